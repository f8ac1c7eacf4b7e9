import type { SheetSnapshot } from '../../model/snapshot';
import { readColumns, sampleRows } from '../columns/columns';
import { pupilColumnsOf } from '../columns/identity';
import type { Grid } from '../grid/shapes';
import { findTables } from '../grid/tables';

/** Rows by which a bare «Код» is known for a pupil's. */
const SAMPLE = 300;

/** Columns with pupils' names and codes, counted from 0 in the sheet: left empty wherever a sheet is copied. */
export function pupilColumns(sheet: SheetSnapshot): number[] {
  const width = sheet.values[0]?.length ?? 0;
  if (!width) return [];
  const grid: Grid = { values: sheet.values, left: 0, right: width - 1 };
  const found = new Set<number>();
  for (const place of findTables(grid)) {
    for (const { col } of pupilColumnsOf(grid, readColumns(grid, place), sampleRows(grid, place, SAMPLE)))
      found.add(col + sheet.left);
  }
  return [...found].sort((a, b) => a - b);
}
