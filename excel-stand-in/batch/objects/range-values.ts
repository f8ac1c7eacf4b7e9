import { intersect, rectText } from '../../model/address';
import { cellAt, hiddenByMerge, putCell, putStyle, styleAt } from '../../model/cells';
import { entered } from '../../model/entered';
import { patched } from '../../model/style';
import type { CellData, Sheet } from '../../model/workbook';
import { refuse } from '../errors';
import type { Session } from '../session';
import type { Cells } from './cells-of';

/** Shown for a formula that nothing computed yet (manual calculation): 0 or '' would be a lie. */
export const uncomputed = '#UNCOMPUTED!';
/** Most formulas of one write that Excel can take back as one step. */
const mostUndoable = 400;

export function valueOf(sheet: Sheet, row: number, column: number): unknown {
  const cell = cellAt(sheet, row, column);
  return cell?.uncomputed ? uncomputed : (cell?.value ?? '');
}
export function formulaOf(sheet: Sheet, row: number, column: number): unknown {
  const cell = cellAt(sheet, row, column);
  return cell?.formula ?? cell?.value ?? '';
}
export function typeOf(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (!cell || (cell.value === null && !cell.formula)) return 'Empty';
  if (cell.error || cell.uncomputed) return 'Error';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
export const numberFormatOf = (sheet: Sheet, row: number, column: number): string =>
  styleAt(sheet, row, column).numberFormat;

/** One value for all cells, or a 2-D array of exactly the range's size; null leaves a cell as it is. */
function grid(value: unknown, rows: number, columns: number): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const lines: unknown[] = value;
  const fits = lines.length === rows && lines.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) refuse('InvalidArgument', `the array is not ${rows} × ${columns}`);
  return (row, column) => (lines[row] as unknown[])[column];
}

export function putBlock(session: Session, { sheet, rects }: Cells, value: unknown): void {
  session.writable(sheet);
  for (const rect of rects) {
    const rows = rect.bottom - rect.top + 1;
    const columns = rect.right - rect.left + 1;
    if (rows * columns > 5000000) refuse('RangeExceedsLimit', rectText(rect));
    const at = grid(value, rows, columns);
    const merged = sheet.merges.some((merge) => intersect(merge, rect));
    const writes: [number, number, CellData | null][] = [];
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const item = at(r, c);
        if (item === null || item === undefined) continue;
        const row = rect.top + r;
        const column = rect.left + c;
        const cell = cellOf(item, styleAt(sheet, row, column).numberFormat);
        if (merged && cell && hiddenByMerge(sheet, row, column)) refuse('MergedRangeConflict', rectText(rect));
        writes.push([row, column, cell]);
      }
    if (writes.filter(([, , cell]) => cell?.formula).length > mostUndoable)
      session.ungrouped('a large block of formulas');
    for (const write of writes) putCell(sheet, ...write);
    session.emit('DataChanged', sheet, { address: rectText(rect), changeType: 'RangeEdited' });
  }
}

function cellOf(item: unknown, format: string): CellData | null {
  if (typeof item === 'number' && Number.isFinite(item)) return { value: item, formula: null };
  if (typeof item === 'boolean') return { value: item, formula: null };
  if (typeof item !== 'string') return refuse('InvalidArgument', 'neither text, number nor boolean');
  if (item.length > 32767) refuse('InvalidArgument', 'a text of more than 32,767 characters');
  if (item.startsWith('=') && item.length > 8192) refuse('InvalidArgument', 'a formula of more than 8,192 characters');
  const cell = entered(item, format);
  return cell === 'refused' ? refuse('InvalidArgument', `Excel takes ${item.slice(0, 20)} for a formula`) : cell;
}

export function putFormats(session: Session, { sheet, rects }: Cells, value: unknown): void {
  session.writable(sheet);
  for (const rect of rects) {
    if (rect.bottom - rect.top > 100000 || rect.right - rect.left > 10000)
      refuse('ApiNotFound', 'formats of whole columns');
    const at = grid(value, rect.bottom - rect.top + 1, rect.right - rect.left + 1);
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++) {
        const format = at(row - rect.top, column - rect.left);
        if (format === null) continue;
        if (typeof format !== 'string') refuse('InvalidArgument', 'a number format is a text');
        putStyle(sheet, row, column, patched(styleAt(sheet, row, column), { numberFormat: format }));
      }
  }
}
