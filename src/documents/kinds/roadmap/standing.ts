/** How the roadmap's measures stand, from what people typed into its sheets: for tracking, and for the papers that tell how far the plan is. */
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import { statuses, type Status } from '../../../words/papers/roadmap';
import type { DocumentContext } from '../../definition';
import { ownSheets, typedNumber } from '../../forms/typed';
import { isTarget } from './counts';
import { daysLate } from './late';
import { unprinted } from './merge';
import type { ColumnKey } from './sheet/layout';
import { statusNamed } from './status';
import { readPlan, type TypedPlan } from './typed';
import { serialOf } from '../../kit/terms';

/** Where a measure stands: its sheet (id), its row there and the columns by what they hold. */
export interface MeasurePlace {
  sheet: string;
  row: number;
  columns: ReadonlyMap<ColumnKey, number>;
}

export interface PlanMeasure {
  /** Stable id of the measure; null for a row people added. */
  id: string | null;
  /** As printed. */
  number: string;
  section: string;
  /** School it is for (id); null where for all. */
  school: string | null;
  sectionTitle: string;
  text: string;
  /** What the plan expects of it; the measure's indicator where the plan prints no result. */
  result: string;
  /** Why the school has it, as printed under the text; '' for general measures. */
  ground: string;
  status: Status;
  term: string;
  responsible: string;
  /** Last day, a serial number; null where there is none. */
  end: number | null;
  /** Day the measure came into the plan, a serial number; null where it is not known. */
  since: number | null;
  /** Days past the end date, 0 where it is not late. */
  lateDays: number;
  /** What closes it. */
  required: string;
  evidence: string;
  note: string;
  indicator: string;
  baseline: number | null;
  target: number | null;
  fact: number | null;
  /** One, or two where help to a school stands in the municipality's plan and in the school's own. */
  places: readonly MeasurePlace[];
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
const statusOf = (value: CellValue | undefined): Status => statusNamed(value) ?? statuses[0];

/** A sheet is read once as long as it stays as it is: a region has hundreds. */
const read = new WeakMap<SheetSnapshot, TypedPlan | null>();
function planOf(sheet: SheetSnapshot): TypedPlan | null {
  const known = read.get(sheet);
  if (known !== undefined) return known;
  const plan = readPlan(sheet);
  read.set(sheet, plan);
  return plan;
}

const addressed = 'addressed:';
/** Help to a school stands in a section of its own; a school's own plan has its id in the key. */
function schoolOf(section: string, key: string): string | null {
  if (section.startsWith(addressed)) return section.slice(addressed.length);
  const at = key.indexOf(':');
  return at < 0 ? null : key.slice(at + 1);
}

/** Every roadmap of the workbook with the state of its measures on a day (ISO). */
export function planStates(context: Pick<DocumentContext, 'state' | 'sheets' | 'today'>): PlanState[] {
  const today = serialOf(context.today);
  return ownSheets(context, 'roadmap').flatMap(({ key, sheet }) => {
    const plan = planOf(sheet);
    if (!plan || plan.rows.length === 0) return [];
    const day = plan.asOf ?? today;
    const { rows, columns } = plan;
    const measures = rows.map(({ id, section, sectionTitle, cells, row }): PlanMeasure => {
      const status = statusOf(cells.status);
      const end = typeof cells.end === 'number' ? cells.end : null;
      return {
        id,
        number: text(cells.number),
        section: section ?? '',
        school: schoolOf(section ?? '', key),
        sectionTitle: sectionTitle.trim(),
        ...unprinted(text(cells.text)),
        status,
        result: text(cells.result) || text(cells.indicator),
        term: text(cells.term),
        responsible: text(cells.responsible),
        end,
        since: typeof cells.since === 'number' ? cells.since : null,
        lateDays: daysLate(day, status, end, cells.since),
        required: text(cells.required),
        evidence: text(cells.evidence),
        note: text(cells.note),
        indicator: text(cells.indicator),
        baseline: typedNumber(cells.baseline ?? null),
        target: typedNumber(cells.target ?? null),
        fact: typedNumber(cells.fact ?? null),
        places: [{ sheet: sheet.id, row, columns }],
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
    const key = measure.id?.startsWith(addressed) ? measure.id : `${place}`;
    const other = known.get(key);
    const places = [...(other?.places ?? []), ...measure.places];
    known.set(key, { ...(!other || other.status === statuses[0] ? measure : other), places });
  }
  return [...known.values()];
}

export const isOpen = ({ status }: PlanMeasure): boolean => status === statuses[0] || status === 'в работе';
