import type { SheetPlan } from '../../../model/plan';
import type { ExcelContext } from '../run';
import { bytesOf, type Step } from '../steps';
import { sentValue } from './texts';

export type Sent = string | number | boolean | null;
/** The worksheet a plan goes to. */
export type SheetOf = (context: ExcelContext) => Excel.Worksheet;
type Put = (range: Excel.Range, block: Sent[][]) => void;

/** The client library itself writes large arrays in parts of so many cells, each with calls of its own. */
const cellsOfPart = 1500;
const partBytes = 1400;

/** Rows of content that a step may hold before the estimate is made. */
const rowsAtOnce = 2000;

/** Writes a 2-D block from (row, col) on, cut by rows where it is large. */
export function blockSteps(
  sheetOf: SheetOf,
  block: readonly Sent[][],
  at: { row: number; col: number },
  put: Put,
): Step[] {
  const width = block[0]?.length ?? 0;
  if (width === 0) return [];
  const step = (from: number, to: number): Step => {
    const part = block.slice(from, to);
    return {
      bytes: bytesOf(part) + 400 + Math.ceil((part.length * width) / cellsOfPart) * partBytes,
      apply: (context) => put(sheetOf(context).getRangeByIndexes(at.row + from, at.col, to - from, width), part),
      ...(to - from > 1
        ? {
            halves: () => {
              const middle = from + Math.ceil((to - from) / 2);
              return [step(from, middle), step(middle, to)];
            },
          }
        : {}),
    };
  };
  const steps: Step[] = [];
  for (let from = 0; from < block.length; from += rowsAtOnce) {
    steps.push(step(from, Math.min(block.length, from + rowsAtOnce)));
  }
  return steps;
}

/** Contents of a sheet as `formulas` takes them back: what stood there, from (row, col) on. */
export interface Content {
  row: number;
  col: number;
  block: (string | number | boolean)[][];
}

const putFormulas: Put = (range, block) => {
  range.formulas = block;
};
const putNumberFormats: Put = (range, block) => {
  range.numberFormat = block;
};

/** Columns that a plan's cells reach. */
export const planWidth = (plan: SheetPlan): number =>
  plan.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);

/** Values and formulas of a plan in one block; number formats follow, because a text format would turn formulas into texts. */
export function contentSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  const width = planWidth(plan);
  const columns = Array.from({ length: width }, (_, col) => col);
  const content = plan.rows.map((row) => columns.map((col) => sentValue(row.cells[col])));
  return blockSteps(sheetOf, content, { row: 0, col: 0 }, putFormulas);
}

export function numberFormatSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  const width = planWidth(plan);
  const columns = Array.from({ length: width }, (_, col) => col);
  const formatOf = (s: number | undefined) => (s === undefined ? null : (plan.styles[s]?.format ?? null));
  const formats = plan.rows.map((row) => columns.map((col) => formatOf(row.cells[col]?.s)));
  const formatted = formats.flatMap((row, index) => (row.some((format) => format !== null) ? [index] : []));
  const [first = 0, last = -1] = [formatted[0], formatted.at(-1)];
  return blockSteps(sheetOf, formats.slice(first, last + 1), { row: first, col: 0 }, putNumberFormats);
}

export const contentBack = (sheetOf: SheetOf, content: Content): Step[] =>
  blockSteps(sheetOf, content.block, { row: content.row, col: content.col }, putFormulas);
