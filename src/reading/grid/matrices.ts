import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { featuresOf, isCount, type Features } from '../header/features';
import { nameOf } from '../rows/names';
import { plain } from '../text/text';
import { laidOut } from '../vocabulary/headers';
import { regionsOf } from './regions';
import { filled, type Grid } from './shapes';
import { ViewBuilder, type View } from './view';

/** What every number of a matrix counts. */
export type Indicator = 'count' | 'low';

/** Schools down, subjects across, numbers of one indicator: a row a school, by its name. */
interface Matrix {
  /** The heading that names the indicator. */
  said: Features;
  header: { row: number; cells: [number, CellValue][] };
  school: number;
  rows: Map<string, number>;
}

/** Matrices are small. */
const LOOK = 2000;
const LEAST_SCHOOLS = 2;

/** «Количество участников», «ВПР-2025: получили «2», чел.»: which indicator a heading names; null for captions of columns and percents. */
function indicatorIn({ role, unit, aside }: Features): Indicator | null {
  if (aside || unit === 'percent') return null;
  return role === 'low' ? 'low' : isCount(role) ? 'count' : null;
}

/** «Школа | Русский язык | Математика»: subjects or grades alone over the numbers. */
function headerIn(grid: Grid, row: number): Matrix['header'] | null {
  const cells = filled(grid, row);
  const [first, ...over] = cells;
  if (!first || !over.length || featuresOf(String(first[1])).role !== 'school') return null;
  const isKey = ([, cell]: [number, CellValue]) => {
    const { role, subject, grade } = featuresOf(String(cell));
    return role === null && (subject !== null || grade !== null);
  };
  return over.every(isKey) ? { row, cells } : null;
}

/** The matrices of a region under the headings that name their indicators, whether over the captions or below them. */
function matricesIn(grid: Grid, found: Map<Indicator, Matrix[]>): void {
  let header: Matrix['header'] | null = null;
  let indicator: Indicator | null = null;
  let heading: Features | null = null;
  let matrix: Matrix | null = null;
  for (let row = 0; row < Math.min(grid.values.length, LOOK); row += 1) {
    const cells = filled(grid, row);
    if (!cells.length) continue;
    const [[, cell]] = cells as [[number, CellValue]];
    const alone = cells.length === 1 ? featuresOf(String(cell)) : null;
    const said = alone && indicatorIn(alone);
    const head = headerIn(grid, row);
    if (said) [indicator, heading] = [said, alone];
    if (head) header = head;
    if (said || head) matrix = null;
    else if (header && indicator) {
      const school = header.cells[0]![0];
      const name = grid.values[row]![school];
      if (typeof name !== 'string' || nameOf(name).kind !== 'school' || cells.length < 2) continue;
      if (!matrix) {
        matrix = { said: heading!, header, school, rows: new Map() };
        found.set(indicator, [...(found.get(indicator) ?? []), matrix]);
      }
      matrix.rows.set(plain(name), row);
    }
  }
}

const captionsOf = ({ header }: Matrix): string => header.cells.map(([, cell]) => plain(String(cell))).join('|');

/** Headings of two works: another year, subject, grade or procedure. */
const differ = (one: Features, other: Features): boolean =>
  (['year', 'subject', 'grade', 'kind'] as const).some(
    (field) => one[field] !== null && other[field] !== null && one[field] !== other[field],
  );

function allIn({ values }: SheetSnapshot): Map<Indicator, Matrix[]> {
  const found = new Map<Indicator, Matrix[]>();
  for (const grid of regionsOf(values)) matricesIn(grid, found);
  return found;
}

/** Indicators that stand each in a table of its own on the sheet. */
export const indicatorsOf = (sheet: SheetSnapshot): readonly Indicator[] => [...allIn(sheet).keys()];

/**
 * Two tables of one indicator each («Количество участников», «Количество двоек»), of the same schools under the same captions, as one with both
 * beside each other under each caption. Null where the sheet has no such pair.
 */
export function matricesAsTable(sheet: SheetSnapshot): View | null {
  const found = allIn(sheet);
  const [count, ...counts] = found.get('count') ?? [];
  const [low, ...lows] = found.get('low') ?? [];
  if (!count || !low || counts.length || lows.length || captionsOf(count) !== captionsOf(low)) return null;
  if (differ(count.said, low.said)) return null;
  const names = [...count.rows.keys()];
  if (names.length < LEAST_SCHOOLS || names.length !== low.rows.size || names.some((name) => !low.rows.has(name)))
    return null;
  const at = (row: number, col: number) => ({ value: sheet.values[row]![col] ?? null, row, col });
  const builder = new ViewBuilder(sheet);
  const top = Math.min(count.header.row, low.header.row);
  for (let row = 0; row < top; row += 1) {
    const [first] = filled({ values: sheet.values, left: 0, right: count.header.cells[0]![0] }, row);
    if (first) builder.row([at(row, first[0])]);
  }
  const [school, ...over] = count.header.cells;
  const lowCells = low.header.cells.slice(1);
  builder.row([
    at(count.header.row, school![0]),
    ...over.flatMap(([col]) => [at(count.header.row, col), { value: null }]),
  ]);
  builder.row([{ value: null }, ...over.flatMap(() => [{ value: laidOut.participants }, { value: laidOut.marks[0] }])]);
  for (const name of names) {
    const [countRow, lowRow] = [count.rows.get(name)!, low.rows.get(name)!];
    builder.row([
      at(countRow, count.school),
      ...over.flatMap(([col], i) => [at(countRow, col), at(lowRow, lowCells[i]![0])]),
    ]);
  }
  return builder.view;
}
