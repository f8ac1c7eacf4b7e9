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
  /** One word: `npm run bench -- <id>` runs this part alone. */
  id: string;
  name: string;
  /** Programs it needs, with the Debian packages that bring them, or `how` to get them otherwise. */
  needs: { program: string; packages: string; how?: string }[];
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

/** Milliseconds of processor time of one call, with its garbage collection: what other programs do meanwhile is not counted. */
export function processorTime(work: () => unknown): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** Two works measured in turn: medians in milliseconds and of a ÷ b of each turn, with the quartiles that tell how noisy it was. */
export interface InTurn {
  a: number;
  b: number;
  ratio: number;
  quartiles: [number, number];
}

/**
 * Processor time of two works in turn (A B A B …), so that a drifting machine moves both. Neither pays for the other's garbage: all of it is collected before.
 * Such a collection also throws away the compiled code that speaks of objects now gone, and a call right after it measures the compiler as much
 * as the work, which a reference that is the engine's own never waits for. So the work is called once more before the call that is measured.
 */
export function inTurn(a: () => unknown, b: () => unknown, runs = 7): InTurn {
  const clean = (work: () => unknown): number => {
    global.gc?.();
    work();
    global.gc?.({ type: 'minor' });
    return processorTime(work);
  };
  const times = { a: [] as number[], b: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.a.push(clean(a));
    times.b.push(clean(b));
  }
  const ratios = times.a.map((each, run) => each / times.b[run]!);
  return {
    a: median(times.a),
    b: median(times.b),
    ratio: median(ratios),
    quartiles: [percentile(ratios, 0.25), percentile(ratios, 0.75)],
  };
}
