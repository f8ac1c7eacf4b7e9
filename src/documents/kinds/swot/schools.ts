/** Statements about the schools of a municipality: the list, the risk zone, who is near the border, who can help. */
import type { Findings } from '../../../model/findings';
import { lowShare } from '../../../model/result';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { listedOfAll } from '../../../words/list/list';
import { ofAll, organisations } from '../../../words/diagnostics/diagnostics';
import { listed, share } from '../../../words/russian/russian';
import { schoolsSaid as said } from '../../../words/papers/swot';
import { listOf } from '../../../judging';
import { namerAmong } from '../../kit/district';
import { limits } from '../../kit/findings/limits';
import { decisionsMade } from '../../kit/findings/listed';
import type { Scope } from '../../kit/findings/scope';
import { sourcesOf } from '../../kit/findings/sources';
import { figure, type Part } from '../../kit/sheet/statement';
import type { SwotStatement } from './model';

const cellsOf = (judged: readonly JudgedResult[]) =>
  sourcesOf(
    judged.map(({ result }) => result),
    'low',
  );
const evidence = (verdicts: readonly Verdict[]) => cellsOf(verdicts.flatMap((verdict) => verdict.evidence));

/** Results of the two years; for a school without any, whatever is known of it. */
const cellsWithin = (scope: Scope) => (verdicts: readonly Verdict[]) =>
  sourcesOf(
    verdicts.flatMap(({ school, results }) =>
      results.length > 0
        ? results.map(({ result }) => result)
        : scope.results.filter((result) => result.school.id === school.id),
    ),
    'low',
  );

/** Names where they are few enough to read. */
const namesAmong =
  (findings: Findings) =>
  (verdicts: readonly Verdict[]): string =>
    verdicts.length > 8 ? '' : listed(verdicts.map(({ school }) => namerAmong(findings)(school)));

const resultsOf = ({ results }: Verdict, year: number): JudgedResult[] =>
  results.filter(({ result, excluded }) => result.year === year && !excluded);
const lowIn = (verdict: Verdict, year: number): number => resultsOf(verdict, year).filter(({ isLow }) => isLow).length;

/** How far below the threshold (a share 0–1) a second procedure may be to speak of a border. */
const nearness = 0.05;
/** One low procedure, and another not low but within `nearness` of the threshold. */
function onBorder(verdict: Verdict, year: number, threshold: number): boolean {
  if (verdict.status === 'low' || verdict.hand || lowIn(verdict, year) !== 1) return false;
  return resultsOf(verdict, year).some(({ isLow, result }) => !isLow && lowShare(result) >= threshold - nearness);
}
/** Every group of the year is smaller than what says something of a school. */
function isSmall(verdict: Verdict, year: number): boolean {
  const results = resultsOf(verdict, year);
  return results.length > 0 && results.every(({ result }) => result.participants < limits.schoolPeople);
}

type Draft = { id: string; quadrant: SwotStatement['quadrant']; of: Verdict[]; parts: (of: Verdict[]) => Part[] };

/** Shares and counts of verdicts. Statements about nobody are left out. */
export function schoolStatements(scope: Scope, findings: Findings): SwotStatement[] {
  const { counts, listed: list } = listOf(scope);
  const namesOf = namesAmong(findings);
  const verdicts = scope.verdicts.filter(({ absent }) => !absent);
  if (scope.verdicts.length === 0) return [];
  const years = findings.judgement.years;
  if (!years) return [];
  const total = counts.schools;
  const decided = decisionsMade(scope);
  const allCells = cellsWithin(scope);
  const computed = list.filter(({ status }) => status === 'low');
  const clear = verdicts.filter(({ status }) => status === 'clear');
  const recovered = verdicts.filter(
    ({ results }) =>
      results.some(({ isLow, excluded, result }) => isLow && !excluded && result.year === years[0]) &&
      results.some(({ result }) => result.year === years[1]) &&
      !results.some(({ isLow, excluded, result }) => isLow && !excluded && result.year === years[1]),
  );
  const drafts: Draft[] = [
    {
      id: 'listed',
      quadrant: 'weaknesses',
      of: list,
      parts: (of) => {
        const cells = evidence(of);
        return said.listed(of.length, figure(listedOfAll(counts), cells), namesOf(of), decided);
      },
    },
    {
      id: 'clear',
      quadrant: 'strengths',
      of: clear,
      parts: (of) => {
        const cells = allCells(of);
        return said.clear(figure(ofAll(of.length, total), cells), figure(share(of.length / total), cells));
      },
    },
    {
      id: 'recovered',
      quadrant: 'strengths',
      of: recovered,
      parts: (of) => said.recovered(years, figure(organisations(of.length), allCells(of)), namesOf(of)),
    },
    {
      id: 'near-exit',
      quadrant: 'opportunities',
      of: computed.filter(({ certainty }) => certainty === 'one'),
      parts: (of) => said.nearExit(figure(organisations(of.length), evidence(of)), namesOf(of)),
    },
    {
      id: 'growing',
      quadrant: 'opportunities',
      of: computed.filter((verdict) => lowIn(verdict, years[1]) < lowIn(verdict, years[0])),
      parts: (of) => said.growing(years, figure(organisations(of.length), allCells(of)), namesOf(of)),
    },
    {
      id: 'watch',
      quadrant: 'threats',
      of: verdicts.filter(({ status, hand }) => status === 'watch' && !hand),
      parts: (of) => said.watch(figure(organisations(of.length), evidence(of)), namesOf(of)),
    },
    {
      id: 'near-entry',
      quadrant: 'threats',
      of: verdicts.filter(({ status, certainty, hand }) => status !== 'low' && certainty === 'one' && !hand),
      parts: (of) => said.nearEntry(figure(organisations(of.length), allCells(of)), namesOf(of)),
    },
    {
      id: 'border',
      quadrant: 'threats',
      of: verdicts.filter((verdict) => onBorder(verdict, years[1], findings.judgement.criteria.threshold / 10_000)),
      parts: (of) => said.border(figure(organisations(of.length), allCells(of)), namesOf(of)),
    },
    {
      id: 'small',
      quadrant: 'threats',
      of: verdicts.filter((verdict) => isSmall(verdict, years[1])),
      parts: (of) => said.small(years[1], figure(organisations(of.length), allCells(of)), namesOf(of)),
    },
    {
      id: 'unknown',
      quadrant: 'threats',
      of: verdicts.filter(({ status }) => status === 'insufficient'),
      parts: (of) => said.unknown(figure(organisations(of.length), allCells(of)), namesOf(of)),
    },
  ];
  return drafts.flatMap(({ id, quadrant, of, parts }) => (of.length > 0 ? [{ id, quadrant, parts: parts(of) }] : []));
}
