/** Writes the tables of a form with their hidden keys, and what people added to them: rows, columns, lines below. */
import type { CellValue } from '../../model/cells';
import type { Style } from '../../model/plan';
import type { CellInput, SheetBuilder } from '../kit/sheet/builder';
import { styles } from '../kit/sheet/look';
import {
  columnKeyMark,
  emptyForm,
  keyColumnMark,
  ours,
  oursColumn,
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
  /** Keys of the columns by their place; null where a column holds nothing to keep. */
  columns: readonly (string | null)[];
  keyRow: number;
  typed: TypedTable;
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

  /** Begins a table: call it before its header is written. `headless` tables have no captions. */
  open(id: string, columns: readonly (string | null)[], headless = false): void {
    const keyRow = this.sheet.row(
      Array.from({ length: this.width }, (_, col) => ({
        v: columns[col] ? columnKeyMark(id, columns[col]) : oursColumn,
        style: hidden,
      })),
      { hidden: true },
    );
    this.sheet.keepWithNext(keyRow);
    this.marks.set(keyRow, keyColumnMark);
    this.table = { id, columns, keyRow, typed: tableOf(this.typed, id) };
    if (headless) return;
    this.table.typed.ownColumns.forEach(({ caption }, index) =>
      this.beside.push({ row: keyRow + 1, index, cell: ownCell(caption, styles.head) }),
    );
  }

  /** The row just written, or the one given, is this one of the open table. */
  key(row: string, at = this.sheet.nextRow - 1): void {
    const { id, typed } = this.table!;
    this.marks.set(at, rowKeyMark(id, row));
    typed.ownColumns.forEach(({ key }, index) => {
      const v = typed.at(row, key);
      this.beside.push({ row: at, index, cell: ownCell(v) });
    });
  }

  /** Ends a table: rows people added stand behind its last one, with what `cell` makes of a value. */
  close(cell: (value: CellValue, column: string) => CellInput = (value) => ownCell(value, styles.input)): void {
    const { columns, typed } = this.table!;
    for (const { cells } of typed.ownRows) {
      const row = this.sheet.row(
        columns.map((key) => (key === null ? ownCell(null) : cell(cells.get(key) ?? null, key))),
      );
      // Without a key: it stays people's own.
      this.marks.set(row, '');
      typed.ownColumns.forEach(({ key }, index) =>
        this.beside.push({ row, index, cell: ownCell(cells.get(key) ?? null) }),
      );
    }
    this.table = null;
  }

  /** Last of all: lines people wrote below, their columns, the hidden keys. */
  finish(): void {
    const { sheet } = this;
    const end = sheet.nextRow;
    for (const line of this.typed.loose) {
      const filled = line.flatMap((v, col) => (isBlank(v) || col >= this.width ? [] : [[col, v] as const]));
      if (filled.length === 0) continue;
      const row = sheet.row([]);
      for (const [col, v] of filled) sheet.put(row, col, { v, style: styles.plain });
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
