/** Columns wide enough for their longest words: Word breaks a word that does not fit in the middle of it. */
import type { PrintedCell } from './printed';

/** A letter's width in parts of the font's size (Times and its doubles), and what a wide one takes more. */
const letter = { regular: 0.53, bold: 0.58 };
const breaks = /[ \n\u00ad\u2014!_-]|(?<!\d)\u2013|\u2013(?!\d)/;
const wide = /[жмфшщыюЖМФШЩЫЮДОНПЛ]/g;
const wider = 0.45;
/** Of what the other columns could give no more than this. */
const given = 0.8;

/** What is no word of a language, a place to write or an address, may go over a line's end. */
const longest = 22;

/** In letters of usual width. */
function longestWord(text: string): number {
  let most = 0;
  for (const word of text.split(breaks))
    if (word.length <= longest && word.length * (1 + wider) > most)
      most = Math.max(most, word.length + wider * (word.length - word.replace(wide, '').length));
  return most;
}

/** What the words of a cell take at the font's whole size, of the columns it stands over. */
export interface Need {
  col: number;
  colSpan: number;
  width: number;
}

/** Needs of a table's cells, those of one column first; `sizeOf`: a cell's font in the unit of the widths. */
export const needsOf = (cells: readonly PrintedCell[], sizeOf: (cell: PrintedCell) => number): Need[] =>
  cells
    .filter(({ text }) => text !== '')
    .map((cell) => {
      const { col, colSpan, text, style } = cell;
      return {
        col,
        colSpan,
        width: longestWord(text) * sizeOf(cell) * (style.font?.bold ? letter.bold : letter.regular),
      };
    })
    .sort((one, other) => one.colSpan - other.colSpan);

/**
 * Narrow columns grow at the cost of those with room; all together stay as wide. `scale`: of the fonts; `inside`: a cell's margins in the unit of the
 * widths. `fits`: every word has its place.
 */
export function fittedColumns(
  columns: readonly number[],
  needs: readonly Need[],
  scale: number,
  inside: number,
): { columns: number[]; fits: boolean } {
  const needed = columns.map(() => 0);
  // A cell over several columns needs only what those do not give it.
  for (const { col, colSpan, width } of needs) {
    let more = width * scale + inside;
    for (let at = col; at < col + colSpan; at++) more -= needed[at]!;
    if (more > 0) for (let at = col; at < col + colSpan; at++) needed[at]! += more / colSpan;
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
