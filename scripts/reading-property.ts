/**
 * Long property runs of the reader: `npx tsx scripts/reading-property.ts [--generator independent] --runs 10000 [--seed N]`. Exit 1 where a
 * workbook was read wrong or without a word, or fewer than 95 % were read unasked; 2 where the arguments are not understood.
 * Own generator: --show N prints N kinds of the wrong ones made small (of the first --shrink M), --asked takes the questions in too.
 * Independent (testing/sheets, which shares no word with the reader): --show FOLDER keeps a workbook of each kind of failure, --asked as above,
 * --reader CHECKOUT measures the reader of another checkout on the same workbooks.
 */
import { commandArguments, oneOf, wholeNumber } from './arguments';
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

async function run(): Promise<boolean> {
  const { values } = commandArguments(flags);
  const runs = wholeNumber(values.runs, 1000, 'runs');
  const seed = wholeNumber(values.seed, Date.now() & 0x7fffffff, 'seed');
  const asked = values.asked ?? false;
  const { reader } = values;
  if (oneOf(values.generator, ['own', 'independent'], '--generator') === 'independent')
    return independentRun({ runs, seed, show: values.show, asked, reader });
  if (reader !== undefined) throw new Error('--reader goes with --generator independent');
  return ownRun({
    runs,
    seed,
    show: wholeNumber(values.show, 3, 'show'),
    asked,
    shrink: wholeNumber(values.shrink, 40, 'shrink'),
  });
}

run().then(
  (good) => (process.exitCode = good ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
