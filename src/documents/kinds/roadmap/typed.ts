/** Reads back what people typed into a roadmap's sheet of ours, wherever rows went by sorting, inserting, copying, deleting. */
import type { CellValue } from '../../../model/cells';
import type { SheetSnapshot } from '../../../model/snapshot';
import { sheetWords } from '../../../words/roadmap';
import { isBlank, mark } from '../../forms/marks';
import { isOwnKey, keyMark, workingKeys, type ColumnKey, type OwnColumn, type OwnKey } from './layout';
import { editedFields, type MadeField } from './made';
import { columnRoles } from './template';

export interface TypedRow {
  /** Null for an own row: typed in, or a copy of another one. */
  id: string | null;
  /** Id and heading of the section it stands under; null above the first one. */
  section: string | null;
  sectionTitle: string;
  cells: Partial<Record<ColumnKey, CellValue>>;
  /** Fields edited by hand; null where that cannot be told. */
  edited: Set<MadeField> | null;
}

export interface TypedPlan {
  rows: TypedRow[];
  /** Id of a heading's row → its text, where people have changed it. */
  headings: Map<string, string>;
  /** Columns people have inserted. */
  own: OwnColumn[];
  /** What people wrote where the new sheet has no place for it. */
  lost: string[];
  /** Day people typed instead of today's, a serial number; null where the sheet counts to today. */
  asOf: number | null;
}

/** Ids of rows that are no measures. */
export const sectionMark = 'section:';
export const headingMark = 'heading:';
export const endMark = 'end';
export const ownMark = 'own:';
const restMark = '§';
/** Before the roadmap's key in the hidden row. */
export const sheetKeyMark = '#key:';
const keys: readonly ColumnKey[] = [...columnRoles, ...workingKeys, 'id', 'made', 'since'];

/** The roadmap whose key a sheet carries in its hidden row; null for other sheets. */
export function roadmapKeyOf(sheet: SheetSnapshot): string | null {
  const row = sheet.values.find((values) => values.includes(keyMark('id')));
  const mark = row?.find((value) => typeof value === 'string' && value.startsWith(sheetKeyMark));
  return typeof mark === 'string' ? mark.slice(sheetKeyMark.length) : null;
}

/** Rows of the plan's table in the sheet's order; null where the sheet is none of ours any more (its key row is gone). */
export const readTyped = (sheet: SheetSnapshot): TypedRow[] | null => readPlan(sheet)?.rows ?? null;

/** The plan's table as it stands: null where the sheet is none of ours any more. */
export function readPlan(sheet: SheetSnapshot): TypedPlan | null {
  const keyRow = sheet.values.findIndex((row) => row.includes(keyMark('id')));
  if (keyRow < 0) return null;
  const own = ownColumns(sheet, keyRow);
  const at = new Map<ColumnKey, number>(keys.map((key) => [key, sheet.values[keyRow]!.indexOf(keyMark(key))]));
  for (const { key, col } of own) at.set(key, col);
  const plan: TypedPlan = { rows: [], headings: new Map(), own, lost: [], asOf: asOfDay(sheet, keyRow, at) };
  const rests: { id: string; part: number; cells: TypedRow['cells'] }[] = [];
  let section: string | null = null;
  let sectionTitle = '';
  for (const values of sheet.values.slice(keyRow + 1)) {
    const cells: TypedRow['cells'] = {};
    for (const [key, col] of at) if (col >= 0) cells[key] = values[col] ?? null;
    const id = isBlank(cells.id) ? '' : String(cells.id);
    if (id === endMark && isBlank(cells.text)) break;
    if (id.startsWith(sectionMark) || id.startsWith(headingMark)) {
      const text = String(values.find((value) => !isBlank(value)) ?? '');
      if (id.startsWith(sectionMark)) {
        section = id.slice(sectionMark.length);
        sectionTitle = text;
      }
      if (!isBlank(cells.made) && mark(text) !== cells.made) plan.headings.set(id, text);
      // A heading runs over the whole row: notes beside it have no place of their own.
      const beside = [...at.keys()].filter((key) => !hiddenKeys.has(key) && !isBlank(cells[key]));
      plan.lost.push(...beside.map((key) => String(cells[key])).filter((one) => one !== text));
      continue;
    }
    const [base, part] = id.split(restMark);
    if (part !== undefined) {
      rests.push({ id: base!, part: Number(part), cells });
      continue;
    }
    const typed = [...at.keys()].some(
      (key) => key !== 'late' && key !== 'number' && !hiddenKeys.has(key) && !isBlank(cells[key]),
    );
    if (typed) {
      plan.rows.push({ id: id === '' || id === endMark ? null : id, section, sectionTitle, cells, edited: null });
    }
  }
  joinRests(plan.rows, rests);
  for (const row of plan.rows) row.edited = editedFields(row.cells.made, row.cells);
  return { ...plan, rows: copiesAsOwn(plan.rows) };
}

/**
 * The typed day: two cells held today's date, the one people see and a hidden one, so that they differ only where people typed another. Sheets
 * of earlier versions have no hidden one.
 */
function asOfDay(sheet: SheetSnapshot, keyRow: number, at: ReadonlyMap<ColumnKey, number>): number | null {
  const row = sheet.values
    .slice(0, keyRow)
    .filter((values) => values.includes(sheetWords.asOf))
    .at(-1);
  const made = at.get('made') ?? -1;
  const shadow = made < 0 ? null : row?.[made];
  if (!row || typeof shadow !== 'number') return null;
  const from = row.indexOf(sheetWords.asOf) + 1;
  const typed = row.slice(from, made).find((value) => typeof value === 'number');
  return typeof typed === 'number' && typed !== shadow ? typed : null;
}

const hiddenKeys: ReadonlySet<ColumnKey> = new Set(['id', 'made', 'since']);

/** Columns that people inserted or wrote beside the table: those without a key of ours that hold something. */
function ownColumns(sheet: SheetSnapshot, keyRow: number): (OwnColumn & { col: number })[] {
  const marks = sheet.values[keyRow]!.map((value) => String(value ?? ''));
  const end = sheet.values.findIndex((row, i) => i > keyRow && row.includes(endMark));
  const body = sheet.values.slice(keyRow - 1, end < 0 ? undefined : end);
  const found: (OwnColumn & { col: number })[] = [];
  let next = Math.max(0, ...marks.map((text) => (/^#own\d+$/.test(text) ? Number(text.slice(4)) : 0))) + 1;
  let after: ColumnKey | null = null;
  marks.forEach((text, col) => {
    const known = keys.find((key) => keyMark(key) === text);
    if (known) {
      if (!hiddenKeys.has(known)) after = known;
      return;
    }
    const isOwn = isOwnKey(text.slice(1));
    if (!isOwn && (text !== '' || body.every((row, i) => i === 1 || isBlank(row[col])))) return;
    const key: OwnKey = isOwn ? (text.slice(1) as OwnKey) : `own${next++}`;
    found.push({ key, caption: String(body[0]![col] ?? ''), after, col });
    after = key;
  });
  return found;
}

/** A tall text stands in several rows: together again in the first. */
function joinRests(rows: readonly TypedRow[], rests: { id: string; part: number; cells: TypedRow['cells'] }[]): void {
  for (const rest of rests.sort((a, b) => a.part - b.part)) {
    const row = rows.find((one) => one.id === rest.id);
    if (!row) continue;
    for (const key of columnRoles) {
      const more = rest.cells[key];
      if (!isBlank(more)) row.cells[key] = `${String(row.cells[key] ?? '')} ${String(more)}`;
    }
  }
}

/** Of several rows with one id the least edited one (else the first) is the measure; the others are own rows. */
function copiesAsOwn(rows: readonly TypedRow[]): TypedRow[] {
  const original = new Map<string, TypedRow>();
  const edits = (row: TypedRow) => row.edited?.size ?? Number.MAX_SAFE_INTEGER;
  for (const row of rows) {
    const found = row.id === null ? undefined : original.get(row.id);
    if (row.id !== null && (!found || edits(row) < edits(found))) original.set(row.id, row);
  }
  return rows.map((row) => (row.id === null || original.get(row.id) === row ? row : { ...row, id: null }));
}
