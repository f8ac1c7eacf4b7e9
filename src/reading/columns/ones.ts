/** «1» beside «2»: a mark below the threshold as well, so the two are read as one. */
import type { CellValue } from '../../model/cells';
import { isBlank, type Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { cellValue } from '../text/values';
import { sameKey, type Column } from './columns';

/** A column of «1» and the «2» it is added to. */
interface Pair {
  one: Column;
  low: Column;
}

const unitOf = ({ unit }: Column) => unit ?? 'people';

/** Pairs of one procedure in one unit; a «2» that lacks its «1» is then no whole low and stands aside. */
function pairsIn(columns: readonly Column[]): Pair[] {
  const ones = columns.filter(({ role }) => role === 'mark1');
  const lows = columns.filter(({ role }) => role === 'low');
  const pairs = ones.flatMap((one) => {
    const low = lows.find((each) => sameKey(each.key, one.key) && unitOf(each) === unitOf(one));
    return low ? [{ one, low }] : [];
  });
  for (const low of lows)
    if (pairs.some((pair) => sameKey(pair.low.key, low.key)) && !pairs.some((pair) => pair.low === low))
      low.role = 'other';
  // «1» without «2» beside it may be anything.
  for (const one of ones) one.role = pairs.some((pair) => pair.one === one) ? 'other' : null;
  return pairs;
}

/** The grid with «1» added to «2» in every row of the table; the same one where there is no «1». */
export function addOnes(grid: Grid, { bodyTop, bodyBottom }: TablePlace, columns: readonly Column[]): Grid {
  const pairs = pairsIn(columns);
  if (!pairs.length) return grid;
  for (const { one, low } of pairs) low.withOnes = one.col;
  const values = grid.values.map((row, at) => {
    if (at < bodyTop || at > bodyBottom) return row;
    const summed = [...row];
    for (const { one, low } of pairs) summed[low.col] = together(row[one.col] ?? null, row[low.col] ?? null);
    return summed;
  });
  return { ...grid, values };
}

/** What two cells of one row say together; a text that is no number where they cannot be added. */
export function together(one: CellValue, low: CellValue): CellValue {
  const [a, b] = [cellValue(one), cellValue(low)];
  if (isBlank(one) || a.kind === 'missing' || (a.kind === 'number' && a.number === 0)) return low;
  if (a.kind === 'number' && b.kind === 'number') {
    const sum = (a.number + b.number).toFixed(Math.max(a.decimals, b.decimals));
    return a.percent || b.percent ? `${sum}%` : Number(sum);
  }
  if (a.kind === 'both' && b.kind === 'both') {
    const people = a.people + b.people;
    if (a.of || b.of) return a.points === b.points ? `${people} из ${a.points}` : `${String(one)} + ${String(low)}`;
    if (!a.percent && !b.percent && a.points === b.points) return `${people}/${a.points}`;
    const points = (a.points + b.points).toFixed(Math.max(a.decimals, b.decimals));
    return a.percent || b.percent ? `${people} (${points}%)` : `${people}/${points}`;
  }
  return `${String(one)} + ${String(low ?? '')}`;
}
