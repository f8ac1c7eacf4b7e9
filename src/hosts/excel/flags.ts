import { areaA1, parseArea, type Area } from '../../model/cells';
import type { Flag } from '../../app/port';
import type { Problem } from '../../model/outcome';
import { isFlagFormula } from '../../workbook/flag-mark';
import { excelCode } from './fault';
import { movedFormula } from './moved-formula';
import { addCustomFormat } from './plan/rules';
import type { ExcelContext } from './run';
import { call, callBytes, type Step } from './steps';

/** A rule in the workbook: what it takes to take it away. */
export interface PlacedRule {
  sheetId: string;
  /** Priority at reading: Excel's only id of a format. */
  id: string;
  /** All areas of its rule: Excel deletes a rule only through its own range. */
  address: string;
}
export interface PlacedFlag extends Flag, PlacedRule {}

export interface FoundFlags {
  flags: PlacedFlag[];
  /** Sheets with rules that Excel does not let us read (a known fault of its API); a flag of ours may be among them. */
  unread: string[];
  /** Rules by formula whose formula Excel does not tell; a new one of ours may be among them. */
  unreadRules: PlacedRule[];
}

/** Sheets where flags may have stayed. */
export function unreadRemarks(found: FoundFlags | null, sheets: readonly { id: string; name: string }[]): Problem[] {
  const unread = sheets.filter(({ id }) => found?.unread.includes(id)).map(({ name }) => `«${name}»`);
  if (unread.length === 0) return [];
  return [{ severity: 'warning', code: 'excel-rules-unread', params: { sheets: unread.join(', ') } }];
}

interface Rule {
  sheetId: string;
  format: Excel.ConditionalFormat;
}

/**
 * Finds our flags on the given sheets: three questions (kinds, formulas, cells), each asked for all at once and, where Excel fails at some rule, for
 * one sheet and one rule after another, so that one rule of the user's does not hide the others.
 */
export async function findFlags(context: ExcelContext, sheetIds: readonly string[]): Promise<FoundFlags> {
  const unread = new Set<string>();
  const formatsOf = (sheetId: string) => context.sheet(sheetId).getRange().conditionalFormats;
  const rules: Rule[] = [];
  const whole = await answered(
    context,
    sheetIds.map((sheetId) => ({ sheetId, ask: () => asked(formatsOf(sheetId), 'items/id,items/type') })),
  );
  for (const [index, formats] of whole.entries()) {
    const sheetId = sheetIds[index]!;
    if (formats) rules.push(...formats.items.map((format) => ({ sheetId, format })));
    else rules.push(...(await oneByOne(context, sheetId, () => unread.add(sheetId))));
  }
  const custom = rules.filter(({ format }) => format.type === 'Custom');
  const read = await answered(
    context,
    custom.map(({ sheetId, format }) => ({ sheetId, ask: () => asked(format.custom.rule, 'formula') })),
  );
  const ours: (Rule & { formula: string })[] = [];
  const dark: Rule[] = [];
  for (const [index, rule] of read.entries()) {
    if (!rule) {
      unread.add(custom[index]!.sheetId);
      dark.push(custom[index]!);
    }
    // A rule without a formula is one whose making was interrupted: nobody can make such by hand.
    else if (isFlagFormula(rule.formula) || rule.formula === '')
      ours.push({ ...custom[index]!, formula: rule.formula.replace(/^=/, '') });
  }
  const placed = await answered(
    context,
    ours.map(({ sheetId, format }) => ({
      sheetId,
      ask: () => {
        const { font, fill } = format.custom.format;
        return {
          areas: asked(format.getRanges(), 'address'),
          font: asked(font, 'color,bold'),
          fill: asked(fill, 'color'),
        };
      },
    })),
  );
  const flags = placed.flatMap((found, index): PlacedFlag[] => {
    const { sheetId, format, formula } = ours[index]!;
    if (!found) {
      unread.add(sheetId);
      return [];
    }
    const style = {
      ...(found.fill.color ? { fill: found.fill.color } : {}),
      ...(found.font.color ? { color: found.font.color } : {}),
      ...(found.font.bold ? { bold: true } : {}),
    };
    const areas = areasOf(found.areas.address);
    const [first] = areas;
    // The rule's formula speaks of its first area; that of another is as far from it as the area.
    return areas.map((area) => ({
      sheetId,
      id: format.id,
      address: areas.map((each) => areaA1(each)).join(','),
      area,
      formula: movedFormula(formula, area.top - first!.top, area.left - first!.left),
      style,
    }));
  });
  return { flags, unread: [...unread], unreadRules: await placesOf(context, dark) };
}

async function placesOf(context: ExcelContext, rules: readonly Rule[]): Promise<PlacedRule[]> {
  const placed = await answered(
    context,
    rules.map(({ sheetId, format }) => ({ sheetId, ask: () => asked(format.getRanges(), 'address') })),
  );
  return placed.flatMap((ranges, index) => {
    const { sheetId, format } = rules[index]!;
    if (!ranges) return [];
    const address = areasOf(ranges.address)
      .map((each) => areaA1(each))
      .join(',');
    return [{ sheetId, id: format.id, address }];
  });
}

/** Of the rules Excel does not tell of, those that stand where flags were added and stood nowhere before. */
export function addedInTheDark(
  now: readonly PlacedRule[],
  before: readonly string[],
  flagged: readonly Pick<Flag, 'sheetId' | 'area'>[],
): PlacedRule[] {
  const known = [...before];
  const wanted = new Set(flagged.map(({ sheetId, area }) => placeOf({ sheetId, address: areaA1(area) })));
  // A new rule goes on top of the others: one that stood before is the last of those on its cells.
  return [...now].reverse().filter((rule) => {
    const at = known.indexOf(placeOf(rule));
    if (at >= 0) known.splice(at, 1);
    return at < 0 && wanted.has(placeOf(rule));
  });
}

/** A rule's cells as one text. */
export const placeOf = ({ sheetId, address }: Pick<PlacedRule, 'sheetId' | 'address'>): string =>
  `${sheetId} ${address}`;

function asked<T extends { load(names: string): unknown }>(object: T, names: string): T {
  object.load(names);
  return object;
}

/** What was asked for, all in one sync; where Excel fails, one after another, with null for what it cannot answer. */
async function answered<T>(
  context: ExcelContext,
  questions: readonly { sheetId: string; ask: () => T }[],
): Promise<(T | null)[]> {
  if (questions.length === 0) return [];
  try {
    const all = questions.map(({ ask }) => ask());
    await context.sync();
    return all;
  } catch (error) {
    if (!isRefusedRule(error)) throw error;
  }
  const found: (T | null)[] = [];
  const next = async (index: number): Promise<void> => {
    const question = questions[index];
    if (!question) return;
    try {
      const one = question.ask();
      await context.sync();
      found.push(one);
    } catch (error) {
      if (!isRefusedRule(error)) throw error;
      found.push(null);
    }
    return next(index + 1);
  };
  await next(0);
  return found;
}

/** Rules of a sheet whose list Excel does not give. */
async function oneByOne(context: ExcelContext, sheetId: string, unreadable: () => void): Promise<Rule[]> {
  const formats = () => context.sheet(sheetId).getRange().conditionalFormats;
  const asking = { count: formats().getCount() };
  await context.sync();
  const each = Array.from({ length: asking.count.value }, (_, index) => ({
    sheetId,
    ask: () => asked(formats().getItemAt(index), 'id,type'),
  }));
  const found = await answered(context, each);
  return found.flatMap((format) => {
    if (!format) unreadable();
    return format ? [{ sheetId, format }] : [];
  });
}

/** Codes with which Excel answers for a rule that it cannot read; any other is no matter of the rule. */
const ruleCodes: ReadonlySet<string> = new Set([
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'ItemNotFound',
]);
const isRefusedRule = (error: unknown): boolean => ruleCodes.has(excelCode(error) ?? '');

/** «'Лист 1'!A1:B2,'Лист 1'!C4» → areas. */
function areasOf(address: string): Area[] {
  return address
    .split(/,(?=[^']*(?:'[^']*'[^']*)*$)/)
    .flatMap((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)) ?? []);
}

/** Takes our flags away: highest id first, since deleting one renumbers those after it. */
export function removeFlagSteps(flags: readonly PlacedRule[]): Step[] {
  const rules = new Map(flags.map((flag) => [`${flag.sheetId} ${flag.id}`, flag]));
  const order = [...rules.values()].sort((a, b) => Number(b.id) - Number(a.id));
  return order.map(({ sheetId, id, address }) =>
    call(
      (context) => context.sheet(sheetId).getRanges(address).conditionalFormats.getItem(id).delete(),
      callBytes * 3 + address.length,
    ),
  );
}

export function addFlagSteps(flags: readonly Flag[]): Step[] {
  return flags.map(({ sheetId, area, formula, style }) =>
    call(
      (context) => addCustomFormat(context.sheet(sheetId).getRange(areaA1(area)), formula, style),
      callBytes * 6 + formula.length * 2,
    ),
  );
}
