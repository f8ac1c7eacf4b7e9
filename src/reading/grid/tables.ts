import type { CellValue } from '../../model/cells';
import { featuresOf } from '../header/features';
import { nameOf } from '../rows/names';
import { around, findHeader, isAnchor, isHeader, type HeaderPlace } from '../header/header';
import { type Grid, filled, isBlank, shapeOf } from './shapes';

/** Where a table stands in its grid. Rows counted in the grid's values. */
export interface TablePlace {
  headerTop: number;
  headerBottom: number;
  bodyTop: number;
  /** Last row of the body, included. */
  bodyBottom: number;
  /** Rows above the header that speak of this table: titles, «Предмет: …». */
  titleTop: number;
  /** Headers repeated inside the body after a page break. */
  repeated: Set<number>;
  columnNumbers: Set<number>;
}

/** A header must begin within this many rows of where the search starts; below stand other things. */
const SEARCH_ROWS = 80;

/** Finds the tables of a grid from top to bottom. */
export function findTables(grid: Grid): TablePlace[] {
  const tables: TablePlace[] = [];
  const height = grid.values.length;
  let from = 0;
  while (from < height) {
    const header = findHeader(grid, from, Math.min(height, from + SEARCH_ROWS));
    if (!header) break;
    // Named one by one: an object spread into another gets a shape of its own, and the code of all rows would be compiled anew for it.
    const { headerTop, headerBottom } = header;
    const place: TablePlace = {
      headerTop,
      headerBottom,
      titleTop: from,
      bodyTop: headerBottom + 1,
      bodyBottom: height - 1,
      repeated: new Set(),
      columnNumbers: new Set(),
    };
    const next = scanBody(grid, place);
    tables.push(place);
    from = next;
  }
  return tables;
}

/** Walks the body: ends it where another header begins, and marks repeated headers. Returns where to search on. */
function scanBody(grid: Grid, place: TablePlace): number {
  const height = grid.values.length;
  const probe = new Probe(grid, probeColumn(grid, place));
  const first = signature(grid, place);
  for (let row = probe.next(place.bodyTop); row < height; row = probe.next(row + 1)) {
    const value = probe.at(row);
    if (typeof value === 'number' && !canBeCaption(value)) {
      if (value < 100 && shapeOf(grid, row).columnNumbers) place.columnNumbers.add(row);
      continue;
    }
    if (typeof value === 'string' && nameOf(value).kind === 'school') {
      probe.harmless.add(value);
      continue;
    }
    const shape = shapeOf(grid, row);
    if (!shape.cells.length) continue;
    if (shape.columnNumbers) {
      place.columnNumbers.add(row);
      continue;
    }
    if (!isAnchor(shape)) {
      if (typeof value === 'string' && value && shape.data && !canBeCaption(Number(value))) probe.harmless.add(value);
      continue;
    }
    const header = around(grid, row, lastData(grid, place, row) + 1);
    if (!isHeader(grid, header)) continue;
    const titles = titleRows(grid, place, header.headerTop);
    const same = signature(grid, header) === first;
    if (same && !titles.some((title) => saysProcedure(grid, title))) {
      for (let r = header.headerTop; r <= header.headerBottom; r += 1) place.repeated.add(r);
      row = header.headerBottom;
      continue;
    }
    place.bodyBottom = (titles[0] ?? header.headerTop) - 1;
    return titles[0] ?? header.headerTop;
  }
  return height;
}

/** The column by which a body is scanned. */
class Probe {
  /** Cells that begin no header. */
  readonly harmless = new Set<unknown>();
  /** Equal to no cell. */
  private last: unknown = NaN;

  constructor(
    private readonly grid: Grid,
    private readonly col: number,
  ) {}

  at(row: number): CellValue | undefined {
    return this.grid.values[row]![this.col];
  }

  /** The first row from this one on that is to be looked at; the number of rows where none is. */
  next(from: number): number {
    const height = this.grid.values.length;
    let row = from;
    while (row < height && this.isHarmless(this.at(row))) row += 1;
    return row;
  }

  private isHarmless(value: unknown): boolean {
    // Rows of one school mostly stand together: to compare a text with the one before costs less than to look it up.
    if (value === this.last) return true;
    if (!this.harmless.has(value)) return false;
    this.last = value;
    return true;
  }
}

/** A mark or a year: the header of another table may have it where this table has its schools. */
const canBeCaption = (number: number): boolean => (number >= 2 && number <= 5) || (number >= 2010 && number <= 2040);

const signature = (grid: Grid, place: HeaderPlace): string => {
  const parts: string[] = [];
  for (let row = place.headerTop; row <= place.headerBottom; row += 1) {
    for (const [col, value] of filled(grid, row)) parts.push(`${col}:${String(value)}`);
  }
  return parts.join('|');
};

/** The column whose cells tell best whether a row is a body row: schools, else the first column of texts. */
function probeColumn(grid: Grid, place: TablePlace): number {
  for (const wanted of ['school', 'code', 'municipality', 'label', 'subject'] as const) {
    for (let row = place.headerTop; row <= place.headerBottom; row += 1) {
      for (const [col, value] of filled(grid, row))
        if (typeof value === 'string' && featuresOf(value).role === wanted) return col;
    }
  }
  return filled(grid, place.headerTop)[0]?.[0] ?? grid.left;
}

/** Last row above `row` that belongs to the body by what stands in it; years and marks may stand in a header too. */
function lastData(grid: Grid, place: TablePlace, row: number): number {
  let last = row - 1;
  while (last >= place.bodyTop && !shapeOf(grid, last).data && row - last < 8) last -= 1;
  return last;
}

/** Rows right above a header that are its titles: single texts and «Предмет: …» lines, no notes of the table before. */
function titleRows(grid: Grid, place: TablePlace, headerTop: number): number[] {
  const rows: number[] = [];
  for (let row = headerTop - 1; row >= place.bodyTop; row -= 1) {
    const cells = filled(grid, row);
    if (!cells.length) {
      continue;
    }
    const shape = shapeOf(grid, row);
    const text = String(cells[0]![1]);
    const kind = isReference(text) ? 'other' : nameOf(text).kind;
    const isTitle =
      shape.meta || (cells.length <= 2 && !shape.data && kind !== 'footnote' && kind !== 'total' && kind !== 'school');
    if (!isTitle) break;
    rows.unshift(row);
  }
  return rows;
}

/** «Справочно: 2023 год»: the year of the table below. */
const isReference = (text: string): boolean =>
  text.length <= LONGEST_REFERENCE && /^\s*справочно/i.test(text) && featuresOf(text).year !== null;
const LONGEST_REFERENCE = 40;

function saysProcedure(grid: Grid, row: number): boolean {
  return filled(grid, row).some(([, value]) => {
    if (isBlank(value)) return false;
    const said = featuresOf(String(value));
    const says = said.subject !== null || said.year !== null || said.grade !== null || said.kind !== null;
    return says || said.sitting !== null || said.onlyPart;
  });
}
