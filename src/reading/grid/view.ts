/** Sheets read in another form than they stand in: turned, or folded from many rows. Whatever is read of them points at the true cells. */
import { a1, parseA1, type Cell } from '../../model/cells';
import type { TableReading } from '../../model/reading';
import type { ResultBlock } from '../../model/result';
import type { SheetSnapshot } from '../../model/snapshot';
import type { CellValue } from '../../model/cells';
import type { Book } from './book';
import { Dates } from './dates';

/** A sheet made of another one's cells, from A1 on. */
export interface View {
  sheet: SheetSnapshot;
  /** The source's cell of a view's cell, both counted in their sheets; null where none stands behind it. */
  at: (row: number, col: number) => Cell | null;
  /** Rows and columns changed places: what looks like a column of the view is a row of the source. */
  turned: boolean;
  /** Rows of the source that a view's row was folded from; null where it stands for no rows. */
  rowsOf: (row: number) => readonly number[] | null;
}

/** Builds a view row by row, each cell with the place it came from. */
export class ViewBuilder {
  private readonly values: CellValue[][] = [];
  private readonly places: (Cell | null)[][] = [];
  private readonly folded: (readonly number[] | null)[] = [];

  constructor(
    private readonly source: SheetSnapshot,
    private readonly turned = false,
  ) {}

  /** @param cells values with their places in the source's `values` */
  row(
    cells: readonly { value: CellValue; row?: number; col?: number }[],
    folded: readonly number[] | null = null,
  ): void {
    const { top, left } = this.source;
    this.values.push(cells.map(({ value }) => value));
    this.places.push(
      cells.map(({ row, col }) =>
        row === undefined || col === undefined ? null : { row: row + top, col: col + left },
      ),
    );
    this.folded.push(folded && folded.map((row) => row + top));
  }

  get view(): View {
    const width = this.values.reduce((most, row) => Math.max(most, row.length), 0);
    for (const row of this.values) while (row.length < width) row.push(null);
    return {
      sheet: { ...this.source, top: 0, left: 0, values: this.values, dates: this.dates() },
      turned: this.turned,
      at: (row, col) => this.places[row]?.[col] ?? null,
      rowsOf: (row) => this.folded[row] ?? null,
    };
  }

  /** Cells of the view whose places in the source show dates. */
  private dates(): SheetSnapshot['dates'] {
    if (!this.source.dates?.length) return [];
    const shown = new Dates(this.source);
    const { top, left } = this.source;
    const columns = new Map<number, number[]>();
    this.places.forEach((places, row) =>
      places.forEach((place, col) => {
        if (!place || !shown.has(place.row - top, place.col - left)) return;
        const rows = columns.get(col);
        if (rows) rows.push(row);
        else columns.set(col, [row]);
      }),
    );
    return [...columns].map(([col, rows]) => ({ col, rows }));
  }
}

/** Reads a view by `read`, then points everything it put into the book, and its tables, at the source's cells. */
export function readView<T extends { tables: TableReading[] }>(view: View, book: Book, read: () => T): T {
  const from = { results: book.results.length, problems: book.problems.length };
  const lists = [book.journal, book.markers, book.distributions, book.groups] as const;
  const lengths = lists.map((list) => list.length);
  const asked = new Set(book.questions.keys());
  book.view = view;
  const found = read();
  book.view = null;
  const address = (cell: string): string => {
    const place = parseA1(cell);
    const source = place && nearest(view, place);
    return source ? a1(source) : cell;
  };
  const blocks = new Map<ResultBlock, ResultBlock>();
  for (const table of found.tables) pointTable(view, table, blocks);
  for (const result of book.results.slice(from.results)) {
    const { columns } = result.block;
    const cellOf = (col: number | null): Cell | null => (col === null ? null : view.at(result.row, col));
    const rows = view.rowsOf(result.row);
    const low = cellOf(columns.low ?? columns.pass) ?? nearest(view, { row: result.row, col: columns.low ?? 0 });
    result.cells = {
      low: low ?? { row: result.row, col: 0 },
      participants: cellOf(columns.participants),
      school: cellOf(columns.school ?? columns.code),
    };
    const all = (result.rows ?? [result.row]).flatMap((row) => view.rowsOf(row) ?? []);
    result.rows = all.length ? all : null;
    result.row = rows?.[0] ?? result.cells.low.row;
    result.block = blocks.get(result.block)!;
  }
  for (const problem of book.problems.slice(from.problems)) if (problem.cell) problem.cell = address(problem.cell);
  for (const [id, question] of book.questions)
    if (!asked.has(id) && question.cell) book.questions.set(id, { ...question, cell: address(question.cell) });
  lists.forEach((list, i) => {
    for (const row of list.slice(lengths[i])) row.cell = address(row.cell);
  });
  return found;
}

/** The cell's own place, else that of the nearest cell of its row, else of the first cell of the view. */
function nearest(view: View, { row, col }: Cell): Cell | null {
  const own = view.at(row, col);
  if (own) return own;
  const width = view.sheet.values[row]?.length ?? 0;
  for (let other = 0; other < width; other += 1) {
    const place = view.at(row, other);
    if (place) return place;
  }
  return null;
}

const noColumns: ResultBlock['columns'] = {
  school: null,
  code: null,
  municipality: null,
  participants: null,
  low: null,
  mark3: null,
  mark4: null,
  mark5: null,
  mean: null,
  quality: null,
  pass: null,
  year: null,
  grade: null,
  subject: null,
  kind: null,
};

/** A table's area, header and captions as they stand in the source; its blocks have no columns there. */
function pointTable(view: View, table: TableReading, blocks: Map<ResultBlock, ResultBlock>): void {
  const places: Cell[] = [];
  for (let row = table.area.top; row <= table.area.bottom; row += 1) {
    const folded = view.rowsOf(row);
    if (folded) for (const each of folded) places.push({ row: each, col: view.at(row, 0)?.col ?? 0 });
    for (let col = table.area.left; col <= table.area.right; col += 1) {
      const place = (view.sheet.values[row]?.[col] ?? null) === null ? null : view.at(row, col);
      if (place) places.push(place);
    }
  }
  const header = view.at(table.headerRows.from, table.area.left) ?? places[0] ?? { row: 0, col: 0 };
  table.area = {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ col }) => col)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ col }) => col)),
  };
  table.headerRows = { from: header.row, to: header.row };
  for (const role of table.roles) {
    if (!role.headerCell) continue;
    const place = view.at(role.headerCell.row, role.headerCell.col);
    if (place) role.headerCell = { ...role.headerCell, ...place };
  }
  for (const skipped of table.skipped)
    skipped.rows = [
      ...new Set(skipped.rows.map((row) => (nearest(view, { row: row - 1, col: 0 })?.row ?? row - 1) + 1)),
    ];
  table.pupilColumns = [];
  table.blocks = table.blocks.map((block) => {
    const pointed = { ...block, columns: noColumns, firstRow: table.area.top, lastRow: table.area.bottom };
    blocks.set(block, pointed);
    return pointed;
  });
}
