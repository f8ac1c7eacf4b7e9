import { tidy } from '../../naming';
import { isBlank } from '../grid/shapes';
import type { TableWork } from '../grid/table-work';
import { nameOf } from '../rows/names';

/** A list of codes and schools without results: it names the schools of tables that know them by their codes alone. */
export function readDirectory({ identity, place, grid, book }: TableWork): void {
  const { school, code } = identity;
  if (school === null || code === null) return;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const [key, name] = [grid.values[row]![code], grid.values[row]![school]];
    if (isBlank(key) || typeof name !== 'string') continue;
    const read = nameOf(name);
    if (read.kind === 'school') book.schools.tell(tidy(String(key)).toLowerCase(), read.name);
  }
}
