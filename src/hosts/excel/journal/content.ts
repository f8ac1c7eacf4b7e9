import { excelCode } from '../fault';
import type { Content } from '../plan/content';
import { literal } from '../plan/texts';
import type { ExcelContext } from '../run';

/** Cells of one answer where contents are too large to come at once. */
const cellsAtOnce = 60_000;

/** A sheet's contents that were asked for. */
export function askContent(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas');
  return used;
}

/** Contents as they can be written back: formulas as formulas, texts guarded so that they stay texts. */
export function contentOf(used: Excel.Range): Content | null {
  if (used.isNullObject) return null;
  return { row: used.rowIndex, col: used.columnIndex, block: blockOf(used) };
}

function blockOf({ values, formulas }: Pick<Excel.Range, 'values' | 'formulas'>): Content['block'] {
  return formulas.map((line: unknown[], row) =>
    line.map((formula, col): string | number | boolean => {
      const value: unknown = values[row]?.[col];
      // A text that starts with «=» is its own value; a formula's value is something else.
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      return literal(String(value ?? ''));
    }),
  );
}

/** The same in blocks of rows, fewer where an answer is still too large. */
export async function readContent(context: ExcelContext, sheetId: string): Promise<Content | null> {
  const used = context.sheet(sheetId).getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  if (used.isNullObject) return null;
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rows = async (from: number, atOnce: number): Promise<Content['block']> => {
    if (from >= rowCount) return [];
    const count = Math.min(atOnce, rowCount - from);
    const part = context.sheet(sheetId).getRangeByIndexes(rowIndex + from, columnIndex, count, columnCount);
    part.load('values,formulas');
    try {
      await context.sync();
    } catch (error) {
      if (excelCode(error) !== 'ResponsePayloadSizeLimitExceeded' || count === 1) throw error;
      return rows(from, Math.ceil(count / 2));
    }
    return [...blockOf(part), ...(await rows(from + count, atOnce))];
  };
  const block = await rows(0, Math.max(1, Math.floor(cellsAtOnce / columnCount)));
  return { row: rowIndex, col: columnIndex, block };
}
