import type { CellValue } from '../../model/cells';
import type { Identity } from '../columns/identity';
import { type Grid, filled, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { cellValue } from '../text/values';
import { isBare, nameOf } from './names';

/** People in a cell; 0 where nobody took part, null where it holds no whole number. */
export function peopleIn(cell: CellValue | undefined): number | null {
  const value = cellValue(cell ?? null);
  if (value.kind === 'missing') return 0;
  const people = value.kind === 'number' && !value.percent ? value.number : value.kind === 'both' ? value.people : null;
  return people !== null && Number.isInteger(people) ? people : null;
}

/**
 * A name without any word of a school over rows of schools («Светлый Яр» among МБОУ …) is a town where its counts are what the schools below it
 * add up to: two columns at least, or the only one over two schools or in a table that has rows of districts, and more of them than not.
 * @param districts the table has rows of districts with sums in them
 */
export function sumsRowsBelow(
  grid: Grid,
  place: TablePlace,
  { school }: Pick<Identity, 'school'>,
  row: number,
  districts: () => boolean,
): boolean {
  if (school === null) return false;
  const values = grid.values[row]!;
  const bare = isBare(String(values[school] ?? ''));
  const sums = new Map<number, number>();
  for (let col = grid.left; col <= grid.right; col += 1) {
    const own = col === school || isBlank(values[col]) ? null : peopleIn(values[col]);
    if (own !== null) sums.set(col, 0);
  }
  let below = row + 1;
  for (; below <= place.bodyBottom && sums.size > 0; below += 1) {
    if (place.repeated.has(below) || place.columnNumbers.has(below)) continue;
    const cells = grid.values[below]!;
    const name = String(cells[school] ?? '');
    if (nameOf(name).kind !== 'school' || (bare && isBare(name))) break;
    for (const [col, sum] of sums) {
      const people = peopleIn(cells[col]);
      if (people === null) sums.delete(col);
      else sums.set(col, sum + people);
    }
  }
  const told = [...sums].filter(([col, sum]) => sum > 0 || peopleIn(values[col])! > 0);
  const equal = told.filter(([col, sum]) => sum === peopleIn(values[col])).length;
  // One school below has the counts of its town all alike; a school beside it has some by chance.
  const least = below === row + 2 ? told.length : Math.floor(told.length / 2) + 1;
  if (below === row + 1 || equal < least) return false;
  return equal >= 2 || (equal === 1 && (below > row + 2 || districts()));
}

/** Some row of the names' column is a district by its words and has numbers beside it. */
export function hasDistrictRows(grid: Grid, place: TablePlace, { school }: Identity): boolean {
  if (school === null) return false;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const name = grid.values[row]![school];
    if (typeof name !== 'string' || nameOf(name).kind !== 'municipality') continue;
    if (filled(grid, row).some(([col, cell]) => col !== school && peopleIn(cell) !== null)) return true;
  }
  return false;
}
