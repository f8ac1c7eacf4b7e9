import type { PrintSetup } from '../../model/plan';
import { isFramed, type Printed, type PrintedCell } from './printed';

/** A page's parts in their order: a sheet's lines of text, its tables, the air between them. `newPage`: it begins a page. */
export type Block =
  | { type: 'text'; cell: PrintedCell; newPage: boolean }
  | { type: 'table'; framed: boolean; rows: PrintedCell[][]; head: number; newPage: boolean }
  | { type: 'air' };

/**
 * Lines that hold one text without a frame become paragraphs, framed rows a table, rows of several texts side by side (a stamp, a place to
 * sign) a table without lines. The table that begins with the plan's title rows repeats them on every page too. Of the sheet's page breaks
 * those hold where a part of the document begins: Word fills its pages itself.
 */
export function blocksOf(
  { rows }: Printed,
  { titleRows, partStarts = [] }: Pick<PrintSetup, 'titleRows' | 'partStarts'>,
): Block[] {
  const blocks: Block[] = [];
  /** The first row below all merges so far. */
  let below = 0;
  let starts = false;
  rows.forEach(({ source, cells }, row) => {
    starts ||= blocks.length > 0 && partStarts.includes(source);
    const title = titleRows !== undefined && source >= titleRows.from && source <= titleRows.to;
    const framed = cells.some(({ style }) => isFramed(style));
    const last = blocks.at(-1);
    const table = last?.type === 'table' && !starts ? last : null;
    const headStarts = title && table?.head === 0;
    if (table && (row < below || (cells.length > 0 && !headStarts && joins(table, framed, cells)))) {
      table.rows.push(cells);
      if (title && table.head === table.rows.length - 1) table.head += 1;
    } else if (cells.length === 0) {
      if (last && last.type !== 'air' && !starts) blocks.push({ type: 'air' });
    } else {
      // Tables that touch would grow together.
      if (table && (framed || cells.length > 1)) blocks.push({ type: 'air' });
      if (framed || cells.length > 1)
        blocks.push({ type: 'table', framed, rows: [cells], head: title ? 1 : 0, newPage: starts });
      else blocks.push({ type: 'text', cell: cells[0]!, newPage: starts });
      starts = false;
    }
    below = Math.max(below, ...cells.map(({ rowSpan }) => row + rowSpan));
  });
  for (const block of blocks)
    if (block.type === 'table' && block.framed && block.head === 0) block.head = headOf(block);
  return blocks;
}

/**
 * Rows that head a table the sheet cannot repeat them of: bold captions of several columns (with those under a caption of two rows), unless the
 * table has such rows further down too: those above them would stand over what is not theirs.
 */
function headOf({ rows }: Extract<Block, { type: 'table' }>): number {
  const captions = rows.map((cells) => cells.filter(({ text }) => text !== '').length > 1 && cells.every(isCaption));
  const deep = Math.max(...rows[0]!.map(({ rowSpan }) => rowSpan));
  const head =
    rows.slice(0, deep).every((cells) => cells.length > 0 && cells.every(isCaption)) && captions[0] ? deep : 0;
  return head < rows.length && !captions.slice(head).includes(true) ? head : 0;
}

const isCaption = ({ text, style }: PrintedCell): boolean => text === '' || style.font?.bold === true;

const joins = (table: { framed: boolean }, framed: boolean, cells: readonly PrintedCell[]): boolean =>
  table.framed ? framed : !framed && cells.length > 1;
