/** Dates in cells: Excel keeps them as numbers, and only the number format tells a day from a count. */

/** A column with cells that hold dates by their number format; column and rows counted in a snapshot's `values`. */
export interface DateColumn {
  col: number;
  rows: readonly number[];
}

const dayLength = 86_400_000;
/** Serial number of 1 January 1970. */
const day1970 = 25_569;
/** Moment in UTC, milliseconds since 1970 → Excel's serial number of the day. */
export const serialOfTime = (time: number): number => time / dayLength + day1970;
/** The other way round. */
export const timeOfSerial = (serial: number): number => (serial - day1970) * dayLength;

/** Days from 1904 on are so much less than days from 1900 on. */
export const years1904 = 1462;

/** A number that can be a day of 2000–2099: only such cells are looked at for a date's format. */
export const canBeDay = (number: number): boolean => number >= 36_526 - years1904 && number < 73_051;

/** Serial number of a day → its year; null where no day of 2000–2099. */
export function yearOfDay(serial: number, date1904 = false): number | null {
  const days = Math.floor(serial) + (date1904 ? years1904 : 0);
  const year = new Date(timeOfSerial(days)).getUTCFullYear();
  return canBeDay(serial) && year >= 2000 && year <= 2099 ? year : null;
}

/** Whether a number format, as files write it («dd.mm.yyyy», «[$-419]d mmm;@»), shows dates. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0]!;
  return /[dy]|mmm/i.test(bare) && !/general/i.test(bare);
}

/** Number formats that every program knows by number and that show dates. */
export const builtInDateFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Collects date cells while a sheet is read. */
export class DateCells {
  private readonly columns = new Map<number, number[]>();

  add(row: number, col: number): void {
    const rows = this.columns.get(col);
    if (rows) rows.push(row);
    else this.columns.set(col, [row]);
  }

  /** As a snapshot keeps them: counted from the used range's first cell; nothing where there are none. */
  from(top: number, left: number): { dates?: DateColumn[] } {
    if (!this.columns.size) return {};
    return { dates: [...this.columns].map(([col, rows]) => ({ col: col - left, rows: rows.map((row) => row - top) })) };
  }
}
