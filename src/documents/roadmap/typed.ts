/** Reads back what people typed into a roadmap's sheet of ours, wherever rows went by sorting, inserting, copying, deleting. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { keyMark, workingKeys, type ColumnKey } from './layout';
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

/** Ids of rows that are no measures. */
export const sectionMark = 'section:';
export const headingMark = 'heading:';
export const endMark = 'end';
export const ownMark = 'own:';
const restMark = '§';
/** Before the roadmap's key in the hidden row. */
export const sheetKeyMark = '#key:';
/** Id of a row that goes on with a tall text. */
export const restId = (id: string, part: number): string => `${id}${restMark}${part + 1}`;

const keys: readonly ColumnKey[] = [...columnRoles, ...workingKeys, 'id', 'made'];
const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || String(value).trim() === '';

/** The roadmap whose key a sheet carries in its hidden row; null for other sheets. */
export function roadmapKeyOf(sheet: SheetSnapshot): string | null {
  const row = sheet.values.find((values) => values.includes(keyMark('id')));
  const mark = row?.find((value) => typeof value === 'string' && value.startsWith(sheetKeyMark));
  return typeof mark === 'string' ? mark.slice(sheetKeyMark.length) : null;
}

/** Rows of the plan's table in the sheet's order; null where the sheet is none of ours any more (its key row is gone). */
export function readTyped(sheet: SheetSnapshot): TypedRow[] | null {
  const keyRow = sheet.values.findIndex((row) => row.includes(keyMark('id')));
  if (keyRow < 0) return null;
  const at = new Map(keys.map((key) => [key, sheet.values[keyRow]!.indexOf(keyMark(key))]));
  const rows: TypedRow[] = [];
  const rests: { id: string; part: number; cells: TypedRow['cells'] }[] = [];
  let section: string | null = null;
  let sectionTitle = '';
  for (const values of sheet.values.slice(keyRow + 1)) {
    const cells: TypedRow['cells'] = {};
    for (const [key, col] of at) if (col >= 0) cells[key] = values[col] ?? null;
    const id = isEmpty(cells.id) ? '' : String(cells.id);
    if (id === endMark && isEmpty(cells.text)) break;
    if (id.startsWith(sectionMark)) {
      section = id.slice(sectionMark.length);
      sectionTitle = String(values.find((value) => !isEmpty(value)) ?? '');
      continue;
    }
    if (id.startsWith(headingMark)) continue;
    const [base, part] = id.split(restMark);
    if (part !== undefined) {
      rests.push({ id: base!, part: Number(part), cells });
      continue;
    }
    const typed = [...columnRoles, ...workingKeys].some(
      (key) => key !== 'late' && key !== 'number' && !isEmpty(cells[key]),
    );
    if (typed) rows.push({ id: id === '' || id === endMark ? null : id, section, sectionTitle, cells, edited: null });
  }
  joinRests(rows, rests);
  for (const row of rows) row.edited = editedFields(row.cells.made, row.cells);
  return copiesAsOwn(rows);
}

/** A tall text stands in several rows: together again in the first. */
function joinRests(rows: readonly TypedRow[], rests: { id: string; part: number; cells: TypedRow['cells'] }[]): void {
  for (const rest of rests.sort((a, b) => a.part - b.part)) {
    const row = rows.find((one) => one.id === rest.id);
    if (!row) continue;
    for (const key of columnRoles) {
      const more = rest.cells[key];
      if (!isEmpty(more)) row.cells[key] = `${String(row.cells[key] ?? '')} ${String(more)}`;
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
