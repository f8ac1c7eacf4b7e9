/** Small sheets and workbooks written by hand in tests. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';

/** A sheet from A1 on; short rows are filled up. */
export function sheet(name: string, rows: CellValue[][]): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  return { id: `id of ${name}`, name, visibility: 'visible', top: 0, left: 0, values };
}

export function workbook(sheets: SheetSnapshot[], fileName = 'книга.xlsx'): WorkbookSnapshot {
  return { fileName, sheets, state: null, activeSheetId: null };
}
