/** Reading and judging against the floor: Excel hands values over as JSON, so nothing can cost less than parsing that payload. */
import { defaultCriteria, judge } from '../src/judging';
import { noAnswers } from '../src/model/state';
import { read } from '../src/reading';
import { inTurn, type InTurn, processorTime, type Ratio } from './measure';
import { regionRows, regionSnapshot } from './region';

const criteria = { ...defaultCriteria, years: [2025, 2026] as [number, number] };

function identifyValues(values: ReturnType<typeof regionRows>): unknown {
  const reading = read([regionSnapshot(values)], noAnswers());
  if (reading.results.length !== values.length - 1)
    throw new Error(`read ${reading.results.length} of ${values.length - 1} rows`);
  return [reading, judge(reading.results, criteria, [])];
}

/** Megabytes that the value made by `work` keeps alive. */
function kept(work: () => unknown): number {
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const value = work();
  global.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  return value === undefined ? 0 : bytes / 2 ** 20;
}

/** The host hands over what it parsed: cells of one text are texts of their own, unlike those of a table made in one loop. */
const parsedRows = (rows: number): ReturnType<typeof regionRows> =>
  JSON.parse(JSON.stringify(regionRows(rows))) as ReturnType<typeof regionRows>;

const ms = (value: number) => `${value.toFixed(1)} ms`;
const both = ({ a, b }: Pick<InTurn, 'a' | 'b'>) => `${ms(a)} : ${ms(b)}`;
const withSpread = (turns: InTurn) =>
  `${both(turns)}, quartiles ${turns.quartiles.map((ratio) => ratio.toFixed(2)).join('–')}`;

function measure(): Ratio[] {
  const values = parsedRows(100_000);
  const payload = JSON.stringify(values);
  // What a person waits for who reads once: nothing is compiled yet.
  const first = { a: processorTime(() => identifyValues(values)), b: processorTime(() => JSON.parse(payload)) };
  const speed = inTurn(
    () => identifyValues(values),
    () => JSON.parse(payload),
    21,
  );
  const parsed = kept(() => JSON.parse(payload));
  const ours = kept(() => identifyValues(values));
  /** Time of twice the rows against the rows. */
  const twice = (rows: number, runs: number): Ratio => {
    const [half, whole] = [parsedRows(rows), parsedRows(rows * 2)];
    const growth = inTurn(
      () => identifyValues(whole),
      () => identifyValues(half),
      runs,
    );
    const thousands = (count: number) => `${count / 1000},000`;
    return {
      name: `twice the rows, ${thousands(rows * 2)} : ${thousands(rows)}`,
      reference: 'the half',
      value: growth.ratio,
      bound: 2.1,
      kind: 'most',
      detail: withSpread(growth),
    };
  };
  return [
    {
      name: 'read + judge 100,000 × 12, processor time',
      reference: 'JSON.parse of the payload',
      value: speed.ratio,
      bound: 1.6,
      kind: 'most',
      detail: `${withSpread(speed)}; the first in the process ${both(first)}`,
    },
    {
      name: 'memory kept, 100,000 × 12',
      reference: 'the parsed values',
      value: ours / parsed,
      bound: 2,
      kind: 'most',
      detail: `${ours.toFixed(1)} MB : ${parsed.toFixed(1)} MB`,
    },
    twice(1_000, 41),
    twice(10_000, 21),
    twice(100_000, 15),
  ];
}

process.stdout.write(JSON.stringify(measure()));
