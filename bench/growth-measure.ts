/** Processor time and memory a row, from a municipality to all of Russia. */
import { defaultCriteria, judge } from '../src/judging';
import { noAnswers } from '../src/model/state';
import { read } from '../src/reading';
import { median, processorTime, type Ratio } from './measure';
import { regionRows, regionSnapshot } from './region';

const criteria = { ...defaultCriteria, years: [2025, 2026] as [number, number] };

interface Cost {
  rows: number;
  /** Milliseconds of processor time, garbage collection with it; megabytes kept alive beside the values. */
  milliseconds: number;
  megabytes: number;
}

function cost(rows: number): Cost {
  const values = regionRows(rows);
  const identified = (): unknown => {
    const { results } = read([regionSnapshot(values)], noAnswers());
    if (results.length !== rows) throw new Error(`read ${results.length} of ${rows} rows`);
    return judge(results, criteria, []);
  };
  identified();
  const times = [1, 2, 3].map(() => {
    global.gc?.();
    return processorTime(identified);
  });
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = identified();
  global.gc?.();
  const megabytes = (process.memoryUsage().heapUsed - before) / 2 ** 20;
  if (kept === undefined) throw new Error('nothing is kept');
  return { rows, milliseconds: median(times), megabytes };
}

const [tiny, small, ...larger] = [1_000, 10_000, 100_000, 640_000].map(cost);
const thousands = (rows: number): string => `${rows / 1000},000`;
const ratios = [tiny!, ...larger].map((one): Ratio => ({
  name: `a row of ${thousands(one.rows)}, processor time`,
  reference: `a row of ${thousands(small!.rows)}`,
  value: one.milliseconds / one.rows / (small!.milliseconds / small!.rows),
  // A thousand rows are over in 20 ms: what every reading costs, and the compiler, weigh more than the rows.
  bound: one === tiny ? 4 : 2,
  kind: 'most',
  detail: `${one.milliseconds.toFixed(0)} ms, ${one.megabytes.toFixed(0)} MB : ${small!.milliseconds.toFixed(0)} ms, ${small!.megabytes.toFixed(0)} MB`,
}));
process.stdout.write(JSON.stringify(ratios));
