import type { CellValue } from '../model/cells';
import type { BlockSpec, MeasureColumn } from './blocks';
import type { Form } from './forms';
import { formOfSum } from './forms';
import { lastDigit, onlyPeople, peopleFromPoints } from './people';
import { textValue } from './values';

/** The numbers of one row in one block. One object is filled again for every row. */
export interface RowNumbers {
  /** Why there is no result; null where there is one. */
  gap:
    | 'noParticipants'
    | 'withheld'
    | 'noLow'
    | 'noPeople'
    | 'notWhole'
    | 'error'
    | 'formUnknown'
    | 'lowAboveN'
    | 'ambiguousColumns'
    | null;
  /** Column of the cell that speaks for the result or for the gap. */
  col: number;
  participants: number;
  low: number;
  exact: boolean;
  range: readonly [number, number] | null;
  mark3: number | null;
  mark4: number | null;
  mark5: number | null;
  mean: number | null;
  quality: number | null;
  form: Form | 'passPeople' | 'passPoints' | 'passShare' | 'text';
  /** Contradictions met: code → figures. */
  doubts: { code: string; params: Record<string, string | number>; col: number }[];
}

export const emptyNumbers = (): RowNumbers => ({
  gap: null,
  col: -1,
  participants: 0,
  low: 0,
  exact: true,
  range: null,
  mark3: null,
  mark4: null,
  mark5: null,
  mean: null,
  quality: null,
  form: 'people',
  doubts: [],
});

/** Number of a cell as written; NaN where there is none. `seen` says what stands there instead. */
let seen: 'number' | 'missing' | 'withheld' | 'error' | 'text' | 'both' = 'missing';
let seenPercent = false;
let seenPoints = NaN;
let seenText = false;
function read(values: readonly CellValue[], entry: MeasureColumn | null | undefined): number {
  seenPercent = false;
  seenText = false;
  if (!entry) {
    seen = 'missing';
    return NaN;
  }
  const cell = values[entry.column.col];
  if (typeof cell === 'number') {
    seen = 'number';
    return cell;
  }
  if (typeof cell !== 'string') {
    seen = 'missing';
    return NaN;
  }
  const value = textValue(cell);
  seen = value.kind;
  seenText = true;
  if (value.kind === 'number') {
    seenPercent = value.percent;
    return value.number;
  }
  if (value.kind === 'both') {
    seenPoints = value.points;
    return value.people;
  }
  return NaN;
}

/** Reads a row of a block into `out`. Rules: identification.md «Exactness»; a missing number is never zero. */
export function readNumbers(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers): void {
  out.gap = null;
  out.exact = true;
  out.range = null;
  out.mark3 = out.mark4 = out.mark5 = out.mean = out.quality = null;
  if (out.doubts.length) out.doubts = [];
  out.col = -1;
  if (spec.undecided) return gap(out, 'ambiguousColumns');
  const participants = read(values, spec.participants);
  out.col = spec.participants?.column.col ?? lowColumn(spec)?.column.col ?? -1;
  if (spec.participants) {
    if (seen === 'withheld') return gap(out, 'withheld');
    if (seen === 'error') return gap(out, 'error');
    if (!(participants >= 1)) return gap(out, 'noParticipants');
    if (!Number.isInteger(participants)) return gap(out, 'notWhole');
  }
  out.participants = spec.participants ? participants : sumOfPeople(spec, values);
  if (!(out.participants >= 1)) return gap(out, 'noParticipants');
  lowOf(spec, values, out);
  if (out.gap) return;
  const mean = read(values, spec.mean);
  if (mean >= 0) out.mean = mean;
}

const gap = (out: RowNumbers, reason: RowNumbers['gap']): void => {
  out.gap = reason;
};

const lowColumn = (spec: BlockSpec): MeasureColumn | undefined =>
  spec.people.low ?? spec.percent.low ?? spec.people.pass ?? spec.percent.pass;

/** Sum of the people under the four marks; NaN where one is missing. */
function sumOfPeople(spec: BlockSpec, values: readonly CellValue[]): number {
  return (
    read(values, spec.people.low) +
    read(values, spec.people.mark3) +
    read(values, spec.people.mark4) +
    read(values, spec.people.mark5)
  );
}

function lowOf(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers): void {
  const people = spec.people.low;
  const percent = spec.percent.low;
  if (people) {
    const low = read(values, people);
    if (seen === 'number' || seen === 'both') {
      const form = seenText ? 'text' : 'people';
      return fromPeople(spec, values, out, people, low, form);
    }
    if (!percent || seen === 'withheld' || seen === 'error') {
      out.col = people.column.col;
      return gap(out, seen === 'withheld' ? 'withheld' : seen === 'error' ? 'error' : 'noLow');
    }
  }
  if (percent) {
    const points = read(values, percent);
    out.col = percent.column.col;
    if (seen === 'both') return fromPeople(spec, values, out, percent, points, 'text');
    if (seen !== 'number') return gap(out, seen === 'withheld' ? 'withheld' : seen === 'error' ? 'error' : 'noLow');
    return fromPercent(spec, values, out, percent, points, seenPercent, seenText);
  }
  fromPass(spec, values, out);
}

function fromPeople(
  spec: BlockSpec,
  values: readonly CellValue[],
  out: RowNumbers,
  entry: MeasureColumn,
  low: number,
  form: 'people' | 'text',
): void {
  out.col = entry.column.col;
  const points = seenPoints;
  const isBoth = seen === 'both';
  if (seenPercent) return fromPercent(spec, values, out, entry, low, true, true);
  const third = read(values, spec.people.mark3);
  const fourth = read(values, spec.people.mark4);
  const fifth = read(values, spec.people.mark5);
  const sum = low + third + fourth + fifth;
  const n = out.participants;
  const whole = Number.isInteger(low) && Number.isInteger(third) && Number.isInteger(fourth) && Number.isInteger(fifth);
  if (sum >= 0 && sum !== n && form === 'people') {
    // The column holds people, this row adds up to 100 or to 1: it is given in percents.
    const other = formOfSum(sum, whole, n);
    if (other && other !== 'people')
      return fromPercent(spec, values, out, { ...entry, form: other, decimals: 2 }, low, false, false);
  }
  if (entry.form === null && !(sum === n)) return gap(out, 'formUnknown');
  if (!Number.isInteger(low) || low < 0) return gap(out, 'notWhole');
  if (low > n) return gap(out, 'lowAboveN');
  out.low = low;
  out.form = form;
  if (sum >= 0) {
    out.mark3 = third;
    out.mark4 = fourth;
    out.mark5 = fifth;
    out.quality = (fourth + fifth) / n;
    if (sum !== n) doubt(out, 'marksNotN', { sum, participants: n });
  }
  if (isBoth && Math.abs((low * 100) / n - points) > lastDigit(entry.decimals))
    doubt(out, 'peopleNotPercent', { low, stated: points, participants: n });
}

const doubt = (out: RowNumbers, code: string, params: Record<string, string | number>, col = out.col): void => {
  out.exact = false;
  out.doubts.push({ code, params, col });
};

function fromPercent(
  spec: BlockSpec,
  values: readonly CellValue[],
  out: RowNumbers,
  entry: MeasureColumn,
  stated: number,
  percentSign: boolean,
  text: boolean,
): void {
  let form = percentSign ? 'points' : entry.form;
  const n = out.participants;
  const side = spec.percent.mark3 ? spec.percent : spec.people;
  const third = read(values, side.mark3);
  const fourth = read(values, side.mark4);
  const fifth = read(values, side.mark5);
  const sum = stated + third + fourth + fifth;
  if (sum >= 0 && !percentSign) {
    const whole =
      Number.isInteger(stated) && Number.isInteger(third) && Number.isInteger(fourth) && Number.isInteger(fifth);
    const own = formOfSum(sum, whole, n);
    if (own === 'people') {
      out.low = stated;
      out.mark3 = third;
      out.mark4 = fourth;
      out.mark5 = fifth;
      out.quality = (fourth + fifth) / n;
      out.form = 'people';
      return;
    }
    form = own ?? form;
  }
  if (form === null) return gap(out, 'formUnknown');
  const scale = form === 'share' ? 100 : 1;
  const found = peopleFromPoints(stated * scale, n, entry.decimals);
  if (!found) return gap(out, 'noPeople');
  out.low = found.low;
  out.exact = found.exact;
  out.range = found.range;
  out.form = text ? 'text' : form === 'share' ? 'share' : 'points';
  if (sum >= 0) {
    out.quality = ((fourth + fifth) * scale) / 100;
    out.mark3 = onlyPeople(third * scale, n, side.mark3!.decimals);
    out.mark4 = onlyPeople(fourth * scale, n, side.mark4!.decimals);
    out.mark5 = onlyPeople(fifth * scale, n, side.mark5!.decimals);
    // Four figures rounded at the column's precision miss 100 by two of its last digits at most.
    if (Math.abs(sum * scale - 100) > Math.max(1, 2 * lastDigit(entry.decimals)) + 1e-6)
      doubt(out, 'percentsNot100', { sum: Math.round(sum * scale * 100) / 100 });
  }
}

/** Who passed is given, who did not is what is left. */
function fromPass(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers): void {
  const people = spec.people.pass;
  const percent = spec.percent.pass;
  const n = out.participants;
  const entry = people ?? percent;
  if (!entry) return gap(out, 'noLow');
  const stated = read(values, entry);
  out.col = entry.column.col;
  if (seen !== 'number' && seen !== 'both')
    return gap(out, seen === 'withheld' ? 'withheld' : seen === 'error' ? 'error' : 'noLow');
  const form = seenPercent ? 'points' : seen === 'both' ? 'people' : entry.form;
  if (form === null) return gap(out, 'formUnknown');
  if (form === 'people') {
    if (!Number.isInteger(stated)) return gap(out, 'notWhole');
    if (stated > n) return gap(out, 'lowAboveN');
    out.low = n - stated;
    out.form = seenText ? 'text' : 'passPeople';
    return;
  }
  const points = form === 'share' ? stated * 100 : stated;
  const found = peopleFromPoints(100 - points, n, entry.decimals);
  if (!found) return gap(out, 'noPeople');
  out.low = found.low;
  out.exact = found.exact;
  out.range = found.range;
  out.form = seenText ? 'text' : form === 'share' ? 'passShare' : 'passPoints';
}
