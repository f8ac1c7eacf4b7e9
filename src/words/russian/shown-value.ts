import type { CellValue } from '../../model/cells';
import { timeOfSerial } from '../../model/dates';
import { decimal, NBSP, wholeNumber } from './russian';

/** A cell's value as Excel shows it in Russian; the formats sheet plans use: whole, decimals, shares, dates, signs with words behind. */
export function shownValue(value: CellValue, format?: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  if (typeof value === 'string') return value;
  if (format === undefined || format === 'General' || format === '@') return decimal(value, 4).replaceAll(NBSP, '');
  if (/[dmy]/i.test(format.replace(/"[^"]*"/g, '')))
    return new Date(timeOfSerial(value)).toISOString().slice(0, 10).split('-').reverse().join('.');
  return inSection(value, format.split(';'));
}

/** Sections of a format: positive; negative (written without a sign of its own); zero. */
function inSection(value: number, [positive = '0', negative, zero]: readonly string[]): string {
  const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const number = value < 0 && negative !== undefined ? -value : value;
  // The format says how many decimals there are at least and at most, and whether thousands stand apart.
  const decimals = /\.([0#]+)/.exec(section)?.[1] ?? '';
  const [whole, rest] = (section.includes('%') ? number * 100 : number).toFixed(decimals.length).split('.');
  const least = decimals.replaceAll('#', '').length;
  const tail = (rest ?? '').slice(0, least) + (rest ?? '').slice(least).replace(/0+$/, '');
  const text = (section.includes(',') ? wholeNumber(Number(whole)) : whole) + (tail && `,${tail}`);
  const literal = section.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
  return literal.replace(/[#,]*0(?:\.[0#]+)?/, text);
}
