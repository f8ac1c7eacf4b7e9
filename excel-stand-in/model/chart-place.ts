import type { Rect } from './address';
import { standardHeight, standardWidth, type Chart, type Sheet } from './workbook';

/** Puts a chart over cells; sizes in points follow from the widths and heights at this moment, as in Excel. */
export function place(sheet: Sheet, chart: Chart, rect: Rect): void {
  const columns = (from: number, to: number) => {
    let points = 0;
    for (let i = from; i < to; i++)
      points += sheet.hiddenColumns.has(i) ? 0 : (sheet.columnWidths.get(i) ?? standardWidth) * 0.75;
    return points;
  };
  const rows = (from: number, to: number) => {
    let points = 0;
    for (let i = from; i < to; i++) points += sheet.hiddenRows.has(i) ? 0 : (sheet.rowHeights.get(i) ?? standardHeight);
    return points;
  };
  chart.anchor = rect;
  chart.left = columns(0, rect.left);
  chart.top = rows(0, rect.top);
  chart.width = columns(rect.left, rect.right + 1);
  chart.height = rows(rect.top, rect.bottom + 1);
}
