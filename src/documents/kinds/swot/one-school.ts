/** Statements about one school: its verdict, its procedures over the two years, how it stands beside its municipality. */
import type { Findings } from '../../../model/findings';
import { procedureId, type Procedure } from '../../../model/procedure';
import type { Result } from '../../../model/result';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { byPoints } from '../../../words/diagnostics/diagnostics';
import { ruleText } from '../../../words/list/judging';
import { share, shareOf } from '../../../words/russian/russian';
import { schoolSaid as said } from '../../../words/papers/swot';
import { limits } from '../../kit/findings/limits';
import { isListed } from '../../../judging';
import { scopeOf, type Scope } from '../../kit/findings/scope';
import { measured, slice, slices, sliceSources } from '../../kit/findings/slices';
import { sourcesOf } from '../../kit/findings/sources';
import { figure, type Part } from '../../kit/sheet/statement';
import type { SwotStatement } from './model';

const yearPart = ({ result }: JudgedResult): Part[] =>
  said.ofYear(result.year, figure(shareOf(result.low, result.participants), sourcesOf([result], 'low')));

/** A procedure that is or was low, both years in one statement: a weakness while it is low, overcome a strength. */
function procedureStatement(judged: readonly JudgedResult[], last: number, others: readonly Result[]): SwotStatement[] {
  const low = judged.filter(({ isLow, excluded }) => isLow && !excluded);
  const { procedure } = judged[0]!.result;
  const newest = judged.find(({ result }) => result.year === last);
  if (low.length === 0) return [];
  const overcome = newest !== undefined && !newest.excluded && !newest.isLow;
  const years = [...judged].sort((a, b) => a.result.year - b.result.year);
  const rest = restOf(others, procedure, last);
  const theirs = measured(rest, 'low');
  return [
    {
      id: `low:${procedureId(procedure)}`,
      quadrant: overcome ? 'strengths' : 'weaknesses',
      parts: [
        said.procedure(procedure),
        ...years.flatMap((one, index) => [...(index > 0 ? [', '] : []), ...yearPart(one)]),
        overcome ? said.overcome : low.length > 1 ? said.twice : '',
        ...(theirs === null || overcome || rest.results.length < limits.schools
          ? []
          : said.others(last, figure(share(theirs), sliceSources(rest, 'low')))),
      ].filter((part) => part !== ''),
    },
  ];
}

/** Results of the school's municipality without its own. */
function othersOf(scope: Scope, findings: Findings): Result[] {
  const around = scopeOf(findings, { municipality: scope.school?.municipality ?? '' });
  return around.results.filter(({ school }) => school.id !== scope.school?.id);
}
const restOf = (others: readonly Result[], procedure: Procedure, year: number) =>
  slice(
    procedure,
    year,
    others.filter((result) => result.year === year && procedureId(result.procedure) === procedureId(procedure)),
  );

/** Results of a verdict by procedure, in their order. */
function byProcedure(verdict: Verdict): JudgedResult[][] {
  const groups = new Map<string, JudgedResult[]>();
  for (const judged of verdict.results) {
    const id = procedureId(judged.result.procedure);
    groups.set(id, [...(groups.get(id) ?? []), judged]);
  }
  return [...groups.values()];
}

/** The rule that made the school ШНОР and every procedure low in the two years. */
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
      parts: said.listed(
        verdict.rules.map((rule) => ruleText(rule, criteria, years)).join('; '),
        figure(String(verdict.evidence.length), evidence),
      ),
    });
  const others = othersOf(scope, findings);
  statements.push(...byProcedure(verdict).flatMap((judged) => procedureStatement(judged, years[1], others)));
  if (verdict.status === 'clear')
    statements.push({
      id: 'clear',
      quadrant: 'strengths',
      parts: said.clear(
        years,
        figure(
          String(verdict.results.length),
          sourcesOf(
            verdict.results.map(({ result }) => result),
            'low',
          ),
        ),
      ),
    });
  if (verdict.certainty === 'one')
    statements.push({
      id: verdict.status === 'low' ? 'near-exit' : 'near-entry',
      quadrant: verdict.status === 'low' ? 'opportunities' : 'threats',
      parts: [verdict.status === 'low' ? said.nearExit : said.nearEntry],
    });
  return statements;
}

/** Statements of a school without those about a procedure that an earlier one has told already. */
export function withoutRepeats(statements: readonly SwotStatement[]): SwotStatement[] {
  const told = new Set<string>();
  return statements.filter(({ id }) => {
    const about = /^(?:low|beside|worse|better|quality):(.+)$/.exec(id)?.[1];
    if (about === undefined) return true;
    const isNew = !told.has(about);
    told.add(about);
    return isNew;
  });
}

/** Last year's results of the school against the other schools of its municipality. */
export function comparisonStatements(scope: Scope, findings: Findings): SwotStatement[] {
  const years = findings.judgement.years;
  if (!years || !scope.school) return [];
  const others = othersOf(scope, findings);
  return slices(scope.results).flatMap(({ procedure, years: byYear }): SwotStatement[] => {
    const own = byYear.get(years[1]);
    const rest = restOf(others, procedure, years[1]);
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
        parts: said.beside(
          procedure,
          years[1],
          worse,
          figure(byPoints(mine, theirs), cells),
          figure(share(mine), sliceSources(own, 'low')),
          figure(share(theirs), sliceSources(rest, 'low')),
        ),
      },
    ];
  });
}
