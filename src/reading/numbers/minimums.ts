import type { Procedure } from '../../model/procedure';
import { minimums } from '../vocabulary/minimums';

export type Minimum = (typeof minimums)[number];

/** The row of a procedure that holds in the year: test points of ЕГЭ, primary points of ОГЭ; null where the table has none (a mark decides then). */
export function minimumOf(procedure: Procedure, year: number): Minimum | null {
  let best: Minimum | null = null;
  for (const row of minimums) {
    if (row.kind !== procedure.kind || row.subject !== procedure.subject || row.scale === 'mark' || row.from > year)
      continue;
    if (!best || row.from > best.from) best = row;
  }
  return best;
}
