/** The list of measures with what people typed in the sheet before, and how the two differ. */
import type { CellValue } from '../../../model/cells';
import { dateOfSerial, readTerm, serialOf, type Period, type Term } from '../../kit/terms';
import { defaultEvidence, sheetWords, statuses } from '../../../words/papers/roadmap';
import type { DraftMeasure, DraftSection, RoadmapDraft } from './draft';
import { sameValue } from '../../forms/marks';
import { isOwnKey, type OwnKey } from './sheet/layout';
import { statusNamed } from './status';
import { ownMark, type MadeField, type TypedRow } from './typed';

/** A measure as its row will stand. Dates are serial numbers. */
export interface RowMeasure {
  id: string;
  own: boolean;
  heading: string;
  /** Values we would write: their marks are kept in the sheet. */
  made: Record<MadeField, CellValue>;
  /** Values of the row: typed ones where people edited. */
  cells: Record<MadeField, CellValue> & Record<'status' | 'evidence' | 'fact' | 'note', CellValue>;
  term: Term;
  /** Baseline and target are shares, printed as percent; the target is reached under its value only. */
  share: boolean;
  below: boolean;
  /** Day the measure came into the plan; null where it is not known. */
  since: number | null;
  /** Cells of columns that people inserted. */
  ownCells: Partial<Record<OwnKey, CellValue>>;
}
export interface RowSection extends Omit<DraftSection, 'measures'> {
  measures: RowMeasure[];
}

/** What making the sheet again changes, for people to see first. */
export interface RoadmapComparison {
  /** Measures that were not in the sheet. */
  added: { id: string; text: string }[];
  /** Measures whose unedited cells get another value. */
  changed: { id: string; text: string; fields: MadeField[]; changes: { from: CellValue; to: CellValue }[] }[];
  /** Measures no longer in the plan; `kept` as own rows where people had typed something. */
  gone: { id: string; text: string; kept: boolean }[];
  /** Cells people edited: kept. */
  edited: { id: string; text: string; fields: MadeField[] }[];
  /** Rows deleted by hand: not made again. */
  deleted: { id: string; text: string }[];
  /** Own rows: kept. */
  own: { id: string; text: string }[];
}

const groundMark = new RegExp(`\\s*${sheetWords.ground}: `);
/** The text of a measure on a sheet; yesterday's sheets have its ground after it. A tall text that stood in several rows has no line breaks. */
export function unprinted(printedText: string): { text: string; ground: string } {
  const [text = '', ground = ''] = printedText.split(groundMark);
  return { text: text.trim(), ground };
}
const textOf = (value: CellValue | undefined): string => String(value ?? '').trim();

function rowOf(measure: DraftMeasure, period: Period, today: number): RowMeasure {
  const term = readTerm(measure.term, period);
  const { start, end } = datesOf(term);
  const made = {
    text: measure.text,
    term: term.wording,
    responsible: measure.responsible,
    result: measure.result,
    indicator: measure.indicator,
    start,
    end,
    required: measure.evidence || defaultEvidence,
    baseline: measure.baseline?.value ?? null,
    target: measure.target?.value ?? null,
  };
  const cells = { ...made, status: statuses[0], evidence: null, fact: null, note: null };
  const share = measure.baseline?.share ?? measure.target?.share ?? false;
  const { id, own, heading } = measure;
  const below = measure.target?.below ?? false;
  return { id, own, heading, made, cells, term, share, below, since: today, ownCells: {} };
}

const datesOf = (term: Term): { start: number | null; end: number | null } =>
  term.dated ? { start: serialOf(term.start), end: serialOf(term.end) } : { start: null, end: null };

/** A row of people's own: everything as typed, dates from the term where none are typed. */
function ownRow(typed: TypedRow, id: string, period: Period): RowMeasure {
  const { cells } = typed;
  const text = (key: MadeField) => (cells[key] ?? null) as CellValue;
  const term = readTerm(textOf(cells.term), period);
  const dates = datesOf(term);
  const made = {
    text: text('text'),
    term: text('term'),
    responsible: text('responsible'),
    result: text('result'),
    indicator: text('indicator'),
    start: dateValue(cells.start) ?? dates.start,
    end: dateValue(cells.end) ?? dates.end,
    required: text('required'),
    baseline: text('baseline'),
    target: text('target'),
  };
  const status = textOf(cells.status) === '' ? statuses[0] : (statusNamed(cells.status) ?? cells.status ?? null);
  const share = [cells.baseline, cells.target, cells.fact].some((v) => typeof v === 'number' && v > 0 && v < 1);
  return {
    id,
    own: true,
    heading: '',
    made,
    cells: { ...made, status, evidence: cells.evidence ?? null, fact: cells.fact ?? null, note: cells.note ?? null },
    term,
    share,
    below: false,
    since: dateValue(cells.since),
    ownCells: ownCells(typed),
  };
}

const ownCells = ({ cells }: TypedRow): RowMeasure['ownCells'] =>
  Object.fromEntries(Object.entries(cells).filter(([key]) => isOwnKey(key)));

const dateValue = (value: CellValue | undefined): number | null =>
  typeof value === 'number' && dateOfSerial(value) !== null ? value : null;

/** Puts what people typed over a fresh row. */
function keepTyped(row: RowMeasure, typed: TypedRow, period: Period): MadeField[] {
  const { cells } = typed;
  const differs = (field: MadeField) => cells[field] !== undefined && !sameValue(cells[field], row.made[field]);
  const edited = (Object.keys(row.made) as MadeField[]).filter((field) => typed.edited?.has(field) ?? differs(field));
  for (const field of edited) row.cells[field] = cells[field] ?? null;
  if (edited.includes('text')) row.cells.text = unprinted(textOf(cells.text)).text;
  if (edited.includes('term')) {
    row.term = readTerm(textOf(cells.term), period);
    const dates = datesOf(row.term);
    if (!edited.includes('start')) row.cells.start = dates.start;
    if (!edited.includes('end')) row.cells.end = dates.end;
  }
  if (textOf(cells.status) !== '') row.cells.status = statusNamed(cells.status) ?? cells.status ?? null;
  row.since = dateValue(cells.since);
  row.ownCells = ownCells(typed);
  row.cells.evidence = cells.evidence ?? null;
  row.cells.fact = cells.fact ?? null;
  row.cells.note = cells.note ?? null;
  return edited;
}

const isTouched = (typed: TypedRow): boolean =>
  (textOf(typed.cells.status) !== '' && statusNamed(typed.cells.status) !== statuses[0]) ||
  textOf(typed.cells.evidence) !== '' ||
  textOf(typed.cells.fact) !== '' ||
  textOf(typed.cells.note) !== '' ||
  (typed.edited?.size ?? 0) > 0;

/** Joins the list with the sheet as it is. `today`: serial number, the day from which new measures are in the plan. `madeBefore`: ids written last time; an id of them missing in the sheet was deleted by hand. */
export function mergeTyped(
  draft: RoadmapDraft,
  typed: readonly TypedRow[],
  period: Period,
  madeBefore: ReadonlySet<string>,
  today: number,
): { sections: RowSection[]; comparison: RoadmapComparison } {
  const comparison: RoadmapComparison = { added: [], changed: [], gone: [], edited: [], deleted: [], own: [] };
  const inSheet = new Map(typed.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])));
  const wanted = new Set<string>();
  const sections: RowSection[] = draft.sections.map((section) => ({
    ...section,
    measures: section.measures.flatMap((measure) => {
      if (!measure.on) return [];
      wanted.add(measure.id);
      const row = rowOf(measure, period, today);
      const old = inSheet.get(measure.id);
      const named = { id: measure.id, text: measure.text };
      if (!old) {
        if (madeBefore.has(measure.id)) {
          comparison.deleted.push(named);
          return [];
        }
        comparison.added.push(named);
        return [row];
      }
      const edited = keepTyped(row, old, period);
      if (edited.length > 0) comparison.edited.push({ ...named, fields: edited });
      const fields = (Object.keys(row.made) as MadeField[]).filter(
        (field) =>
          old.cells[field] !== undefined && !edited.includes(field) && !sameValue(old.cells[field], row.made[field]),
      );
      const changes = fields.map((field) => ({ from: old.cells[field] ?? null, to: row.made[field] }));
      if (fields.length > 0) comparison.changed.push({ ...named, fields, changes });
      return [row];
    }),
  }));
  addOwnRows(sections, typed, wanted, period, comparison);
  return { sections, comparison };
}

/** Own rows and touched rows that left the plan, behind the measure they stood after. */
function addOwnRows(
  sections: RowSection[],
  typed: readonly TypedRow[],
  wanted: ReadonlySet<string>,
  period: Period,
  comparison: RoadmapComparison,
): void {
  const numbers = typed.map(({ id }) => (id?.startsWith(ownMark) ? Number(id.slice(ownMark.length)) : 0));
  let next = Math.max(0, ...numbers) + 1;
  let previous: string | null = null;
  for (const row of typed) {
    if (row.id !== null && wanted.has(row.id)) {
      previous = row.id;
      continue;
    }
    const own = row.id === null || row.id.startsWith(ownMark);
    if (!own) {
      const kept = isTouched(row);
      comparison.gone.push({ id: row.id!, text: unprinted(textOf(row.cells.text)).text, kept });
      if (!kept) continue;
    }
    const id = row.id?.startsWith(ownMark) ? row.id : `${ownMark}${next++}`;
    if (own) comparison.own.push({ id, text: textOf(row.cells.text) });
    const section = sectionFor(sections, row);
    const after = section.measures.findIndex((measure) => measure.id === previous);
    section.measures.splice(after < 0 ? section.measures.length : after + 1, 0, ownRow(row, id, period));
    previous = id;
  }
}

/** The section a row stood under; made again where it is gone. */
function sectionFor(sections: RowSection[], row: TypedRow): RowSection {
  const found =
    sections.find((section) => section.id === row.section) ?? (row.section === null ? sections[0] : undefined);
  if (found) return found;
  const title = row.sectionTitle.replace(/^[\dIVX.]+\s+/, '');
  const section: RowSection = { id: row.section ?? 'own', title, ground: '', school: null, parent: null, measures: [] };
  sections.push(section);
  return section;
}
