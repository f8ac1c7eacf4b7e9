/** What a bench reports: a ratio against a named reference measured in the same run, and the bound it has to keep. */
export interface Ratio {
  name: string;
  reference: string;
  /** Ours divided by the reference, or a plain figure where `reference` is a bound. */
  value: number;
  bound: number;
  /** 'most': value ≤ bound; 'least': value ≥ bound. */
  kind: 'most' | 'least';
  detail: string;
}

export interface Bench {
  name: string;
  /** Programs it needs, with the Debian packages that bring them. */
  needs: { program: string; packages: string }[];
  run(): Promise<Ratio[]>;
}

export const reached = (ratio: Ratio): boolean =>
  ratio.kind === 'most' ? ratio.value <= ratio.bound : ratio.value >= ratio.bound;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Value at share `p` (0–1) of the sorted list. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(p * sorted.length) - 1)]!;
}

/** Milliseconds of one call. */
export function time(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Two works in turn (A B A B …), so that a drifting machine moves both; medians in milliseconds and of a ÷ b of each turn. Neither pays for the
 * other's garbage.
 */
export function inTurn(a: () => unknown, b: () => unknown, runs = 7): { a: number; b: number; ratio: number } {
  a();
  b();
  const clean = (work: () => unknown): number => {
    global.gc?.();
    return time(work);
  };
  const times = { a: [] as number[], b: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.a.push(clean(a));
    times.b.push(clean(b));
  }
  return { a: median(times.a), b: median(times.b), ratio: median(times.a.map((each, run) => each / times.b[run]!)) };
}
