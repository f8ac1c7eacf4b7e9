/**
 * A form is data: tables whose rows and columns have keys. The writer (form-writer.ts) keeps the keys in hidden cells, the reader finds what people
 * typed by them, wherever columns and rows went by inserting, moving, sorting and copying.
 */
import type { Area, CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { isAbbreviations } from '../../words/russian/abbreviations';
import { isBlank } from './marks';
import { isStamp } from './stamp';

/** How a table was found before forms had hidden keys: yesterday's sheets are read by their captions. */
export interface CaptionedTable {
  id: string;
  /** Column key of a caption; `under`: the value in the row below it. */
  column(caption: string, under: CellValue): string | null;
  /** Row key of a row's texts, `at` a column's text; `above`: key of the row above. */
  row(texts: readonly string[], at: (column: string) => string, above: string | null): string | null;
  /** Known captions that make a row the table's header. */
  least: number;
  /** How far right of their captions the columns stand, where a caption spans the number beside its text. */
  aside?: number;
}

/** A row people added; cells by column key, those of people's own columns by `ownKey`. */
export interface OwnFormRow {
  /** Key of the row it stands behind; null before the first one. */
  after: string | null;
  cells: ReadonlyMap<string, CellValue>;
}
/** A column people added. */
export interface OwnFormColumn {
  key: string;
  caption: string;
}

/** What stands in one table of a form. */
export class TypedTable {
  readonly keys: string[] = [];
  readonly columns = new Map<string, number>();
  readonly captions = new Map<string, CellValue>();
  readonly ownRows: OwnFormRow[] = [];
  readonly ownColumns: OwnFormColumn[] = [];
  private readonly cells = new Map<string, ReadonlyMap<string, CellValue>>();
  private readonly places = new Map<string, number>();

  constructor(private readonly sheet = '') {}

  /** The value of a cell; null where nothing stands. */
  at(row: string, column: string): CellValue {
    return this.cells.get(row)?.get(column) ?? null;
  }

  /** The same as text without spaces at its ends. */
  text(row: string, column: string): string {
    return String(this.at(row, column) ?? '').trim();
  }

  /** Where a cell stands in its sheet. */
  place(row: string, column: string): { sheet: string; area: Area } {
    const [top, left] = [this.places.get(row) ?? 0, this.columns.get(column) ?? 0];
    return { sheet: this.sheet, area: { top, left, bottom: top, right: left } };
  }

  has = (row: string): boolean => this.cells.has(row);

  /** The row's cells by column; rows known by two keys have the same. */
  row = (row: string): ReadonlyMap<string, CellValue> | undefined => this.cells.get(row);

  /** Gives the cells of a row another key too: what stood there is now known by it. */
  alias(row: string, old: string): void {
    const cells = this.cells.get(old);
    if (cells && !this.has(row)) this.add(row, this.places.get(old)!, cells);
  }

  /** Makes a row people added one of the table's. */
  adopt(row: string, own: OwnFormRow): void {
    this.ownRows.splice(this.ownRows.indexOf(own), 1);
    if (!this.has(row)) this.add(row, this.places.get(own.after ?? '') ?? 0, own.cells);
  }

  add(row: string, at: number, cells: ReadonlyMap<string, CellValue>): void {
    this.keys.push(row);
    this.places.set(row, at);
    this.cells.set(row, cells);
  }
}

/** A cell people filled in rows or columns of their own. */
export interface OwnCell {
  row: number;
  col: number;
  value: CellValue;
}

export interface TypedForm {
  tables: ReadonlyMap<string, TypedTable>;
  /** What stands in people's own rows and columns, where it stands in the sheet. */
  own: readonly OwnCell[];
  /** Lines people wrote below the form. */
  loose: readonly (readonly CellValue[])[];
}
export const emptyForm: TypedForm = { tables: new Map(), own: [], loose: [] };
export const tableOf = ({ tables }: TypedForm, id: string): TypedTable => tables.get(id) ?? new TypedTable();

/** Marks in the hidden cells. `ours`: a row or column of ours that holds nothing to keep; `beyond`: a column whose cells are no part of the form. */
export const keyColumnMark = '#key';
export const ours = '.';
export const columnKeyMark = (table: string, column: string): string => `#${table}:${column}`;
export const oursColumn = '#.';
export const beyondColumn = '#-';
/** Key of a column in which only rows of people's own hold something to keep. */
export const plainColumn = (col: number): string => `~${col}`;
export const rowKeyMark = (table: string, row: string): string => `${table}:${row}`;
export const ownKey = (index: number): string => `own${index + 1}`;

const split = (mark: string): [table: string, key: string] => {
  const at = mark.indexOf(':');
  return [mark.slice(0, at), mark.slice(at + 1)];
};

/** The form as it stands in a sheet: by its hidden keys, else by captions; null where it is neither. */
export const readForm = (sheet: SheetSnapshot, captioned: readonly CaptionedTable[] = []): TypedForm | null =>
  readKeys(sheet) ?? readCaptions(sheet, captioned);

function readKeys(sheet: SheetSnapshot): TypedForm | null {
  const keyCol = Math.max(...sheet.values.map((row) => row.indexOf(keyColumnMark)), -1);
  if (keyCol < 0) return null;
  const tables = new Map<string, TypedTable>();
  const loose: CellValue[][] = [];
  const own: OwnCell[] = [];
  const beyondCols = new Set(
    sheet.values.flatMap((row) =>
      row[keyCol] === keyColumnMark ? row.flatMap((mark, col) => (mark === beyondColumn ? [col] : [])) : [],
    ),
  );
  const isFormCol = (_value: CellValue, col: number): boolean => col !== keyCol && !beyondCols.has(col);
  let open: OpenTable | null = null;
  let after: string | null = null;
  /** Rows without a key since the last one with a key of the open table; `beyond`: a row of ours stands between. */
  let pending: { index: number; values: readonly CellValue[]; after: string | null; beyond: boolean }[] = [];
  let beyond = false;
  const cellsOf = ({ table, own }: OpenTable, values: readonly CellValue[]) =>
    new Map([...table.columns, ...own].map(([key, col]) => [key, values[col] ?? null] as const));
  const keepOwn = (values: readonly CellValue[], index: number, isOwn: (value: CellValue, col: number) => boolean) =>
    values.forEach((value, col) => {
      if (!isBlank(value) && isOwn(value, col)) own.push({ row: sheet.top + index, col: sheet.left + col, value });
    });
  const settle = (all: boolean) => {
    for (const row of pending) {
      if (open && (all || !row.beyond)) open.table.ownRows.push({ after: row.after, cells: cellsOf(open, row.values) });
      else loose.push(row.values.filter(isFormCol));
      keepOwn(row.values, row.index, (value, col) => isFormCol(value, col) && !isStamp(value));
    }
    pending = [];
    beyond = false;
  };
  sheet.values.forEach((values, index) => {
    const mark = String(values[keyCol] ?? '');
    if (mark === keyColumnMark) {
      settle(false);
      [open, after] = [openTable(sheet, index, keyCol, tables), null];
      return;
    }
    if (mark === ours) {
      beyond ||= open !== null && index > open.header;
      return;
    }
    const [id, row] = split(mark);
    const of = open?.id === id ? open : null;
    const table = tables.get(id);
    if (table && !table.has(row)) {
      if (of) settle(true);
      table.add(
        row,
        sheet.top + index,
        of ? cellsOf(of, values) : cellsOf({ id, table, own: new Map(), header: 0 }, values),
      );
      if (of) keepOwn(values, index, (_value, col) => [...of.own.values()].includes(col));
      after = row;
      return;
    }
    // Without a key, or a copy of a row with one: people's own.
    if (isAbbreviations(values)) return;
    if (values.filter(isFormCol).some((value) => !isBlank(value))) pending.push({ index, values, after, beyond });
  });
  settle(false);
  for (const table of tables.values()) for (const [key, col] of table.columns) table.columns.set(key, sheet.left + col);
  return { tables, own, loose };
}

interface OpenTable {
  id: string;
  table: TypedTable;
  own: ReadonlyMap<string, number>;
  /** Row of its captions, an index in `values`. */
  header: number;
}

/** Columns of the table whose key row stands at `index`: ours by their marks, people's own by what they hold. */
function openTable(sheet: SheetSnapshot, index: number, keyCol: number, tables: Map<string, TypedTable>): OpenTable {
  const marks = sheet.values[index]!.map((value) => String(value ?? ''));
  const id = split(marks.find((mark) => mark.startsWith('#') && mark.includes(':'))!.slice(1))[0];
  const table = tables.get(id) ?? new TypedTable(sheet.name);
  tables.set(id, table);
  const end = sheet.values.findIndex((row, i) => i > index && row[keyCol] === keyColumnMark);
  const body = sheet.values.slice(index + 1, end < 0 ? undefined : end);
  const isTable = (row: readonly CellValue[]) => split(String(row[keyCol] ?? ''))[0] === id;
  const own = new Map<string, number>();
  marks.forEach((mark, col) => {
    const caption = body[0]?.[col] ?? null;
    if (mark.startsWith(`#${id}:`)) {
      const key = mark.slice(id.length + 2);
      table.columns.set(key, col);
      table.captions.set(key, caption);
    } else if (mark === '' && body.some((row, i) => !isBlank(row[col]) && (i === 0 || isTable(row)))) {
      const key = ownKey(table.ownColumns.length);
      own.set(key, col);
      table.ownColumns.push({ key, caption: String(caption ?? '') });
    }
  });
  return { id, table, own, header: index + 1 };
}

function readCaptions(sheet: SheetSnapshot, captioned: readonly CaptionedTable[]): TypedForm | null {
  const tables = new Map<string, TypedTable>();
  let open: { of: CaptionedTable; table: TypedTable } | null = null;
  let above: string | null = null;
  sheet.values.forEach((values, index) => {
    const texts = values.map((value) => String(value ?? '').trim());
    const under = sheet.values[index + 1] ?? [];
    for (const of of captioned) {
      const keys = texts.map((text, col) => (text === '' ? null : of.column(text, under[col] ?? null)));
      if (keys.filter((key) => key !== null).length < of.least) continue;
      const table = tables.get(of.id) ?? new TypedTable(sheet.name);
      tables.set(of.id, table);
      keys.forEach((key, col) => {
        if (key === null || (table.columns.has(key) && table.keys.length === 0)) return;
        table.columns.set(key, col + (of.aside ?? 0));
        table.captions.set(key, values[col] ?? null);
      });
      [open, above] = [{ of, table }, null];
      return;
    }
    const columns = open?.table.columns;
    const row = open?.of.row(texts, (column) => texts[columns?.get(column) ?? -1] ?? '', above) ?? null;
    if (!open || row === null || open.table.has(row)) return;
    above = row;
    const cells = [...open.table.columns].map(([key, col]) => [key, values[col] ?? null] as const);
    open.table.add(row, sheet.top + index, new Map(cells));
  });
  for (const table of tables.values()) for (const [key, col] of table.columns) table.columns.set(key, sheet.left + col);
  return tables.size > 0 ? { tables, own: [], loose: [] } : null;
}
