import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Style } from '../../model/plan';
import type { Block } from './blocks';
import type { PrintedCell } from './printed';
import { paragraphOf, twips, type Font } from './text';

const lineKinds = {
  thin: { style: BorderStyle.SINGLE, size: 4 },
  medium: { style: BorderStyle.SINGLE, size: 12 },
  hair: { style: BorderStyle.DOTTED, size: 4 },
} as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noLines = { top: none, bottom: none, left: none, right: none };

/** Longer texts may go over a page's end: a row kept whole that no page holds would leave its page empty. */
const longest = 1500;

/** A column's character is about this wide; a table wider than the page is set smaller, as the sheet is printed, once narrower columns do not do. */
const characterPoints = 5.25;
const wider = 1.35;
const smallest = 0.55;

/**
 * A block of rows as a table of the page's width: `widths` are the sheet's columns in characters, `space` the width in points.
 * Rows stay whole on a page, the head repeats on every page.
 */
export function tableOf(
  { rows, head, framed }: Extract<Block, { type: 'table' }>,
  widths: readonly number[],
  space: number,
  own: Font,
): Table {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const scale = Math.max(smallest, Math.min(1, (wider * space) / (all * characterPoints)));
  const columns = widths.map((width) => Math.round((twips(space) * width) / all));
  const wide = (cell: { col: number; colSpan: number }) =>
    columns.slice(cell.col, cell.col + cell.colSpan).reduce((sum, width) => sum + width, 0);
  const first = rows[0]![0]!.row;
  /** A row of one text over the whole table heads the rows below it. */
  const heads = (cell: PrintedCell) => framed && cell.colSpan === columns.length && cell.style.font?.bold === true;
  return new Table({
    width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { ...noLines, insideHorizontal: none, insideVertical: none },
    rows: completed(rows, first, columns.length).map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < head,
          cantSplit: cells.every(({ text }) => text.length < longest),
          children: cells.map(
            (cell) =>
              new TableCell({
                columnSpan: cell.colSpan,
                rowSpan: cell.rowSpan,
                width: { size: wide(cell), type: WidthType.DXA },
                verticalAlign: verticals[cell.style.align?.v ?? (framed ? 'top' : 'bottom')],
                borders: linesOf(cell.style),
                ...(cell.style.fill ? { shading: { type: 'clear', fill: cell.style.fill.slice(1) } } : {}),
                margins: { top: 30, bottom: 30, left: 70, right: 70 },
                children: [
                  paragraphOf(cell.text, scaled(cell.style, own, scale), own, {
                    keepNext: index < head || heads(cell),
                  }),
                ],
              }),
          ),
        }),
    ),
  });
}

const scaled = (style: Style, own: Font, scale: number): Style =>
  scale === 1 ? style : { ...style, font: { ...style.font, size: (style.font?.size ?? own.size) * scale } };

const verticals = {
  top: VerticalAlignTable.TOP,
  center: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

function linesOf({
  border,
}: Style): Record<'top' | 'bottom' | 'left' | 'right', object & { style: typeof none.style }> {
  const line = (side: 'top' | 'bottom' | 'left' | 'right') => {
    const edge = border?.[side];
    return edge ? { ...lineKinds[edge.style], color: edge.color.slice(1) } : none;
  };
  return { top: line('top'), bottom: line('bottom'), left: line('left'), right: line('right') } as ReturnType<
    typeof linesOf
  >;
}

/** Word wants every place of a row filled: places without a cell and without a merge over them get an empty one. */
function completed(rows: readonly PrintedCell[][], first: number, columns: number): PrintedCell[][] {
  const covered = new Set<string>();
  for (const cell of rows.flat())
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++)
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) covered.add(`${row}:${col}`);
  return rows.map((cells, index) => {
    const row = first + index;
    const empty = Array.from({ length: columns }, (_, col) => col)
      .filter((col) => !covered.has(`${row}:${col}`))
      .map((col): PrintedCell => ({ row, col, colSpan: 1, rowSpan: 1, text: '', style: {} }));
    return [...cells, ...empty].sort((one, other) => one.col - other.col);
  });
}
