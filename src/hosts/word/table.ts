/** Tables of Word as its own XML (see text.ts). */
import type { Style } from '../../model/plan';
import type { Block } from './blocks';
import { fittedColumns, needsOf } from './column-widths';
import { hyphenated } from './hyphens';
import type { PrintedCell } from './printed';
import { paragraphOf, twips, type Font, type Fonts } from './text';

/** Kinds of lines: Word's name and eighths of a point. */
const lineKinds = {
  thin: ['single', 4],
  medium: ['single', 12],
  hair: ['dotted', 4],
} as const;
const sides = ['top', 'left', 'bottom', 'right'] as const;
const noLine = (side: string): string => `<w:${side} w:val="none" w:sz="0" w:space="0" w:color="auto"/>`;
const noLines = [...sides, 'insideH', 'insideV'].map(noLine).join('');
/** Space inside a cell, twentieths of a point. */
const inside = { top: 30, left: 50, bottom: 30, right: 50 };
const margins = sides.map((side) => `<w:${side} w:w="${inside[side]}" w:type="dxa"/>`).join('');

/** Longer texts may go over a page's end: a row kept whole that no page holds would leave its page empty. */
const longest = 1500;

/** A column's character is about this wide; a table wider than the page is set smaller, as the sheet is printed, once narrower columns do not do. */
const characterPoints = 5.25;
const wider = 1.35;
const smallest = 0.55;
/** Sizes tried until no word of the table is broken, down to the least a paper has, points. */
const smaller = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];
const least = 9;

/** A text's size: one that the sheet sets larger to be legible once it is printed smaller needs that no more. */
export function sizeInWord({ font }: Style, own: Font, widths: readonly number[], space: number): number {
  const size = font?.size ?? own.size;
  const all = widths.reduce((sum, width) => sum + width, 0);
  return size > own.size ? Math.max(own.size, size * Math.min(1, space / (all * characterPoints))) : size;
}

/**
 * A block of rows as a table of the page's width: `widths` are the sheet's columns in characters, `space` the width in points.
 * Rows stay whole on a page, the head repeats on every page; `keepNext`: the last row stays on the page of what follows.
 */
export function tableOf(
  { rows, head, framed }: Extract<Block, { type: 'table' }>,
  widths: readonly number[],
  space: number,
  fonts: Fonts,
  keepNext = false,
): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const asPrinted = Math.max(smallest, Math.min(1, (wider * space) / (all * characterPoints)));
  const even = widths.map((width) => Math.round((twips(space) * width) / all));
  const ownSize = (style: Style): number => sizeInWord(style, fonts.own, widths, space);
  const sizeOf = ({ style }: PrintedCell): number => twips(ownSize(style));
  const scales = smaller.map((by) => asPrinted * by).filter((by) => by === asPrinted || fonts.own.size * by >= least);
  const triesOf = (cells: PrintedCell[][]) => {
    const needs = framed ? needsOf(cells.flat(), sizeOf) : [];
    return (framed ? scales : [asPrinted]).map((scale) => ({
      cells,
      scale,
      ...fittedColumns(even, needs, scale, inside.left + inside.right),
    }));
  };
  const parted = () => triesOf(rows.map((cells) => cells.map((cell) => ({ ...cell, text: hyphenated(cell.text) }))));
  const whole = triesOf(rows).find(({ fits }) => fits);
  const tries = whole ? [whole] : parted();
  const { scale, columns, cells: texts } = tries.find(({ fits }) => fits) ?? tries.at(-1)!;
  const total = columns.reduce((sum, width) => sum + width, 0);
  const wide = ({ col, colSpan }: PlacedCell): number =>
    columns.slice(col, col + colSpan).reduce((sum, width) => sum + width, 0);
  const placed = completed(texts, rows[0]![0]!.row, columns.length);
  // Lines that all cells have are the table's.
  const kinds = new Set(placed.flatMap((cells) => cells.map(({ style }) => linesOf(style))));
  const common = kinds.size === 1 ? tableLines(placed[0]![0]!.style) : noLines;
  /** A row of one text over the whole table heads the rows below it. */
  const heads = (cell: PrintedCell) => framed && cell.colSpan === columns.length && cell.style.font?.bold === true;
  const cellXml = (cell: PlacedCell, kept: boolean): string => {
    const { style, colSpan, merge } = cell;
    const vertical = style.align?.v ?? (framed ? 'top' : 'bottom');
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${wide(cell)}" w:type="dxa"/>${colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : ''}` +
      `${merge ? `<w:vMerge w:val="${merge}"/>` : ''}${kinds.size === 1 ? '' : `<w:tcBorders>${linesOf(style)}</w:tcBorders>`}` +
      `${style.fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${style.fill.slice(1)}"/>` : ''}` +
      `${vertical === 'top' ? '' : `<w:vAlign w:val="${vertical}"/>`}</w:tcPr>` +
      `${paragraphOf(cell.text, sized(style, fonts.own, ownSize(style) * scale), fonts, { keepNext: kept })}</w:tc>`
    );
  };
  const rowXml = (cells: readonly PlacedCell[], index: number): string => {
    const whole = cells.every(({ text }) => text.length < longest);
    const isHead = index < head;
    const look = `${whole ? '<w:cantSplit/>' : ''}${isHead ? '<w:tblHeader/>' : ''}`;
    const last = keepNext && (index === rows.length - 1 || !framed);
    const shown = cells.map((cell) => cellXml(cell, isHead || last || heads(cell)));
    return `<w:tr>${look === '' ? '' : `<w:trPr>${look}</w:trPr>`}${shown.join('')}</w:tr>`;
  };
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblBorders>${common}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${placed.map(rowXml).join('')}</w:tbl>`
  );
}

export const sized = (style: Style, own: Font, size: number): Style =>
  size === (style.font?.size ?? own.size) ? style : { ...style, font: { ...style.font, size } };

const lineOf = ({ border }: Style, side: (typeof sides)[number], name: string): string => {
  const edge = border?.[side];
  if (!edge) return noLine(name);
  const [kind, size] = lineKinds[edge.style];
  return `<w:${name} w:val="${kind}" w:sz="${size}" w:space="0" w:color="${edge.color.slice(1)}"/>`;
};
const linesOf = (style: Style): string => sides.map((side) => lineOf(style, side, side)).join('');
const tableLines = (style: Style): string =>
  linesOf(style) + lineOf(style, 'top', 'insideH') + lineOf(style, 'left', 'insideV');

/** A cell in its row; `merge`: it begins a cell over several rows, or goes on with one. */
type PlacedCell = PrintedCell & { merge?: 'restart' | 'continue' };

/**
 * Word wants every place of a row filled: places without a cell and without a merge over them get an empty one, rows below the first of a cell
 * over several rows an empty cell that goes on with it.
 */
function completed(rows: readonly PrintedCell[][], first: number, columns: number): PlacedCell[][] {
  const filled = rows.map((): PlacedCell[] => []);
  const covered = new Set<string>();
  for (const cell of rows.flat()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) {
      for (let col = cell.col; col < cell.col + cell.colSpan; col++) covered.add(`${row}:${col}`);
      if (row === cell.row) filled[row - first]?.push(cell.rowSpan > 1 ? { ...cell, merge: 'restart' } : cell);
      else filled[row - first]?.push({ ...cell, row, text: '', merge: 'continue' });
    }
  }
  return filled.map((cells, index) => {
    const row = first + index;
    for (let col = 0; col < columns; col++)
      if (!covered.has(`${row}:${col}`)) cells.push({ row, col, colSpan: 1, rowSpan: 1, text: '', style: {} });
    return cells.sort((one, other) => one.col - other.col);
  });
}
