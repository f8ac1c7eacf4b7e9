/** What a person does in the workbook by hand: typing, sorting, inserting, renaming. Also a co-author's hand. */
import { afterInsertedRows } from './model/moved-references';
import { parseRect, rectText, type Rect } from './model/address';
import { refusedByRule } from './model/allowed';
import { cellAt, entered, putCell, putStyle, sheetNameProblem, styleAt } from './model/cells';
import { freshSheetId, newSheet, type CellData, type Sheet, type Value } from './model/workbook';
import type { Session } from './batch/session';

export interface UserActions {
  sheet(name: string): Sheet;
  addSheet(name: string): Sheet;
  /** @returns what Excel's box says where a rule of the cell refuses the value, and the cell stays as it was; null where it is typed. */
  type(sheet: string, address: string, value: Value): string | null;
  select(sheet: string, address: string): void;
  rename(from: string, to: string): void;
  deleteSheet(name: string): void;
  /** Sorts the rows of an area by one of its columns (counted from the area's first). */
  sort(sheet: string, address: string, column: number): void;
  insertRows(sheet: string, before: number, count: number): void;
}

export function userActions(session: Session, flush: () => void): UserActions {
  const { book } = session;
  const find = (name: string): Sheet => {
    const sheet = book.sheets.find((item) => item.name === name);
    if (!sheet) throw new Error(`No sheet «${name}»`);
    return sheet;
  };
  const area = (address: string): Rect => {
    const rect = parseRect(address);
    if (!rect) throw new Error(`No address «${address}»`);
    return rect;
  };
  return {
    sheet: find,
    addSheet: (name) => {
      const problem = sheetNameProblem(book, name);
      if (problem) throw new Error(`${problem}: «${name}»`);
      const sheet = newSheet(freshSheetId(book), name);
      book.sheets.push(sheet);
      session.emit('Added', sheet);
      flush();
      return sheet;
    },
    type: (name, address, value) => {
      const sheet = find(name);
      const { top, left } = area(address);
      const cell = typeof value === 'string' ? entered(value, styleAt(sheet, top, left).numberFormat) : null;
      if (cell === 'refused') throw new Error(`Excel takes ${String(value)} for a formula`);
      const typed: CellData | null =
        typeof value === 'string' ? cell : value === null ? null : { value, formula: null };
      const refused = typed?.formula ? null : refusedByRule(sheet, top, left, typed?.value ?? null);
      if (refused !== null) return refused;
      putCell(sheet, top, left, typed);
      session.emit('DataChanged', sheet, { address, changeType: 'RangeEdited' });
      flush();
      return null;
    },
    select: (name, address) => {
      const sheet = find(name);
      if (book.activeSheetId !== sheet.id) session.emit('Activated', sheet);
      book.activeSheetId = sheet.id;
      sheet.selection = area(address);
      session.emit('SelectionChanged', sheet, { address: rectText(sheet.selection) });
      flush();
    },
    rename: (from, to) => {
      const sheet = find(from);
      const problem = sheetNameProblem(book, to, sheet);
      if (problem) throw new Error(`${problem}: «${to}»`);
      renameInFormulas(session, from, to);
      sheet.name = to;
      session.emit('NameChanged', sheet, { nameBefore: from, nameAfter: to });
      flush();
    },
    deleteSheet: (name) => {
      const sheet = find(name);
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      if (book.activeSheetId === sheet.id) book.activeSheetId = book.sheets[0]!.id;
      session.emit('Deleted', sheet);
      flush();
    },
    sort: (name, address, column) => {
      const sheet = find(name);
      const rect = area(address);
      const rows = Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => takeRow(sheet, rect, rect.top + i));
      const key = (row: ReturnType<typeof takeRow>) => String(row[column]?.[0]?.value ?? '');
      rows.sort((a, b) => key(a).localeCompare(key(b), 'ru'));
      rows.forEach((row, i) =>
        row.forEach(([cell, style], c) => {
          putCell(sheet, rect.top + i, rect.left + c, cell ?? null);
          putStyle(sheet, rect.top + i, rect.left + c, style);
        }),
      );
      session.emit('DataChanged', sheet, { address, changeType: 'RangeEdited' });
      flush();
    },
    insertRows: (name, before, count) => {
      insertRows(find(name), before, count);
      moveReferences(session, name, before, count);
      session.emit('DataChanged', find(name), {
        address: `${before + 1}:${before + count}`,
        changeType: 'RowInserted',
      });
      flush();
    },
  };
}

const takeRow = (sheet: Sheet, rect: Rect, row: number) =>
  Array.from(
    { length: rect.right - rect.left + 1 },
    (_, c) => [cellAt(sheet, row, rect.left + c), styleAt(sheet, row, rect.left + c)] as const,
  );

function renameInFormulas(session: Session, from: string, to: string): void {
  const quote = (name: string) => `'${name.replaceAll("'", "''")}'!`;
  const change = (formula: string) => formula.replaceAll(quote(from), quote(to)).replaceAll(`${from}!`, quote(to));
  for (const sheet of session.book.sheets) {
    for (const line of sheet.cells.values())
      for (const cell of line.values()) if (cell.formula) cell.formula = change(cell.formula);
    for (const item of sheet.conditionalFormats) item.formula = change(item.formula);
  }
  for (const item of session.book.names.values()) item.formula = change(item.formula);
}

function moveReferences(session: Session, target: string, before: number, count: number): void {
  const move = (formula: string, own: string) => afterInsertedRows(formula, own, target, before, count);
  for (const sheet of session.book.sheets) {
    for (const line of sheet.cells.values())
      for (const cell of line.values()) if (cell.formula) cell.formula = move(cell.formula, sheet.name);
    for (const item of sheet.conditionalFormats) item.formula = move(item.formula, sheet.name);
  }
  for (const item of session.book.names.values()) item.formula = move(item.formula, '');
}

/** Rows below move down, and with them merges, formats and rules; hyperlinks keep the place they were given. */
function insertRows(sheet: Sheet, before: number, count: number): void {
  const moved = <T>(grid: Map<number, T>) =>
    new Map([...grid].map(([row, line]) => [row >= before ? row + count : row, line] as const));
  sheet.cells = moved(sheet.cells);
  sheet.styles = moved(sheet.styles);
  sheet.rowHeights = moved(sheet.rowHeights);
  const shift = (rect: Rect): Rect => ({
    ...rect,
    top: rect.top >= before ? rect.top + count : rect.top,
    bottom: rect.bottom >= before ? rect.bottom + count : rect.bottom,
  });
  sheet.merges = sheet.merges.map(shift);
  for (const item of sheet.conditionalFormats) item.rects = item.rects.map(shift);
  for (const item of sheet.validations) item.rects = item.rects.map(shift);
}
