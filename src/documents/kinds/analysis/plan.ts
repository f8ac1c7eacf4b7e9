/** How the roadmap's measures stand, from what people typed into its sheets. */
import type { CellValue } from '../../../model/cells';
import { statuses, type Status } from '../../../words/roadmap';
import type { DocumentContext } from '../../definition';
import { ownSheets, typedNumber } from '../../forms/typed';
import { isTarget } from '../roadmap/counts';
import { daysLate } from '../roadmap/late';
import { unprinted } from '../roadmap/merge';
import { readPlan } from '../roadmap/typed';
import { serialOf } from '../../kit/terms';

export interface PlanMeasure {
  /** Stable id of the measure; null for a row people added. */
  id: string | null;
  section: string;
  sectionTitle: string;
  text: string;
  /** What the plan expects of it; the measure's indicator where the plan prints no result. */
  result: string;
  /** Why the school has it, as printed under the text; '' for general measures. */
  ground: string;
  status: Status;
  term: string;
  /** Days past the end date, 0 where it is not late. */
  lateDays: number;
  evidence: string;
  indicator: string;
  baseline: number | null;
  target: number | null;
  fact: number | null;
}

export interface PlanState {
  /** Name of the roadmap's sheet. */
  sheet: string;
  key: string;
  /** Day (serial number) its terms are counted to: «На дату» of the sheet, else the day of making. */
  day: number;
  measures: PlanMeasure[];
}

const text = (value: CellValue | undefined): string => String(value ?? '').trim();
const statusOf = (value: CellValue | undefined): Status =>
  statuses.find((one) => one === text(value).toLowerCase()) ?? statuses[0];

/** Every roadmap of the workbook with the state of its measures on a day (ISO). */
export function planStates(context: DocumentContext): PlanState[] {
  const today = serialOf(context.today);
  return ownSheets(context, 'roadmap').flatMap(({ key, sheet }) => {
    const plan = readPlan(sheet);
    if (!plan || plan.rows.length === 0) return [];
    const day = plan.asOf ?? today;
    const { rows } = plan;
    const measures = rows.map(({ id, section, sectionTitle, cells }): PlanMeasure => {
      const status = statusOf(cells.status);
      const end = typeof cells.end === 'number' ? cells.end : null;
      return {
        id,
        section: section ?? '',
        sectionTitle: sectionTitle.trim(),
        ...unprinted(text(cells.text)),
        status,
        result: text(cells.result) || text(cells.indicator),
        term: text(cells.term),
        lateDays: daysLate(day, status, end, cells.since),
        evidence: text(cells.evidence),
        indicator: text(cells.indicator),
        baseline: typedNumber(cells.baseline ?? null),
        target: typedNumber(cells.target ?? null),
        fact: typedNumber(cells.fact ?? null),
      };
    });
    return [{ sheet: sheet.name, key, day, measures }];
  });
}

/** Measures to carry out, each once: help to a school stands in the municipality's plan and in the school's own. */
export function measuresOf(plans: readonly PlanState[]): PlanMeasure[] {
  const known = new Map<string, PlanMeasure>();
  for (const [place, measure] of plans.flatMap(({ measures }) => measures).entries()) {
    if (isTarget(measure)) continue;
    const key = measure.id?.startsWith('addressed:') ? measure.id : `${place}`;
    const other = known.get(key);
    if (!other || other.status === statuses[0]) known.set(key, measure);
  }
  return [...known.values()];
}

export const isOpen = ({ status }: PlanMeasure): boolean => status === statuses[0] || status === 'в работе';
