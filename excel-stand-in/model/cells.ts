/** Reading and writing of a sheet's cells by Excel's rules, below the API: nothing here knows of batches. */
import { contains, intersect, maxColumn, maxRow, type Rect } from './address';
import { normalStyle, patched, type CellStyle, type StylePatch } from './style';
import type { Book, CellData, Sheet, Value } from './workbook';

export const cellAt = (sheet: Sheet, row: number, column: number): CellData | undefined =>
  sheet.cells.get(row)?.get(column);
export const styleAt = (sheet: Sheet, row: number, column: number): CellStyle =>
  sheet.styles.get(row)?.get(column) ?? normalStyle;

function put<T>(grid: Map<number, Map<number, T>>, row: number, column: number, value: T | null): void {
  const line = grid.get(row);
  if (value === null) {
    line?.delete(column);
    if (line?.size === 0) grid.delete(row);
  } else if (line) line.set(column, value);
  else grid.set(row, new Map([[column, value]]));
}
export const putCell = (sheet: Sheet, row: number, column: number, cell: CellData | null): void =>
  put(sheet.cells, row, column, cell);
export const putStyle = (sheet: Sheet, row: number, column: number, style: CellStyle): void =>
  put(sheet.styles, row, column, style === normalStyle ? null : style);

/** Changes the formats of an area; whole rows, columns and sheets are refused by the caller (they would need default formats). */
export function restyle(sheet: Sheet, rect: Rect, patch: StylePatch | ((style: CellStyle) => StylePatch)): void {
  const done = new Map<CellStyle, CellStyle>();
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++) {
      const style = styleAt(sheet, row, column);
      const changed = done.get(style) ?? patched(style, typeof patch === 'function' ? patch(style) : patch);
      done.set(style, changed);
      putStyle(sheet, row, column, changed);
    }
}

function bounds(grids: Map<number, Map<number, unknown>>[]): Rect | null {
  let rect: Rect | null = null;
  for (const grid of grids)
    for (const [row, line] of grid)
      for (const column of line.keys()) {
        if (!rect) rect = { top: row, bottom: row, left: column, right: column };
        if (row < rect.top) rect.top = row;
        if (row > rect.bottom) rect.bottom = row;
        if (column < rect.left) rect.left = column;
        if (column > rect.right) rect.right = column;
      }
  return rect;
}

/** The used range; null for an empty sheet. With `valuesOnly` formats do not count. */
export const usedRect = (sheet: Sheet, valuesOnly: boolean): Rect | null =>
  bounds(valuesOnly ? [sheet.cells] : [sheet.cells, sheet.styles]);

export function clearContents(sheet: Sheet, rect: Rect): void {
  eachStored(sheet.cells, rect, (row, column) => putCell(sheet, row, column, null));
}
export function clearFormats(sheet: Sheet, rect: Rect): void {
  eachStored(sheet.styles, rect, (row, column) => putStyle(sheet, row, column, normalStyle));
}
export function eachStored<T>(
  grid: Map<number, Map<number, T>>,
  rect: Rect,
  visit: (row: number, column: number, value: T) => void,
): void {
  for (const [row, line] of [...grid])
    if (row >= rect.top && row <= rect.bottom)
      for (const [column, value] of [...line])
        if (column >= rect.left && column <= rect.right) visit(row, column, value);
}

/** A cell under a merge that is not its first one: writing a value there is lost in Excel, so the stand-in refuses it. */
export function hiddenByMerge(sheet: Sheet, row: number, column: number): boolean {
  const at = { top: row, bottom: row, left: column, right: column };
  return sheet.merges.some((merge) => contains(merge, at) && (merge.top !== row || merge.left !== column));
}
export const cutsMerge = (sheet: Sheet, rect: Rect): boolean =>
  sheet.merges.some((merge) => intersect(merge, rect) && !contains(rect, merge));

export const isWhole = (rect: Rect): boolean => rect.bottom - rect.top >= maxRow || rect.right - rect.left >= maxColumn;

export function sheetNameProblem(
  book: Book,
  name: string,
  except?: Sheet,
): 'InvalidArgument' | 'ItemAlreadyExists' | null {
  const bad = name.length === 0 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (bad || name.toLowerCase() === 'history') return 'InvalidArgument';
  const taken = book.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
  return taken ? 'ItemAlreadyExists' : null;
}

export const shown = (value: Value): string =>
  value === null ? '' : typeof value === 'boolean' ? (value ? 'ИСТИНА' : 'ЛОЖЬ') : String(value);
