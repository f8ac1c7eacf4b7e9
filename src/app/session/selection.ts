import type { Area, CellValue } from '../../model/cells';
import type { Findings } from '../../model/findings';
import { valueAt, type SheetSnapshot, type WorkbookSnapshot } from '../../model/snapshot';

/** Where one sheet's schools stand. */
interface SheetSchools {
  /** Row (from 0) → school id, as read. */
  rows: Map<number, string>;
  /** «column:text» of the cells that name a row's school, or «:text» where any cell may → ids of the schools it fits. */
  texts: Map<string, Set<string>>;
}
/** Sheet id → its schools. */
export type SchoolPlaces = ReadonlyMap<string, SheetSchools>;

/** Where each school stands: rows its results were read from, and rows of other sheets of ours that name it. */
export function schoolPlaces(findings: Findings, snapshot: WorkbookSnapshot): SchoolPlaces {
  const places = new Map<string, SheetSchools>();
  const of = (sheetId: string): SheetSchools => {
    const known = places.get(sheetId) ?? { rows: new Map(), texts: new Map() };
    places.set(sheetId, known);
    return known;
  };
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet]));
  for (const { school, block, row, rows, cells } of findings.reading.results) {
    // Schools that stand across share their rows.
    if (cells && !rows) continue;
    const sheet = sheets.get(block.sheetId);
    const place = of(block.sheetId);
    for (const each of rows ?? [row]) {
      if (place.rows.has(each)) continue;
      place.rows.set(each, school.id);
      for (const col of [block.columns.school, block.columns.code, block.columns.municipality])
        if (sheet && col !== null) note(place.texts, `${col}:${textOf(valueAt(sheet, each, col))}`, school.id);
    }
  }
  const byName = new Map(findings.reading.schools.map((school) => [school.name, school.id]));
  for (const entry of snapshot.state?.registry ?? []) {
    const sheet = entry.kind === 'source' ? undefined : sheets.get(entry.sheetId);
    if (!sheet) continue;
    const place = of(sheet.id);
    for (const [name, id] of byName) note(place.texts, `:${name}`, id);
    sheet.values.forEach((cells, index) => {
      const named = cells.find((cell) => typeof cell === 'string' && byName.has(cell));
      if (typeof named === 'string') place.rows.set(sheet.top + index, byName.get(named)!);
    });
  }
  return places;
}

const textOf = (value: CellValue): string => String(value ?? '').trim();

function note(texts: Map<string, Set<string>>, key: string, id: string): void {
  const ids = texts.get(key);
  if (ids) ids.add(id);
  else texts.set(key, new Set([id]));
}

/** The school of the selected row as it was read; null where the row belongs to none. */
export const schoolAt = (places: SchoolPlaces, sheetId: string, area: Area): string | null =>
  places.get(sheetId)?.rows.get(area.top) ?? null;

/**
 * The school that a row names now, wherever sorting or inserting took it; null where it names none, or more than one.
 * @param cells the row's values from column `left` on
 */
export function schoolNamed(places: SchoolPlaces, sheetId: string, left: number, cells: CellValue[]): string | null {
  const texts = places.get(sheetId)?.texts;
  if (!texts) return null;
  let fitting: Set<string> | null = null;
  cells.forEach((cell, index) => {
    const text = textOf(cell);
    const ids = texts.get(`${index + left}:${text}`) ?? texts.get(`:${text}`);
    if (text === '' || !ids) return;
    const before: Set<string> | null = fitting;
    fitting = before ? new Set([...before].filter((id) => ids.has(id))) : ids;
  });
  const remaining = [...(fitting ?? new Set<string>())];
  return remaining.length === 1 ? remaining[0]! : null;
}

/** The row of a sheet, from its used range's left. */
export const rowValues = (sheet: SheetSnapshot, row: number): CellValue[] => sheet.values[row - sheet.top] ?? [];
