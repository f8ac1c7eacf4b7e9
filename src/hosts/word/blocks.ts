import type { PrintSetup } from '../../model/plan';
import { isFramed, type Printed, type PrintedCell } from './printed';

/** A page's parts in their order: a sheet's lines of text, its tables, the air between them. */
export type Block =
  | { type: 'text'; cell: PrintedCell; newPage: boolean }
  | { type: 'table'; framed: boolean; rows: PrintedCell[][]; head: number }
  | { type: 'air' };

/**
 * Lines that hold one text without a frame become paragraphs, framed rows a table, rows of several texts side by side (a stamp, a place to
 * sign) a table without lines. The table that begins with the plan's title rows repeats them on every page too. Of the sheet's page breaks
 * those before a line of text hold: Word breaks tables itself.
 */
export function blocksOf({ rows }: Printed, { titleRows, breaks }: Pick<PrintSetup, 'titleRows' | 'breaks'>): Block[] {
  const blocks: Block[] = [];
  /** The first row below all merges so far. */
  let below = 0;
  rows.forEach(({ source, cells }, row) => {
    const title = titleRows !== undefined && source >= titleRows.from && source <= titleRows.to;
    const framed = cells.some(({ style }) => isFramed(style));
    const last = blocks.at(-1);
    const table = last?.type === 'table' ? last : null;
    const headStarts = title && table?.head === 0;
    if (table && (row < below || (cells.length > 0 && !headStarts && joins(table, framed, cells)))) {
      table.rows.push(cells);
      if (title && table.head === table.rows.length - 1) table.head += 1;
    } else if (cells.length === 0) {
      if (last && last.type !== 'air') blocks.push({ type: 'air' });
    } else if (framed || cells.length > 1) {
      // Tables that touch would grow together.
      if (table) blocks.push({ type: 'air' });
      blocks.push({ type: 'table', framed, rows: [cells], head: title ? 1 : 0 });
    } else blocks.push({ type: 'text', cell: cells[0]!, newPage: breaks?.includes(source) ?? false });
    below = Math.max(below, ...cells.map(({ rowSpan }) => row + rowSpan));
  });
  return blocks;
}

const joins = (table: { framed: boolean }, framed: boolean, cells: readonly PrintedCell[]): boolean =>
  table.framed ? framed : !framed && cells.length > 1;
