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
