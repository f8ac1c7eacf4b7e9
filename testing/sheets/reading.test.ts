/**
 * Random workbooks in the gate, always the same ones, so that the gate does not fall by chance; other seeds are the long run's:
 * `npx tsx scripts/reading-property.ts --generator independent --runs 10000`. The aim is none wrong, none lost without a word and 95 % unasked;
 * the bounds are where the reader stands and only ever become stricter.
 */
import { noAnswers } from '../../src/model/state';
import { read } from '../../src/reading';
import { tally } from './run';

const runs = 500;
const seed = 20261129;
const bounds = { wrong: 0, silent: 0, right: 490 };

test(`${runs} workbooks in words that are not the reader's are read no worse than they were`, () => {
  const { counts, failures } = tally(runs, seed, (snapshot) => read([snapshot], noAnswers()));
  const told = failures.map(({ book, judged }) => [book.seed, ...judged.notes.slice(0, 2)].join('; ')).join('\n');
  if (counts.wrong > bounds.wrong || counts.silent > bounds.silent || counts.right < bounds.right)
    throw new Error(`${JSON.stringify(counts)}\n${told}`);
}, 600_000);
