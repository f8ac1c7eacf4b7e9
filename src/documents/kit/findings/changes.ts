import type { Procedure } from '../../../model/procedure';
import type { Result } from '../../../model/result';
import type { School } from '../../../model/school';
import { limits } from './limits';
import { measured, slice, slices, valueOf, type Measure, type Slice } from './slices';

/**
 * A procedure in two years over the schools that have a result in both: schools that came or left are no change of anybody's results. A paper
 * that prints the change says how many schools it is about.
 */
export interface Change<M extends Measure = Measure> {
  procedure: Procedure;
  measure: M;
  before: Slice;
  after: Slice;
  from: number;
  to: number;
  /** after − before: shares 0–1 or mean marks. */
  change: number;
  better: boolean;
  /** Schools with both results; whether nobody else has one in either year. */
  schools: number;
  isOfAll: boolean;
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

/** The results of two slices that stand in both, school by school. */
function ofBoth(before: Slice, after: Slice): { before: Slice; after: Slice; isOfAll: boolean } {
  const among = (part: Slice, other: Slice): Slice => {
    const known = new Set(other.results.map(({ school }) => school.id));
    const results = part.results.filter(({ school }) => known.has(school.id));
    return results.length === part.results.length ? part : slice(part.procedure, part.year, results);
  };
  const [first, second] = [among(before, after), among(after, before)];
  return { before: first, after: second, isOfAll: first === before && second === after };
}

/** The change between two years of a procedure; null where either is unknown, or no school has both. */
export function changeOf<M extends Measure>(
  earlier: Slice | undefined,
  later: Slice | undefined,
  measure: M,
): Change<M> | null {
  if (!earlier || !later) return null;
  const { before, after, isOfAll } = ofBoth(earlier, later);
  const [from, to] = [measured(before, measure), measured(after, measure)];
  if (from === null || to === null) return null;
  const change = to - from;
  return {
    procedure: before.procedure,
    measure,
    before,
    after,
    from,
    to,
    change,
    better: measure === 'low' ? change < 0 : change > 0,
    schools: after.results.length,
    isOfAll,
    oneSchool: Math.abs(change) >= leastChange(measure) ? theOneSchool(before, after, measure, change) : null,
  };
}

/** Every procedure that some school has in both years. */
export const changesOf = <M extends Measure>(
  results: readonly Result[],
  years: readonly [number, number],
  measure: M,
): Change<M>[] =>
  slices(results).flatMap(({ years: byYear }) => changeOf(byYear.get(years[0]), byYear.get(years[1]), measure) ?? []);

/** Large enough and of enough people in both years to be stated. */
export const isNotable = ({ change, measure, before, after }: Change, people: number): boolean =>
  Math.abs(change) >= leastChange(measure) - 1e-9 && before.participants >= people && after.participants >= people;
