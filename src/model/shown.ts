import type { SheetPlan } from './plan';
import type { SheetSnapshot } from './snapshot';

/** A plan as the workbook would show it: the values of its cells. Its id is the sheet's identity until a host gives another. */
export function asShown(plan: SheetPlan): SheetSnapshot {
  const width = Math.max(...plan.rows.map(({ cells }) => cells.length), 1);
  return {
    id: `${plan.kind}:${plan.key}`,
    name: plan.name,
    visibility: 'visible',
    top: 0,
    left: 0,
    values: plan.rows.map(({ cells }) => Array.from({ length: width }, (_, col) => cells[col]?.v ?? null)),
  };
}
