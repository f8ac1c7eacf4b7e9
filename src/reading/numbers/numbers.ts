import type { CellValue } from '../../model/cells';
import type { BlockSpec, MeasureColumn } from '../columns/block-spec';
import { isBlank } from '../grid/shapes';
import { read, seen, seenOf, seenPercent, seenPoints, seenText } from '../text/cell-number';
import { formOfSum } from '../columns/forms';
import { saysNoNumber } from '../text/values';
import { lastDigit } from './people';
import { fromPass, fromPercent } from './percent-numbers';
import { doubt, emptyNumbers, gap, type RowNumbers } from './row-numbers';

/** Reads a row of a block into `out`. Rules: identification.md «Exactness»; a missing number is never zero. */
export function readNumbers(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers): void {
  out.gap = null;
  out.exact = true;
  out.range = null;
  out.mark3 = out.mark4 = out.mark5 = out.mean = out.quality = null;
  if (out.doubts.length) out.doubts = [];
  out.col = -1;
  out.blank = false;
  if (spec.undecided) return gap(out, 'ambiguousColumns');
  if (spec.parts) return readParts(spec.parts, values, out);
  let participants = read(values, spec.participants);
  const isPart = seenOf;
  out.col = spec.participants?.column.col ?? lowColumn(spec)?.column.col ?? -1;
  if (spec.participants) {
    if (seen === 'withheld') return gap(out, 'withheld');
    if (seen === 'error') return gap(out, 'error');
    // A formula never calculated leaves the cell empty; the marks say the same.
    if (seen === 'missing' && isBlank(values[out.col])) participants = sumOfPeople(spec, values);
    // «25 из 27»: which of them took part the caption would have to say.
    if (!(participants >= 1) || (isPart && !spec.participants.ofList)) return gap(out, 'noParticipants');
    if (!Number.isInteger(participants)) return gap(out, 'notWhole');
  }
  if (spec.ofInCell) participants = ofCell(spec, values);
  else if (spec.ofPassed) participants = read(values, spec.people.low) + read(values, spec.people.pass);
  else if (!spec.participants) participants = sumOfPeople(spec, values);
  out.participants = participants;
  if (!(out.participants >= 1)) return gap(out, 'noParticipants');
  lowOf(spec, values, out);
  if (out.gap) return;
  const mean = read(values, spec.mean);
  if (mean >= 0) out.mean = mean;
}

/** Adds the parts up; a part nobody is in adds nothing, one whose number is missing leaves the sum unknown. */
function readParts(parts: readonly BlockSpec[], values: readonly CellValue[], out: RowNumbers): void {
  const part = emptyNumbers();
  out.participants = out.low = 0;
  out.form = 'people';
  for (const spec of parts) {
    readNumbers(spec, values, part);
    out.col = part.col;
    if (part.gap === 'noParticipants' && isBlankPart(spec, values)) continue;
    if (part.gap) return gap(out, part.gap);
    out.participants += part.participants;
    out.low += part.low;
    out.exact &&= part.exact;
    out.doubts.push(...part.doubts);
  }
  if (!out.participants) gap(out, 'noParticipants');
}

/** Nothing is said of a part, or that nobody was there. */
const isBlankPart = ({ people }: BlockSpec, values: readonly CellValue[]): boolean => {
  const low = read(values, people.low);
  return seen === 'missing' || low === 0;
};

/** «8/25», «8 из 25»: the second number is of how many. NaN where the cell says no such thing. */
function ofCell(spec: BlockSpec, values: readonly CellValue[]): number {
  read(values, spec.people.low ?? spec.people.pass);
  return seen === 'both' ? seenPoints : NaN;
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
    if (!percent || seen === 'withheld' || seen === 'error') return withoutLow(spec, values, out, people);
  }
  if (percent) {
    const points = read(values, percent);
    out.col = percent.column.col;
    if (seen === 'both') return fromPeople(spec, values, out, percent, points, 'text');
    if (seen !== 'number') return withoutLow(spec, values, out, people ?? percent);
    return fromPercent(spec, values, out, percent, points, seenPercent, seenText);
  }
  fromPass(spec, values, out);
}

/** No number stands for the low: none where the rest of the row or the totals prove it, else a gap. */
function withoutLow(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers, entry: MeasureColumn): void {
  out.col = entry.column.col;
  if (seen === 'withheld' || seen === 'error') return gap(out, seen);
  const isOpen = saysNoNumber(values[out.col]);
  if (seen === 'missing' && (isNobody(spec, values, out.participants) || (isOpen && spec.zeros.has(values)))) {
    out.low = 0;
    out.form = 'people';
    marksBeside(spec, values, out);
    return;
  }
  out.blank = isOpen;
  gap(out, 'noLow');
}

/** The other marks are all participants, or all passed. */
function isNobody(spec: BlockSpec, values: readonly CellValue[], n: number): boolean {
  const marks = [spec.people.mark3, spec.people.mark4, spec.people.mark5].map((entry) => read(values, entry));
  if (known(marks) === n) return true;
  if (read(values, spec.people.pass) === n && spec.people.pass?.form === 'people') return true;
  const pass = read(values, spec.percent.pass);
  return seenPercent ? pass === 100 : pass === (spec.percent.pass?.form === 'share' ? 1 : 100);
}

/** Sum of the numbers there are. */
const known = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + (number >= 0 ? number : 0), 0);

/** The other marks of a row, a missing one being none where the rest are all participants; nulls where that is not so. */
function marksBeside(spec: BlockSpec, values: readonly CellValue[], out: RowNumbers): void {
  const marks = [spec.people.mark3, spec.people.mark4, spec.people.mark5].map((entry) => read(values, entry));
  if (out.low + known(marks) !== out.participants || !spec.people.mark3 || !spec.people.mark4 || !spec.people.mark5)
    return;
  const [third, fourth, fifth] = marks.map((number) => (number >= 0 ? number : 0)) as [number, number, number];
  out.mark3 = third;
  out.mark4 = fourth;
  out.mark5 = fifth;
  out.quality = (fourth + fifth) / out.participants;
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
      return fromPercent(
        spec,
        values,
        out,
        { ...entry, form: other, precision: { text: 2, typed: 2, computed: false } },
        low,
        false,
        false,
      );
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
  } else marksBeside(spec, values, out);
  // «5/40» says of how many.
  if (isBoth && points !== n && Math.abs((low * 100) / n - points) > lastDigit(entry.precision.text))
    doubt(out, 'peopleNotPercent', { low, stated: points, participants: n });
}
