/** Where pages begin, so that a heading is never the last row of a page and what belongs together stays on one. */
import type { SheetPlan } from '../../../model/plan';
import { columnPoints } from './text-height';

const mm = 72 / 25.4;
/** Part of a page's height that is counted on. */
const ownPage = 0.98;
/** Part of a page that may be left empty where the pages before it are full. */
const emptiest = 0.2;
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
  /** Points of all rows before each. */
  private readonly before: number[];

  constructor(private readonly plan: SheetPlan) {
    const { print, rows, columns } = plan;
    const page = a4[print.orientation];
    this.area = print.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
    const width = columns
      .slice(this.area.left, this.area.right + 1)
      .reduce((sum, column) => sum + (column.hidden ? 0 : columnPoints(column.width)), 0);
    const scale = Math.min(1, ((page.width - print.margins.left - print.margins.right) * mm) / width);
    this.room = ((page.height - print.margins.top - print.margins.bottom) * mm) / scale;
    let sum = 0;
    this.before = [0, ...rows.map(({ hidden, height = 15 }) => (sum += hidden ? 0 : height))];
  }

  /** Points of rows `from` to `to`; rows behind the plan's last one are as high as an empty one. */
  of(from: number, to: number): number {
    return this.upTo(to + 1) - this.upTo(from);
  }

  private upTo(row: number): number {
    const most = this.before.length - 1;
    return row <= most ? this.before[row]! : this.before[most]! + (row - most) * 15;
  }

  /** Height of the header that a page beginning at a row repeats. */
  repeated(row: number): number {
    const { titleRows } = this.plan.print;
    return titleRows && row > titleRows.to ? this.of(titleRows.from, titleRows.to) : 0;
  }
}

/**
 * How many more rows than Excel's own count a page holds in the layouts we know. Programs round a page a little differently; Excel counts a column in
 * whole pixels, others do not, so that theirs are some per cent wider; one that lacks the workbook's own font makes them a third wider. The sheet,
 * fitted to its page, then prints smaller.
 */
const layouts = [ownPage, 1, 2 - ownPage, 1.04, 1.06, 1.08, 1.3, 4 / 3];

/**
 * Where the plan has to begin a page so that nothing is parted that belongs together, whichever of the known layouts prints it. Elsewhere the
 * program breaks its pages itself, so that they are full in each; a break stands where the pages before it are fullest in the layout that fares worst.
 */
export function pageBreaks(plan: SheetPlan, { glued, blocks = [], starts = new Set() }: PageRules): number[] {
  const heights = new PrintedHeights(plan);
  const { area } = heights;
  const least = heights.room * ownPage;
  const joined = new Set(glued);
  for (const [from, to] of blocks) {
    // What does not fit a page flows; its beginning and end still do not stand alone.
    if (heights.of(from, to) + heights.repeated(from) > least) [from, to - 1].forEach((row) => joined.add(row));
    else for (let row = from; row < to; row++) joined.add(row);
  }
  const chainStart = (row: number): number => {
    let first = row;
    while (first > area.top && joined.has(first - 1)) first--;
    return first;
  };
  const forced = [...starts].filter((row) => row > area.top && row <= area.bottom).sort((a, b) => a - b);
  const breaks: number[] = [];
  let from = area.top;
  for (const end of [...forced, area.bottom + 1]) {
    if (end > from && from > area.top) breaks.push(from);
    for (let start = from; start < end;) {
      const next = nextBreak(heights, { from: start, to: end, joined, chainStart });
      if (next === null) break;
      breaks.push(next);
      start = next;
    }
    from = end;
  }
  return breaks;
}

interface Stretch {
  /** The first row of a page, and the row behind the last one before the next forced page. */
  from: number;
  to: number;
  joined: ReadonlySet<number>;
  chainStart(row: number): number;
}

/** The row at which a page must begin, the first after `from`; null where every layout may break the pages as they come. */
function nextBreak(heights: PrintedHeights, { from, to, joined, chainStart }: Stretch): number | null {
  // Pages of each layout from `from` on, by their first rows, up to the first one that would part a chain.
  let limit = to;
  const pages = layouts.map((wider) => {
    const room = heights.room * wider;
    const firsts = [from];
    let used = heights.repeated(from);
    for (let row = from; row < limit; row++) {
      const own = heights.of(row, row);
      if (used + own > room && row > firsts.at(-1)!) {
        const chain = chainStart(row);
        // A chain that no page holds is parted where it comes.
        if (joined.has(row - 1) && chain > from && chain < limit) {
          const whole = heights.of(chain, row) + heights.repeated(chain) <= room;
          if (whole) {
            limit = chain;
            break;
          }
        }
        firsts.push(row);
        used = heights.repeated(row);
      }
      used += own;
    }
    return { room, firsts };
  });
  if (limit === to) return null;
  let best = limit;
  let fullest = 0;
  // The page each layout is on, by its place in `firsts`, and the points of the headers that it and those before it repeat.
  const at = pages.map(() => 0);
  const headers = pages.map(() => heights.repeated(from));
  for (let row = from + 1; row <= limit; row++) {
    let full = Infinity;
    pages.forEach(({ room, firsts }, layout) => {
      while (firsts[at[layout]! + 1]! < row) {
        at[layout]! += 1;
        headers[layout]! += heights.repeated(firsts[at[layout]!]!);
      }
      const first = firsts[at[layout]!]!;
      const all = (headers[layout]! + heights.of(from, row - 1)) / (room * (at[layout]! + 1));
      const last = (heights.repeated(first) + heights.of(first, row - 1)) / room;
      full = Math.min(full, all, last + emptiest);
    });
    if (!joined.has(row - 1) && full >= fullest) [best, fullest] = [row, full];
  }
  return best;
}
