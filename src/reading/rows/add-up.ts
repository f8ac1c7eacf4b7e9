import type { Result } from '../../model/result';

type Added = Pick<Result, 'participants' | 'low' | 'exact' | 'mark3' | 'mark4' | 'mark5' | 'mean' | 'quality'> & {
  lowRange: readonly [number, number];
};
/** A result that others are added to; its range is there whether it is exact or not. */
export type SumResult = Result & { rows: number[]; lowRange: readonly [number, number] };

/** Adds people of another row to a result: what one of them lacks the sum lacks; mean and quality weigh by participants. */
export function addUp(result: SumResult, added: Added, row: number): void {
  const before = result.participants;
  result.participants += added.participants;
  result.low += added.low;
  result.exact &&= added.exact;
  result.lowRange = [result.lowRange[0] + added.lowRange[0], result.lowRange[1] + added.lowRange[1]];
  for (const mark of ['mark3', 'mark4', 'mark5'] as const) result[mark] = plus(result[mark], added[mark]);
  const weighted = (one: number | null, other: number | null) =>
    one === null || other === null ? null : (one * before + other * added.participants) / result.participants;
  result.mean = weighted(result.mean, added.mean);
  result.quality = weighted(result.quality, added.quality);
  result.rows.push(row);
}

/** The sum as it is given: a range only where it is not exact, rows only where there are several. */
export const summed = (sum: SumResult): Result => ({
  ...sum,
  lowRange: sum.exact ? null : sum.lowRange,
  rows: sum.rows.length > 1 ? sum.rows : null,
});

/** Several results of one school as one. */
export function sumOf(results: readonly Result[]): Result {
  const [first, ...others] = results as [Result, ...Result[]];
  const range = (result: Result) => result.lowRange ?? ([result.low, result.low] as const);
  const sum: SumResult = { ...first, lowRange: range(first), rows: [...(first.rows ?? [first.row])] };
  for (const other of others) {
    const [row, ...more] = other.rows ?? [other.row];
    addUp(sum, { ...other, lowRange: range(other) }, row!);
    sum.rows.push(...more);
  }
  return summed(sum);
}

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
