/** Where pages begin, so that a heading is never the last row of a page. */
import type { SheetPlan } from '../../model/plan';
import { columnPoints } from './text-height';

const mm = 72 / 25.4;
/** Part of a page's height that is counted on for a heading and its first row: programs round pages a little differently. */
const surePage = 0.95;
const a4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } };

/**
 * Rows a new page has to start at because the next page would otherwise begin right after a heading.
 * `headings`: rows that stay with the row below; `always`: a row that begins a page in any case. Heights and the fit to width are those of the plan; a break only where it is needed.
 */
export function headingBreaks(plan: SheetPlan, headings: ReadonlySet<number>, always?: number): number[] {
  const { print, rows, columns } = plan;
  const page = a4[print.orientation];
  const area = print.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  const width = columns
    .slice(area.left, area.right + 1)
    .reduce((sum, column) => sum + (column.hidden ? 0 : columnPoints(column.width)), 0);
  const scale = Math.min(1, ((page.width - print.margins.left - print.margins.right) * mm) / width);
  const room = ((page.height - print.margins.top - print.margins.bottom) * mm) / scale;
  const heightOf = (row: number) => (rows[row]?.hidden ? 0 : (rows[row]?.height ?? 15));
  const { titleRows } = print;
  const repeated = (row: number): number => {
    if (!titleRows || row <= titleRows.to) return 0;
    let sum = 0;
    for (let r = titleRows.from; r <= titleRows.to; r++) sum += heightOf(r);
    return sum;
  };
  const breaks: number[] = [];
  let used = 0;
  for (let row = area.top; row <= area.bottom; row++) {
    // A heading needs room for itself, further headings and the first row under them.
    let last = row;
    while (last < area.bottom && (headings.has(last) || rows[last]?.hidden)) last++;
    let needed = 0;
    for (let r = row; r <= last; r++) needed += heightOf(r);
    const isHeading = headings.has(row);
    if (row === always) {
      breaks.push(row);
      used = repeated(row);
    } else if (used > 0 && used + needed > (isHeading ? room * surePage : room)) {
      if (isHeading) breaks.push(row);
      used = repeated(row);
    }
    used += heightOf(row);
  }
  return breaks;
}
