/** Statements about procedures: low ones, falling and rising ones, one school behind a change, gaps between grades. */
import { procedureId } from '../../../model/procedure';
import type { JudgedResult } from '../../../model/verdict';
import { byPoints, ofAll, ofBothYears, organisations } from '../../../words/diagnostics/diagnostics';
import { share } from '../../../words/russian/russian';
import { proceduresSaid as said } from '../../../words/papers/swot';
import { changesOf, isNotable, type Change } from '../../kit/findings/changes';
import { limits } from '../../kit/findings/limits';
import type { Scope } from '../../kit/findings/scope';
import { measured, partlyKnown, slices, sliceSources, type Measure, type Slice } from '../../kit/findings/slices';
import { sourcesOf } from '../../kit/findings/sources';
import { figure, type Part } from '../../kit/sheet/statement';
import type { SwotStatement } from './model';

type Years = readonly [number, number];
/** What is told of changes: shares of «2» and of quality. */
type Told = Change<'low' | 'quality'>;

/** A slice's value as a figure with its cells; of part of a year's schools nobody asks how many of all are known. */
function shown(part: Slice, measure: Measure, isOfAll = true): Part {
  const value = measured(part, measure);
  const known = isOfAll ? partlyKnown(part) : '';
  return figure(value === null ? '—' : `${share(value)}${known}`, sliceSources(part, measure));
}

function changeParts(change: Told, ofOneSchool = false): Part[] {
  const { procedure, before, after, measure, isOfAll } = change;
  const cells = [...sliceSources(before, measure), ...sliceSources(after, measure)];
  const among = ofOneSchool ? [] : said.compared(figure(comparedSchools(change), cells));
  const told = said.changed(
    procedure,
    measure,
    change.change > 0,
    [
      { year: before.year, shown: shown(before, measure, isOfAll) },
      { year: after.year, shown: shown(after, measure, isOfAll) },
    ],
    figure(byPoints(change.from, change.to), cells),
  );
  return [...told, ...among];
}

/** «13 ОО», «по 12 ОО, участвовавшим в оба года» where others have only one of them. */
const comparedSchools = ({ schools, isOfAll }: Change): string =>
  isOfAll ? organisations(schools) : ofBothYears(schools);

/** The same change, told as what it is: the doing of one school. */
function oneSchoolParts(change: Told): Part[] {
  const { before, after, measure, oneSchool, isOfAll } = change;
  if (!oneSchool) return changeParts(change);
  const of = (part: Slice) => part.results.filter(({ school }) => school.id === oneSchool.school.id);
  const own = (part: Slice) => {
    const results = of(part);
    const value = measured({ ...part, ...sumOf(results) }, measure);
    return figure(value === null ? '—' : share(value), sourcesOf(results, measure));
  };
  const rest = (part: Slice) => shown(part, measure, isOfAll);
  return said.oneSchool(change.procedure, measure, isOfAll ? '' : ofBothYears(change.schools), oneSchool.school.name, [
    [shown(before, measure, isOfAll), shown(after, measure, isOfAll)],
    [own(before), own(after)],
    [rest(oneSchool.before), rest(oneSchool.after)],
  ]);
}

const sumOf = (results: Slice['results']) => ({
  participants: results.reduce((sum, { participants }) => sum + participants, 0),
  low: results.reduce((sum, { low }) => sum + low, 0),
  quality:
    results[0]?.mark4 !== null && results[0]?.mark5 !== null && results[0]
      ? (results[0].mark4! + results[0].mark5!) / results[0].participants
      : (results[0]?.quality ?? null),
});

/** Rises and falls of a scope between two years; «2» first, quality only where «2» says nothing. */
export function changeStatements(scope: Scope, years: Years): SwotStatement[] {
  const people = scope.school ? limits.schoolPeople : limits.municipalPeople;
  const low = changesOf(scope.results, years, 'low').filter((change) => isNotable(change, people));
  const told = new Set(low.map(({ procedure }) => procedureId(procedure)));
  const quality = changesOf(scope.results, years, 'quality').filter(
    (change) => isNotable(change, people) && !told.has(procedureId(change.procedure)),
  );
  return [...low, ...quality].map((change): SwotStatement => {
    const id = procedureId(change.procedure);
    if (change.oneSchool && !scope.school)
      return {
        id: `one-school:${id}`,
        quadrant: change.better ? 'opportunities' : 'weaknesses',
        parts: oneSchoolParts(change),
      };
    return {
      id: `${change.better ? 'better' : 'worse'}:${id}`,
      quadrant: change.better ? 'strengths' : 'weaknesses',
      parts: changeParts(change, scope.school !== null),
    };
  });
}

/** Low procedures over the schools: how many schools, how many of them for the second year. */
export function lowProcedureStatements(scope: Scope, years: Years): SwotStatement[] {
  const groups = new Map<string, { last: JudgedResult[]; previous: JudgedResult[] }>();
  for (const verdict of scope.verdicts)
    for (const judged of verdict.results) {
      if (judged.excluded) continue;
      const id = procedureId(judged.result.procedure);
      const group = groups.get(id) ?? { last: [], previous: [] };
      groups.set(id, group);
      (judged.result.year === years[1] ? group.last : group.previous).push(judged);
    }
  return [...groups].flatMap(([id, { last, previous }]): SwotStatement[] => {
    if (last.length === 0) return [];
    const low = last.filter(({ isLow }) => isLow);
    const procedure = last[0]!.result.procedure;
    const lowBefore = previous.filter(({ isLow }) => isLow);
    if (low.length > 0) {
      const before = new Set(lowBefore.map(({ result }) => result.school.id));
      const twice = low.filter(({ result }) => before.has(result.school.id));
      const twiceCells = sourcesOf(
        [
          ...twice,
          ...lowBefore.filter(({ result }) => twice.some((other) => other.result.school.id === result.school.id)),
        ].map(({ result }) => result),
        'low',
      );
      const cells = sourcesOf(
        low.map(({ result }) => result),
        'low',
      );
      const counts = figure(ofAll(low.length, last.length), cells);
      const again = twice.length > 0 ? said.again(figure(organisations(twice.length), twiceCells)) : [];
      return [
        {
          id: `low:${id}`,
          quadrant: 'weaknesses',
          parts: [...said.low(procedure, years[1], counts), ...again],
        },
      ];
    }
    if (last.length < limits.schools || lowBefore.length > 0 || previous.length === 0) return [];
    const cells = sourcesOf(
      [...last, ...previous].map(({ result }) => result),
      'low',
    );
    const part = slices(last.map(({ result }) => result))[0]!.years.get(years[1])!;
    return [
      {
        id: `none-low:${id}`,
        quadrant: 'strengths',
        parts: said.noneLow(procedure, years, figure(organisations(last.length), cells), shown(part, 'low')),
      },
    ];
  });
}

/** One subject in two neighbouring grades of the last year: the higher grade is worse by more than the limit. */
export function gradeStatements(scope: Scope, years: Years): SwotStatement[] {
  const people = scope.school ? limits.schoolPeople : limits.municipalPeople;
  const all = slices(scope.results).filter(({ procedure }) => procedure.kind === 'ВПР' && procedure.grade !== null);
  return all.flatMap(({ procedure, years: lower }): SwotStatement[] => {
    const next = all.find(
      (other) => other.procedure.subject === procedure.subject && other.procedure.grade === procedure.grade! + 1,
    );
    const below = lower.get(years[1]);
    const above = next?.years.get(years[1]);
    if (!below || !above || below.participants < people || above.participants < people) return [];
    const gap = above.low / above.participants - below.low / below.participants;
    if (gap < limits.gradeGap) return [];
    const cells = [...sliceSources(below, 'low'), ...sliceSources(above, 'low')];
    return [
      {
        id: `grades:${procedure.subject}|${procedure.grade}`,
        quadrant: 'weaknesses',
        parts: said.grades(
          procedure.subject,
          years[1],
          procedure.grade!,
          figure(byPoints(below.low / below.participants, above.low / above.participants), cells),
          [shown(above, 'low'), shown(below, 'low')],
        ),
      },
    ];
  });
}

/** Procedures of the last year with high quality. */
export function qualityStatements(scope: Scope, years: Years): SwotStatement[] {
  const people = scope.school ? limits.schoolPeople : limits.municipalPeople;
  return slices(scope.results).flatMap(({ procedure, years: byYear }): SwotStatement[] => {
    const part = byYear.get(years[1]);
    if (!part || part.participants < people || (part.quality ?? 0) < limits.strongQuality) return [];
    return [
      {
        id: `quality:${procedureId(procedure)}`,
        quadrant: 'strengths',
        parts: said.quality(procedure, years[1], shown(part, 'quality')),
      },
    ];
  });
}
