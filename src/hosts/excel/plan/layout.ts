import { a1, quoteSheet, type Area } from '../../../model/cells';
import type { SheetPlan } from '../../../model/plan';
import { call, callBytes, type Step } from '../steps';
import { addresses, rectangles } from './areas';
import type { SheetOf } from './content';

/** Points of a column so many characters wide: a digit of the default font is 7 pixels, the margins 5, a pixel 0.75 points. */
export const columnPoints = (characters: number): number =>
  characters < 1 ? Math.round(characters * 12) * 0.75 : (Math.round(characters * 7) + 5) * 0.75;

const block = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);

/** Runs of neighbours that are equal by `same`. */
function neighbours<T>(items: readonly T[], same: (a: T, b: T) => boolean): { from: number; count: number; item: T }[] {
  const found: { from: number; count: number; item: T }[] = [];
  items.forEach((item, index) => {
    const last = found.at(-1);
    if (last && same(last.item, item)) last.count++;
    else found.push({ from: index, count: 1, item });
  });
  return found;
}

/** Widths, heights, hidden rows and columns, merges, the filter. */
export function layoutSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  const steps: Step[] = [];
  const add = (apply: (sheet: Excel.Worksheet) => void, calls = 1) =>
    steps.push(call((context) => apply(sheetOf(context)), callBytes * calls));
  for (const { from, count, item } of neighbours(
    plan.columns,
    (a, b) => a.width === b.width && a.hidden === b.hidden,
  )) {
    add((sheet) => {
      const columns = sheet.getRangeByIndexes(0, from, 1, count);
      columns.format.columnWidth = columnPoints(item.width);
      if (item.hidden) columns.columnHidden = true;
    }, 2);
  }
  const heights = new Map<number, { row: number; col: number }[]>();
  plan.rows.forEach(({ height, grows }, row) => {
    if (height !== undefined && !grows) heights.set(height, [...(heights.get(height) ?? []), { row, col: 0 }]);
  });
  for (const [height, cells] of heights) {
    for (const address of addresses(rectangles(cells, { across: true, down: true }))) {
      const set: Step['apply'] = (context) => {
        sheetOf(context).getRanges(address).format.rowHeight = height;
      };
      steps.push(call(set, callBytes * 2 + address.length));
    }
  }
  // Set once, a height would stay when people type more.
  const growing = plan.rows.flatMap(({ grows }, row) => (grows ? [{ row, col: 0 }] : []));
  for (const address of addresses(rectangles(growing, { across: true, down: true }))) {
    const fit: Step['apply'] = (context) => sheetOf(context).getRanges(address).format.autofitRows();
    steps.push(call(fit, callBytes * 2 + address.length));
  }
  for (const { from, count, item } of neighbours(plan.rows, (a, b) => Boolean(a.hidden) === Boolean(b.hidden))) {
    if (!item.hidden) continue;
    add((sheet) => {
      sheet.getRangeByIndexes(from, 0, count, 1).rowHidden = true;
    });
  }
  for (const area of plan.merges) add((sheet) => block(sheet, area).merge(false));
  const filter = plan.autoFilter;
  if (filter) add((sheet) => sheet.autoFilter.apply(block(sheet, filter)), 2);
  return steps;
}

/** Links of cells, before their formats: Excel gives a new link a look of its own. */
export function linkSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  const steps: Step[] = [];
  plan.rows.forEach((row, index) =>
    row.cells.forEach((cell, col) => {
      const link = cell?.link;
      if (!link) return;
      const target =
        'url' in link ? { address: link.url } : { documentReference: `${quoteSheet(link.sheet)}!${link.cell}` };
      const hyperlink = { ...target, ...(link.tip ? { screenTip: link.tip } : {}) };
      const set: Step['apply'] = (context) => {
        sheetOf(context).getRange(a1({ row: index, col })).hyperlink = hyperlink;
      };
      steps.push(call(set, callBytes + JSON.stringify(hyperlink).length * 2));
    }),
  );
  return steps;
}
