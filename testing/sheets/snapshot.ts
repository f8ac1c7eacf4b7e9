/** The random workbook as a host would hand it to the reader. */
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/model/snapshot';
import type { CellValue } from '../../src/model/cells';
import type { Cell, RandomBook, Sheet } from './sheet';

const isDay = (cell: Cell | undefined) => cell !== null && typeof cell === 'object';
const valueOf = (cell: Cell): CellValue => (cell !== null && typeof cell === 'object' ? cell.day : cell);

export function sheetSnapshot(sheet: Sheet, at: number): SheetSnapshot {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  const values = sheet.rows.map((row) => Array.from({ length: width }, (_, col) => valueOf(row[col] ?? null)));
  const columns = Array.from({ length: width }, (_, col) => ({
    col,
    rows: sheet.rows.flatMap((row, at) => (isDay(row[col]) ? [at] : [])),
  }));
  const dates = columns.filter(({ rows }) => rows.length > 0);
  return {
    id: `sheet${at + 1}`,
    name: sheet.name,
    visibility: 'visible',
    top: sheet.at?.top ?? 0,
    left: sheet.at?.left ?? 0,
    values,
    ...(dates.length > 0 && { dates }),
  };
}

export const bookSnapshot = (book: RandomBook): WorkbookSnapshot => ({
  fileName: book.file,
  sheets: book.sheets.map(sheetSnapshot),
  state: null,
  activeSheetId: 'sheet1',
});
