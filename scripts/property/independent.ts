/** The long run of the independent generator (testing/sheets): counts, kinds of failures, and one workbook of each kind with `--show`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Verdict } from '../../testing/sheets/check';
import { kindOf, smallest, tally, type Failure, type Reader } from '../../testing/sheets/run';
import { bookFile } from '../../testing/sheets/xlsx';

export interface IndependentRun {
  runs: number;
  seed: number;
  /** Folder for the workbooks of failures; undefined: none are kept. */
  show: string | undefined;
  /** Questions count as failures to be shown. */
  asked: boolean;
  /** A checkout whose reader is measured instead of this one's. */
  reader: string | undefined;
}

export async function independentRun({ runs, seed, show, asked, reader }: IndependentRun): Promise<boolean> {
  const read = await readerOf(reader);
  const started = Date.now();
  const verdicts: Verdict[] = asked ? ['wrong', 'silent', 'asked', 'rightAsked'] : ['wrong', 'silent'];
  const { counts, failures, mayAsk } = tally(runs, seed, read, verdicts);
  const kinds = new Map<string, Failure[]>();
  for (const failure of failures) {
    const kind = kindOf(failure.judged);
    kinds.set(kind, [...(kinds.get(kind) ?? []), failure]);
  }
  const ordered = [...kinds].sort(([, a], [, b]) => b.length - a.length);
  for (const [kind, members] of ordered) process.stdout.write(`${members.length}\t${kind}\n`);
  if (show !== undefined)
    for (const [at, [kind, members]] of ordered.entries()) keep(show, at + 1, kind, members, read);
  const { right, rightAsked, asked: waiting, silent, wrong } = counts;
  process.stdout.write(
    `${runs} workbooks, seed ${seed}, ${((Date.now() - started) / 1000).toFixed(0)} s: ${right} right unasked, ${rightAsked} right with a question, ` +
      `${waiting} asked, ${silent} silent, ${wrong} wrong; ${mayAsk} may be asked about\n`,
  );
  return wrong === 0 && silent === 0 && right >= runs * 0.95;
}

async function readerOf(checkout: string | undefined): Promise<Reader> {
  const root = resolve(checkout ?? join(__dirname, '../..'));
  const load = (path: string) => import(pathToFileURL(join(root, path)).href) as Promise<unknown>;
  const { read } = (await load('src/reading/index.ts')) as typeof import('../../src/reading');
  const { noAnswers } = (await load('src/model/state.ts')) as typeof import('../../src/model/state');
  return (snapshot) => read([snapshot], noAnswers());
}

/** The smallest of the first few of a kind, and beside it what was wrong. */
function keep(folder: string, at: number, kind: string, members: readonly Failure[], read: Reader): void {
  mkdirSync(folder, { recursive: true });
  const cells = ({ book }: Failure) => book.sheets.reduce((all, { rows }) => all + rows.length, 0);
  const best = members
    .slice(0, 8)
    .map((member) => smallest(member, read))
    .sort((a, b) => cells(a) - cells(b))[0]!;
  const name = `${String(at).padStart(3, '0')}-${best.judged.verdict}-${best.book.seed >>> 0}`;
  writeFileSync(join(folder, `${name}.xlsx`), bookFile(best.book));
  const facts = best.book.sheets.flatMap((sheet) =>
    sheet.expected.map(
      ({ fact, low }) =>
        `${sheet.name}: ${fact.school.code} ${fact.kind} ${fact.subject} ${fact.grade} ${fact.year} ${low.join(' or ')}/${fact.participants}`,
    ),
  );
  writeFileSync(
    join(folder, `${name}.txt`),
    [`${members.length} times: ${kind}`, ...best.judged.notes, '', 'expected:', ...facts, ''].join('\n'),
  );
}
