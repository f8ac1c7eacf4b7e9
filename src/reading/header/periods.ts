import type { Column } from '../columns/columns';
import { measureRoles } from '../grid/shapes';
import type { Sitting } from '../vocabulary/procedures';
import type { Context } from './context';
import { featuresOf } from './features';

const sittingOf = ({ path }: Column): Sitting | null =>
  path.map((text) => featuresOf(text).sitting).find((sitting) => sitting !== null) ?? null;

/**
 * «Получили «2» в основной период» beside «… после пересдачи (сентябрь)»: the rule takes the main period, so columns of another one measure
 * nothing. Where every column is of another period the whole table is.
 */
export function settlePeriods(columns: readonly Column[], context: Context): void {
  const measured = columns.filter(({ role }) => role !== null && measureRoles.has(role));
  const lows = measured.filter(({ role }) => role === 'low' || role === 'pass');
  if (!lows.length) return;
  const [other] = lows.map(sittingOf);
  if (lows.every((column) => sittingOf(column) !== null)) context.sitting ??= other ?? null;
  else for (const column of measured) if (sittingOf(column) !== null) column.role = null;
}
