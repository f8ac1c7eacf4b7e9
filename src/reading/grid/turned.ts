import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { featuresOf, isCount, type HeaderRole } from '../header/features';
import { numeral } from './figures';
import { nameOf, namesSchool } from '../rows/names';
import { type Grid, filled, measureRoles } from './shapes';
import { ViewBuilder, type View } from './view';
import { laidOut } from '../vocabulary/headers';

/** A block of a sheet whose schools stand across: its titles, the row of the schools, the rows of its indicators. */
interface Block {
  titles: number[];
  /** First row of captions: districts may stand over the schools. */
  top: number;
  /** The row of the schools. */
  head: number;
  bottom: number;
}

const isSchool = (cell: unknown): boolean => typeof cell === 'string' && namesSchool(cell);
const isMunicipality = (cell: unknown): boolean => typeof cell === 'string' && nameOf(cell).kind === 'municipality';

/** The first school of a row: by its name, or by its number where «Школа №» leads the row and counts of an indicator stand below. */
function firstSchoolIn(values: SheetSnapshot['values'], row: number): number {
  const named = values[row]!.findIndex(isSchool);
  if (named >= 0) return named;
  const cells = values[row]!.flatMap((cell, col) => (cell === null || cell === '' ? [] : [{ cell, col }]));
  const [caption, ...numbers] = cells;
  if (typeof caption?.cell !== 'string' || numbers.length < 2 || !/№|номер/i.test(caption.cell)) return -1;
  if (featuresOf(caption.cell).role !== 'school' || numbers.some(({ cell }) => numeral(cell) === null)) return -1;
  const below = values[row + 1]?.[caption.col];
  const { role } = featuresOf(typeof below === 'string' ? below : '');
  return isCount(role) || measures(role) ? numbers[0]!.col : -1;
}

/** What the rows of schools and of districts over them would be called if they were columns: the sheet captions the indicators there. */
export const schoolCaption = 'ОО';

/** Rows by which it is seen how the schools of a sheet stand. */
const LOOK = 60;

/** True where more schools stand beside each other in a row than below each other in any column. */
export function standAcross({ values }: SheetSnapshot): boolean {
  const columns = new Map<number, Set<CellValue>>();
  let across = 0;
  let down = 0;
  for (const [index, row] of values.slice(0, LOOK).entries()) {
    const schools = new Set<CellValue>();
    for (const [col, cell] of row.entries()) {
      if (!isSchool(cell)) continue;
      // A school in row after row has its results there: a long table may name one by code and name over more rows than are looked at.
      if (values[index - 1]?.[col] === cell) return false;
      schools.add(cell);
      let column = columns.get(col);
      if (!column) columns.set(col, (column = new Set()));
      down = Math.max(down, column.add(cell).size);
    }
    across = Math.max(across, schools.size);
  }
  return across > 1 && across > down;
}

/** Schools stand across by their numbers alone: «Школа № | 2 | 3 | 4», which looks like a row of marks. */
export const standByNumber = ({ values }: SheetSnapshot): boolean =>
  values.slice(0, LOOK).some((row, index) => !row.some(isSchool) && firstSchoolIn(values, index) >= 0);

/** The sheet with rows and columns changed places block by block, titles left above; null where no schools stand across. */
export function turned(sheet: SheetSnapshot): View | null {
  const { values } = sheet;
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  const grid: Grid = { values, left: 0, right: width - 1 };
  const heads = values.flatMap((row, index) =>
    row.filter(isSchool).length > 1 || (index < LOOK && !row.some(isSchool) && firstSchoolIn(values, index) >= 0)
      ? [index]
      : [],
  );
  if (!heads.length) return null;
  const builder = new ViewBuilder(sheet, true);
  blocksOf(grid, heads).forEach(({ titles, top, head, bottom }, index) => {
    if (index) builder.row([]);
    for (const row of titles) builder.row(values[row]!.map((value, col) => ({ value, row, col })));
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index).filter(
      (row) => filled(grid, row).length > 0 && !isNote(grid, row),
    );
    const firstSchool = firstSchoolIn(values, head);
    const numbered = !values[head]!.some(isSchool);
    const headings = rows.filter((row) => row > head && isHeading(grid, row, firstSchool));
    const figures = rows.filter((row) => !headings.includes(row));
    if (headings.length)
      builder.row(figures.map((row, at) => headingOver(grid, headings, figures[at - 1] ?? top, row)));
    // The last column before the schools holds the captions, those before it what stands over them.
    const valueAt = (row: number, col: number): CellValue => {
      const value = values[row]![col] ?? null;
      if (col >= firstSchool) return value;
      if (row === head && !numbered) return col === firstSchool - 1 ? schoolCaption : null;
      const isDistricts = row < head && values[row]!.some(isMunicipality);
      return value === null && col === firstSchool - 1 && isDistricts ? laidOut.district : value;
    };
    for (let col = 0; col < width; col += 1) {
      const cells = figures.map((row) => ({ value: valueAt(row, col), row, col }));
      if (cells.some(({ value }) => value !== null)) builder.row(cells);
    }
  });
  return builder.view;
}

/** «Математика», «2024» alone before the schools' columns: of the indicators below it. */
function isHeading(grid: Grid, row: number, firstSchool: number): boolean {
  const [cell, ...more] = filled(grid, row);
  if (!cell || more.length || cell[0] >= firstSchool) return false;
  const said = featuresOf(String(cell[1]));
  return Boolean(said.subject || said.mathLevel || said.grade || said.year || said.kind) && !measures(said.role);
}

/** «Примечание: …» alone in its row. */
function isNote(grid: Grid, row: number): boolean {
  const [cell, ...more] = filled(grid, row);
  return cell !== undefined && !more.length && nameOf(String(cell[1])).kind === 'footnote';
}

const measures = (role: HeaderRole | null): boolean => role !== null && measureRoles.has(role);

/** The heading that begins right above a row of figures, as the caption of a group of columns. */
function headingOver(
  grid: Grid,
  headings: readonly number[],
  previous: number,
  row: number,
): { value: CellValue; row?: number; col?: number } {
  const heading = headings.filter((each) => each > previous && each < row).pop();
  if (heading === undefined) return { value: null };
  const [col, value] = filled(grid, heading)[0]!;
  return { value, row: heading, col };
}

/** Titles are the rows of one or two texts right above the schools; what stands above them belongs to the block before. */
function blocksOf(grid: Grid, heads: readonly number[]): Block[] {
  const blocks: Block[] = [];
  heads.forEach((head, i) => {
    const floor = i ? heads[i - 1]! + 1 : 0;
    let top = head;
    while (top > floor && isOverSchools(grid, top - 1, head)) top -= 1;
    let first = top;
    while (first > floor && isTitle(grid, first - 1)) first -= 1;
    if (i) blocks[i - 1]!.bottom = first - 1;
    const titles = Array.from({ length: top - first }, (_, index) => first + index);
    blocks.push({ titles, top, head, bottom: grid.values.length - 1 });
  });
  return blocks;
}

/** Districts or codes over the schools' own columns. */
function isOverSchools(grid: Grid, row: number, head: number): boolean {
  const schools = new Set(filled(grid, head).flatMap(([col, cell]) => (isSchool(cell) ? [col] : [])));
  const cells = filled(grid, row);
  return cells.length > 1 && cells.filter(([col]) => schools.has(col)).length * 2 > cells.length;
}

const isTitle = (grid: Grid, row: number): boolean => {
  const cells = filled(grid, row);
  return cells.length <= 2 && (!cells.length || typeof cells[0]![1] === 'string');
};
