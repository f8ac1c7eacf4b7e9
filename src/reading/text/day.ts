/** Days in cells: as numbers of a date format, as texts. */
import type { CellValue } from '../../model/cells';
import { timeOfSerial, yearOfDay, years1904 } from '../../model/dates';

const dayText = /(?<![\d.])\d{1,2}[./-]\d{1,2}[./-](20\d\d|\d\d)(?!\d)|(?<!\d)(20\d\d)-\d{1,2}-\d{1,2}/;

const month =
  '(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[а-яa-z]{0,6}';
const onlyDay = new RegExp(
  `^\\s*(?:\\d{1,2}[./-]\\d{1,2}[./-](?:20)?\\d\\d|\\d{1,2}[. -]${month}|${month}[. -]\\d\\d(?:\\d\\d)?)\\s*$`,
  'i',
);
/** «12.04.2025», «12.апр», «дек.25»: nothing but a day, as Excel shows what it took for one. */
export const isDayText = (text: string): boolean => onlyDay.test(text);

/** Year and month of a cell that holds a day; null for any other cell. */
export function dayIn(cell: CellValue | undefined, date1904 = false): { year: number; month: number } | null {
  if (typeof cell === 'number') {
    const year = yearOfDay(cell, date1904);
    if (year === null) return null;
    return { year, month: new Date(timeOfSerial(cell + (date1904 ? years1904 : 0))).getUTCMonth() + 1 };
  }
  if (typeof cell !== 'string') return null;
  const match = dayText.exec(cell);
  if (!match) return null;
  const year = Number(match[1] ?? match[2]);
  const parts = match[0].split(/[./-]/).map(Number);
  return { year: year < 100 ? 2000 + year : year, month: parts[1]! };
}
