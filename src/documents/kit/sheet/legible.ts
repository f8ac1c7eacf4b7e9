/** Nothing under nine points on paper: a sheet wider than its page prints smaller, so its small texts are set larger. */
import type { PlanCell, PrintSetup, SheetPlan, Style } from '../../../model/plan';
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
  const isSmall = ({ font }: Style) => (font?.size ?? sheet.font.size) * scale < leastSize;
  if (!sheet.styles.some(isSmall)) return;
  const wanted = Math.ceil((leastSize / scale) * 2) / 2;
  const merged = new Map(sheet.merges.map(({ top, left, right }) => [`${top},${left}`, right]));
  const area = areaOf(sheet, print);
  const larger = new Map<string, number>();
  sheet.rows.forEach((row, at) => {
    if (row.hidden) return;
    row.cells.forEach((cell, col) => {
      if (cell?.s === undefined || col < area.left || col > area.right) return;
      const style = sheet.styles[cell.s]!;
      if (!isSmall(style)) return;
      const size = style.font?.size ?? sheet.font.size;
      const wraps = style.align?.wrap ?? false;
      let last = merged.get(`${at},${col}`) ?? col;
      // A text that does not wrap runs over the empty cells beside it.
      while (!wraps && last < area.right && isEmpty(row.cells[last + 1])) last++;
      let room = 0;
      for (let c = col; c <= last; c++) room += columnPoints(sheet.columns[c]?.width ?? 8.43);
      const needed = longestPart(cell.v, wraps ? words : /\n/);
      const fitting = Math.min(wanted, Math.floor(((room * sureWidth - padding) / needed) * 2) / 2);
      if (fitting <= size) return;
      const key = `${cell.s} ${fitting}`;
      const known = larger.get(key) ?? sheet.styles.push({ ...style, font: { ...style.font, size: fitting } }) - 1;
      larger.set(key, known);
      cell.s = known;
    });
  });
}

/** Characters of a column in which the longest word of a caption has room at the documents' size. */
export const captionWidth = (text: string): number =>
  Math.ceil(((longestPart(text, words) * documentFont.size + padding) / sureWidth / 0.75 - 5) / 7);

/** A no-break space parts no words. */
const words = /[ \n-]+/;
const isEmpty = (cell: PlanCell | null | undefined): boolean => (cell?.v ?? '') === '';

/** Width of the longest of a text's parts at a size of one point; numbers and empty cells take whatever room there is. */
const longestPart = (value: unknown, between: RegExp): number =>
  typeof value === 'string' ? Math.max(...value.split(between).map((part) => textWidth(part, 1, true)), 0.01) : 0.01;
