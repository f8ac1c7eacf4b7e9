import type { CellValue } from '../../model/cells';
import type { Column } from '../columns/columns';
import type { Identity } from '../columns/identity';
import { numeral } from '../grid/figures';
import { type Grid, isBlank, measureRoles, standsAlone } from '../grid/shapes';
import { isRemark, isTelling } from './about';
import type { Context } from './context';
import { featuresOf, kindInCell } from './features';

/** Rows that must name it before a column without a telling caption is taken for one of procedures or subjects. */
const ENOUGH = 2;

/** A column of the levels of mathematics tells procedures apart as one of procedures does. */
const tells = (cell: string, field: 'kind' | 'subject'): boolean => {
  if (field === 'subject') return featuresOf(cell).subject !== null;
  return kindInCell(cell) !== null || featuresOf(cell).mathLevel !== null;
};

/** «Русский», «английский»: alone in a column without a telling caption they are languages that somebody speaks or learns. */
const isLanguage = (cell: CellValue): boolean =>
  typeof cell === 'string' && /^[а-яё]+ск(?:ий|ого|ая|ом)$/i.test(cell.trim());

/**
 * Whether what a caption of other matters stands over may say the subject: never against the titles, and not where all of it are names of
 * languages («Язык обучения»: «русский»).
 */
function maySaySubject(
  { col, path, role }: Column,
  { subject }: Context,
  grid: Grid,
  rows: readonly number[],
): boolean {
  if (isTelling(role)) return true;
  if (subject.length || featuresOf(leafOf(path)).subject !== null) return false;
  return rows.some((row) => {
    const cell = grid.values[row]![col] ?? null;
    return !isBlank(cell) && !isLanguage(cell);
  });
}
const leafOf = (path: readonly string[]): string => path[path.length - 1] ?? '';

/** «N» before the schools over 1, 2, 3 … numbers the rows, anew under each heading perhaps; it counts nobody. */
function tellNumbers(grid: Grid, columns: readonly Column[], rows: readonly number[], { school }: Identity): void {
  if (school === null) return;
  for (const column of columns) {
    if (column.col >= school || column.role === null || !measureRoles.has(column.role)) continue;
    const numbers = rows
      .filter((row) => !standsAlone(grid, row))
      .map((row) => numeral(grid.values[row]![column.col] ?? null))
      .filter((number) => number !== null);
    if (
      numbers.length >= ENOUGH &&
      numbers.every((number, at) => number === 1 || (at > 0 && number === numbers[at - 1]! + 1))
    )
      column.role = 'number';
  }
}

/** Columns known by what stands in them: «Вид НОКО» with «ВПР (ФИОКО)» in its rows is a column of procedures whatever its caption says. */
export function tellColumns(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  identity: Identity,
  context: Context,
): void {
  tellNumbers(grid, columns, rows, identity);
  const { class: classes, grade, ...others } = identity;
  const taken = new Set(Object.values(others));
  for (const field of ['kind', 'subject'] as const) {
    if (identity[field] !== null) continue;
    const told = columns.find((column) => {
      const { col, role, path } = column;
      // «Наименование процедуры» is no column of schools.
      if (
        taken.has(col) ||
        role === 'pupil' ||
        isRemark(path) ||
        (field === 'subject' && !maySaySubject(column, context, grid, rows)) ||
        (role === 'school' && field === 'subject') ||
        (role !== null && measureRoles.has(role))
      )
        return false;
      let named = 0;
      let other = 0;
      for (const row of rows) {
        const cell = grid.values[row]![col];
        if (isBlank(cell)) continue;
        if (typeof cell === 'string' && tells(cell, field)) named += 1;
        else other += 1;
      }
      return named >= ENOUGH && named > 4 * other;
    });
    if (!told) continue;
    identity[field] = told.col;
    // «Класс, предмет»: «5/Математика» says both.
    if (told.col === classes) identity.class = null;
    if (told.col === grade) identity.grade = null;
    taken.add(told.col);
  }
}
