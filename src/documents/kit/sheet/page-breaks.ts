/** Where pages begin, so that a heading is never the last row of a page and what belongs together stays on one. */
import type { SheetPlan } from '../../../model/plan';
import { printScale } from './legible';

const mm = 72 / 25.4;
/** Part of a page's height that is counted on. */
const ownPage = 0.98;
/** A page that a break ends is to be as full as this in every layout, if that can be. */
const leastFull = 0.35;
/** A table of no more than this part of a page is small. */
const smallTable = 0.25;
/** A row of no more than this part of a page is not left alone with its header, or at a table's end. */
const shortRow = 0.1;
/** A last page with less than this is as bad as one more page. */
const nearlyEmpty = 0.2;

/** Which rows may not be parted. Rows are counted from 0. */
export interface PageRules {
  /** Rows that stay on the page of the row below them. */
  glued: ReadonlySet<number>;
  /** Blocks of rows, both ends included, that stay together where they fit a page. */
  blocks?: readonly (readonly [from: number, to: number])[];
  /** Tables, both ends included: a small one stays whole, of a larger one no row begins or ends a page alone. */
  tables?: readonly (readonly [from: number, to: number])[];
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
    const height = print.orientation === 'portrait' ? 297 : 210;
    this.area = print.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
    this.room = ((height - print.margins.top - print.margins.bottom) * mm) / printScale(plan, print);
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

/** Pages that the rows of a sheet down to one of them take, its planned breaks counted. */
export function pagesTo(plan: SheetPlan, last: number): number {
  const heights = new PrintedHeights(plan);
  const planned = new Set(plan.print.breaks);
  let pages = 1;
  let used = 0;
  for (let row = heights.area.top; row <= last; row++) {
    const own = heights.of(row, row);
    if (row > heights.area.top && (planned.has(row) || used + own > heights.room * ownPage)) {
      pages++;
      used = heights.repeated(row);
    }
    used += own;
  }
  return pages;
}

/**
 * How many more rows than Excel's own count a page holds in the layouts we know, and how much each counts. Programs round a page a little
 * differently; Excel counts a column in whole pixels, others do not, so that theirs are some per cent wider; one that has DejaVu Sans in place of the
 * workbook's Calibri makes them a third wider. The sheet, fitted to its page, then prints smaller: a page that Excel needs a break behind is no
 * fuller there than three quarters.
 */
const layouts: readonly (readonly [wider: number, weight: number])[] = [
  ...[ownPage, 1, 2 - ownPage, 1.04, 1.06, 1.08].map((wider) => [wider, wider === 1 ? 2 : 1] as const),
  [4 / 3, 4],
];
/** What the rest of a stretch costs at least: a page in every layout. */
const leastRest = layouts.reduce((sum, [, weight]) => sum + weight, 0);

/**
 * Where the plan has to begin a page so that nothing is parted that belongs together, whichever of the known layouts prints it. Elsewhere the
 * program breaks its pages itself, so that they are full in each; breaks stand where all layouts together have the fewest and the fullest pages.
 */
export function pageBreaks(
  plan: SheetPlan,
  { glued, blocks = [], tables = [], starts = new Set() }: PageRules,
): number[] {
  const heights = new PrintedHeights(plan);
  const { area } = heights;
  const least = heights.room * ownPage;
  const joined = new Set(glued);
  for (const [from, to] of blocks) {
    // What does not fit a page flows; its beginning and end still do not stand alone.
    if (heights.of(from, to) + heights.repeated(from) > least) [from, to - 1].forEach((row) => joined.add(row));
    else for (let row = from; row < to; row++) joined.add(row);
  }
  for (const [from, to] of tables) {
    const whole = heights.of(from, to) <= heights.room * smallTable;
    const isShort = (row: number) => heights.of(row, row) <= heights.room * shortRow;
    if (isShort(from + 1)) joined.add(from + 1);
    for (let row = whole ? from : to - 1; row < to; row++) if (whole || isShort(to)) joined.add(row);
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
    breaks.push(...breaksOf({ heights, to: end, joined, chainStart }, from));
    from = end;
  }
  return breaks;
}

interface Stretch {
  heights: PrintedHeights;
  /** The row behind the last one before the next forced page. */
  to: number;
  joined: ReadonlySet<number>;
  chainStart(row: number): number;
}

/** Price of pages, the lower the better: one each, more where a break leaves much of one empty. */
const endedPage = (full: number): number => 1 + 16 * Math.max(0, 1 - full) ** 2;
const lastPage = (full: number): number => (full < nearlyEmpty ? 2 : 1);

/** Breaks from a row on, at the least price over all layouts. */
function breaksOf(stretch: Stretch, from: number): number[] {
  const known = new Map<number, { price: number; next: number | null }>();
  const best = (start: number): { price: number; next: number | null } => {
    const found = known.get(start);
    if (found) return found;
    const { limit, ended, last, fullness } = pagesFrom(stretch, start);
    let chosen = { price: Infinity, next: null as number | null };
    if (limit === stretch.to) chosen = { price: last, next: null };
    else {
      const free = (row: number) => row === limit || !stretch.joined.has(row - 1);
      const full = (row: number) => fullness[row - start]! >= leastFull;
      // No further back than the fullest pages are worth: behind the limit's own page and the one before it.
      const near = (row: number) => stretch.heights.of(row, limit - 1) <= stretch.heights.room * 2;
      for (let row = limit; row > start && near(row); row--) {
        if (!free(row) || (row < limit && !full(row))) continue;
        // Not worth a look behind it: nearly every row but the last few of a page.
        if (ended[row - start]! + leastRest >= chosen.price) continue;
        const price = ended[row - start]! + best(row).price;
        if (price < chosen.price - 1e-9) chosen = { price, next: row };
      }
    }
    known.set(start, chosen);
    return chosen;
  };
  const breaks: number[] = [];
  for (let { next } = best(from); next !== null; { next } = best(next)) breaks.push(next);
  return breaks;
}

/** Over the layouts, by rows counted from the first one: what pages cost up to a row that begins a page, and how full the emptiest page before it is. */
interface Prices {
  ended: number[];
  fullness: number[];
  /** What they cost up to the stretch's end; holds where that is the limit. */
  last: number;
}

/**
 * Pages from a row on as every layout breaks them itself, up to `limit`: the first row of the first chain that one of them would part, else the
 * stretch's end.
 */
function pagesFrom({ heights, to, joined, chainStart }: Stretch, from: number): Prices & { limit: number } {
  // Lists of numbers alone: a region's roadmap has thousands of rows, gone through from each of its pages.
  const ended = [0];
  const fullness = [1];
  let last = 0;
  let limit = to;
  for (const [wider, weight] of layouts) {
    const room = heights.room * wider;
    let first = from;
    let used = heights.repeated(from);
    let before = 0;
    for (let row = from; row < limit; row++) {
      const own = heights.of(row, row);
      if (used + own > room && row > first) {
        const chain = chainStart(row);
        // A chain that no page holds is parted where it comes.
        if (joined.has(row - 1) && chain > from && heights.of(chain, row) + heights.repeated(chain) <= room) {
          limit = chain;
          break;
        }
        before += endedPage(used / room);
        first = row;
        used = heights.repeated(row);
      }
      used += own;
      const at = row + 1 - from;
      ended[at] = (ended[at] ?? 0) + weight * (before + endedPage(used / room));
      fullness[at] = Math.min(fullness[at] ?? 1, used / room);
    }
    last += weight * (before + lastPage(used / room));
  }
  return { limit, ended, fullness, last };
}
