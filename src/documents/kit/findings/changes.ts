import type { Procedure } from '../../../model/procedure';
import type { Result } from '../../../model/result';
import type { School } from '../../../model/school';
import { limits } from './limits';
import { measured, slice, slices, valueOf, type Measure, type Slice } from './slices';

/**
 * A procedure in two years, over all participants of each, as the tables of dynamics have it. What the change would be over the schools that
 * have a result in both years stands beside: where the two disagree, the change says who took part.
 */
export interface Change {
  procedure: Procedure;
  measure: Measure;
  before: Slice;
  after: Slice;
  from: number;
  to: number;
  /** after − before: shares 0–1 or mean marks. */
  change: number;
  better: boolean;
  /** The same over the schools that have both results. */
  ofSame: number;
  /** Schools with a result: in the first year, in the second. */
  schools: readonly [number, number];
  /** The one school without which the change would not be worth a word; null where the change is general. */
  oneSchool: { school: School; before: Slice; after: Slice; from: number; to: number } | null;
}

/** The least change worth a sentence, in the measure's own unit. */
export const leastChange = (measure: Measure): number => (measure === 'mean' ? limits.meanChange : limits.change);

const without = (part: Slice, school: School): Slice =>
  slice(
    part.procedure,
    part.year,
    part.results.filter((result) => result.school.id !== school.id),
  );

/** What a slice would measure without one school, by its id; null where nobody is left. Sums are taken once: a region has thousands. */
function leaveOneOut(part: Slice, measure: Measure): (school: string) => number | null {
  const amount = (result: Result): number => valueOf(result, measure)! * result.participants;
  const own = new Map(part.results.map((result) => [result.school.id, result]));
  const total = part.results.reduce((sum, result) => sum + amount(result), 0);
  return (school) => {
    const result = own.get(school);
    if (!result) return null;
    const people = part.participants - result.participants;
    return people === 0 ? null : (total - amount(result)) / people;
  };
}

function theOneSchool(before: Slice, after: Slice, measure: Measure, change: number): Change['oneSchool'] {
  if (after.results.length < limits.schools) return null;
  const [fromWithout, toWithout] = [leaveOneOut(before, measure), leaveOneOut(after, measure)];
  const trials = after.results.flatMap(({ school }) => {
    const from = fromWithout(school.id);
    const to = toWithout(school.id);
    return from === null || to === null ? [] : [{ school, from, to, left: (to - from) * Math.sign(change) }];
  });
  const strongest = trials.sort((a, b) => a.left - b.left || a.school.name.localeCompare(b.school.name, 'ru'))[0];
  if (!strongest || strongest.left >= leastChange(measure) / 2) return null;
  const { school, from, to } = strongest;
  return { school, from, to, before: without(before, school), after: without(after, school) };
}

function changeOf(
  procedure: Procedure,
  before: Result[],
  after: Result[],
  measure: Measure,
  years: readonly [number, number],
): Change | null {
  const among = (results: readonly Result[], others: readonly Result[]): Result[] => {
    const known = new Set(others.map(({ school }) => school.id));
    return results.filter(({ school }) => known.has(school.id));
  };
  const [first, second] = [slice(procedure, years[0], before), slice(procedure, years[1], after)];
  const [same, sameLater] = [among(before, after), among(after, before)];
  const [from, to] = [measured(first, measure), measured(second, measure)];
  const sameFrom = measured(slice(procedure, years[0], same), measure);
  const sameTo = measured(slice(procedure, years[1], sameLater), measure);
  if (from === null || to === null || sameFrom === null || sameTo === null) return null;
  const change = to - from;
  return {
    procedure,
    measure,
    before: first,
    after: second,
    from,
    to,
    change,
    better: measure === 'low' ? change < 0 : change > 0,
    ofSame: sameTo - sameFrom,
    schools: [first.results.length, second.results.length],
    oneSchool: Math.abs(change) >= leastChange(measure) ? theOneSchool(first, second, measure, change) : null,
  };
}

/** Every procedure that some school has in both years. */
export function changesOf(results: readonly Result[], years: readonly [number, number], measure: Measure): Change[] {
  return slices(results).flatMap(({ procedure, years: byYear }) => {
    const before = byYear.get(years[0]);
    const after = byYear.get(years[1]);
    const change = before && after ? changeOf(procedure, before.results, after.results, measure, years) : null;
    return change ? [change] : [];
  });
}

/** Large enough, also over the schools that have both results, and of enough people in both years, to be stated. */
export const isNotable = ({ change, ofSame, measure, before, after }: Change, people: number): boolean =>
  Math.min(change * Math.sign(ofSame), Math.abs(ofSame)) >= leastChange(measure) - 1e-9 &&
  before.participants >= people &&
  after.participants >= people;
