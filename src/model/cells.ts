/** Cells and areas of a worksheet, counted from 0; A1 addresses are made only for people and formulas. */

/** A cell's value as Excel and a file give it. `null` is an empty cell; an error is its text («#DIV/0!», «#Н/Д»). */
export type CellValue = string | number | boolean | null;

/** One cell: row and column counted from 0. */
export interface Cell {
  row: number;
  col: number;
}

/** A cell of a named sheet of the workbook. */
export interface CellRef extends Cell {
  sheet: string;
}

/** A rectangle of cells, both corners included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Names asked for before: a region's sheets have a hundred thousand addresses in a few dozen columns. */
const columnNames: string[] = [];

/** 0 → «A», 26 → «AA». */
export function columnName(col: number): string {
  return (columnNames[col] ??= spelled(col));
}

function spelled(col: number): string {
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** «A» → 0, «AA» → 26. */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** {row: 4, col: 2} → «C5»; `absolute` gives «$C$5». */
export function a1(cell: Cell, absolute = false): string {
  const dollar = absolute ? '$' : '';
  return `${dollar}${columnName(cell.col)}${dollar}${cell.row + 1}`;
}

/** {top: 0, left: 0, bottom: 3, right: 1} → «A1:B4»; a single cell stays «A1». */
export function areaA1(area: Area, absolute = false): string {
  const from = a1({ row: area.top, col: area.left }, absolute);
  const to = a1({ row: area.bottom, col: area.right }, absolute);
  return from === to ? from : `${from}:${to}`;
}

/** «$B$4» or «B4» → {row: 3, col: 1}; null where the text is no address. */
export function parseA1(address: string): Cell | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  return match ? { row: Number(match[2]) - 1, col: columnIndex(match[1]!) } : null;
}

/** «A1:B4», «B4», «$A$1:$B$4» → area; null where the text is no address. */
export function parseArea(address: string): Area | null {
  const [from, to] = address.split(':');
  const first = parseA1(from ?? '');
  const last = to === undefined ? first : parseA1(to);
  if (!first || !last) return null;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.col, last.col),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.col, last.col),
  };
}

/** A sheet's name as a formula writes it: always quoted, inner apostrophes doubled. */
export function quoteSheet(name: string): string {
  return name.includes("'") ? `'${name.replace(/'/g, "''")}'` : `'${name}'`;
}

/** «'Лист 1'!$C$5» for formulas. */
export function sheetRef(ref: CellRef, absolute = true): string {
  return `${quoteSheet(ref.sheet)}!${a1(ref, absolute)}`;
}
