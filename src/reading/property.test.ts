import fc from 'fast-check';
import { noAnswers } from '../model/state';
import { read } from './index';
import { check } from './testing/check';
import { shownWorkbook } from './testing/show';
import { randomWorkbook, tapes } from './testing/workbook';

/**
 * Random workbooks in the gate, always the same ones, so that the gate does not fall by chance; other seeds are the long run's:
 * `npx tsx scripts/reading-property.ts --runs 10000`.
 */
const runs = 250;
const seed = 20260321;
/** Part that must be read without a question. */
const readAlone = 0.95;

test(`${runs} random workbooks are read exactly, or asked about, never wrongly`, () => {
  let right = 0;
  fc.assert(
    fc.property(tapes, (tape) => {
      const workbook = randomWorkbook(tape);
      const judged = check(workbook, read([workbook.snapshot], noAnswers()));
      if (judged.verdict === 'right') right += 1;
      if (judged.verdict === 'wrong') throw new Error(`${judged.notes.join('\n')}\n${shownWorkbook(workbook)}`);
    }),
    { seed, numRuns: runs, endOnFailure: true },
  );
  if (right / runs < readAlone) throw new Error(`Only ${right} of ${runs} read without asking; seed ${seed}`);
}, 180_000);
