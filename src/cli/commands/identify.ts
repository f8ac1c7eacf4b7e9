import { basename, extname, join } from 'node:path';
import type { Findings } from '../../model/findings';
import type { Problem } from '../../model/outcome';
import { givenName } from '../../model/snapshot';
import { problemText } from '../../words/problems';
import { cliWords as words } from '../../words/cli';
import { parseFlags } from '../arguments';
import { openBody, readAndJudge, refuseUnasked, type Identified } from '../body';
import { exit, Stop, UsageError, type Run, type Terminal } from '../command';
import { criteriaFlags, wantedBy, type Wanted } from '../identify/criteria-flags';
import { identifyJson } from '../identify/identify-json';
import { jsonPieces } from '../print-json';
import { identifyText, questionText } from '../identify/identify-text';
import { checkOut, localToday, writeDocuments, writePlans } from '../documents/output';
import { apart, papersIn, workbooksIn } from '../paths';

/** Sheets the command writes, in this order. */
const sheets = ['shnor', 'svod', 'read'].map((kind) => ({ kind }));

const flags = {
  ...criteriaFlags,
  out: { type: 'string' },
  json: { type: 'boolean' },
  each: { type: 'boolean' },
  summary: { type: 'string' },
  questions: { type: 'boolean' },
} as const;

interface Settings {
  wanted: Wanted;
  json: boolean;
  questions: boolean;
  each: boolean;
}

/** What one body of files gave: for the screen as text, for programs as JSON; only the one asked for is made. */
interface Answer {
  code: number;
  findings: Findings | null;
  /** Why the file was not read, what it lacks. */
  remarks: readonly Problem[];
  /** Ids of answers given to questions that the file does not ask. */
  unasked: readonly string[];
  text(): string;
  json(): object;
}

export const run: Run = async (args, terminal) => {
  const { values, positionals } = parseFlags(args, flags);
  const paths = workbooksIn(positionals);
  if (paths.length === 0) throw new UsageError(positionals.length > 0 ? words.emptyFolder : words.noFiles);
  const { summary } = values;
  if (summary !== undefined && !values.each) throw new UsageError(words.summaryOfEach);
  if (summary !== undefined) checkOut(summary, paths);
  if (values.questions && (values.out ?? summary) !== undefined) throw new UsageError(words.questionsAlone);
  const settings = {
    wanted: wantedBy(values),
    json: values.json ?? false,
    questions: values.questions ?? false,
    each: values.each ?? false,
  };
  const passed = values.each ? papersIn(positionals.filter((path) => !paths.includes(path))) : [];
  if (passed.length > 0) terminal.err(`${words.noWorkbooks(passed.map((path) => basename(path)))}\n`);
  const answers = values.each
    ? await identifyEach(paths, values.out, settings, terminal)
    : [await identifyOne(paths, values.out, settings, terminal)];
  if (summary !== undefined)
    await writeSummary(
      answers.map((answer, index) => ({ ...answer, file: paths[index]! })),
      summary,
      terminal,
    );
  if (values.each) refuseUnasked(answers.map(({ unasked }) => unasked));
  if (settings.json) {
    const json = values.each ? answers.map((answer) => answer.json()) : answers[0]!.json();
    for (const piece of jsonPieces(json)) terminal.out(piece);
  } else for (const { text } of answers) terminal.out(text());
  return Math.max(...answers.map(({ code }) => code));
};

/** Every file apart; the others go on when one cannot be read. With --out a folder gets a workbook a file. */
async function identifyEach(
  paths: string[],
  out: string | undefined,
  settings: Settings,
  terminal: Terminal,
): Promise<Answer[]> {
  if (out !== undefined && extname(out) !== '') throw new UsageError(words.outFolder);
  const answers: Answer[] = [];
  const names = apart(paths, outName);
  for (const [index, path] of paths.entries()) {
    terminal.err(`${words.fileOf(index + 1, paths.length)}\n`);
    const target = out === undefined ? undefined : join(out, names[index]!);
    const answer = await identifyOne([path], target, settings, terminal);
    answers.push({
      ...answer,
      text: () => `${path}\n${answer.text()}\n`,
      json: () => ({ file: path, ...answer.json() }),
    });
  }
  return answers;
}

const outName = (path: string): string => {
  const extension = extname(path);
  return `${basename(path, extension)}${extension.toLowerCase() === '.xlsm' ? '.xlsm' : '.xlsx'}`;
};

async function identifyOne(
  paths: string[],
  out: string | undefined,
  settings: Settings,
  terminal: Terminal,
): Promise<Answer> {
  if (out !== undefined) checkOut(out, paths);
  try {
    const body = await openBody(paths, terminal);
    checkSheets(
      settings.wanted,
      body.snapshots.flatMap(({ sheets: own }) => own.flatMap((sheet) => [sheet.name, givenName(sheet)])),
    );
    const identified = readAndJudge(body, settings.wanted, terminal);
    if (!settings.each) refuseUnasked([identified.unasked]);
    return await answerOf(identified, out, settings, terminal);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    terminal.err(`${problemText(error.problem)}\n`);
    return {
      code: error.code,
      findings: null,
      remarks: [error.problem],
      unasked: Object.keys(settings.wanted.given.byQuestion),
      text: () => '',
      json: () => (settings.questions ? [] : identifyJson(null, [error.problem])),
    };
  }
}

function checkSheets({ onlySheets }: Wanted, known: readonly string[]): void {
  const missing = (onlySheets ?? []).filter((name) => !known.includes(name));
  if (missing.length > 0) throw new UsageError(words.noSheet(missing.join('», «'), [...new Set(known)].join(', ')));
}

async function answerOf(
  identified: Identified,
  out: string | undefined,
  { questions }: Settings,
  terminal: Terminal,
): Promise<Answer> {
  const { findings, unasked } = identified;
  const noted = remarks(identified);
  for (const problem of noted) terminal.err(`${problemText(problem)}\n`);
  const code = findings.judgement.judgeable ? exit.done : exit.nothingToJudge;
  if (questions) {
    const list = findings.reading.questions;
    return {
      code: exit.done,
      findings,
      remarks: noted,
      unasked,
      text: () => list.map((item) => `${questionText(item)}\n`).join('') || `${words.noQuestions}\n`,
      json: () => list,
    };
  }
  if (out !== undefined && findings.reading.results.length > 0)
    noted.push(...(await writeDocuments(identified, sheets, out, terminal, localToday())));
  else if (out !== undefined) terminal.err(`${words.nothingWritten}\n`);
  return {
    code,
    findings,
    remarks: noted,
    unasked,
    text: () => identifyText(findings, noted),
    json: () => identifyJson(findings, noted),
  };
}

/** A row a municipality and a row a file, for those who have many. */
async function writeSummary(
  answers: readonly (Answer & { file: string })[],
  out: string,
  terminal: Terminal,
): Promise<void> {
  const { regionSummary } = await import('../../documents/kinds/region');
  const names = apart(
    answers.map(({ file }) => file),
    (path) => basename(path),
  );
  const files = answers.map(({ findings, remarks }, index) => ({
    file: names[index]!,
    findings,
    remarks: remarks.filter(({ severity }) => severity !== 'info').map(problemText),
  }));
  const date = localToday().split('-').reverse().join('.');
  await writePlans(regionSummary(files, date), out, terminal);
}

/** What the command says beside the reading's own problems: nothing to judge, the years it chose, rule 2 not checked. */
function remarks({ findings, state }: Identified): Problem[] {
  const { judgement, reading } = findings;
  if (reading.results.length === 0) return [{ severity: 'error', code: 'nothingToJudge' }];
  if (!judgement.years) return [];
  const [previous, last] = judgement.years;
  const params = { previous, last };
  return [
    ...(judgement.judgeable ? [] : [{ severity: 'error' as const, code: 'notJudgeable', params }]),
    ...(state.criteria?.years ? [] : [{ severity: 'info' as const, code: 'yearsChosen', params }]),
    ...(judgement.twoYearsChecked ? [] : [{ severity: 'warning' as const, code: 'twoYearsUnchecked', params }]),
  ];
}
