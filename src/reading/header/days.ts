import { canBeDay } from '../../model/dates';
import type { SheetSnapshot } from '../../model/snapshot';
import type { Column } from '../columns/columns';
import type { Grid } from '../grid/shapes';
import { dayIn } from '../text/day';
import { plain } from '../text/text';
import { headingIsAbout } from './about';
import { datedWords } from '../vocabulary/procedures';

const isDated = new RegExp(`(?<![а-я])(?:${datedWords.join('|')})`);
/** The column whose days date the rows («Дата проведения», «Дата экзамена»); null where there is none. */
export function dayColumn(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  { date1904 }: SheetSnapshot,
): number | null {
  let best: { col: number; found: number } | null = null;
  for (const { col, path } of columns) {
    const caption = plain(path[path.length - 1] ?? '');
    if (!isDated.test(caption) || !headingIsAbout(caption)) continue;
    let found = 0;
    let other = 0;
    for (const row of rows) {
      const cell = grid.values[row]![col];
      const day = typeof cell === 'number' && !canBeDay(cell) ? null : dayIn(cell, date1904);
      if (day) found += 1;
      else if (cell !== null && cell !== undefined && cell !== '') other += 1;
    }
    if (found > other && found > (best?.found ?? 0)) best = { col, found };
  }
  return best?.col ?? null;
}
