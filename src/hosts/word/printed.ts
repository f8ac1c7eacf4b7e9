import type { Area } from '../../model/cells';
import type { SheetPlan, Style } from '../../model/plan';
import { shownValue } from '../../words/shown-value';

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

/** Takes a plan to paper. Cells that are empty and without a border are left out. */
export function printed(plan: SheetPlan): Printed {
  const wide = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  const { top, left, bottom, right } = plan.print.area ?? {
    top: 0,
    left: 0,
    bottom: plan.rows.length - 1,
    right: wide - 1,
  };
  const cols = within(left, right).filter((col) => !plan.columns[col]?.hidden);
  const rows = within(top, Math.min(bottom, plan.rows.length - 1)).filter((row) => !plan.rows[row]!.hidden);
  const merges = mergeMap(plan.merges);
  return {
    widths: cols.map((col) => plan.columns[col]?.width ?? 8.43),
    rows: rows.map((source, row) => ({
      source,
      cells: cols.flatMap((at, col): PrintedCell[] => {
        const merge = merges.get(`${source}:${at}`);
        if (merge === 'covered') return [];
        const cell = plan.rows[source]!.cells[at];
        const style = cell?.s === undefined ? {} : plan.styles[cell.s]!;
        const text = shownValue(cell?.v ?? null, style.format);
        if (text === '' && !isFramed(style)) return [];
        const spans = (all: readonly number[], from: number, to: number) =>
          all.filter((index) => index >= from && index <= to).length;
        return [
          {
            row,
            col,
            colSpan: merge ? spans(cols, merge.left, merge.right) : 1,
            rowSpan: merge ? spans(rows, merge.top, merge.bottom) : 1,
            text,
            style,
          },
        ];
      }),
    })),
  };
}

export const isFramed = ({ border }: Style): boolean => border !== undefined && Object.keys(border).length > 0;

const within = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

function mergeMap(merges: readonly Area[]): Map<string, Area | 'covered'> {
  const map = new Map<string, Area | 'covered'>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) map.set(`${row}:${col}`, 'covered');
    map.set(`${area.top}:${area.left}`, area);
  }
  return map;
}

/** The printed text of a plan, row by row, cells apart by tabs, white space single: what every form of the document must say. */
export const printedText = (plan: SheetPlan): string[] =>
  printed(plan)
    .rows.map(({ cells }) =>
      cells
        .map(({ text }) => text.replace(/\s+/g, ' ').trim())
        .filter((text) => text !== '')
        .join('\t'),
    )
    .filter((line) => line !== '');
