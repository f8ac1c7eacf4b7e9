/** Days among numbers: Excel makes a date of «8/1» and «12.4», and the cell then holds the day's serial number. */

/** 1 January 2010 and 31 December 2049: a workbook of results has no other days. */
const FIRST = 40_179;
const LAST = 54_788;
/** No school has so many pupils. */
export const MOST_PUPILS = 10_000;

/** The number can only be a day: it lies above `most`, which the column could hold, and in the years of such workbooks. */
export const isDay = (number: number, most: number): boolean =>
  number > most && number >= FIRST && number <= LAST && Number.isInteger(number);

/** Serial number of a day → «08.01.2025». */
export function dayText(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
}
