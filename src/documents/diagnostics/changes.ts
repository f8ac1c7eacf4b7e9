import type { Procedure } from '../../model/procedure';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import { limits } from './limits';
import { measured, slice, slices, type Measure, type Slice } from './slices';

/** A procedure in two years, over the schools that have a result in both. */
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
  /** Schools compared. */
  schools: number;
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

function theOneSchool(before: Slice, after: Slice, measure: Measure, change: number): Change['oneSchool'] {
  if (after.results.length < limits.schools) return null;
  const trials = after.results.flatMap(({ school }) => {
    const rest = { before: without(before, school), after: without(after, school) };
    const from = measured(rest.before, measure);
    const to = measured(rest.after, measure);
    return from === null || to === null ? [] : [{ school, ...rest, from, to, left: (to - from) * Math.sign(change) }];
  });
  const strongest = trials.sort((a, b) => a.left - b.left || a.school.name.localeCompare(b.school.name, 'ru'))[0];
  return strongest && strongest.left < leastChange(measure) / 2 ? strongest : null;
}

function changeOf(
  procedure: Procedure,
  before: Result[],
  after: Result[],
  measure: Measure,
  years: readonly [number, number],
): Change | null {
  const known = new Set(before.map(({ school }) => school.id));
  const both = new Set(after.map(({ school }) => school.id).filter((id) => known.has(id)));
  const first = slice(
    procedure,
    years[0],
    before.filter(({ school }) => both.has(school.id)),
  );
  const second = slice(
    procedure,
    years[1],
    after.filter(({ school }) => both.has(school.id)),
  );
  const from = measured(first, measure);
  const to = measured(second, measure);
  if (from === null || to === null) return null;
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
    schools: both.size,
    oneSchool: Math.abs(change) >= leastChange(measure) ? theOneSchool(first, second, measure, change) : null,
  };
}

/** Every procedure present in both years, compared over the schools that have both results. */
export function changesOf(results: readonly Result[], years: readonly [number, number], measure: Measure): Change[] {
  return slices(results).flatMap(({ procedure, years: byYear }) => {
    const before = byYear.get(years[0]);
    const after = byYear.get(years[1]);
    const change = before && after ? changeOf(procedure, before.results, after.results, measure, years) : null;
    return change ? [change] : [];
  });
}

/** Large enough, and of enough people in both years, to be stated. */
export const isNotable = ({ change, measure, before, after }: Change, people: number): boolean =>
  Math.abs(change) >= leastChange(measure) - 1e-9 && before.participants >= people && after.participants >= people;
