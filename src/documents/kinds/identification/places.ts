import { a1, type Cell } from '../../../model/cells';
import type { Result } from '../../../model/result';
import type { SheetSnapshot } from '../../../model/snapshot';

/** Sheets of the workbook by id, under the names they have now. */
export type SheetsById = ReadonlyMap<string, SheetSnapshot>;

export const sheetsById = (sheets: readonly SheetSnapshot[]): SheetsById =>
  new Map(sheets.map((sheet) => [sheet.id, sheet]));

/** The cell a result's low number stands in; a table that has no such column points at its row. */
export function lowCell({ block, row }: Pick<Result, 'block' | 'row'>): Cell {
  const { low, pass, participants, school } = block.columns;
  return { row, col: low ?? pass ?? participants ?? school ?? 0 };
}

/** Link to a result's low number; undefined where its sheet is not in the workbook. */
export function linkTo(result: Result, sheets: SheetsById): { sheet: string; cell: string } | undefined {
  const sheet = sheets.get(result.block.sheetId);
  return sheet && { sheet: sheet.name, cell: a1(lowCell(result)) };
}
