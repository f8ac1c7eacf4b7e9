/** Heights of rows with wrapped text: Excel does not fit merged or very tall rows, so they are computed from font metrics. */
import { remembered } from '../../../model/remembered';
import { serifWidths } from './serif-widths';

/** Width of a character outside the tables, 1/1000 em: taken as a wide one. */
const wide = 600;
/** Widths by character code. A no-break space is as wide as a space; the second half of a pair of codes adds nothing to the first. */
const table = (rows: readonly (readonly [number, string])[]): Uint16Array => {
  const widths = new Uint16Array(0x10000).fill(wide).fill(0, 0xdc00, 0xe000);
  for (const [width, characters] of rows) for (const character of characters) widths[character.charCodeAt(0)] = width;
  widths[0xa0] = widths[0x20]!;
  return widths;
};
const widthTables = { regular: table(serifWidths.regular), bold: table(serifWidths.bold) };

/** Excel's limit of a row's height, points. */
export const maxRowHeight = 409.5;
/** Slack over the computed height: hosts break lines a little differently. */
const slack = 1.05;
/** Line height of Times New Roman as a multiple of its size. */
const lineFactor = 1.2;
/** Part of a column's width that is counted on: hosts without Excel's own font make columns some per cent narrower. */
const sureWidth = 0.95;
/** Cell padding left and right together, points. */
const padding = 5;

/** Text width in points at a font size in points. */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? widthTables.bold : widthTables.regular;
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += widths[text.charCodeAt(at)]!;
  return (sum * size) / 1000;
}

/** Width of a column in points from Excel's width in characters (7 px a character at 96 dpi). */
export const columnPoints = (characters: number): number => (Math.trunc(characters * 7 + 5) * 72) / 96;

/** Lines a text takes in a width, words kept whole, longer words broken. */
export function wrapLines(text: string, widthPoints: number, size: number, bold = false): string[] {
  const room = Math.max(widthPoints * sureWidth - padding, size);
  const space = textWidth(' ', size, bold);
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    if (textWidth(paragraph, size, bold) <= room) {
      lines.push(paragraph);
      continue;
    }
    let line = '';
    // Widths add up, so that a long line is not measured again for every word.
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const width = textWidth(word, size, bold);
      const joined = used + space + width;
      if (line === '' ? width <= room : joined <= room) {
        used = line === '' ? width : joined;
        line = line === '' ? word : `${line} ${word}`;
        continue;
      }
      if (line !== '') lines.push(line);
      line = word;
      while (textWidth(line, size, bold) > room) {
        let cut = line.length - 1;
        while (cut > 1 && textWidth(line.slice(0, cut), size, bold) > room) cut--;
        lines.push(line.slice(0, cut));
        line = line.slice(cut);
      }
      used = textWidth(line, size, bold);
    }
    lines.push(line);
  }
  return lines;
}

/** Size and weight → width → lines of a text. A text is measured where its row is split and where its row gets its height, and recurs. */
const counters: Record<'regular' | 'bold', Map<number, Map<number, (text: string) => number>>> = {
  regular: new Map(),
  bold: new Map(),
};

/** How many lines a text takes in a width. */
export function lineCount(text: string, widthPoints: number, size: number, bold = false): number {
  const ofWeight = bold ? counters.bold : counters.regular;
  let ofSize = ofWeight.get(size);
  if (!ofSize) ofWeight.set(size, (ofSize = new Map()));
  let count = ofSize.get(widthPoints);
  if (!count) ofSize.set(widthPoints, (count = remembered((each) => wrapLines(each, widthPoints, size, bold).length)));
  return count(text);
}

/** Height in points of a number of lines, with slack, in Excel's steps of 0.75. */
export function linesHeight(lines: number, size: number): number {
  return Math.ceil((lines * size * lineFactor * slack + 3) / 0.75) * 0.75;
}

/** Height in points of a wrapped text. May exceed maxRowHeight: the caller splits. */
export function textHeight(text: string, widthPoints: number, size: number, bold = false): number {
  return linesHeight(lineCount(text, widthPoints, size, bold), size);
}
