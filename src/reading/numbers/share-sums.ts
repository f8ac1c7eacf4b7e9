import type { BlockSpec } from '../columns/block-spec';
import { marks, numberIn, type Row } from '../columns/form-evidence';

/** Shares of the four marks that miss 100 by more are no shares of one whole. */
const FAR = 10;
/** Rows that must miss it. */
const LEAST = 2;

/**
 * What the «shares» of the four marks add up to where in most rows that is far from 100 %: «mean percent of tasks done by those who got a 2, a 3,
 * a 4, a 5» and the like are no shares of the participants. Null where they are, or where people stand beside them.
 */
export function farSum(spec: BlockSpec, rows: readonly Row[]): number | null {
  const side = spec.percent.low ? spec.percent : spec.people;
  const columns = marks.map((mark) => side[mark]);
  if (columns.some((entry) => !entry || entry.form === 'people')) return null;
  if (side !== spec.people && spec.people.low) return null;
  let near = 0;
  let far = 0;
  let first = 0;
  for (const values of rows) {
    let sum = 0;
    for (const entry of columns) sum += numberIn(values[entry!.column.col]) ?? NaN;
    if (Number.isNaN(sum)) continue;
    if (Math.abs(sum - 100) <= FAR || Math.abs(sum * 100 - 100) <= FAR) near += 1;
    else if (sum !== 0) {
      far += 1;
      if (far === 1) first = sum;
    }
  }
  return far >= LEAST && far > near ? first : null;
}
