import type { Column } from '../columns/columns';
import type { TableWork } from '../grid/table-work';
import { isBlank } from '../grid/shapes';
import { plain } from '../text/text';
import { datedWords } from '../vocabulary/procedures';
import { yearOf } from './procedure-of';

const mayDate = new RegExp(`(?<![а-я])(?:год|${datedWords.join('|')})`);

/** A column of years or days under a caption of something more («Год выпуска», «Дата загрузки»), and the years it holds; null where there is none. */
export function unsureYears({ columns, grid, place, sheet }: TableWork): { column: Column; years: Set<number> } | null {
  for (const column of columns) {
    if ((column.role ?? 'other') !== 'other' || !mayDate.test(plain(column.path[column.path.length - 1] ?? '')))
      continue;
    const years = new Set<number>();
    let other = false;
    for (let row = place.bodyTop; row <= place.bodyBottom && !other; row += 1) {
      const cell = grid.values[row]![column.col] ?? null;
      if (isBlank(cell)) continue;
      const year = yearOf(cell, sheet.date1904 ?? false);
      if (year === null) other = true;
      else years.add(year);
    }
    if (!other && years.size) return { column, years };
  }
  return null;
}
