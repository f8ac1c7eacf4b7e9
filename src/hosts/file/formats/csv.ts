import type { CellValue } from '../../../model/cells';
import { DateCells } from '../../../model/dates';
import type { WorkbookSnapshot } from '../../../model/snapshot';
import { FileFault } from '../fault';
import { decodedText } from './encoding';
import { limits } from '../package/limits';
import { serialOfIso } from '../read/iso-date';

/** A .csv as a workbook of one sheet: encoding, separator and Russian numbers recognised as Excel with Russian settings would. */
export function readCsv(bytes: Uint8Array, fileName: string): WorkbookSnapshot {
  const text = decodedText(bytes);
  // A text holds no zero bytes; pictures and archives do.
  if (text.includes('\u0000')) throw new FileFault('file-not-workbook');
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const rows = split(body, declared?.[1] ?? separatorOf(body));
  while (rows.length > 0 && rows[rows.length - 1]!.every((field) => field === '')) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length * width > limits.cells || width > limits.columns) throw new FileFault('file-too-large');
  // A sentence with a comma is no table: at least two rows of at least two fields.
  if (rows.filter((row) => row.length > 1).length < 2) throw new FileFault('file-not-workbook');
  const dates = new DateCells();
  const values = rows.map((fields, row) =>
    Array.from({ length: width }, (_, col) => {
      const value = typed(fields[col] ?? '');
      if (typeof value === 'number' && isDayText(fields[col]!)) dates.add(row, col);
      return value;
    }),
  );
  const name =
    fileName
      .replace(/\.[^.]*$/, '')
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .slice(0, 31)
      .trim() || 'Лист1';
  const sheet = { id: 'sheet1', name, visibility: 'visible' as const, top: 0, left: 0, values, ...dates.from(0, 0) };
  return { fileName, sheets: [sheet], state: null, activeSheetId: 'sheet1', problems: [] };
}

/** The separator that is met most evenly in the first lines, quoted parts aside. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const score = (separator: string) => lines.filter((line) => line.includes(separator)).length;
  // A comma can be a decimal sign: the other two go first.
  return [';', '\t', ','].reduce((best, next) => (score(next) > score(best) ? next : best));
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1);
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
      if (end < 0) end = text.length;
      field = text.slice(at + 1, end).replace(/""/g, '"');
      at = end + 1;
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(field + text.slice(start, at));
    if (text[at] === separator) {
      at++;
      if (at < text.length) continue;
      row.push('');
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    rows.push(row);
    row = [];
  }
  return rows;
}

const day = /^(\d\d)\.(\d\d)\.(\d{4})$/;
/** A field that `typed` takes for a day, unless there is no such day. */
export const isDayText = (field: string): boolean => day.test(field.trim());

/**
 * A field as Excel with Russian settings takes it: «12», «1 234,5», «12,4%» (a share), «01.09.2024» (a serial number).
 * Digits that begin with a zero or are longer than a number holds stay a text: they are codes.
 */
export function typed(field: string): CellValue {
  const text = field.trim();
  if (text === '') return null;
  const number = /^([-+−]?)(\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d{1,15})(?:[.,](\d{1,15}))?\s?(%?)$/.exec(text);
  if (number) {
    const [, sign, whole, fraction, percent] = number;
    const digits = whole!.replace(/\D/g, '');
    if (digits.length > 1 && digits.startsWith('0')) return field;
    const value = Number(`${sign === '-' || sign === '−' ? '-' : ''}${digits}${fraction ? `.${fraction}` : ''}`);
    // Divided as decimals are written: 12,4 % is 0.124, not 0.12400000000000001.
    return percent ? Number(`${value}e-2`) : value;
  }
  const date = day.exec(text);
  if (date && Number(date[2]) <= 12 && Number(date[1]) <= 31) return serialOfIso(`${date[3]}-${date[2]}-${date[1]}`);
  return field;
}
