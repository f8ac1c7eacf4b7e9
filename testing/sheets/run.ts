/** A run over many seeds: how the books were read, and one small book a kind of failure. */
import type { Reading } from '../../src/model/reading';
import type { WorkbookSnapshot } from '../../src/model/snapshot';
import { randomBook } from './book';
import { judge, type Judged, type Verdict } from './check';
import type { RandomBook } from './sheet';
import { bookSnapshot } from './snapshot';

export type Reader = (snapshot: WorkbookSnapshot) => Reading;

export interface Failure {
  book: RandomBook;
  judged: Judged;
}

export interface Tally {
  counts: Record<Verdict, number>;
  failures: Failure[];
  /** Workbooks that hold a sheet which only a person can settle, or names spelled so differently that asking is right. */
  mayAsk: number;
}

/** Seeds of a run are far apart, so that runs share no workbook. */
export const bookSeed = (seed: number, at: number): number => (Math.imul(seed, 1_000_003) + at) | 0;

export function judgedBook(book: RandomBook, read: Reader): Judged {
  try {
    return judge(book, read(bookSnapshot(book)));
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { verdict: 'wrong', notes: [`throws ${said}`], layouts: ['any'] };
  }
}

export function tally(
  runs: number,
  seed: number,
  read: Reader,
  verdicts: readonly Verdict[] = ['wrong', 'silent'],
): Tally {
  const counts: Tally['counts'] = { right: 0, rightAsked: 0, asked: 0, silent: 0, wrong: 0 };
  const failures: Failure[] = [];
  let mayAsk = 0;
  for (let at = 0; at < runs; at++) {
    const book = randomBook(bookSeed(seed, at));
    const judged = judgedBook(book, read);
    counts[judged.verdict] += 1;
    if (book.hardNames || book.sheets.some(({ open }) => open)) mayAsk += 1;
    if (verdicts.includes(judged.verdict)) failures.push({ book, judged });
  }
  return { counts, failures, mayAsk };
}

/** What a failure is a kind of: its first note without names and figures, and its first layout. */
export const kindOf = ({ verdict, notes, layouts }: Judged): string =>
  `${verdict}: ${(notes[0] ?? '')
    .replace(/(problem \S+).*/, '$1')
    .replace(/:.*/s, '')
    .replace(/\d+/g, 'N')} [${layouts[0] ?? ''}]`;

/** The failing sheets alone, where they fail without the others as they do with them; a directory names what others hold by code. */
export function smallest({ book, judged }: Failure, read: Reader): Failure {
  let best: Failure = { book, judged };
  for (const sheet of book.sheets) {
    if (sheet.layout === 'directory') continue;
    const fewer = { ...best.book, sheets: best.book.sheets.filter(({ name }) => name !== sheet.name) };
    const again = judgedBook(fewer, read);
    if (kindOf(again) === kindOf(judged)) best = { book: fewer, judged: again };
  }
  return best;
}
