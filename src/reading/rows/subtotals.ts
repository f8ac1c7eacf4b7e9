import type { Identity } from '../columns/identity';
import { type Grid, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { nameOf } from './names';

/**
 * A school's row without subject, grade or class right beside rows of the same school that have them: it sums them up, whatever words it has or
 * has not. A table that writes a subject once over its schools has another school in every row.
 */
export function isSubtotal(grid: Grid, place: TablePlace, identity: Identity, row: number): boolean {
  const { school, code, subject, grade } = identity;
  const owner = school ?? code;
  const details = [subject, grade ?? identity.class].filter((col) => col !== null);
  if (owner === null || !details.length) return false;
  const values = grid.values[row]!;
  if (details.some((col) => !isBlank(values[col]))) return false;
  const name = values[owner];
  return [-1, 1].some((step) => {
    let other = row + step;
    while (place.repeated.has(other) || place.columnNumbers.has(other)) other += step;
    if (other < place.bodyTop || other > place.bodyBottom) return false;
    const beside = grid.values[other]!;
    // A school may be written once over its rows.
    const same = isBlank(name) ? step < 0 : beside[owner] === name || (step > 0 && isBlank(beside[owner]));
    return same && details.some((col) => !isBlank(beside[col]) && nameOf(String(beside[col])).kind !== 'total');
  });
}
