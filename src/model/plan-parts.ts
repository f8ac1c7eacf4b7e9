import type { Area } from './cells';
import type { SheetPlan } from './plan';

/** Columns and rows of a plan that are seen, by their indexes: hidden ones left out, within `area` where one is given. */
export function shownParts(plan: SheetPlan, area?: Area): { cols: number[]; rows: number[] } {
  const wide = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  const { top, left, bottom, right } = area ?? { top: 0, left: 0, bottom: Infinity, right: Infinity };
  return {
    cols: range(left, Math.min(right, wide - 1)).filter((col) => !plan.columns[col]?.hidden),
    rows: range(top, Math.min(bottom, plan.rows.length - 1)).filter((row) => !plan.rows[row]!.hidden),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** The plan with the styles it has on paper: without fills where they are for the screen. */
export const onPaper = (plan: SheetPlan): SheetPlan =>
  plan.print.withoutFills ? { ...plan, styles: plan.styles.map(({ fill: _fill, ...style }) => style) } : plan;

/** Merged areas by their cells, «row:col»: the first cell has the area, the others are covered. */
export function mergedCells(merges: readonly Area[]): Map<string, Area | 'covered'> {
  const map = new Map<string, Area | 'covered'>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let col = area.left; col <= area.right; col++) map.set(`${row}:${col}`, 'covered');
    }
    map.set(`${area.top}:${area.left}`, area);
  }
  return map;
}

/** How many of the seen columns, or rows, lie between two indexes. */
export const countBetween = (seen: readonly number[], from: number, to: number): number =>
  seen.filter((index) => index >= from && index <= to).length;
