/** What burns: measures by how near their term is, who answers for them, what has changed since the list was looked at last. */
import type { CellValue } from '../../../model/cells';
import { statuses, type Status } from '../../../words/papers/roadmap';
import type { DocumentContext } from '../../definition';
import { mark } from '../../forms/marks';
import { dateOfSerial, serialOf } from '../../kit/terms';
import { isPassed } from './late';
import { isOpen, measuresOf, planStates, type MeasurePlace, type PlanMeasure } from './standing';
import type { EnteredField } from './entered';

/** A measure with a name by which it is known again after its sheet was edited. */
export interface Tracked extends PlanMeasure {
  key: string;
  /** Day its term is counted to. */
  day: number;
}

/** Groups in the order they are looked at; months are «2026-12». */
export type TrackedGroup = 'late' | 'week' | `${number}-${number}` | 'passed' | 'undated' | 'done' | 'off';

/** Measures of all roadmaps, each once, by their terms; null where no sheet of a roadmap can be read. */
export function trackedMeasures(context: Pick<DocumentContext, 'state' | 'sheets' | 'today'>): Tracked[] | null {
  const plans = planStates(context);
  if (plans.length === 0) return null;
  const planOf = new Map(plans.flatMap((plan) => plan.measures.map(({ places }) => [places[0], plan] as const)));
  const taken = new Map<string, number>();
  return measuresOf(plans)
    .map((measure): Tracked => {
      const plan = planOf.get(measure.places[0])!;
      // A row of people's own is known by its words; of two with the same words the upper one is the first.
      const words = measure.id ?? mark(`${measure.section} ${measure.text}`);
      const common = measure.places.length > 1 ? '' : `${plan.key} `;
      const turn = (taken.get(common + words) ?? 0) + 1;
      taken.set(common + words, turn);
      return { ...measure, key: `${common}${words}${turn > 1 ? ` ${turn}` : ''}`, day: plan.day };
    })
    .sort((a, b) => (a.end ?? Infinity) - (b.end ?? Infinity) || 0);
}

/** Last day (serial number) of the week, which begins on Monday. */
export const weekEnd = (day: number): number => day + 6 - ((day + 5) % 7);

export function groupOf({ status, end, since, day, lateDays }: Tracked): TrackedGroup {
  if (status === statuses[2]) return 'done';
  if (status === statuses[3]) return 'off';
  if (end === null) return 'undated';
  if (lateDays > 0) return 'late';
  if (isPassed(end, since)) return 'passed';
  return end <= weekEnd(day) ? 'week' : (dateOfSerial(end)!.slice(0, 7) as TrackedGroup);
}

/** Groups that hold something, in order, with their measures. */
export function grouped(measures: readonly Tracked[]): { group: TrackedGroup; measures: Tracked[] }[] {
  const found = new Map<TrackedGroup, Tracked[]>();
  for (const measure of measures) {
    const group = groupOf(measure);
    found.set(group, [...(found.get(group) ?? []), measure]);
  }
  const months = [...found.keys()].filter((group) => /^\d/.test(group)).sort();
  const order: TrackedGroup[] = ['late', 'week', ...months, 'passed', 'undated', 'done', 'off'];
  return order.flatMap((group) => (found.has(group) ? [{ group, measures: found.get(group)! }] : []));
}

/** «муниципальный координатор, кураторы ШНОР» → both; what stands in brackets is not taken apart. */
export const peopleOf = ({ responsible }: Pick<PlanMeasure, 'responsible'>): string[] =>
  responsible
    .split(/[;\n]|,(?![^(]*\))/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter((one) => one !== '');

/** What was seen last, kept in the workbook: the day, and how every measure stood that was not untouched then. */
export interface Seen {
  /** ISO date. */
  date: string;
  statuses: Readonly<Record<string, number>>;
}

export const seenNow = (measures: readonly Tracked[], date: string): Seen => ({
  date,
  statuses: Object.fromEntries(
    measures.flatMap(({ key, status }) => (status === statuses[0] ? [] : [[key, statuses.indexOf(status)]])),
  ),
});

/** What is new of a measure since it was seen: another status, a term that has passed since, a measure that came into the plan. */
export type New = 'added' | 'late' | Status;
export function newOf({ key, status, lateDays, since, end }: Tracked, seen: Seen): New | null {
  const before = statuses[seen.statuses[key] ?? 0]!;
  if (status !== before) return status;
  const day = serialOf(seen.date);
  // Of the same day nothing is told: the list was made then.
  if (since !== null && since > day) return 'added';
  return lateDays > 0 && end !== null && end >= day ? 'late' : null;
}

/** Cells that have the fields of a measure; a sheet made by an earlier version has no column for notes. */
export function cellsOf(
  places: readonly MeasurePlace[],
  fields: Partial<Record<EnteredField, CellValue>>,
): { sheet: string; row: number; col: number; value: CellValue }[] {
  return places.flatMap(({ sheet, row, columns }) =>
    (Object.entries(fields) as [EnteredField, CellValue][]).flatMap(([field, value]) => {
      const col = columns.get(field);
      return col === undefined ? [] : [{ sheet, row, col, value: value === '' ? null : value }];
    }),
  );
}

export { isOpen };
