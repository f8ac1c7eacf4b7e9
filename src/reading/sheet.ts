import type { SheetReading, TableKind, TableReading } from '../model/reading';
import type { SheetSnapshot } from '../model/snapshot';
import { groupColumns, specOf } from './blocks';
import type { Book } from './book';
import { readColumns, sampleRows, type Column } from './columns';
import { contextOf } from './context';
import { identityOf } from './identity';
import { readPupils } from './read-pupils';
import { readResults, type BodyCount } from './read-results';
import type { Grid } from './shapes';
import { Skipped } from './skipped';
import { findTables, type TablePlace } from './tables';
import { TableWork } from './table-work';

/** Rows by which forms and contents of columns are judged. */
const SAMPLE = 300;

/** Reads one sheet: finds its tables and reads each by its kind. */
export function readSheet(sheet: SheetSnapshot, fileName: string | null, book: Book): SheetReading {
  const reading: SheetReading = {
    sheetId: sheet.id,
    sheet: sheet.name,
    file: sheet.file,
    read: false,
    reason: null,
    tables: [],
  };
  const width = sheet.values[0]?.length ?? 0;
  if (!sheet.values.length || !width) return { ...reading, reason: 'emptySheet' };
  const grid: Grid = { values: sheet.values, left: 0, right: width - 1 };
  let earlier: Parameters<typeof contextOf>[4] = [];
  for (const place of findTables(grid)) {
    const { context, titles } = contextOf(grid, place, sheet, fileName, earlier);
    earlier = titles;
    const columns = readColumns(grid, place);
    const sample = sampleRows(grid, place, SAMPLE);
    const work = new TableWork(sheet, grid, place, columns, identityOf(grid, columns, sample), context, book);
    reading.tables.push(readTable(work, sample));
  }
  reading.read = reading.tables.some((table) => table.resultRows > 0);
  if (!reading.read) reading.reason = reading.tables.length ? 'noResults' : 'noTable';
  return reading;
}

function readTable(work: TableWork, sample: readonly number[]): TableReading {
  const { columns, place, grid } = work;
  const has = (role: Column['role']) => columns.find((column) => column.role === role);
  const measured = columns.some(({ role }) => role === 'low' || role === 'pass');
  const mark = has('mark');
  let kind: TableKind = 'unknown';
  let count: BodyCount | null = null;
  if (measured && (work.identity.school !== null || work.identity.code !== null || work.context.school !== null)) {
    kind = 'results';
    const all = bodyRows(place);
    work.specs = groupColumns(columns)
      .filter(({ key }) => !key.journal)
      .map((group) => specOf(group, grid, sample, all))
      .filter((spec) => spec.people.low || spec.percent.low || spec.people.pass || spec.percent.pass);
    count = readResults(work);
  } else if (mark && (work.identity.school !== null || work.identity.code !== null)) {
    kind = 'pupils';
    count = readPupils(work, mark);
  } else if (work.identity.school !== null) kind = 'staff';
  const body = count ?? allSkipped(work);
  return {
    kind,
    area: {
      top: place.headerTop + work.top,
      left: grid.left + work.left,
      bottom: place.bodyBottom + work.top,
      right: grid.right + work.left,
    },
    headerRows: { from: place.headerTop + work.top, to: place.headerBottom + work.top },
    fingerprint: columns.map((column) => column.path.join('/')).join('|'),
    roles: [],
    blocks: work.blocks,
    procedures: [...work.given].flatMap(([procedure, years]) =>
      [...years].map(([year, results]) => ({ procedure, year, results, yearFrom: 'title' })),
    ),
    schools: work.schoolsMet.size,
    bodyRows: place.bodyBottom - place.bodyTop + 1,
    resultRows: body.resultRows,
    skipped: body.skipped.list,
    pupilColumns: work.identity.pupils.map((col) => col + work.left),
  };
}

const bodyRows = (place: TablePlace): number[] => {
  const rows: number[] = [];
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) rows.push(row);
  return rows;
};

function allSkipped(work: TableWork): BodyCount {
  const skipped = new Skipped();
  for (const row of bodyRows(work.place)) skipped.add('notResults', row + work.top);
  return { resultRows: 0, skipped };
}
