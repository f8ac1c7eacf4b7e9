import { canBeDay } from '../../model/dates';
import type { SheetSnapshot } from '../../model/snapshot';
import type { Column } from '../columns/columns';
import type { Grid } from '../grid/shapes';
import { dayIn } from '../text/day';
import { plain } from '../text/text';
import { datedWords, undatedWords } from '../vocabulary/procedures';
import type { Context } from './context';

const isDated = new RegExp(`(?<![а-я])(?:${datedWords.join('|')})`);
const isUndated = new RegExp(undatedWords.join('|'));
/** The column whose days date the rows («Дата проведения», «Дата экзамена»), and the years they name; null where there is none. */
export function dayColumn(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  { date1904 }: SheetSnapshot,
): { col: number; years: Set<number> } | null {
  let best: { col: number; years: Set<number>; found: number } | null = null;
  for (const { col, path } of columns) {
    const caption = plain(path[path.length - 1] ?? '');
    if (!isDated.test(caption) || isUndated.test(caption)) continue;
    const years = new Set<number>();
    let found = 0;
    let other = 0;
    for (const row of rows) {
      const cell = grid.values[row]![col];
      const day = typeof cell === 'number' && !canBeDay(cell) ? null : dayIn(cell, date1904);
      if (day) {
        found += 1;
        years.add(day.year);
      } else if (cell !== null && cell !== undefined && cell !== '') other += 1;
    }
    if (found > other && found > (best?.found ?? 0)) best = { col, years, found };
  }
  return best;
}

/** Days of one year under a title of another contradict it: the year is asked, and one answer is right for every row. */
export function disagree({ year }: Context, years: ReadonlySet<number>, caption: string): boolean {
  const said = year.length === 1 ? year[0]! : null;
  if (!said || said.source === 'answer' || said.source === 'fileName' || years.size !== 1 || years.has(said.value))
    return false;
  year.push({ value: [...years][0]!, source: 'column', text: caption });
  return true;
}
