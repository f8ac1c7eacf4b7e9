import { featuresOf } from './features';
import { nameOf } from '../rows/names';
import { type Grid, type RowShape, filled, idRoles, isBlank, shapeOf } from '../grid/shapes';

/** Rows of a header, both included. */
export interface HeaderPlace {
  headerTop: number;
  headerBottom: number;
}

/** The first header whose rows begin in [from, to). */
export function findHeader(grid: Grid, from: number, to: number): HeaderPlace | null {
  for (let row = from; row < to; row += 1) {
    if (isAnchor(shapeOf(grid, row))) {
      const place = around(grid, row, from);
      if (isHeader(grid, place)) return place;
    }
  }
  return null;
}

/** A row from which a header may be grown: captions alone, at least two of them, one of them an identity or a run of marks. */
export function isAnchor(shape: RowShape): boolean {
  if (shape.data || shape.meta || shape.columnNumbers || shape.cells.length < 2) return false;
  return shape.known >= 2 && (shape.ids >= 1 || shape.measures >= 2 || (shape.marks && shape.parents > 0));
}

/** Grows the header up over parent captions and down over lower captions. */
export function around(grid: Grid, row: number, from: number): HeaderPlace {
  let headerTop = row;
  let headerBottom = row;
  while (headerTop - 1 >= from && headerBottom - headerTop < 4 && isParentRow(grid, headerTop - 1)) headerTop -= 1;
  while (
    headerBottom + 1 < grid.values.length &&
    headerBottom - headerTop < 5 &&
    isLowerRow(grid, headerTop, headerBottom + 1)
  )
    headerBottom += 1;
  return { headerTop, headerBottom };
}

/** Parents stand above; a single cell over the first column is a title and not a parent. */
function isParentRow(grid: Grid, row: number): boolean {
  const shape = shapeOf(grid, row);
  if (!shape.cells.length || shape.data || shape.meta || shape.columnNumbers) return false;
  if (shape.cells.length > 1) return shape.cells.every(([, value]) => String(value).length <= 160);
  const [col, value] = shape.cells[0]!;
  if (nameOf(String(value)).kind === 'footnote') return false;
  return firstUsed(grid, row + 1) < col && String(value).length <= 80 && shape.known === 1;
}

const firstUsed = (grid: Grid, row: number): number => filled(grid, row)[0]?.[0] ?? grid.left;

/** Lower rows hold captions, units and marks; the first row with anything of a body ends the header. */
function isLowerRow(grid: Grid, top: number, row: number): boolean {
  const shape = shapeOf(grid, row);
  if (!shape.cells.length || shape.data || shape.meta || shape.columnNumbers) return false;
  // «5 класс» alone under «ОО» is the heading of the first rows.
  if (shape.cells.length === 1 && (shape.cells[0]![0] === grid.left || isOwner(grid, top, row, shape.cells[0]![0])))
    return false;
  return shape.known * 2 >= shape.cells.length;
}

/** A caption above in the column says whose the rows are. */
function isOwner(grid: Grid, top: number, row: number, col: number): boolean {
  for (let above = row - 1; above >= top; above -= 1) {
    const value = grid.values[above]![col];
    if (isBlank(value)) continue;
    const { role } = featuresOf(String(value));
    return role !== null && idRoles.has(role);
  }
  return false;
}

/** A header names an identity and something to read, or at least stands over rows. */
export function isHeader(grid: Grid, place: HeaderPlace): boolean {
  let ids = 0;
  let known = 0;
  let marks = false;
  for (let row = place.headerTop; row <= place.headerBottom; row += 1) {
    const shape = shapeOf(grid, row);
    ids += shape.ids;
    known += shape.known;
    marks ||= shape.marks;
  }
  const below = grid.values[place.headerBottom + 1];
  return known >= 2 && (ids >= 1 || known >= 3 || marks) && below !== undefined;
}
