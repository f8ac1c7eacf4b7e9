import { a1 } from '../../model/cells';
import type { SheetReading } from '../../model/reading';
import type { SheetSnapshot } from '../../model/snapshot';
import type { Book } from './book';
import { readColumns, sampleRows } from '../columns/columns';
import { contextOf, titleWords } from '../header/context';
import { dayColumn } from '../header/days';
import { settleCountYear, settleDisagreements } from '../header/disagree';
import { giveSubjectCodes } from '../header/codes';
import { countBesideLow, dateShortYears, followMarks, followQuestions } from '../header/follow';
import { settleLevels } from '../header/levels';
import { settlePeriods } from '../header/periods';
import { tellColumns } from '../header/told-columns';
import { featuresOf } from '../header/features';
import { fingerprintOf } from '../header/fingerprint';
import { countOfForm } from '../columns/count-of-form';
import { identityOf } from '../columns/identity';
import { addOnes } from '../columns/ones';
import { applyAnswers, type TableMatter } from '../questions';
import { settleUnknownGroups } from '../columns/unknown-groups';
import { giveIdentity, giveRoles } from '../columns/role-answers';
import { garbledCell } from '../text/garbled';
import { foldMarks } from '../kinds/mark-rows';
import { readTable } from '../kinds/table';
import { giveOutline } from '../rows/outline';
import { formsAsTable } from './forms';
import { matricesAsTable } from './matrices';
import { pairsAsTable } from './pairs-across';
import { regionsOf } from './regions';
import { findTables, type TablePlace } from './tables';
import { filled, type Grid } from './shapes';
import { TableWork } from './table-work';
import { standAcross, standByNumber, turned } from './turned';
import { unreadTable } from './unread';
import { readView } from './view';

/** Rows by which forms and contents of columns are judged. */
const SAMPLE = 300;
/** A sheet of a title has no more rows. */
const TITLE_ROWS = 40;

type Titles = Parameters<typeof contextOf>[4];

/** Row of a table's first own title; its header's where it has none. */
function firstTitle(grid: Grid, place: TablePlace): number {
  for (let row = place.titleTop; row < place.headerTop; row += 1) if (filled(grid, row).length) return row;
  return place.headerTop;
}

/** Tables whose schools stand across; none where nothing came of them. */
function readTurned(
  sheet: SheetSnapshot,
  fileName: string | null,
  book: Book,
): Pick<SheetReading, 'tables' | 'reason'> {
  const none = { tables: [], reason: null };
  const view = pairsAsTable(sheet) ?? turned(sheet);
  if (!view) return none;
  const [told, asked] = [book.problems.length, book.questions.size];
  const { tables, reason } = readView(view, book, () => readSheet(view.sheet, fileName, book, true));
  const any = tables.some(({ resultRows }) => resultRows) || book.problems.length > told || book.questions.size > asked;
  return any ? { tables, reason } : none;
}

/** Schools across that gave nothing are told of where the sheet speaks of a procedure. */
function tellAcross(sheet: SheetSnapshot, book: Book): void {
  if (!turned(sheet)) return;
  const texts = [sheet.name, ...sheet.values.flat().filter((cell) => typeof cell === 'string')];
  if (texts.some((text) => featuresOf(text).kind))
    book.problems.push({ severity: 'warning', code: 'schoolsAcross', params: {}, sheet: sheet.name });
}

/** Reads one sheet: finds its tables (side by side, one under the other) and reads each by its kind. */
export function readSheet(sheet: SheetSnapshot, fileName: string | null, book: Book, isView = false): SheetReading {
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
  const [told, asked] = [book.problems.length, book.questions.size];
  const across = !isView && standAcross(sheet);
  if (across) {
    const { tables, reason } = readTurned(sheet, fileName, book);
    if (tables.length) return finished(sheet, { ...reading, tables }, reason, book, told);
  }
  let reason: string | null = null;
  // Titles over the first of several tables side by side hold for the others where those say nothing themselves.
  let common: Titles = [];
  for (const region of regionsOf(sheet.values)) {
    let earlier: Titles = [];
    for (const place of findTables(region)) {
      const top = common.length ? firstTitle(region, place) : 0;
      const { context, titles } = contextOf(
        region,
        place,
        sheet,
        fileName,
        earlier.length ? earlier : common.filter(({ row }) => row < top),
      );
      earlier = titles;
      if (!region.left && !common.length) common = titles;
      const columns = readColumns(region, place);
      followQuestions(columns);
      followMarks(columns);
      dateShortYears(columns);
      countBesideLow(columns);
      settleLevels(columns, context);
      settlePeriods(columns, context);
      const sample = sampleRows(region, place, SAMPLE);
      countOfForm(columns, region, sample);
      const fingerprint = fingerprintOf(columns);
      const unknown = settleUnknownGroups(columns, book.answers.headers[fingerprint]);
      const likeness = () => titleWords(context);
      const matter: TableMatter = { sheet, index: reading.tables.length, fingerprint, cell: '', likeness };
      const given = giveRoles(columns, region, place, matter.fingerprint, book.answers);
      const grid = addOnes(region, place, columns);
      const identity = identityOf(grid, columns, sample);
      giveIdentity(identity, given);
      giveOutline(grid, place, identity);
      const coded = giveSubjectCodes(grid, columns, sample, identity);
      tellColumns(grid, columns, sample, identity, context);
      identity.year ??= dayColumn(grid, columns, sample, sheet);
      settleDisagreements(grid, place, columns, identity, context, given, sheet.date1904 ?? false);
      settleCountYear(columns, context);
      const work = new TableWork(sheet, grid, place, columns, identity, context, matter, book, given);
      work.procedures.coded = coded;
      work.unknownGroups = unknown;
      matter.cell = work.address(place.headerTop, columns[0]?.col ?? region.left);
      applyAnswers(context, matter, book.answers);
      const folded = isView ? null : foldMarks(work, titles);
      if (folded) {
        const inner = readView(folded, book, () => readSheet(folded.sheet, fileName, book, true));
        reading.tables.push(...inner.tables);
        reason ??= inner.reason;
        continue;
      }
      const read = readTable(work, sample);
      reading.tables.push(read.table);
      reason ??= read.reason;
    }
  }
  if (isView) return { ...reading, reason };
  if (!reading.tables.length && !across) ({ tables: reading.tables, reason } = readTurned(sheet, fileName, book));
  if (
    !reading.tables.some(({ resultRows }) => resultRows) &&
    book.problems.length === told &&
    book.questions.size === asked
  ) {
    if (standByNumber(sheet)) {
      const { tables } = readTurned(sheet, fileName, book);
      if (tables.length) return finished(sheet, { ...reading, tables }, null, book, told);
    }
    const form = matricesAsTable(sheet) ?? formsAsTable(sheet);
    if (form) {
      const { tables } = readView(form, book, () => readSheet(form.sheet, fileName, book, true));
      if (tables.length) return finished(sheet, { ...reading, tables }, null, book, told);
    }
  }
  if (!reading.tables.length) tellAcross(sheet, book);
  return finished(sheet, reading, reason, book, told);
}

/**
 * Says whether a sheet was read, and why not.
 * @param told how many problems the book had before this sheet
 */
function finished(
  sheet: SheetSnapshot,
  reading: SheetReading,
  reason: string | null,
  book: Book,
  told: number,
): SheetReading {
  reading.read = reading.tables.some((table) => table.resultRows > 0);
  const garbled = reading.read ? null : garbledCell(sheet.values);
  if (garbled) {
    const cell = a1({ row: garbled.row + sheet.top, col: garbled.col + sheet.left });
    book.problems.push({ severity: 'warning', code: 'garbledText', sheet: sheet.name, cell });
  }
  const questions = [...book.questions.values()].filter((question) => question.sheet === sheet.name);
  const unread = unreadTable(sheet, reading.tables, { problems: book.problems.slice(told), questions });
  if (unread) book.problems.push(unread);
  if (!reading.tables.length && sheet.values.length <= TITLE_ROWS)
    for (const cell of sheet.values.flat()) {
      const year = typeof cell === 'string' ? featuresOf(cell).year : null;
      if (year !== null) book.yearHints.push({ value: year, source: 'otherSheet', text: String(cell) });
    }
  // What is warned of are results, whatever else the table could be.
  const warned = book.problems.slice(told).some(({ severity }) => severity !== 'info');
  const why = reason === 'staff' && warned ? 'unread' : (reason ?? 'noResults');
  if (!reading.read) reading.reason = reading.tables.length ? why : 'noTable';
  return reading;
}
