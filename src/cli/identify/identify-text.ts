/** What `identify` prints for people. */
import { procedureShort } from '../../model/procedure';
import type { Findings } from '../../model/findings';
import type { Problem } from '../../model/outcome';
import { sheetsRead, type Question } from '../../model/reading';
import type { JudgedResult, Judgement, Verdict } from '../../model/verdict';
import { criteriaLines, subtitleOf } from '../../documents/kinds/identification/head-lines';
import { groundText, handText } from '../../documents/kinds/identification/shnor/cells';
import {
  chanceLine,
  nobodyLine,
  notOfficialLine,
  uncountedLine,
} from '../../documents/kinds/identification/list-lines';
import { listOf, type ListGroup } from '../../judging';
import { groupTitle, listSentence, unmetLines } from '../../words/list/list';
import { officialLines } from '../../documents/kinds/identification/shnor/tail';
import { schoolOrder } from '../../naming';
import { cliWords as words } from '../../words/cli';
import { readWords, shnorWords } from '../../words/list/identification';
import { certaintyNotes } from '../../words/list/judging';
import { problemText } from '../../words/problems';
import { reasonText } from '../../words/reading/reading';
import { capital, percent, schoolsCount } from '../../words/russian/russian';

/** Most remarks on the data printed; the rest is on «Что прочитано» and in the JSON. */
const mostProblems = 10;

const shownGroups = ['rule', 'included', 'excluded', 'watch', 'insufficient'] as const;

export function identifyText(findings: Findings, problems: readonly Problem[]): string {
  const { reading, judgement } = findings;
  const list = listOf(judgement);
  const uncounted = uncountedLine(findings);
  const left = reading.sheets.filter((sheet) => !sheet.read);
  return [
    capital(subtitleOf(findings)),
    ...criteriaLines(findings).map(([caption, text]) => `${caption}: ${text}`),
    '',
    words.readSummary(sheetsRead(reading), reading.sheets.length, reading.results.length, reading.schools.length),
    ...left.map(({ sheet, reason }) => words.notRead(sheet, reason ? reasonText(reason) : '')),
    ...[uncounted, nobodyLine(findings)].flatMap((line) => (line === null ? [] : [`${line}.`])),
    '',
    `${capital(listSentence(list.counts))}.`,
    ...unmetLines(judgement.unmet).map((line) => `  – ${line}.`),
    ...(judgement.judgeable ? [chanceLine(findings)] : []),
    notOfficialLine(findings),
    ...shownGroups.flatMap((group) => section(judgement, group, list.groups[group])),
    words.clear(list.groups.clear.length),
    ...officialText(findings),
    ...items(readWords.questions, reading.questions.map(questionText), Infinity),
    ...items(readWords.problems, [...problems, ...reading.problems].map(problemLine), mostProblems),
    '',
  ].join('\n');
}

/** The comparison with an official list, as «ШНОР» has it. */
function officialText({ official }: Findings): string[] {
  return official ? ['', `${shnorWords.official.title}:`, ...officialLines(official).map((line) => `  – ${line}`)] : [];
}

/** Nobody included or excluded is not said; nobody in the others is. */
function section(judgement: Judgement, group: ListGroup, members: readonly Verdict[]): string[] {
  if (members.length === 0 && (group === 'included' || group === 'excluded')) return [];
  const verdicts = [...members].sort((a, b) => schoolOrder(a.school, b.school));
  const title = `${groupTitle[group]}: ${schoolsCount(verdicts.length)}`;
  return ['', title, ...verdicts.flatMap((verdict, index) => schoolLines(verdict, index + 1, judgement))];
}

function schoolLines(verdict: Verdict, number: number, judgement: Judgement): string[] {
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
export function questionText({ id, sheet, text, about = [], candidates, free }: Question): string {
  const place = sheet === undefined ? '' : `«${sheet}»: `;
  const choices = candidates.map(
    ({ value, label, evidence }) => `\n      ${value} – ${label}${evidence ? ` (${evidence})` : ''}`,
  );
  return `${place}${text}${about.map((line) => `\n      ${line}`).join('')}\n      [${id}]${choices.join('')}${free ? `\n      ${words.freeAnswer}` : ''}`;
}

const problemLine = (problem: Problem): string => {
  const place = problem.sheet === undefined ? '' : `${readWords.place(problem.sheet, problem.cell)}: `;
  return `${readWords.severity[problem.severity]}: ${place}${problemText(problem)}`;
};

function items(title: string, lines: readonly string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [words.more(lines.length - most)] : [];
  return ['', `${title}:`, ...lines.slice(0, most).map((line) => `  – ${line}`), ...more];
}
