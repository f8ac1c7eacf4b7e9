/** The JSON of `identify --json`: what no sheet states is null. No pupil's name or code is in it. */
import { chanceOf, listOf, nobodyHas, notCounted, yearsLeft } from '../../judging';
import type { HandDecision } from '../../model/criteria';
import { a1, areaA1 } from '../../model/cells';
import { lowCell } from '../../model/result';
import type { Findings } from '../../model/findings';
import type { Problem } from '../../model/outcome';
import type { SheetReading, TableReading } from '../../model/reading';
import type { Result } from '../../model/result';
import type { Judgement, Verdict, VerdictStatus } from '../../model/verdict';
import { problemText } from '../../words/problems';
import { procedureShort } from '../../model/procedure';
import { reasonText } from '../../words/reading/reading';
import { JsonList } from '../print-json';

/** The whole answer; `problems` beside the reading's own are what the command noticed. */
export function identifyJson(findings: Findings | null, problems: readonly Problem[]) {
  const judgement = findings?.judgement;
  const of = (status: VerdictStatus) =>
    (judgement?.verdicts ?? []).filter((verdict) => verdict.status === status).map(verdictJson);
  return {
    years: judgement?.years ?? null,
    criteria: judgement ? { preset: findings.preset, ...judgement.criteria } : null,
    notCounted: (findings ? notCounted(findings) : []).map(({ procedure, results }) => ({ ...procedure, results })),
    notCountedYears: findings ? yearsLeft(findings) : [],
    noData: (findings ? nobodyHas(findings) : []).flatMap(({ year, procedures }) =>
      procedures.map((procedure) => ({ ...procedure, year })),
    ),
    minimums: findings?.reading.minimums ?? [],
    list: judgement ? listJson(judgement) : null,
    chance: judgement ? chanceJson(judgement) : null,
    results: new JsonList(findings?.reading.results ?? [], resultText()),
    low: of('low'),
    watch: of('watch'),
    insufficient: of('insufficient'),
    clear: of('clear'),
    official: findings?.official ? officialJson(findings.official) : null,
    sheets: (findings?.reading.sheets ?? []).map(sheetJson),
    questions: findings?.reading.questions ?? [],
    problems: [...problems, ...(judgement ? chanceProblem(judgement) : []), ...(findings?.reading.problems ?? [])].map(
      problemJson,
    ),
  };
}

/** The list with decisions by hand; schools in the groups below stand by the rule alone. */
function listJson(judgement: Judgement) {
  const { counts, listed, groups } = listOf(judgement);
  const { computed, excluded, included, listed: on, absent } = counts;
  const named = (verdicts: readonly Verdict[]) => verdicts.map(({ school }) => schoolJson(school));
  return {
    computed,
    excluded,
    included,
    listed: on,
    absent,
    schools: named(listed),
    excludedByHand: named(groups.excluded),
    includedByHand: named(groups.included),
    unmet: judgement.unmet.map(({ school: { municipality, name, code }, action, ground, note, date }) => ({
      ...schoolJson({ municipality, name, code }),
      action,
      ground,
      note: note ?? null,
      date: date ?? null,
    })),
  };
}

/** Schools that chance alone would list, to a tenth; null where it cannot be said (the problems say why). */
function chanceJson(judgement: Judgement) {
  const { expected, listed } = chanceOf(judgement);
  return expected === null ? null : { expected: Math.round(expected * 10) / 10, listed };
}
function chanceProblem(judgement: Judgement): Problem[] {
  const { tooFew } = chanceOf(judgement);
  if (!tooFew) return [];
  const { procedure, year, schools, participants } = tooFew;
  const params = { procedure: procedureShort(procedure), year, schools, participants };
  return [{ severity: 'info', code: 'chanceTooFew', params }];
}

const schoolJson = ({ municipality, name, code }: HandDecision['school']) => ({ municipality, school: name, code });

/** What makes JSON of a result with its school; what repeats from result to result is made once. */
function resultText(): (result: Result) => string {
  let last: Result['school'] | null = null;
  let head = '';
  const procedures = new Map<Result['procedure'], string>();
  const sheets = new Map<Result['block'], string>();
  return (result) => {
    const { school, procedure, block, year, participants, low, exact, lowRange } = result;
    // Results of one school mostly stand together.
    if (school !== last) head = fieldsOf(schoolJson((last = school)));
    let what = procedures.get(procedure);
    if (what === undefined) {
      const { kind, subject, grade } = procedure;
      procedures.set(procedure, (what = fieldsOf({ kind, subject, grade })));
    }
    let place = sheets.get(block);
    if (place === undefined) sheets.set(block, (place = fieldsOf({ sheet: block.sheet })));
    const range = lowRange ? `,"lowRange":[${lowRange[0]},${lowRange[1]}]` : '';
    const numbers = `"year":${year},"participants":${participants},"low":${low},"exact":${exact}${range}`;
    return `{${head},${what},${numbers},${place},"cell":"${a1(lowCell(result))}"}`;
  };
}

/** An object's JSON without its braces. */
const fieldsOf = (object: object): string => JSON.stringify(object).slice(1, -1);

/** Into an object that is there already, which costs less than to spread two. */
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
  signs,
  certainty,
  flips,
  dependsOnOne,
  uncertain,
  incomplete,
  weakSubjects,
  hand,
  evidence,
}: Verdict) => ({
  ...schoolJson(school),
  rules,
  signs,
  certainty,
  dependsOnOne,
  flips: flips.map(({ judged, change }) => addResult({ change }, judged.result)),
  uncertain,
  incomplete,
  weakSubjects,
  hand: hand && { action: hand.action, ground: hand.ground, note: hand.note ?? null, date: hand.date ?? null },
  evidence: evidence.map(({ result, interval }) => addResult({ interval }, result)),
});

const officialJson = ({ both, onlyOurs, onlyListed, skipped, repeated }: NonNullable<Findings['official']>) => ({
  both: both.map(schoolJson),
  onlyOurs: onlyOurs.map(schoolJson),
  onlyListed: onlyListed.map(({ text, school, near }) => ({
    line: text,
    ...(school ? schoolJson(school) : { school: null }),
    near: near.map(schoolJson),
  })),
  skipped,
  repeated,
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
