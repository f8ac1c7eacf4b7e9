import { canBeDay, DateCells, isDateFormat } from '../../model/dates';
import type { SheetSnapshot } from '../../model/snapshot';
import type { ExcelContext } from './run';

/** Rows of a column whose formats are asked for: an answer stays small, and below them a column goes on as it began. */
const rowsAsked = 2000;

/** Columns of a sheet with numbers that can be days, and from which row to which. Ordinary sheets have none. */
function columnsWithDays({ values }: SheetSnapshot): Map<number, { from: number; to: number }> {
  const found = new Map<number, { from: number; to: number }>();
  values.forEach((line, row) =>
    line.forEach((cell, col) => {
      if (typeof cell !== 'number' || !canBeDay(cell)) return;
      const span = found.get(col);
      if (!span) found.set(col, { from: row, to: row });
      else if (row - span.from < rowsAsked) span.to = row;
    }),
  );
  return found;
}

/** Says which cells show dates: number formats are asked for where numbers can be days, one sync for all sheets, none otherwise. */
export async function withDates(context: ExcelContext, sheets: SheetSnapshot[]): Promise<SheetSnapshot[]> {
  const asked = sheets.flatMap((sheet) =>
    [...columnsWithDays(sheet)].map(([col, { from, to }]) => {
      const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet.id);
      const range = worksheet.getRangeByIndexes(sheet.top + from, sheet.left + col, to - from + 1, 1);
      range.load('numberFormat');
      return { sheet, col, from, range };
    }),
  );
  if (!asked.length) return sheets;
  await context.sync();
  const cells = new Map<SheetSnapshot, DateCells>();
  for (const { sheet, col, from, range } of asked) {
    const dates = cells.get(sheet) ?? new DateCells();
    cells.set(sheet, dates);
    (range.numberFormat as unknown[][]).forEach(([format], index) => {
      const cell = sheet.values[from + index]?.[col];
      if (typeof cell === 'number' && canBeDay(cell) && isDateFormat(String(format))) dates.add(from + index, col);
    });
  }
  return sheets.map((sheet) => ({ ...sheet, ...cells.get(sheet)?.from(0, 0) }));
}
