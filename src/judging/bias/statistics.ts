/** Statistics of the bias markers. Shares are 0–1, marks 2–5. */

/** Quantile by linear interpolation between order statistics (as PERCENTILE.INC and most packages do). `sorted` must not be empty. */
export function quantile(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = Math.floor(place);
  const rest = place - below;
  return sorted[below]! + rest * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
}

/** Mean and standard deviation (n − 1) of marks 2–5 from how many got each. Needs at least two people. */
export function marksMoments(counts: readonly [number, number, number, number]): {
  n: number;
  mean: number;
  deviation: number;
} {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 2), 0) / n;
  const squares = counts.reduce((sum, count, index) => sum + count * (index + 2 - mean) ** 2, 0);
  return { n, mean, deviation: Math.sqrt(squares / (n - 1)) };
}

/** 95 % interval of the mean mark: x̄ ± 1.96·s/√n. */
export function meanInterval(counts: readonly [number, number, number, number]): readonly [number, number] {
  const { n, mean, deviation } = marksMoments(counts);
  const half = (1.96 * deviation) / Math.sqrt(n);
  return [mean - half, mean + half];
}
