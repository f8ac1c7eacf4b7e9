import { columnName, type CellValue } from '../../../model/cells';
import type { PlanCell } from '../../../model/plan';
import { limits } from '../package/limits';
import { escapeCell, escapeXml } from '../package/xml';

const errors = new Set(['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!', '#GETTING_DATA']);

/** A text as an inline string: the workbook's shared strings stay as they are. */
function pushInline(pieces: string[], text: string): void {
  const kept = text.length > limits.text ? text.slice(0, limits.text) : text;
  const isSpaced = /^\s|\s$|\n|\s\s/.test(kept);
  pieces.push(isSpaced ? ' t="inlineStr"><is><t xml:space="preserve">' : ' t="inlineStr"><is><t>');
  pieces.push(escapeCell(kept), '</t></is></c>');
}

const known = (value: CellValue | undefined): CellValue =>
  value === undefined || value === '' || (typeof value === 'number' && !Number.isFinite(value)) ? null : value;

/**
 * Appends the <c> of a plan's cell to the pieces of its sheet; nothing where there is nothing to say of it. Pieces are joined once for a whole sheet:
 * a region's has tens of thousands of cells, and text put together cell by cell is copied over and over. `row`: as the file counts it; `style`: an
 * index of cellXfs.
 */
export function pushCell(
  pieces: string[],
  { v, f }: PlanCell,
  row: string,
  col: number,
  style: number | undefined,
): void {
  const value = known(v);
  if (f === undefined && value === null && style === undefined) return;
  pieces.push('<c r="', columnName(col), row, style === undefined ? '"' : `" s="${style}"`);
  if (f !== undefined) pushFormula(pieces, f, v === '' ? '' : value);
  else if (value === null) pieces.push('/>');
  else if (typeof value === 'string') pushInline(pieces, value);
  else if (typeof value === 'boolean') pieces.push(value ? ' t="b"><v>1</v></c>' : ' t="b"><v>0</v></c>');
  else pieces.push('><v>', String(value), '</v></c>');
}

/** The same of one cell alone. */
export function planCellXml(cell: PlanCell, row: number, col: number, style: number | undefined): string {
  const pieces: string[] = [];
  pushCell(pieces, cell, String(row + 1), col, style);
  return pieces.join('');
}

/** Formula and the value it must give, which programs show until they calculate. */
function pushFormula(pieces: string[], formula: string, value: CellValue): void {
  const type =
    typeof value === 'string'
      ? errors.has(value)
        ? ' t="e"'
        : ' t="str"'
      : typeof value === 'boolean'
        ? ' t="b"'
        : '';
  pieces.push(type, '><f>', escapeXml(formula));
  if (value === null) pieces.push('</f></c>');
  else pieces.push('</f><v>', typeof value === 'string' ? escapeCell(value) : String(Number(value)), '</v></c>');
}

/** <c> of a value copied from another file: an error stays an error. */
export function valueCellXml(value: CellValue, address: string): string {
  const kept = known(value);
  if (kept === null) return '';
  if (typeof kept === 'number') return `<c r="${address}"><v>${kept}</v></c>`;
  if (typeof kept === 'boolean') return `<c r="${address}" t="b"><v>${kept ? 1 : 0}</v></c>`;
  if (errors.has(kept)) return `<c r="${address}" t="e"><v>${kept}</v></c>`;
  const pieces = [`<c r="${address}"`];
  pushInline(pieces, kept);
  return pieces.join('');
}
