/** Texts taller than a row may be (409.5 pt) are split over several rows, at a line break or between words. */
import { lineCount, linesHeight, maxRowHeight } from './text-height';

/** Parts of a text that fit a row each; one part where all of it fits. Joined by a space they give the text back (line breaks aside). */
export function splitText(
  text: string,
  widthPoints: number,
  size: number,
  bold = false,
  limit = maxRowHeight,
): string[] {
  // A line holds a character at least: most texts are too short to be measured.
  if (linesHeight(text.length + 1, size) <= limit) return [text];
  if (linesHeight(lineCount(text, widthPoints, size, bold), size) <= limit) return [text];
  return cutText(text, (part) => linesHeight(lineCount(part, widthPoints, size, bold), size) <= limit);
}

function cutText(text: string, fits: (part: string) => boolean): string[] {
  const parts: string[] = [];
  let rest = text.split(/(?<=\n)|(?<= )/);
  while (rest.length > 0) {
    // The most pieces that fit, by halving; at least one, or a single huge word would never end.
    let [least, most] = [1, rest.length];
    while (least < most) {
      const middle = Math.ceil((least + most) / 2);
      if (fits(rest.slice(0, middle).join('').trimEnd())) least = middle;
      else most = middle - 1;
    }
    const lastBreak = rest
      .slice(0, least)
      .map((piece) => piece.endsWith('\n'))
      .lastIndexOf(true);
    const cut = least < rest.length && lastBreak >= least / 2 ? lastBreak + 1 : least;
    parts.push(rest.slice(0, cut).join('').trimEnd());
    rest = rest.slice(cut);
  }
  return parts;
}
