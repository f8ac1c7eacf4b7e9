/** The JSON of `identify --json`: what no sheet states is null. No pupil's name or code is in it. */
import { a1, areaA1 } from '../model/cells';
import { lowCell } from '../documents/kinds/identification/places';
import type { Findings } from '../model/findings';
import type { Problem } from '../model/outcome';
import type { SheetReading, TableReading } from '../model/reading';
import type { Result } from '../model/result';
import type { Verdict, VerdictStatus } from '../model/verdict';
import { problemText } from '../words/problems';
import { reasonText } from '../words/reading';

/** The whole answer; `problems` beside the reading's own are what the command noticed. */
export function identifyJson(findings: Findings | null, problems: readonly Problem[]) {
  const judgement = findings?.judgement;
  const of = (status: VerdictStatus) =>
    (judgement?.verdicts ?? []).filter((verdict) => verdict.status === status).map(verdictJson);
  return {
    years: judgement?.years ?? null,
    criteria: judgement ? { preset: findings.preset, ...judgement.criteria } : null,
    results: (findings?.reading.results ?? []).map((result) => addResult(schoolJson(result.school), result)),
    low: of('low'),
    watch: of('watch'),
    insufficient: of('insufficient'),
    clear: of('clear'),
    official: findings?.official ? officialJson(findings.official) : null,
    sheets: (findings?.reading.sheets ?? []).map(sheetJson),
    questions: findings?.reading.questions ?? [],
    problems: [...problems, ...(findings?.reading.problems ?? [])].map(problemJson),
  };
}

const schoolJson = ({ municipality, name, code }: Result['school']) => ({ municipality, school: name, code });

/** Into an object that is there already: a region has 50,000 results, and spreading two objects for each is slow. */
const addResult = <T extends object>(target: T, result: Result) =>
  Object.assign(target, {
    kind: result.procedure.kind,
    subject: result.procedure.subject,
    grade: result.procedure.grade,
    year: result.year,
    participants: result.participants,
    low: result.low,
    exact: result.exact,
    lowRange: result.lowRange ?? undefined,
    sheet: result.block.sheet,
    cell: a1(lowCell(result)),
  });

const verdictJson = ({
  school,
  rules,
  dependsOnOne,
  uncertain,
  incomplete,
  weakSubjects,
  hand,
  evidence,
}: Verdict) => ({
  ...schoolJson(school),
  rules,
  dependsOnOne,
  uncertain,
  incomplete,
  weakSubjects,
  hand: hand && { action: hand.action, ground: hand.ground },
  evidence: evidence.map(({ result, interval }) => addResult({ interval }, result)),
});

const officialJson = ({ both, onlyOurs, onlyListed }: NonNullable<Findings['official']>) => ({
  both: both.map(schoolJson),
  onlyOurs: onlyOurs.map(schoolJson),
  onlyListed: onlyListed.map(({ name, school }) => ({
    line: name,
    ...(school ? schoolJson(school) : { school: null }),
  })),
});

function sheetJson({ sheet, file, read, reason, tables }: SheetReading) {
  const name = { name: sheet, ...(file === undefined ? {} : { file }) };
  if (!read) return { ...name, read: false, reason: reason && reasonText(reason), tables: tables.map(tableJson) };
  return { ...name, read: true, tables: tables.map(tableJson) };
}

const tableJson = (table: TableReading) => ({
  kind: table.kind,
  area: areaA1(table.area),
  procedures: table.procedures.map(({ procedure, year, results }) => ({ ...procedure, year, results })),
  schools: table.schools,
  rows: table.bodyRows,
  resultRows: table.resultRows,
  skipped: table.skipped.map(({ reason, count, rows }) => ({ reason: reasonText(reason), count, rows })),
});

export const problemJson = (problem: Problem) => ({
  severity: problem.severity,
  code: problem.code,
  message: problemText(problem),
  sheet: problem.sheet ?? null,
  cell: problem.cell ?? null,
});
