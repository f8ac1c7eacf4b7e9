import type { CellValue } from '../../model/cells';
import type { BlockSpec, MeasureColumn } from '../columns/block-spec';
import { read, seen, seenPercent, seenPoints, seenText } from '../text/cell-number';
import { formOfSum } from '../columns/forms';
import { lastDigit } from './people';
import { fromPass, fromPercent } from './percent-numbers';
import { doubt, gap, type RowNumbers } from './row-numbers';

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
