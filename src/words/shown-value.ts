import type { CellValue } from '../model/cells';
import { timeOfSerial } from '../model/dates';
import { decimal, wholeNumber } from './russian';

/** A cell's value as Excel shows it in Russian; the formats sheet plans use: whole, decimals, shares, dates, signs with words behind. */
export function shownValue(value: CellValue, format?: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  if (typeof value === 'string') return value;
  if (format === undefined || format === 'General' || format === '@') return decimal(value, 4);
  if (/[dmy]/i.test(format.replace(/"[^"]*"/g, '')))
    return new Date(timeOfSerial(value)).toISOString().slice(0, 10).split('-').reverse().join('.');
  return inSection(value, format.split(';'));
}

/** Sections of a format: positive; negative (written without a sign of its own); zero. */
function inSection(value: number, [positive = '0', negative, zero]: readonly string[]): string {
  const section = value < 0 ? (negative ?? positive) : value === 0 ? (zero ?? positive) : positive;
  const number = value < 0 && negative !== undefined ? -value : value;
  const digits = /\.(0+)/.exec(section)?.[1]?.length ?? 0;
  const text = section.includes('%')
    ? fixed(number * 100, digits)
    : digits === 0
      ? wholeNumber(number)
      : fixed(number, digits);
  const literal = section.replace(
    /"([^"]*)"|\\(.)/g,
    (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? '',
  );
  return literal.replace(/[#,]*0(?:\.0+)?/, text);
}

const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
