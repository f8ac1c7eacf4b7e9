import type { SheetReading } from '../model/reading';
import type { SheetSnapshot } from '../model/snapshot';
import type { Book } from './book';
import { readColumns, sampleRows } from './columns';
import { contextOf } from './context';
import { fingerprintOf } from './fingerprint';
import { identityOf } from './identity';
import { applyAnswers, type TableMatter } from './questions';
import { readTable } from './read-table';
import { regionsOf } from './regions';
import { findTables } from './tables';
import { TableWork } from './table-work';

/** Rows by which forms and contents of columns are judged. */
const SAMPLE = 300;

/** Reads one sheet: finds its tables (side by side, one under the other) and reads each by its kind. */
export function readSheet(sheet: SheetSnapshot, fileName: string | null, book: Book): SheetReading {
  const reading: SheetReading = {
    sheetId: sheet.id,
    sheet: sheet.name,
    file: sheet.file,
    read: false,
    reason: null,
    tables: [],
  };
  if (!sheet.values.some((row) => row.some((cell) => cell !== null && cell !== '')))
    return { ...reading, reason: 'emptySheet' };
  let reason: string | null = null;
  for (const grid of regionsOf(sheet.values)) {
    let earlier: Parameters<typeof contextOf>[4] = [];
    for (const place of findTables(grid)) {
      const { context, titles } = contextOf(grid, place, sheet, fileName, earlier);
      earlier = titles;
      const columns = readColumns(grid, place);
      const sample = sampleRows(grid, place, SAMPLE);
      const matter: TableMatter = {
        sheet,
        index: reading.tables.length,
        fingerprint: fingerprintOf(columns),
        cell: '',
      };
      const work = new TableWork(sheet, grid, place, columns, identityOf(grid, columns, sample), context, matter, book);
      matter.cell = work.address(place.headerTop, columns[0]?.col ?? grid.left);
      applyAnswers(context, matter, book.answers);
      const read = readTable(work, sample);
      reading.tables.push(read.table);
      reason ??= read.reason;
    }
  }
  reading.read = reading.tables.some((table) => table.resultRows > 0);
  if (!reading.read) reading.reason = reading.tables.length ? (reason ?? 'noResults') : 'noTable';
  return reading;
}
