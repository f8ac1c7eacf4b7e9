import type { CellValue } from '../../model/cells';
import type { BlockSpec, Check, MeasureColumn } from '../columns/block-spec';
import { readNumbers } from './numbers';
import { emptyNumbers, type RowNumbers } from './row-numbers';
import { decimalsOf } from './decimals';
import { lastDigit } from './people';
import { read, seen, seenPercent, seenText } from '../text/cell-number';

const all: readonly Check[] = ['percent', 'pass', 'quality', 'mean'];

/**
 * Which checks hold in most of the sample rows. A column that disagrees nearly everywhere is not what its caption seemed to say, and speaks
 * against no single row; `unsound` names such columns.
 */
export function soundChecks(
  spec: BlockSpec,
  rows: readonly (readonly CellValue[])[],
): { sound: Check[]; unsound: number[] } {
  const numbers = emptyNumbers();
  const unsound: number[] = [];
  const sound = all.filter((check) => {
    let agreed = 0;
    let denied = 0;
    let col = 0;
    for (const values of rows) {
      readNumbers(spec, values, numbers);
      if (numbers.gap) continue;
      const verdict = verdictOf(check, spec, values, numbers);
      if (verdict === null) continue;
      if (verdict === 'agrees') agreed += 1;
      else {
        denied += 1;
        col = verdict.col;
      }
    }
    if (denied > agreed && denied > 1) unsound.push(col);
    return agreed >= denied && agreed + denied > 0;
  });
  return { sound, unsound };
}

/** Adds a doubt for each contradiction; the number is then uncertain. */
export function checkRow(
  checks: readonly Check[],
  spec: BlockSpec,
  values: readonly CellValue[],
  out: RowNumbers,
): void {
  for (const check of checks) {
    const verdict = verdictOf(check, spec, values, out);
    if (verdict === null || verdict === 'agrees') continue;
    out.exact = false;
    out.doubts.push({
      code: codes[check],
      col: verdict.col,
      params: { low: out.low, participants: out.participants, stated: verdict.stated, counted: verdict.counted },
    });
  }
}

const codes: Readonly<Record<Check, string>> = {
  percent: 'peopleNotPercent',
  pass: 'passNotMarks',
  quality: 'qualityNotMarks',
  mean: 'meanNotMarks',
};

interface Contradiction {
  col: number;
  stated: number;
  counted: number;
}
type Verdict = 'agrees' | Contradiction;

/** Null where one of the two sides is missing. */
function verdictOf(
  check: Check,
  spec: BlockSpec,
  values: readonly CellValue[],
  { low, participants, mark3, mark4, mark5, form }: RowNumbers,
): Verdict | null {
  if (check === 'percent')
    return spec.people.low && form === 'people' ? compare(spec.percent.low, values, low, participants) : null;
  if (check === 'pass') {
    if (
      form === 'passPeople' ||
      form === 'passPoints' ||
      form === 'passShare' ||
      (!spec.people.low && !spec.percent.low)
    )
      return null;
    return compare(spec.percent.pass ?? spec.people.pass, values, participants - low, participants);
  }
  if (mark4 === null || mark5 === null) return null;
  if (check === 'quality')
    return compare(spec.percent.quality ?? spec.people.quality, values, mark4 + mark5, participants);
  if (mark3 === null || !spec.mean || low + mark3 + mark4 + mark5 !== participants) return null;
  const stated = read(values, spec.mean);
  if (seen !== 'number' || !(stated >= 2 && stated <= 5)) return null;
  const counted = (2 * low + 3 * mark3 + 4 * mark4 + 5 * mark5) / participants;
  const slack = lastDigit(Math.min(2, Math.max(1, decimalsOf(spec.mean, seenText, stated))));
  if (Math.abs(counted - stated) <= slack + 1e-9) return 'agrees';
  return { col: spec.mean.column.col, stated, counted: Math.round(counted * 100) / 100 };
}

/** A stated part against a counted one; a unit of the last digit is forgiven (some cut instead of rounding). */
function compare(
  entry: MeasureColumn | undefined,
  values: readonly CellValue[],
  people: number,
  participants: number,
): Verdict | null {
  if (!entry) return null;
  const number = read(values, entry);
  if (seen !== 'number') return null;
  const { col } = entry.column;
  if (entry.form === 'people' && !seenPercent)
    return number === people ? 'agrees' : { col, stated: number, counted: people };
  if (entry.form === null && !seenPercent) return null;
  const points = entry.form === 'share' && !seenPercent ? number * 100 : number;
  const counted = (people * 100) / participants;
  if (Math.abs(counted - points) <= lastDigit(Math.min(decimalsOf(entry, seenText, number), 2)) + 1e-9) return 'agrees';
  return { col, stated: points, counted: Math.round(counted * 100) / 100 };
}
