/** What a person does in the workbook by hand: typing, sorting, inserting, renaming. Also a co-author's hand. */
import { intersect, parseRect, rectText, type Rect } from './model/address';
import { refusedByRule } from './model/allowed';
import { rulesShown } from './model/calculate';
import { cellAt, putCell, putStyle, sheetNameProblem, styleAt } from './model/cells';
import { entered } from './model/entered';
import { afterInsertedRows, copiedTo } from './model/moved-references';
import { heightOf } from './model/row-height';
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
  /** A rule of the user's own making on an area: «Highlight cells» (its kind is not ours), or a formula. */
  addRule(sheet: string, address: string, formula?: string): void;
  /** «Duplicate rule» in the rules' window. */
  duplicateRules(sheet: string): void;
  /** Ctrl+Z; false where there is nothing to take back. */
  undo(): boolean;
  /** Cells with their formulas computed, the way a person sees them. */
  values(sheet: string, address: string): Value[][];
  /** Colours that the rules of the sheet give a cell now. */
  colours(sheet: string, address: string): { fill?: string; color?: string };
  /** Height of a row in points: its own, or as much as its wrapped texts need. */
  rowHeight(sheet: string, row: number): number;
}

export function userActions(session: Session, tell: () => void): UserActions {
  const { book } = session;
  const flush = () => {
    book.stale = true;
    tell();
  };
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
      if (sheet.merges.some((merge) => intersect(merge, rect)))
        throw new Error('All the merged cells need to be the same size');
      const rows = Array.from({ length: rect.bottom - rect.top + 1 }, (_, i) => takeRow(sheet, rect, rect.top + i));
      const key = (row: ReturnType<typeof takeRow>) => String(row[column]?.[0]?.value ?? '');
      const order = rows.map((row, from) => ({ row, from })).sort((a, b) => key(a.row).localeCompare(key(b.row), 'ru'));
      order.forEach(({ row, from }, i) =>
        row.forEach(([cell, style], c) => {
          // A formula that moves reads the cells of its new row.
          const moved = cell?.formula ? { ...cell, formula: copiedTo(cell.formula, i - from, 0) } : cell;
          putCell(sheet, rect.top + i, rect.left + c, moved ?? null);
          putStyle(sheet, rect.top + i, rect.left + c, style);
        }),
      );
      session.emit('DataChanged', sheet, { address, changeType: 'RangeEdited' });
      flush();
    },
    addRule: (name, address, formula) => {
      const rule = { rects: [area(address)], formula: formula ?? '', stopIfTrue: false, format: {} };
      find(name).conditionalFormats.unshift({ ...rule, type: formula === undefined ? 'Other' : 'Custom' });
    },
    duplicateRules: (name) => {
      const sheet = find(name);
      sheet.conditionalFormats.push(...sheet.conditionalFormats.map((rule) => ({ ...rule, broken: true })));
    },
    undo: () => session.undo(),
    values: (name, address) => {
      session.recalculated();
      const { top, bottom, left, right } = area(address);
      return Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => cellAt(find(name), top + r, left + c)?.value ?? null),
      );
    },
    colours: (name, address) => {
      const { top, left } = area(address);
      return Object.assign(
        {},
        ...rulesShown(book, find(name), top, left)
          .reverse()
          .map(({ format }) => format),
      ) as {
        fill?: string;
        color?: string;
      };
    },
    rowHeight: (name, row) => heightOf(find(name), row),
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
