/** Nothing under nine points on paper: a sheet wider than its page prints smaller, so its small texts are set larger. */
import type { PlanCell, PrintSetup, SheetPlan } from '../../../model/plan';
import { remembered } from '../../../model/remembered';
import { documentFont } from './look';
import { columnPoints, textWidth } from './text-height';

const mm = 72 / 25.4;
const pageWidth = { portrait: 210, landscape: 297 };
/** As rows are fitted (text-height.ts). */
const sureWidth = 0.95;
const padding = 5;
/** Least size on paper, points. */
export const leastSize = 9;

type Sheet = Pick<SheetPlan, 'columns' | 'rows' | 'merges' | 'styles' | 'font'>;
const areaOf = ({ rows, columns }: Pick<Sheet, 'rows' | 'columns'>, print: PrintSetup) =>
  print.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };

/** How much smaller a sheet prints, 0–1, fitted to its pages in width: the widest of those side by side counts. */
export function printScale(sheet: Pick<Sheet, 'rows' | 'columns'>, print: PrintSetup): number {
  const area = areaOf(sheet, print);
  const widthOf = (from: number, to: number) =>
    sheet.columns
      .slice(from, to + 1)
      .reduce((sum, column) => sum + (column.hidden ? 0 : columnPoints(column.width)), 0);
  const { titleCols, colBreaks = [] } = print;
  const repeated = titleCols ? widthOf(titleCols.from, titleCols.to) : 0;
  const starts = [area.left, ...colBreaks, area.right + 1];
  const widths = starts.slice(1).map((end, at) => widthOf(starts[at]!, end - 1) + (at > 0 ? repeated : 0));
  const room = (pageWidth[print.orientation] - print.margins.left - print.margins.right) * mm;
  return Math.min(1, room / Math.max(...widths));
}

/** Sets small texts of a sheet that prints smaller to a larger size, each as far as its longest word fits its columns. */
export function makeLegible(sheet: Sheet, print: PrintSetup): void {
  const scale = printScale(sheet, print);
  // By style: a region's sheets have ten thousands of cells in a dozen styles.
  const isSmall = sheet.styles.map(({ font }) => (font?.size ?? sheet.font.size) * scale < leastSize);
  if (!isSmall.includes(true)) return;
  const wanted = Math.ceil((leastSize / scale) * 2) / 2;
  const merged = new Map<number, Map<number, number>>();
  for (const { top, left, right } of sheet.merges)
    merged.set(top, (merged.get(top) ?? new Map<number, number>()).set(left, right));
  const points = sheet.columns.map(({ width }) => columnPoints(width));
  const area = areaOf(sheet, print);
  const larger = isSmall.map(() => new Map<number, number>());
  sheet.rows.forEach((row, at) => {
    if (row.hidden) return;
    const spans = merged.get(at);
    const end = Math.min(area.right, row.cells.length - 1);
    for (let col = area.left; col <= end; col++) {
      const cell = row.cells[col];
      if (cell?.s === undefined || !isSmall[cell.s]) continue;
      const style = sheet.styles[cell.s]!;
      const size = style.font?.size ?? sheet.font.size;
      const wraps = style.align?.wrap ?? false;
      let last = spans?.get(col) ?? col;
      // A text that does not wrap runs over the empty cells beside it.
      while (!wraps && last < area.right && isEmpty(row.cells[last + 1])) last++;
      let room = 0;
      for (let c = col; c <= last; c++) room += points[c] ?? columnPoints(8.43);
      const needed = typeof cell.v === 'string' ? (wraps ? longestWord : longestLine)(cell.v) : anyRoom;
      const fitting = Math.min(wanted, Math.floor(((room * sureWidth - padding) / needed) * 2) / 2);
      if (fitting <= size) continue;
      const known = larger[cell.s]!;
      let s = known.get(fitting);
      if (s === undefined)
        known.set(fitting, (s = sheet.styles.push({ ...style, font: { ...style.font, size: fitting } }) - 1));
      cell.s = s;
    }
  });
}

/** Characters of a column in which the longest word of a caption has room at the documents' size. */
export const captionWidth = (text: string): number =>
  Math.ceil(((longestWord(text) * documentFont.size + padding) / sureWidth / 0.75 - 5) / 7);

const isEmpty = (cell: PlanCell | null | undefined): boolean => (cell?.v ?? '') === '';

/** Numbers and empty cells take whatever room there is. */
const anyRoom = 0.01;
/** Width of the longest of a text's parts at a size of one point. */
const longestOf = (between: RegExp) =>
  remembered((text) => Math.max(...text.split(between).map((part) => textWidth(part, 1, true)), anyRoom));
/** A no-break space parts no words. */
const longestWord = longestOf(/[ \n-]+/);
const longestLine = longestOf(/\n/);
