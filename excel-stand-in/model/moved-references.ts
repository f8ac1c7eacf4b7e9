/** What inserted rows do to formulas: references to rows below move with them, wherever the formula stands. */
import { maxRow } from './address';

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
