/** Which measures are shown, and in which lines: a heading a group, its measures unless it is folded. */
import { groupOf, grouped, peopleOf, type New, type Tracked, type TrackedGroup } from '../../documents/kinds/roadmap';

export interface Conditions {
  /** A school's id, `commonOnly`, or '' for all. */
  school: string;
  person: string;
  /** «Просрочено» or «На этой неделе» alone. */
  group: TrackedGroup | null;
  onlyNew: boolean;
}
export const firstConditions: Conditions = { school: '', person: '', group: null, onlyNew: false };
/** Value of the school's condition for measures of no school. */
export const commonOnly = '-';

export type TrackingLine = { measure: Tracked } | { group: TrackedGroup; count: number; open: boolean };

export const isFor = ({ school }: Tracked, wanted: string): boolean =>
  wanted === '' || (wanted === commonOnly ? school === null : school === wanted);
export const answers = (measure: Tracked, person: string): boolean =>
  person === '' || peopleOf(measure).some((one) => one.toLowerCase() === person.toLowerCase());

export const shownMeasures = (
  all: readonly Tracked[],
  { school, person, group, onlyNew }: Conditions,
  news: ReadonlyMap<string, New> | undefined,
): Tracked[] =>
  all.filter(
    (measure) =>
      isFor(measure, school) &&
      answers(measure, person) &&
      (group === null || groupOf(measure) === group) &&
      (!onlyNew || !!news?.has(measure.key)),
  );

/** Of more measures than these only what is near is unfolded: where nothing is, what comes first. */
export const manyLines = 200;
const near: readonly TrackedGroup[] = ['late', 'week'];
const closedFirst: readonly TrackedGroup[] = ['done', 'off'];

/** @param folded null until somebody folded or opened a group */
export function linesOf(
  shown: readonly Tracked[],
  folded: ReadonlySet<string> | null,
  { group: only, onlyNew }: Conditions,
): { lines: TrackingLine[]; closed: ReadonlySet<string> } {
  const groups = grouped(shown);
  const asked = only !== null || onlyNew;
  const isNear = groups.some(({ group }) => near.includes(group))
    ? (group: TrackedGroup): boolean => near.includes(group)
    : (group: TrackedGroup): boolean => group === groups[0]?.group;
  const first = groups.filter(({ group }) =>
    asked ? false : shown.length > manyLines ? !isNear(group) : closedFirst.includes(group),
  );
  const closed = folded ?? new Set<string>(first.map(({ group }) => group));
  const lines = groups.flatMap(({ group, measures }): TrackingLine[] => {
    const open = !closed.has(group);
    return [{ group, count: measures.length, open }, ...(open ? measures.map((measure) => ({ measure })) : [])];
  });
  return { lines, closed };
}
