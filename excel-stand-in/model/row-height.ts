/** How high a row is: Excel fits one that nobody set to its wrapped texts, and leaves one that was set as it is. */
import { contains } from './address';
import { shown, styleAt } from './cells';
import { standardHeight, standardWidth, type Sheet } from './workbook';

/** Points. Texts in merged cells do not count, as in Excel. */
export function heightOf(sheet: Sheet, row: number): number {
  const set = sheet.rowHeights.get(row);
  if (set !== undefined) return set;
  let height = standardHeight;
  for (const [column, { value }] of sheet.cells.get(row) ?? []) {
    const { wrap, font } = styleAt(sheet, row, column);
    const at = { top: row, bottom: row, left: column, right: column };
    if (sheet.merges.some((merge) => contains(merge, at))) continue;
    const letters = Math.max(1, (sheet.columnWidths.get(column) ?? standardWidth) / (font.size * 0.62));
    const lines = shown(value)
      .split('\n')
      .reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil(line.length / letters)) : 1), 0);
    height = Math.max(height, lines * font.size * 1.3);
  }
  return Math.min(409.5, height);
}
