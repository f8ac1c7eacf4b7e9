/** A random workbook as a file to open in Excel: the values, and dates shown as dates. */
import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Cell, RandomBook } from './sheet';

function cellOf(cell: Cell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'object') return { t: 'n', v: cell.day, z: 'dd.mm.yyyy' };
  return typeof cell === 'number' ? { t: 'n', v: cell } : { t: 's', v: cell };
}

export function bookFile(book: RandomBook): Buffer {
  const file = utils.book_new();
  for (const { name, rows, at: { top, left } = { top: 0, left: 0 } } of book.sheets) {
    const sheet: WorkSheet = {};
    let width = 1;
    rows.forEach((row, at) => {
      width = Math.max(width, row.length);
      row.forEach((cell, col) => {
        const object = cellOf(cell);
        if (object) sheet[utils.encode_cell({ r: at + top, c: col + left })] = object;
      });
    });
    sheet['!ref'] = utils.encode_range({
      s: { r: top, c: left },
      e: { r: top + Math.max(0, rows.length - 1), c: left + width - 1 },
    });
    utils.book_append_sheet(file, sheet, name);
  }
  return write(file, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
