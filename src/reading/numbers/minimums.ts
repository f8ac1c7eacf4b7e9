import type { Procedure } from '../../model/procedure';
import { minimums } from '../vocabulary/minimums';

/** Least test score that passes in the year; null where the table has none (a mark decides then). */
export function minimumOf(procedure: Procedure, year: number): number | null {
  let best: (typeof minimums)[number] | null = null;
  for (const row of minimums) {
    if (row.kind !== procedure.kind || row.subject !== procedure.subject || row.scale !== 'test' || row.from > year)
      continue;
    if (!best || row.from > best.from) best = row;
  }
  return best?.least ?? null;
}
