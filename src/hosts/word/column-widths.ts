/** Columns wide enough for their longest words: Word breaks a word that does not fit in the middle of it. */
import type { PrintedCell } from './printed';

/** A letter's width in parts of the font's size (Times and its doubles), and what a wide one takes more. */
const letter = { regular: 0.53, bold: 0.58 };
const wide = /[жмфшщыюЖМФШЩЫЮДОНПЛ]/g;
const wider = 0.45;
/** Of what the other columns could give no more than this. */
const given = 0.8;

/** What is no word of a language, a place to write or an address, may go over a line's end. */
const longest = 22;

/** In letters of usual width. */
const longestWord = (text: string): number =>
  text
    .split(/[ \n\u2013\u2014!_-]/)
    .filter(({ length }) => length <= longest)
    .reduce((most, word) => Math.max(most, word.length + wider * (word.match(wide)?.length ?? 0)), 0);

/**
 * Narrow columns grow at the cost of those with room; all together stay as wide. Widths, a cell's font (`sizeOf`) and its margins (`inside`) are in one
 * unit. `fits`: every word has its place.
 */
export function fittedColumns(
  columns: readonly number[],
  cells: readonly PrintedCell[],
  sizeOf: (cell: PrintedCell) => number,
  inside: number,
): { columns: number[]; fits: boolean } {
  const needed = columns.map(() => 0);
  // Cells of one column first: one over several needs only what those do not give it.
  for (const cell of [...cells].sort((one, other) => one.colSpan - other.colSpan)) {
    const { col, colSpan, text, style } = cell;
    const each = sizeOf(cell) * (style.font?.bold ? letter.bold : letter.regular);
    const over = needed.slice(col, col + colSpan).reduce((sum, width) => sum + width, 0);
    const more = Math.max(0, longestWord(text) * each + inside - over) / colSpan;
    for (let at = col; at < col + colSpan; at++) needed[at]! += more;
  }
  const lacks = columns.map((width, col) => Math.max(0, needed[col]! - width));
  const spare = columns.map((width, col) => Math.max(0, width - needed[col]!));
  const [lack, all] = [lacks, spare].map((list) => list.reduce((sum, width) => sum + width, 0)) as [number, number];
  if (lack === 0 || all === 0) return { columns: [...columns], fits: lack === 0 };
  const moved = Math.min(lack, all * given);
  const moves = (width: number, col: number): number =>
    Math.round(width + (lacks[col]! * moved) / lack - (spare[col]! * moved) / all);
  return { columns: columns.map(moves), fits: moved === lack };
}
