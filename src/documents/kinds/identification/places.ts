import { a1 } from '../../../model/cells';
import { lowCell, type Result } from '../../../model/result';
import type { SheetSnapshot } from '../../../model/snapshot';

/** Sheets of the workbook by id, under the names they have now. */
export type SheetsById = ReadonlyMap<string, SheetSnapshot>;

export const sheetsById = (sheets: readonly SheetSnapshot[]): SheetsById =>
  new Map(sheets.map((sheet) => [sheet.id, sheet]));

/** Link to a result's low number; undefined where its sheet is not in the workbook. */
export function linkTo(result: Result, sheets: SheetsById): { sheet: string; cell: string } | undefined {
  const sheet = sheets.get(result.block.sheetId);
  return sheet && { sheet: sheet.name, cell: a1(lowCell(result)) };
}
