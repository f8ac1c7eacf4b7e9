/** What may be typed into a cell of a sheet of ours, and what a typed text becomes there. */
import { columnIndex, parseArea, type CellValue } from '../../model/cells';
import { serialOfTime } from '../../model/dates';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan, Validation } from '../../model/plan';
import { colors } from '../../documents/kit/sheet/look';
import { isoOfTyped, shownDate } from '../../words/russian/typed-date';
import { shownValue } from '../../words/russian/shown-value';

export type CellRule =
  | { kind: 'list'; values: readonly string[]; error?: Validation['error'] }
  | { kind: 'date' }
  | { kind: 'number'; min: number; max: number; whole: boolean; share: boolean; error?: Validation['error'] }
  | { kind: 'text' }
  /** A number where it looks like one, as in Excel. */
  | { kind: 'any'; share: boolean };

/** The rule of a cell that is there to be typed into: the yellow ones without a formula; null for any other. */
export function ruleOf(plan: SheetPlan, row: number, col: number): CellRule | null {
  const cell = plan.rows[row]?.cells[col];
  const style = cell?.s === undefined ? undefined : plan.styles[cell.s];
  // Captions over the columns that are filled in are yellow too.
  if (!cell || cell.f !== undefined || style?.fill !== colors.inputFill || style.font?.bold) return null;
  const format = style.format ?? '';
  const share = format.includes('%');
  const validation = plan.validations.find(
    ({ area }) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right,
  );
  const error = validation?.error;
  switch (validation?.rule.type) {
    case 'list':
      return { kind: 'list', values: validation.rule.values, error };
    case 'listRange':
      return { kind: 'list', values: valuesOf(plan, validation.rule.ref), error };
    case 'date':
      return { kind: 'date' };
    case 'whole':
    case 'decimal': {
      const { type, min, max } = validation.rule;
      return { kind: 'number', min, max, whole: type === 'whole', share, error };
    }
    default:
      if (/[dy]/i.test(format)) return { kind: 'date' };
      return format === '@' ? { kind: 'text' } : { kind: 'any', share };
  }
}

/** Values of a list that stands in cells of the same sheet. */
function valuesOf(plan: SheetPlan, ref: string): string[] {
  const area = parseArea(ref.slice(ref.lastIndexOf('!') + 1));
  if (!area || columnIndex('XFD') < area.right) return [];
  const values: string[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) {
      const value = plan.rows[row]?.cells[col]?.v;
      if (value !== null && value !== undefined && value !== '') values.push(String(value));
    }
  return values;
}

/** How a cell's value stands in the field where it is changed. */
export function typingOf(rule: CellRule, value: CellValue): string {
  if (value === null) return '';
  if (rule.kind === 'date') return typeof value === 'number' ? shownDate(value) : String(value);
  const isShare = (rule.kind === 'number' || rule.kind === 'any') && rule.share;
  if (typeof value === 'number') return shownValue(isShare ? Number((value * 100).toPrecision(12)) : value);
  return String(value);
}

/** The value of what was typed; why it cannot stand there otherwise. */
export function typedValue(rule: CellRule, text: string): Outcome<CellValue> {
  const typed = text.trim();
  if (typed === '') return done(null);
  switch (rule.kind) {
    case 'text':
      return done(text);
    case 'list': {
      const found = rule.values.find((value) => value.toLowerCase() === typed.toLowerCase());
      if (found !== undefined) return done(found);
      return failed('typed-list', { text: rule.error?.text ?? '', values: rule.values.slice(0, 8).join(', ') });
    }
    case 'date': {
      const iso = isoOfTyped(typed);
      return iso ? done(serialOfTime(Date.parse(`${iso}T00:00:00Z`))) : failed('typed-date');
    }
    case 'any': {
      const number = numberOf(typed, rule.share);
      return done(number ?? text);
    }
    case 'number': {
      const number = numberOf(typed, rule.share);
      const { min, max, whole, share } = rule;
      if (number !== null && number >= min && number <= max && (!whole || Number.isInteger(number)))
        return done(number);
      const shown = (value: number): string => shownValue(share ? value * 100 : value);
      return failed('typed-number', { text: rule.error?.text ?? '', min: shown(min), max: shown(max) });
    }
  }
}

/** «12,5», «12,5 %», «1 200»; a bare number in a cell of shares is one of percent, as in Excel. */
function numberOf(text: string, share: boolean): number | null {
  const match = /^([-−]?)(\d[\d\s\u00a0]*(?:[.,]\d+)?)\s*(%?)$/.exec(text);
  if (!match) return null;
  const number = Number(match[2]!.replace(/[\s\u00a0]/g, '').replace(',', '.')) * (match[1] ? -1 : 1);
  return match[3] || share ? number / 100 : number;
}
