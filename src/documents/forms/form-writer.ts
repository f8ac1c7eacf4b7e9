/** Writes the tables of a form with their hidden keys, and what people added to them: rows, columns, lines below. */
import type { CellValue } from '../../model/cells';
import type { Style } from '../../model/plan';
import type { CellInput, SheetBuilder } from '../kit/sheet/builder';
import { styles } from '../kit/sheet/look';
import {
  beyondColumn,
  columnKeyMark,
  emptyForm,
  keyColumnMark,
  ours,
  oursColumn,
  plainColumn,
  rowKeyMark,
  tableOf,
  type TypedForm,
  type TypedTable,
} from './form';
import { isBlank } from './marks';

const hidden: Style = { font: { name: 'Times New Roman', size: 8, color: '#808080' } };
const ownWidth = 20;
const ownCell = (v: CellValue, style: Style = styles.text): CellInput => ({ v, style });

interface OpenTable {
  id: string;
  /** Keys of the columns by their place; null for those beyond the form. */
  columns: readonly (string | null)[];
  typed: TypedTable;
  /** Those of its rows that were written again. */
  written: Set<ReturnType<TypedTable['row']>>;
}

export class FormWriter {
  private table: OpenTable | null = null;
  private readonly marks = new Map<number, string>();
  /** Cells of people's own columns, by row and number of the column. */
  private readonly beside: { row: number; index: number; cell: CellInput }[] = [];

  constructor(
    private readonly sheet: SheetBuilder,
    /** Columns of the sheet without people's own. */
    private readonly width: number,
    private readonly typed: TypedForm = emptyForm,
  ) {}

  /**
   * Begins a table: call it before its header is written. Columns with a key are read by it, null is ours to write, false is no part of the form;
   * `headless` tables have no captions.
   */
  open(id: string, given: readonly (string | null | false)[], headless = false): void {
    const columns = given.map((key, col) => (key === false ? null : (key ?? plainColumn(col))));
    const markOf = (key: string | null | undefined) =>
      key === undefined ? oursColumn : key === null ? beyondColumn : columnKeyMark(id, key);
    const keyRow = this.sheet.row(
      Array.from({ length: this.width }, (_, col) => ({ v: markOf(columns[col]), style: hidden })),
      { hidden: true },
    );
    this.sheet.keepWithNext(keyRow);
    this.marks.set(keyRow, keyColumnMark);
    this.table = { id, columns, typed: tableOf(this.typed, id), written: new Set() };
    if (headless) return;
    this.table.typed.ownColumns.forEach(({ caption }, index) =>
      this.beside.push({ row: keyRow + 1, index, cell: ownCell(caption, styles.head) }),
    );
  }

  /** The row just written, or the one given, is this one of the open table. */
  key(row: string, at = this.sheet.nextRow - 1): void {
    const { id, typed, written } = this.table!;
    written.add(typed.row(row));
    this.marks.set(at, rowKeyMark(id, row));
    typed.ownColumns.forEach(({ key }, index) => {
      const v = typed.at(row, key);
      this.beside.push({ row: at, index, cell: ownCell(v) });
    });
  }

  /**
   * Ends a table: behind its last row stand those people added, and those that left it with something typed into the `kept` columns or beside them;
   * `cell` writes a value.
   */
  close(
    cell: (value: CellValue, column: string) => CellInput = (value) => ownCell(value, styles.input),
    kept: readonly string[] = [],
  ): void {
    const { id, columns, typed, written } = this.table!;
    const watched = [...kept, ...typed.ownColumns.map(({ key }) => key)];
    const add = (mark: string, at: (column: string) => CellValue): void => {
      const row = this.sheet.row(columns.map((key) => (key === null ? null : cell(at(key), key))));
      this.marks.set(row, mark);
      typed.ownColumns.forEach(({ key }, index) => this.beside.push({ row, index, cell: ownCell(at(key)) }));
    };
    // Without a key they stay people's own.
    for (const { cells } of typed.ownRows) add('', (column) => cells.get(column) ?? null);
    for (const key of typed.keys) {
      if (written.has(typed.row(key)) || watched.every((column) => isBlank(typed.at(key, column)))) continue;
      written.add(typed.row(key));
      add(rowKeyMark(id, key), (column) => typed.at(key, column));
    }
    this.table = null;
  }

  /** Last of all: lines people wrote below, their columns, the hidden keys. */
  finish(): void {
    const { sheet } = this;
    const end = sheet.nextRow;
    for (const line of this.typed.loose) {
      const cells: CellValue[] = [];
      // What stands right of our columns goes into the last of them.
      line.forEach((v, col) => {
        const at = Math.min(col, this.width - 1);
        if (!isBlank(v)) cells[at] = cells[at] === undefined ? v : `${String(cells[at])} ${String(v)}`;
      });
      if (cells.length === 0) continue;
      const row = sheet.row([]);
      cells.forEach((v, col) => sheet.put(row, col, { v, style: styles.plain }));
    }
    const own = Math.max(0, ...this.beside.map(({ index }) => index + 1));
    const last = sheet.addColumns(Array.from({ length: own }, () => ({ width: ownWidth })));
    for (const { row, index, cell } of this.beside) sheet.put(row, this.width + index, cell);
    sheet.addColumns([{ width: 4, hidden: true }]);
    for (let row = 0; row < end; row++) {
      const mark = this.marks.get(row) ?? ours;
      if (mark !== '') sheet.put(row, last, { v: mark, style: hidden });
    }
    sheet.print = {
      ...sheet.print,
      area: { top: 0, left: 0, bottom: sheet.nextRow - 1, right: last - 1, ...sheet.print.area },
    };
  }
}
