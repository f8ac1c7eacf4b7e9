/**
 * Long property runs of the reader: `npx tsx scripts/reading-property.ts [--generator independent] --runs 10000 [--seed N]`. Exit 1 where a
 * workbook was read wrong or without a word, or fewer than 95 % were read unasked; 2 where the arguments are not understood.
 * Own generator: --show N prints N kinds of the wrong ones made small (of the first --shrink M), --asked takes the questions in too.
 * Independent (testing/sheets, which shares no word with the reader): --show FOLDER keeps a workbook of each kind of failure, --asked as above,
 * --reader CHECKOUT measures the reader of another checkout on the same workbooks.
 */
import { parseArgs } from 'node:util';
import { independentRun } from './property/independent';
import { ownRun } from './property/own';

const flags = {
  runs: 'string',
  seed: 'string',
  show: 'string',
  asked: 'boolean',
  shrink: 'string',
  generator: 'string',
  reader: 'string',
} as const;

function whole(value: string | undefined, otherwise: number, name: string): number {
  const number = value === undefined ? otherwise : Number(value);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} takes a whole number, not «${value}»`);
  return number;
}

async function run(): Promise<boolean> {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
  const values = parseArgs({ options, strict: true }).values as Partial<Record<keyof typeof flags, string>> & {
    asked?: boolean;
  };
  const runs = whole(values.runs, 1000, 'runs');
  const seed = whole(values.seed, Date.now() & 0x7fffffff, 'seed');
  const asked = values.asked ?? false;
  const { generator = 'own', reader } = values;
  if (generator === 'independent') return independentRun({ runs, seed, show: values.show, asked, reader });
  if (generator !== 'own') throw new Error(`--generator is own or independent, not «${generator}»`);
  if (reader !== undefined) throw new Error('--reader goes with --generator independent');
  return ownRun({ runs, seed, show: whole(values.show, 3, 'show'), asked, shrink: whole(values.shrink, 40, 'shrink') });
}

run().then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
