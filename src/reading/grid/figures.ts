/** Figures among captions: marks, primary scores, tasks, column numbers. */
import type { CellValue } from '../../model/cells';
import { featuresOf } from '../header/features';

/** A whole cell of figures; null where it is none. */
export const numeral = (value: CellValue): number | null => {
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value)) return Number(value);
  return null;
};

/** 1, 2, 3, … and nothing else. */
export function isCounting(numerals: (number | null)[]): boolean {
  if (numerals.length < 3) return false;
  return (
    (numerals.every(
      (number, i) => number !== null && (i === 0 ? number === 1 || number === 2 : number === numerals[i - 1]! + 1),
    ) &&
      numerals.length >= 5) ||
    (numerals.length >= 3 && numerals.every((number, i) => number === i + 1))
  );
}

/**
 * Which cells belong to a run of captions in figures: marks 2…5 or 5…2 (at least two of them), 5…1, primary scores 0, 1, 2, ….
 * A longer run (tasks 1, 2, 3, …) is none.
 * @param areMarks whether 1…5, from one place to another, are marks: tasks are written alike
 */
export function runs(numerals: (number | null)[], areMarks: (from: number, to: number) => boolean): boolean[] {
  const inRun = numerals.map(() => false);
  for (const step of [1, -1]) {
    let from = 0;
    while (from < numerals.length) {
      let to = from;
      while (to + 1 < numerals.length && numerals[to] !== null && numerals[to + 1] === numerals[to]! + step) to += 1;
      const low = Math.min(numerals[from] ?? -1, numerals[to] ?? -1);
      const high = Math.max(numerals[from] ?? -1, numerals[to] ?? -1);
      const five = low === 1 && high === 5 && (step === -1 || areMarks(from, to));
      const marks = five || (to > from && low >= 2 && high <= 5);
      const scores = step === 1 && low === 0 && to - from >= 5;
      if (marks || scores) for (let i = from; i <= to; i += 1) inRun[i] = true;
      from = to + 1;
    }
  }
  return inRun;
}

/** Columns of tasks in figures: 1, 2, 3.1 … among captions in words. */
const LAST_TASK = 60;

/** Figures that number the tasks of a work: rising from column to column, among at least four captions in words, or from 1 beside a pupil's mark. */
export function tasksIn(cells: readonly [number, CellValue][], numerals: readonly (number | null)[]): boolean {
  const words = cells.filter(
    ([, value], i) => numerals[i] === null && typeof value === 'string' && featuresOf(value).role,
  );
  const ofPupil =
    words.length > 1 &&
    numerals.find((number) => number !== null) === 1 &&
    words.some(([, value]) => featuresOf(String(value)).role === 'mark');
  if (words.length < 4 && !ofPupil) return false;
  let last = 0;
  for (const number of numerals) {
    if (number === null) continue;
    if (number <= last || number > LAST_TASK) return false;
    last = number;
  }
  return last > 0;
}
