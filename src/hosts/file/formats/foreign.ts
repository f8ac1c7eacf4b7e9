import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { CellValue } from '../../../model/cells';
import { canBeDay, DateCells, isDateFormat } from '../../../model/dates';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../model/snapshot';
import { isDayText, typed } from './csv';
import { htmlTable } from './html';
import { broken, FileFault } from '../fault';
import { limits } from '../package/limits';
import { serialOfIso } from '../read/iso-date';

/** Workbooks of the other formats (.xls, .ods, .xlsb, HTML and XML tables saved as .xls): values only, nothing written back. */
export function readForeign(bytes: Uint8Array, fileName: string, format: string): WorkbookSnapshot {
  const book = parsed(bytes, format);
  const visibilities = (book.Workbook?.Sheets ?? []).map(({ Hidden }) => Hidden ?? 0);
  const sheets = book.SheetNames.flatMap((name, index): SheetSnapshot[] => {
    const sheet = book.Sheets[name];
    // Chart sheets have a tab and no cells.
    if (!sheet || (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet')) return [];
    const visibility = (['visible', 'hidden', 'veryHidden'] as const)[visibilities[index] ?? 0] ?? 'visible';
    return [{ id: `sheet${index + 1}`, name, visibility, ...rectangle(sheet, name, format === 'html') }];
  });
  if (sheets.length === 0) throw broken(format);
  return { fileName, sheets, state: null, activeSheetId: sheets[0]!.id, problems: [] };
}

function parsed(bytes: Uint8Array, format: string): WorkBook {
  try {
    // `raw` leaves HTML cells as texts: a comma is a decimal sign here, not a thousands one.
    const options = { dense: true, cellFormula: false, cellHTML: false, cellNF: true } as const;
    if (format === 'html') return read(htmlTable(bytes), { ...options, type: 'string', raw: true });
    return read(bytes, { ...options, type: 'array' });
  } catch (error) {
    // The library throws plain errors and type errors alike on damaged files.
    if (error instanceof Error && /password|encrypt/i.test(error.message)) throw new FileFault('file-encrypted');
    throw broken(format);
  }
}

function rectangle(
  sheet: WorkSheet,
  name: string,
  texts: boolean,
): Pick<SheetSnapshot, 'top' | 'left' | 'values' | 'dates'> {
  const dates = new DateCells();
  const data = (sheet['!data'] ?? []) as ((CellObject | undefined)[] | undefined)[];
  let [top, left, bottom, right, rows] = [-1, limits.columns as number, -1, -1, 0];
  const found: CellValue[][] = [];
  data.forEach((cells, row) => {
    const values: CellValue[] = [];
    cells?.forEach((cell, col) => {
      const value = cell ? valueOf(cell, texts) : null;
      if (value === null) return;
      values[col] = value;
      if (isDay(cell!, value)) dates.add(row, col);
      left = Math.min(left, col);
      right = Math.max(right, col);
    });
    if (values.length === 0) return;
    found[row] = values;
    if (top < 0) top = row;
    bottom = row;
    rows++;
  });
  if (top < 0) return { top: 0, left: 0, values: [] };
  if (rows * (right - left + 1) > limits.cells) throw new FileFault('file-sheet-too-large', { sheet: name });
  const blank = new Array<CellValue>(right - left + 1).fill(null);
  const values = Array.from({ length: bottom - top + 1 }, (_, index) => {
    const row = found[top + index];
    return row ? blank.map((_, col) => row[left + col] ?? null) : blank;
  });
  return { top, left, values, ...dates.from(top, left) };
}

const isDay = ({ v, z }: CellObject, value: CellValue): boolean =>
  typeof value === 'number' &&
  canBeDay(value) &&
  (typeof v === 'string' ? isDayText(v) : z !== undefined && isDateFormat(String(z)));

/** Library's error numbers → texts as files write them. */
const errors: Record<number, string> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function valueOf({ t, v }: CellObject, texts: boolean): CellValue {
  if (v === undefined || v === null || v === '' || t === 'z') return null;
  if (t === 'e') return errors[Number(v)] ?? '#VALUE!';
  if (v instanceof Date) return serialOfIso(v.toISOString());
  return texts && typeof v === 'string' ? typed(v) : v;
}
