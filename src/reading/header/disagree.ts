import type { CellValue } from '../../model/cells';
import type { Column } from '../columns/columns';
import type { Identity } from '../columns/identity';
import type { Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import type { Context, Said } from './context';
import { featuresOf, isCount, kindInCell } from './features';
import { gradeOf, yearOf } from './procedure-of';

/** What a cell says of each field; null where it says nothing. */
const values = {
  year: yearOf,
  grade: (cell: CellValue) => gradeOf(String(cell ?? '')),
  subject: (cell: CellValue) => (typeof cell === 'string' ? featuresOf(cell).subject : null),
  kind: (cell: CellValue) => (typeof cell === 'string' ? kindInCell(cell) : null),
} as const;

/** «Математика» of the title and «Математика (базовая)» of the column are one subject. */
const agree = (said: string | number, told: string | number): boolean =>
  said === told || [said, told].every((value) => String(value).startsWith('Математика'));

/** The one value that a column has in every row, where it is not the titles' own; null where the rows differ or agree. */
function otherThan<T extends string | number>(
  said: T,
  grid: Grid,
  { bodyTop, bodyBottom }: TablePlace,
  col: number,
  valueOf: (cell: CellValue) => T | null,
): T | null {
  let found: T | null = null;
  let before: CellValue = null;
  for (let row = bodyTop; row <= bodyBottom; row += 1) {
    const cell = grid.values[row]![col] ?? null;
    if (cell === null || cell === before) continue;
    before = cell;
    const value = valueOf(cell);
    if (value === null || value === found) continue;
    if (found !== null || agree(said, value)) return null;
    found = value;
  }
  return found;
}

/**
 * A column that says one thing in every row and the title another: which is right is asked, and one answer is right for every row. Where the rows
 * differ they say it each for itself.
 */
export function settleDisagreements(
  grid: Grid,
  place: TablePlace,
  columns: readonly Column[],
  identity: Identity,
  context: Context,
  given: ReadonlyMap<number, unknown>,
  date1904: boolean,
): void {
  const settle = <T extends string | number>(
    said: Said<T>[],
    field: 'year' | 'grade' | 'subject' | 'kind' | 'class',
    valueOf: (cell: CellValue) => T | null,
    by: 'kind' | null = null,
  ): void => {
    const col = identity[by ?? field];
    const [titled, ...more] = said;
    if (col === null || !titled || more.length || titled.source === 'fileName' || given.has(col)) return;
    const other = otherThan(titled.value, grid, place, col, valueOf);
    if (other === null) return;
    const text = columns.find((column) => column.col === col)?.path.join(' / ') ?? '';
    said.push({ value: other, source: 'column', text });
    if (!by) identity[field] = null;
  };
  if (identity.year !== null) settle(context.year, 'year', (cell) => values.year(cell, date1904));
  else settle(context.year, 'year', (cell) => (values.kind(cell) ? values.year(cell, date1904) : null), 'kind');
  settle(context.grade, identity.grade === null ? 'class' : 'grade', values.grade);
  settle(context.subject, 'subject', values.subject);
  settle(context.kind, 'kind', values.kind);
}

/** «Участники 2024» beside «Не сдали» under a title of 2025: the caption dates no result by itself, and which year is right is asked. */
export function settleCountYear(columns: readonly Column[], { year }: Context): void {
  const [titled, ...more] = year;
  const counts = columns.filter(({ role }) => isCount(role));
  const lows = columns.filter(({ role }) => role === 'low' || role === 'pass');
  const [first] = counts;
  if (!titled || more.length || titled.source === 'answer' || !first || lows.some(({ key }) => key.year !== null))
    return;
  const said = first.key.year;
  if (!lows.length || said === null || said === titled.value || counts.some(({ key }) => key.year !== said)) return;
  year.push({ value: said, source: 'column', text: first.path.join(' / ') });
  for (const { key } of counts) key.year = null;
}
