/** Where pages begin, so that a heading is never the last row of a page and what belongs together stays on one. */
import type { SheetPlan } from '../../../model/plan';
import { columnPoints } from './text-height';

const mm = 72 / 25.4;
/** Part of a page's height that is counted on: programs round pages a little differently. */
const ownPage = 0.97;
const a4 = { portrait: { width: 210, height: 297 }, landscape: { width: 297, height: 210 } };

/** Which rows may not be parted. Rows are counted from 0. */
export interface PageRules {
  /** Rows that stay on the page of the row below them. */
  glued: ReadonlySet<number>;
  /** Blocks of rows, both ends included, that stay together where they fit a page. */
  blocks?: readonly (readonly [from: number, to: number])[];
  /** Rows that begin a page in any case. */
  starts?: ReadonlySet<number>;
}

/** Heights in points of the unscaled sheet, as the plan is printed: fitted to one page in width. */
class PrintedHeights {
  readonly area;
  /** Points of rows on a page. */
  readonly room: number;

  constructor(private readonly plan: SheetPlan) {
    const { print, rows, columns } = plan;
    const page = a4[print.orientation];
    this.area = print.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
    const width = columns
      .slice(this.area.left, this.area.right + 1)
      .reduce((sum, column) => sum + (column.hidden ? 0 : columnPoints(column.width)), 0);
    const scale = Math.min(1, ((page.width - print.margins.left - print.margins.right) * mm) / width);
    this.room = ((page.height - print.margins.top - print.margins.bottom) * mm) / scale;
  }

  of(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row <= to; row++) {
      const planned = this.plan.rows[row];
      if (!planned?.hidden) sum += planned?.height ?? 15;
    }
    return sum;
  }

  /** Height of the header that a page beginning at a row repeats. */
  repeated(row: number): number {
    const { titleRows } = this.plan.print;
    return titleRows && row > titleRows.to ? this.of(titleRows.from, titleRows.to) : 0;
  }
}

/**
 * The first row of every page but the first. Every page gets its own break: a program whose columns are a little wider would otherwise fill
 * its pages differently, and part on a later page what was kept together here.
 */
export function pageBreaks(plan: SheetPlan, { glued, blocks = [], starts = new Set() }: PageRules): number[] {
  const heights = new PrintedHeights(plan);
  const { area } = heights;
  const room = heights.room * ownPage;
  const joined = new Set(glued);
  for (const [from, to] of blocks) {
    // What does not fit a page flows; its beginning and end still do not stand alone.
    if (heights.of(from, to) + heights.repeated(from) > room) [from, to - 1].forEach((row) => joined.add(row));
    else for (let row = from; row < to; row++) joined.add(row);
  }
  const breaks: number[] = [];
  let used = 0;
  for (let row = area.top; row <= area.bottom;) {
    let last = row;
    while (last < area.bottom && joined.has(last) && !starts.has(last + 1)) last++;
    const height = heights.of(row, last);
    const onNewPage = heights.repeated(row) + height <= room;
    if (row > area.top && (starts.has(row) || (used + height > room && onNewPage))) {
      breaks.push(row);
      used = heights.repeated(row);
    }
    // Rows that no page can hold together begin where they stand and flow on.
    for (; row <= last; row++) {
      const own = heights.of(row, row);
      if (used > 0 && used + own > room && row > area.top && breaks.at(-1) !== row) {
        breaks.push(row);
        used = heights.repeated(row);
      }
      used += own;
    }
  }
  return breaks;
}
