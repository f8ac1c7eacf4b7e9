import type { Cell, CellValue } from '../../../model/cells';
import { canBeDay, type DateColumn } from '../../../model/dates';
import { limits } from '../package/limits';

/** The used rectangle of a sheet: formatted empty cells around it trimmed. Empty rows share one array: do not write into it. */
export interface SheetValues {
  top: number;
  left: number;
  values: CellValue[][];
  dates?: DateColumn[];
  /** Cells with a formula that no program has calculated. */
  uncalculated?: Cell[];
  /** The sheet says of itself that it is selected. */
  selected: boolean;
  /** What stands below the rows, in an element of its own, where conditional formats do; undefined where there are none. */
  below?: string;
}

/** Values with others in some cells, as reading the sheet would give them; null where only reading can tell. */
export function withValues(
  known: SheetValues,
  changed: ReadonlyMap<number, ReadonlyMap<number, CellValue | undefined>>,
): SheetValues | null {
  const { top, left } = known;
  const values = [...known.values];
  for (const [row, cells] of changed) {
    const line = [...(values[row - top] ?? [])];
    for (const [col, value] of cells) {
      const before = line[col - left];
      const isInside =
        before !== undefined && !known.uncalculated?.some((cell) => cell.row === row && cell.col === col);
      // The used rectangle grows with what stands beside it and shrinks with what is taken from its border.
      const atBorder = row === top || row === top + values.length - 1 || col === left || col === left + line.length - 1;
      const isEmpty = value === null || value === '';
      // Whether a number is a day is for its cell's style to say.
      const canBecomeDay =
        typeof value === 'number' && canBeDay(value) && !(typeof before === 'number' && canBeDay(before));
      if (value === undefined || !isInside || (isEmpty && atBorder) || canBecomeDay) return null;
      if (typeof value === 'string' && value.length > limits.text) return null;
      line[col - left] = isEmpty ? null : value;
    }
    values[row - top] = line;
  }
  return { ...known, values };
}
