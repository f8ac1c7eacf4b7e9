/** The long run of the reader's own generator (src/reading/testing): its captions come from the reader's vocabulary. */
import fc from 'fast-check';
import { noAnswers } from '../../src/model/state';
import { read } from '../../src/reading';
import { check, type Judged } from '../../src/reading/testing/check';
import { shownWorkbook } from '../../src/reading/testing/show';
import { onlySheets, randomWorkbook, tapes, type RandomWorkbook } from '../../src/reading/testing/workbook';

export interface OwnRun {
  runs: number;
  seed: number;
  /** How many kinds of the wrong ones are printed, made as small as they go. */
  show: number;
  /** Workbooks that were asked about are kinds too. */
  asked: boolean;
  /** How many of the failing ones are made small. */
  shrink: number;
}

function judge(workbook: RandomWorkbook): Judged {
  try {
    return check(workbook, read([workbook.snapshot], noAnswers()));
  } catch (error) {
    return { verdict: 'wrong', notes: [`throws ${error instanceof Error ? error.stack : String(error)}`] };
  }
}

/** The kind of a mistake: its first words, without names and figures. */
const kindOf = ({ notes }: Judged) =>
  /^(number|lost|twice|invented|unknown|one|let out|doubtful|needless|overclaimed|participants link|low links|no column|asks \S+|throws .*|\S+ facts)/.exec(
    notes[0] ?? '',
  )?.[0] ?? 'other';

/** Leaves sheets out and sets choices to the plainest as long as the same kind of mistake stays. */
function smallest(tape: readonly number[], kind: string): RandomWorkbook {
  const fails = (workbook: RandomWorkbook) => {
    const judged = judge(workbook);
    return judged.verdict !== 'right' && kindOf(judged) === kind;
  };
  let best = randomWorkbook(tape);
  const left = new Set<string>();
  const made = (numbers: readonly number[]) => onlySheets(randomWorkbook(numbers), (id) => !left.has(id));
  for (const { id } of best.snapshot.sheets) {
    const fewer = onlySheets(best, (sheetId) => sheetId !== id);
    if (!fails(fewer)) continue;
    left.add(id);
    best = fewer;
  }
  let numbers = [...tape];
  for (let length = 64; length >= 1; length = Math.floor(length / 2))
    for (let at = 0; at < numbers.length; at += length) {
      const plainer = numbers.map((value, index) => (index >= at && index < at + length ? 0 : value));
      const workbook = made(plainer);
      if (plainer.every((value, index) => value === numbers[index]) || !fails(workbook)) continue;
      numbers = plainer;
      best = workbook;
    }
  return best;
}

/** True where none was wrong and at least 95 % were read alone. */
export function ownRun({ runs, seed, show, asked, shrink }: OwnRun): boolean {
  const counts = { right: 0, asked: 0, wrong: 0 };
  const failing: { tape: readonly number[]; kind: string }[] = [];
  const started = Date.now();
  for (const tape of fc.sample(tapes, { numRuns: runs, seed })) {
    const judged = judge(randomWorkbook(tape));
    counts[judged.verdict] += 1;
    if (judged.verdict === 'wrong' || (judged.verdict === 'asked' && asked))
      failing.push({ tape, kind: kindOf(judged) });
  }
  /** Mistakes made small are told apart by kind and layout; only as many as asked for are made small. */
  const kinds = new Map<string, { count: number; workbook: RandomWorkbook }>();
  for (const { tape, kind } of failing.slice(0, shrink)) {
    const workbook = smallest(tape, kind);
    const name = `${kind} in ${workbook.layouts.join(', ')}`;
    kinds.set(name, { count: (kinds.get(name)?.count ?? 0) + 1, workbook });
  }
  const ordered = [...kinds].sort((a, b) => b[1].count - a[1].count);
  for (const [name, { count, workbook }] of ordered.slice(0, show))
    process.stdout.write(
      `\n### ${name}: ${count} times\n${judge(workbook).notes.slice(0, 4).join('\n')}\n${shownWorkbook(workbook)}\n`,
    );
  for (const [name, { count }] of ordered) process.stdout.write(`${count}\t${name}\n`);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  process.stdout.write(
    `${runs} workbooks, seed ${seed}, ${seconds} s: ${counts.right} right, ${counts.asked} asked, ${counts.wrong} wrong\n`,
  );
  return counts.wrong === 0 && counts.right >= runs * 0.95;
}
