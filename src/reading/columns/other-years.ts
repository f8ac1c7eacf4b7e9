import { isCount, type HeaderRole } from '../header/features';
import { measureRoles } from '../grid/shapes';
import type { Column } from './columns';
import type { GivenRoles } from './role-answers';

/** What is measured, people and pupils being one. */
const measureOf = ({ role }: Column): HeaderRole | null =>
  isCount(role) ? 'participants' : role && measureRoles.has(role) ? role : null;

/** Counts are of people whether they say so or not, and a kind left out is the table's. */
const sameButYear = (one: Column, other: Column): boolean =>
  (one.unit === other.unit || (isCount(one.role) && [one.unit, other.unit].every((unit) => unit !== 'percent'))) &&
  (one.key.kind === other.key.kind || one.key.kind === null || other.key.kind === null) &&
  (['subject', 'grade', 'journal'] as const).every((field) => one.key[field] === other.key[field]);

const sameMatter = (one: Column, other: Column): boolean =>
  (['subject', 'grade', 'kind', 'journal'] as const).every((field) => one.key[field] === other.key[field]);

/** They say how many took part and how many failed: a result by themselves. */
const isWhole = (columns: readonly Column[]): boolean =>
  columns.some(({ role, lastYear, unit }) => isCount(lastYear ?? role) && unit !== 'percent') &&
  columns.some(({ role, lastYear }) => ['low', 'pass'].includes(lastYear ?? role ?? ''));

/**
 * Columns of another year that are whole stand there as results of that year: «Кол-во участников 2024» and «2» 2024» beside the table's own, or
 * «прошлый год» over both. The table's own columns are then of its year.
 */
export function dateOtherYears(columns: readonly Column[], year: number, given: GivenRoles): void {
  const yearOf = ({ key, lastYear }: Column): number | null => (lastYear ? year - 1 : key.year);
  const measured = columns.filter(
    (column) => (column.lastYear ?? measureOf(column)) && !column.foreign && !given.has(column.col),
  );
  const own = measured.filter((column) => yearOf(column) === null);
  for (const first of own.filter(({ role }) => isCount(role))) {
    const beside = own.filter((column) => sameMatter(column, first));
    const others = measured.filter((column) => sameMatter(column, first) && ![null, year].includes(yearOf(column)));
    const whole = others.filter((column) => isWhole(others.filter((other) => yearOf(other) === yearOf(column))));
    if (!whole.length || !isWhole(beside)) continue;
    for (const column of beside) column.key.year = year;
    for (const column of whole) {
      column.key.year = yearOf(column);
      if (!column.lastYear) continue;
      [column.role, column.aside] = [column.lastYear, false];
      delete column.lastYear;
    }
  }
}

/**
 * Sets aside columns of another year that stand beside the table's own to compare with: «Получили «2» в 2024 году» beside «Получили «2»»,
 * or under a title of 2025 without participants of 2024, or in a table whose rows have years of their own.
 * @param year of the table, where its titles name one; 'rows' where a column says it row by row
 */
export function setOtherYearsAside(columns: readonly Column[], year: number | 'rows' | null, given: GivenRoles): void {
  const measured = columns.filter((column) => measureOf(column) && !given.has(column.col));
  const countsOf = (wanted: number | null) => measured.some(({ role, key }) => isCount(role) && key.year === wanted);
  const isOther = (column: Column): boolean => {
    const own = column.key.year;
    if (own === null) return false;
    const sibling = measured.some(
      (other) => other.key.year === null && measureOf(other) === measureOf(column) && sameButYear(other, column),
    );
    return sibling || year === 'rows' || (year !== null && own !== year && countsOf(null) && !countsOf(own));
  };
  for (const column of measured.filter(isOther)) {
    column.role = 'other';
    column.aside = true;
  }
}
