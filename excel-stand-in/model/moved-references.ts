/** What inserted rows, sorting and a rule's further areas do to the references in formulas. */
import { columnNumber, letters, maxColumn, maxRow } from './address';

const strings = /("(?:[^"]|"")*")/;
const reference =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?(?![\p{L}\p{N}_(.])/gu;

/**
 * @param formula as it is kept, with or without «=»
 * @param own the sheet it stands on; references without a sheet are to that one
 * @param target the sheet that got `count` rows before row `before` (from 0)
 */
export function afterInsertedRows(formula: string, own: string, target: string, before: number, count: number): string {
  const moved = (row: string): string => {
    const index = Number(row) - 1;
    return String(Math.min(maxRow, index >= before ? index + count : index) + 1);
  };
  return formula
    .split(strings)
    .map((text, index) =>
      index % 2
        ? text
        : text.replace(
            reference,
            (whole, sheet: string | undefined, from: string, top: string, to: string | undefined, bottom: string) => {
              const name = sheet ? sheet.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'") : own;
              if (name !== target) return whole;
              return `${sheet ?? ''}${from}${moved(top)}${to ? `:${to}${moved(bottom)}` : ''}`;
            },
          ),
    )
    .join('');
}

const moving =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_(.!])/gu;

/** The formula as a copy of it so many rows down and columns right has it: references move but for what a dollar holds. */
export function copiedTo(formula: string, rows: number, columns: number): string {
  const place = (count: number, held: string, by: number, last: number): number =>
    held ? count : (count + by + last + 1) % (last + 1);
  return formula
    .split(strings)
    .map((text, index) =>
      index % 2
        ? text
        : text.replace(
            moving,
            (_, sheet: string | undefined, holdColumn: string, column: string, holdRow: string, row: string) => {
              const toColumn = letters(place(columnNumber(column), holdColumn, columns, maxColumn));
              const toRow = place(Number(row) - 1, holdRow, rows, maxRow) + 1;
              return `${sheet ?? ''}${holdColumn}${toColumn}${holdRow}${toRow}`;
            },
          ),
    )
    .join('');
}
