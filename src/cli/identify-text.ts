/** What `identify` prints for people. */
import { procedureShort } from '../model/procedure';
import type { Findings } from '../model/findings';
import type { Problem } from '../model/outcome';
import type { Question } from '../model/reading';
import type { JudgedResult, Verdict, VerdictStatus } from '../model/verdict';
import { criteriaLines, subtitleOf } from '../documents/kinds/identification/head-lines';
import { groundText, handText } from '../documents/kinds/identification/shnor-cells';
import { schoolOrder } from '../documents/kinds/identification/schools-order';
import { cliWords as words } from '../words/cli';
import { readWords } from '../words/identification';
import { certaintyNotes, statusTitle } from '../words/judging';
import { problemText } from '../words/problems';
import { reasonText } from '../words/reading';
import { capital, counted, percent } from '../words/russian';

/** Most remarks on the data printed; the rest is on «Что прочитано» and in the JSON. */
const mostProblems = 10;

export function identifyText(findings: Findings, problems: readonly Problem[]): string {
  const { reading, judgement } = findings;
  const read = reading.sheets.filter((sheet) => sheet.read).length;
  const left = reading.sheets.filter((sheet) => !sheet.read);
  return [
    capital(subtitleOf(findings)),
    ...criteriaLines(findings).map(([caption, text]) => `${caption}: ${text}`),
    '',
    words.readSummary(read, reading.sheets.length, reading.results.length, reading.schools.length),
    ...left.map(({ sheet, reason }) => words.notRead(sheet, reason ? reasonText(reason) : '')),
    ...(['low', 'watch', 'insufficient'] as const).flatMap((status) => section(findings, status)),
    words.clear(judgement.verdicts.filter(({ status }) => status === 'clear').length),
    ...list(readWords.questions, reading.questions.map(questionText), Infinity),
    ...list(readWords.problems, [...problems, ...reading.problems].map(problemLine), mostProblems),
    '',
  ].join('\n');
}

function section({ judgement }: Findings, status: VerdictStatus): string[] {
  const verdicts = judgement.verdicts.filter((verdict) => verdict.status === status);
  verdicts.sort((a, b) => schoolOrder(a.school, b.school));
  const title = `${capital(statusTitle[status])}: ${counted(verdicts.length, 'школа', 'школы', 'школ')}`;
  return ['', title, ...verdicts.flatMap((verdict, index) => schoolLines(verdict, index + 1, judgement))];
}

function schoolLines(verdict: Verdict, number: number, judgement: Findings['judgement']): string[] {
  const { school, evidence } = verdict;
  const about = [school.municipality, school.code].filter(Boolean).join(', ');
  const notes = [groundText(verdict, judgement).replace(/\n/g, ' '), ...certaintyNotes(verdict)].filter(Boolean);
  return [
    `${String(number).padStart(4)}. ${school.name}${about ? ` (${about})` : ''}`,
    `      ${notes.join('; ')}`,
    ...(verdict.hand ? [`      ${handText(verdict)}`] : []),
    ...evidence.map((judged) => `      – ${evidenceText(judged)}`),
  ];
}

const evidenceText = ({ result }: JudgedResult): string =>
  `${procedureShort(result.procedure)}, ${result.year}: ${result.low} из ${result.participants} ` +
  `(${percent(result.low / result.participants)}), лист «${result.block.sheet}»`;

/** A question with its id and the answers it takes. */
export function questionText({ id, sheet, text, candidates, free }: Question): string {
  const place = sheet === undefined ? '' : `«${sheet}»: `;
  const choices = candidates.map(
    ({ value, label, evidence }) => `\n      ${value} – ${label}${evidence ? ` (${evidence})` : ''}`,
  );
  return `${place}${text}\n      [${id}]${choices.join('')}${free ? `\n      ${words.freeAnswer}` : ''}`;
}

const problemLine = (problem: Problem): string => {
  const place = problem.sheet === undefined ? '' : `${readWords.place(problem.sheet, problem.cell)}: `;
  return `${readWords.severity[problem.severity]}: ${place}${problemText(problem)}`;
};

function list(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [words.more(lines.length - most)] : [];
  return ['', `${title}:`, ...lines.slice(0, most).map((line) => `  – ${line}`), ...more];
}
