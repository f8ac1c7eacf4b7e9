/** Statements about one school: its verdict, its low procedures, how it stands beside its municipality. */
import type { Findings } from '../../../model/findings';
import { procedureId } from '../../../model/procedure';
import { byPoints, lowName, procedureName, shareText } from '../../../words/diagnostics';
import { ruleText, thresholdText } from '../../../words/judging';
import { counted } from '../../../words/russian';
import { limits } from '../../kit/findings/limits';
import { isListed } from '../../../judging';
import { scopeOf, type Scope } from '../../kit/findings/scope';
import { measured, slice, slices, sliceSources } from '../../kit/findings/slices';
import { sourcesOf } from '../../kit/findings/sources';
import { figure, say } from '../../kit/sheet/statement';
import type { SwotStatement } from './model';

/** The rule that made the school ШНОР and every low result of the two years. */
export function verdictStatements(scope: Scope, findings: Findings): SwotStatement[] {
  const verdict = scope.verdicts[0];
  const { criteria, years } = findings.judgement;
  if (!verdict || !years) return [];
  const statements: SwotStatement[] = [];
  const evidence = sourcesOf(
    verdict.evidence.map(({ result }) => result),
    'low',
  );
  if (verdict.status === 'low' && isListed(verdict))
    statements.push({
      id: 'listed',
      quadrant: 'weaknesses',
      parts: say`Школа отнесена к ШНОР: ${verdict.rules.map((rule) => ruleText(rule, criteria, years)).join('; ')} (низких результатов — ${figure(String(verdict.evidence.length), evidence)})`,
    });
  for (const { result, isLow, excluded } of verdict.results) {
    if (!isLow || excluded) continue;
    const cells = sourcesOf([result], 'low');
    const share = figure(shareText(result.low / result.participants), cells);
    const people = figure(
      `${result.low} из ${counted(result.participants, 'участника', 'участников', 'участников')}`,
      cells,
    );
    statements.push({
      id: `low:${procedureId(result.procedure)}|${result.year}`,
      quadrant: 'weaknesses',
      parts: say`${procedureName(result.procedure)}, ${String(result.year)} год: ${lowName(result.procedure)} — ${share} (${people}), порог ${thresholdText(criteria.threshold)}`,
    });
  }
  if (verdict.status === 'clear')
    statements.push({
      id: 'clear',
      quadrant: 'strengths',
      parts: say`Низких результатов нет: проверено результатов за ${String(years[0])} и ${String(years[1])} годы — ${figure(
        String(verdict.results.length),
        sourcesOf(
          verdict.results.map(({ result }) => result),
          'low',
        ),
      )}`,
    });
  if (verdict.dependsOnOne)
    statements.push({
      id: verdict.status === 'low' ? 'near-exit' : 'near-entry',
      quadrant: verdict.status === 'low' ? 'opportunities' : 'threats',
      parts:
        verdict.status === 'low'
          ? say`Выход из списка близок: заключение меняет отметка одного участника`
          : say`Положение неустойчиво: одной дополнительной неудовлетворительной отметки достаточно, чтобы войти в список`,
    });
  return statements;
}

/** Last year's results of the school against the other schools of its municipality. */
export function comparisonStatements(scope: Scope, findings: Findings): SwotStatement[] {
  const years = findings.judgement.years;
  if (!years || !scope.school) return [];
  const around = scopeOf(findings, { municipality: scope.school.municipality ?? '' });
  const others = around.results.filter(({ school }) => school.id !== scope.school!.id);
  return slices(scope.results).flatMap(({ procedure, years: byYear }): SwotStatement[] => {
    const own = byYear.get(years[1]);
    const rest = slice(
      procedure,
      years[1],
      others.filter((result) => result.year === years[1] && procedureId(result.procedure) === procedureId(procedure)),
    );
    const mine = measured(own, 'low');
    const theirs = measured(rest, 'low');
    if (!own || mine === null || theirs === null || rest.results.length < limits.schools) return [];
    if (own.participants < limits.schoolPeople || Math.abs(mine - theirs) < limits.schoolGap) return [];
    const cells = [...sliceSources(own, 'low'), ...sliceSources(rest, 'low')];
    const worse = mine > theirs;
    return [
      {
        id: `beside:${procedureId(procedure)}`,
        quadrant: worse ? 'weaknesses' : 'strengths',
        parts: say`${procedureName(procedure)}, ${String(years[1])} год: ${lowName(procedure)} ${figure(byPoints(mine - theirs), cells)} ${worse ? 'выше' : 'ниже'}, чем в остальных школах муниципалитета (${figure(shareText(mine), sliceSources(own, 'low'))} и ${figure(shareText(theirs), sliceSources(rest, 'low'))})`,
      },
    ];
  });
}
