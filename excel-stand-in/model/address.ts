/** Addresses as the stand-in reads them: A1 text ↔ rectangles counted from 0, Excel's limits included. */
export interface Rect {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export const maxRow = 1048575;
export const maxColumn = 16383;
export const wholeSheet: Rect = { top: 0, left: 0, bottom: maxRow, right: maxColumn };

export function letters(column: number): string {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

export function columnNumber(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const part = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** «B2:C9», «3:5», «A:B», «C4», with or without dollars; null where Excel would refuse the text. */
export function parseRect(text: string): Rect | null {
  const [from, to = from, more] = text.split(':');
  if (more !== undefined || !from || !to) return null;
  const a = part.exec(from);
  const b = part.exec(to);
  if (!a || !b || (!text.includes(':') && (!a[1] || !a[2]))) return null;
  if (Boolean(a[1]) !== Boolean(b[1]) || Boolean(a[2]) !== Boolean(b[2]) || (!a[1] && !a[2])) return null;
  const rows = a[2] ? [Number(a[2]) - 1, Number(b[2]) - 1] : [0, maxRow];
  const columns = a[1] ? [columnNumber(a[1]), columnNumber(b[1]!)] : [0, maxColumn];
  const rect = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  return rect.top < 0 || rect.bottom > maxRow || rect.right > maxColumn ? null : rect;
}

export function rectText(rect: Rect): string {
  if (rect.top === 0 && rect.bottom === maxRow && rect.left === 0 && rect.right === maxColumn) return `1:${maxRow + 1}`;
  if (rect.top === 0 && rect.bottom === maxRow) return `${letters(rect.left)}:${letters(rect.right)}`;
  if (rect.left === 0 && rect.right === maxColumn) return `${rect.top + 1}:${rect.bottom + 1}`;
  const from = `${letters(rect.left)}${rect.top + 1}`;
  const to = `${letters(rect.right)}${rect.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** Areas as files list them: «A9:A24 C3». */
export const parseRects = (text = ''): Rect[] => text.split(' ').flatMap((one) => parseRect(one) ?? []);
export const rectsText = (rects: readonly Rect[]): string => rects.map(rectText).join(' ');

export const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRect(name) ? name : `'${name.replaceAll("'", "''")}'`;

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export function intersect(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top > rect.bottom || rect.left > rect.right ? null : rect;
}

export const contains = (outer: Rect, inner: Rect): boolean =>
  inner.top >= outer.top && inner.bottom <= outer.bottom && inner.left >= outer.left && inner.right <= outer.right;

/** What is left of a rectangle when another one is taken out of it: up to four rectangles. */
export function subtract(from: Rect, taken: Rect): Rect[] {
  const hole = intersect(from, taken);
  if (!hole) return [from];
  const rest: Rect[] = [];
  if (hole.top > from.top) rest.push({ ...from, bottom: hole.top - 1 });
  if (hole.bottom < from.bottom) rest.push({ ...from, top: hole.bottom + 1 });
  if (hole.left > from.left) rest.push({ top: hole.top, bottom: hole.bottom, left: from.left, right: hole.left - 1 });
  if (hole.right < from.right) {
    rest.push({ top: hole.top, bottom: hole.bottom, left: hole.right + 1, right: from.right });
  }
  return rest;
}
