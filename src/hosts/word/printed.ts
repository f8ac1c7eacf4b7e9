import type { SheetPlan, Style } from '../../model/plan';
import { countBetween, mergedCells, shownParts } from '../../model/plan-parts';
import { shownValue } from '../../words/russian/shown-value';

/** A cell as it is printed; `col` and spans count the printed columns and rows only. */
export interface PrintedCell {
  /** Index of the row in `Printed.rows`. */
  row: number;
  col: number;
  colSpan: number;
  rowSpan: number;
  text: string;
  style: Style;
}
/** What of a sheet plan goes on paper: the print area without hidden rows and columns. */
export interface Printed {
  /** Characters, as in the plan. */
  widths: number[];
  /** Cells of a row from left to right, those under a merge left out; `source` is the plan's row. */
  rows: { source: number; cells: PrintedCell[] }[];
}

/** Takes a plan to paper: its pages side by side, the repeated columns on each. Cells that are empty and without a border are left out. */
export function printed(plan: SheetPlan): Printed[] {
  const { titleCols, colBreaks = [] } = plan.print;
  const { cols, rows } = shownParts(plan, plan.print.area);
  const isRepeated = (col: number) => titleCols !== undefined && col >= titleCols.from && col <= titleCols.to;
  return [0, ...colBreaks].map((from, page) => {
    const to = colBreaks[page] ?? Infinity;
    const own = cols.filter((col) => (col >= from && col < to) || (page > 0 && isRepeated(col)));
    return printedPage(plan, own, rows);
  });
}

function printedPage(plan: SheetPlan, cols: readonly number[], rows: readonly number[]): Printed {
  const merges = mergedCells(plan.merges);
  return {
    widths: cols.map((col) => plan.columns[col]?.width ?? 8.43),
    rows: rows.map((source, row) => ({
      source,
      cells: overflown(
        cols.flatMap((at, col): PrintedCell[] => {
          const merge = merges.get(`${source}:${at}`);
          if (merge === 'covered') return [];
          const cell = plan.rows[source]!.cells[at];
          const style = cell?.s === undefined ? {} : plan.styles[cell.s]!;
          const value = shownValue(cell?.v ?? null, style.format);
          // A number and its sign stay in one line.
          const text = typeof cell?.v === 'number' ? value.replaceAll(' ', '\u00a0') : value;
          if (text === '' && !isFramed(style)) return [];
          const colSpan = merge ? countBetween(cols, merge.left, merge.right) : 1;
          const rowSpan = merge ? countBetween(rows, merge.top, merge.bottom) : 1;
          return [{ row, col, colSpan, rowSpan, text, style }];
        }),
      ),
    })),
  };
}

/** A text in one line goes over the empty cells beside it on the sheet, where all of its row is empty: it takes their place. */
function overflown(cells: PrintedCell[]): PrintedCell[] {
  const [first, ...others] = cells;
  const last = others.at(-1);
  if (!first || !last || first.style.align?.wrap || others.some(({ text }) => text !== '')) return cells;
  if (cells.some(({ rowSpan }) => rowSpan > 1) || (first.style.align?.h ?? 'left') !== 'left') return cells;
  return [{ ...first, colSpan: last.col + last.colSpan - first.col }];
}

export const isFramed = ({ border }: Style): boolean => border !== undefined && Object.keys(border).length > 0;

/** The printed text of a plan, row by row, cells apart by tabs, white space single: what every form of the document must say. */
export const printedText = (plan: SheetPlan): string[] =>
  printed(plan)
    .flatMap(({ rows }) => rows)
    .map(({ cells }) =>
      cells
        .map(({ text }) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .join('\t'),
    )
    .filter((line) => line !== '');
