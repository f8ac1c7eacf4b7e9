/** Statements about the schools of a municipality: the list, the risk zone, who is near the border, who can help. */
import type { Findings } from '../../../model/findings';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { shareText } from '../../../words/diagnostics';
import { counted, listed } from '../../../words/russian';
import { isListed } from '../../../judging';
import type { Scope } from '../../kit/findings/scope';
import { sourcesOf } from '../../kit/findings/sources';
import { figure, say, type Part } from '../../kit/sheet/statement';
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
const ofSchools = (count: number) => counted(count, 'школы', 'школ', 'школ');

/** Names where they are few enough to read. */
const namesPart = (verdicts: readonly Verdict[]): string =>
  verdicts.length > 8 ? '' : `: ${listed(verdicts.map(({ school }) => school.name))}`;

type Draft = { id: string; quadrant: SwotStatement['quadrant']; of: Verdict[]; parts: (of: Verdict[]) => Part[] };

/** Shares and counts of verdicts. Statements about nobody are left out. */
export function schoolStatements(scope: Scope, findings: Findings): SwotStatement[] {
  const { verdicts } = scope;
  if (verdicts.length === 0) return [];
  const years = findings.judgement.years;
  if (!years) return [];
  const total = verdicts.length;
  const allCells = cellsWithin(scope);
  const list = verdicts.filter(isListed);
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
        return say`К ШНОР отнесены ${figure(`${of.length} из ${ofSchools(total)}`, cells)} (${figure(shareText(of.length / total), cells)})${namesPart(of)}`;
      },
    },
    {
      id: 'clear',
      quadrant: 'strengths',
      of: clear,
      parts: (of) => {
        const cells = allCells(of);
        return say`Признаков низких результатов нет у ${figure(`${of.length} из ${ofSchools(total)}`, cells)} (${figure(shareText(of.length / total), cells)})`;
      },
    },
    {
      id: 'recovered',
      quadrant: 'strengths',
      of: recovered,
      parts: (of) =>
        say`Низкие результаты ${String(years[0])} года преодолены к ${String(years[1])} году — ${figure(counted(of.length, 'школа', 'школы', 'школ'), allCells(of))}${namesPart(of)}`,
    },
    {
      id: 'near-exit',
      quadrant: 'opportunities',
      of: computed.filter(({ dependsOnOne }) => dependsOnOne),
      parts: (of) =>
        say`От выхода из списка отделяет результат одного участника — ${figure(counted(of.length, 'школа', 'школы', 'школ'), evidence(of))}${namesPart(of)}`,
    },
    {
      id: 'watch',
      quadrant: 'threats',
      of: verdicts.filter(({ status, hand }) => status === 'watch' && !hand),
      parts: (of) =>
        say`В зоне риска — ещё ${figure(counted(of.length, 'школа', 'школы', 'школ'), evidence(of))}${namesPart(of)}`,
    },
    {
      id: 'near-entry',
      quadrant: 'threats',
      of: verdicts.filter(({ status, dependsOnOne, hand }) => status !== 'low' && dependsOnOne && !hand),
      parts: (of) =>
        say`До попадания в список не хватает одной неудовлетворительной отметки — ${figure(counted(of.length, 'школа', 'школы', 'школ'), allCells(of))}${namesPart(of)}`,
    },
    {
      id: 'unknown',
      quadrant: 'threats',
      of: verdicts.filter(({ status }) => status === 'insufficient'),
      parts: (of) =>
        say`Данных недостаточно для заключения — ${figure(counted(of.length, 'школа', 'школы', 'школ'), allCells(of))}${namesPart(of)}; низкие результаты там могут остаться незамеченными`,
    },
  ];
  return drafts.flatMap(({ id, quadrant, of, parts }) => (of.length > 0 ? [{ id, quadrant, parts: parts(of) }] : []));
}
