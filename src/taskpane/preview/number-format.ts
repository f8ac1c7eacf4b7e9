import type { CellValue } from '../../model/cells';
import { decimal, wholeNumber } from '../../words/russian';

const dayLength = 86_400_000;
/** Day 0 of the serial numbers. */
const dayZero = Date.UTC(1899, 11, 30);

/** A cell's value as Excel shows it in Russian; the formats sheet plans use. */
export function shownValue(value: CellValue, format?: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'ИСТИНА' : 'ЛОЖЬ';
  if (typeof value === 'string') return value;
  if (format === undefined || format === 'General' || format === '@') return decimal(value, 4);
  if (/[dmy]/i.test(format))
    return new Date(dayZero + value * dayLength).toISOString().slice(0, 10).split('-').reverse().join('.');
  const digits = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  if (format.includes('%')) return `${fixed(value * 100, digits)}%`;
  return digits === 0 ? wholeNumber(value) : fixed(value, digits);
}

const fixed = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
