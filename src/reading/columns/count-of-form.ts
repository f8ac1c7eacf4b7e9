/** «ОГЭ», «В форме ЕГЭ» over whole numbers beside «2»: how many sat the exam in that form. */
import { headingIsAbout } from '../header/about';
import { featuresOf, isCount } from '../header/features';
import type { Grid } from '../grid/shapes';
import { plain } from '../text/text';
import { sameKey, type Column } from './columns';
import { numberIn } from './form-evidence';

const leafOf = ({ path }: Column): string => plain(path[path.length - 1] ?? '');

/** A procedure's name and nothing that is counted. */
function isForm(column: Column): boolean {
  if (column.role !== null || column.aside || column.unit === 'percent' || column.foreign) return false;
  const name = leafOf(column).replace(/^(?:в )?форм[еа] /, '');
  return featuresOf(name).kind !== null && headingIsAbout(name);
}

/** Whether two columns are of one procedure, whatever form it is sat in. */
const sameMatter = (one: Column, other: Column): boolean =>
  sameKey({ ...one.key, kind: null }, { ...other.key, kind: null });

/**
 * Gives such a column the role of a count where it is the only one beside those who failed, and no row contradicts it. Beside «Выпускников» both
 * may be meant, and the marks or a question decide.
 */
export function countOfForm(columns: readonly Column[], grid: Grid, rows: readonly number[]): void {
  const forms = columns.filter(isForm);
  for (const form of forms) {
    const beside = columns.filter((other) => other !== form && sameMatter(other, form));
    if (beside.some((other) => forms.includes(other) || other.role === 'participants')) continue;
    const whole = beside.find(({ role }) => isCount(role));
    // Of which of two forms those who failed are nobody says.
    if (!whole && beside.some((other) => /(?<![а-я])гвэ(?![а-я])/.test(leafOf(other)))) continue;
    const low = beside.find(({ role, unit }) => role === 'low' && unit !== 'percent');
    if (!low && !beside.some(({ role }) => role === 'low' || role === 'pass')) continue;
    const numbers = rows.map((row) => [form, low].map((column) => column && numberIn(grid.values[row]![column.col])));
    const counts = numbers.filter(([count]) => typeof count === 'number');
    if (!counts.length || !counts.every(([count, failed]) => Number.isInteger(count) && count! >= (failed ?? 0)))
      continue;
    form.role = whole ? whole.role : 'participants';
    if (whole) form.key = { ...whole.key };
  }
}
