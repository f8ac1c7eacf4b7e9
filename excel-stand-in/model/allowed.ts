/** What Excel says when a value typed by hand breaks a cell's rule. */
import { contains } from './address';
import type { DataValidation, Sheet, Value } from './workbook';

/**
 * The text of Excel's box where it refuses the typed value; null where it takes it. As in Excel, an emptied cell always passes, and only alerts of the
 * kind «Stop» refuse. Lists and numbers are judged; lists taken from cells, dates and bounds that are formulas let everything through here.
 */
export function refusedByRule(sheet: Sheet, row: number, column: number, value: Value): string | null {
  if (value === null) return null;
  const at = { top: row, bottom: row, left: column, right: column };
  const found = sheet.validations.find(({ rects }) => rects.some((rect) => contains(rect, at)));
  const alert = found?.errorAlert;
  if (!found || !alert?.showAlert || alert.style !== 'Stop' || allows(found.rule, value)) return null;
  return `${alert.title}\n${alert.message}`;
}

function allows({ list, wholeNumber, decimal }: DataValidation['rule'], value: Value): boolean {
  const source = list && String(list.source);
  if (source) return source.startsWith('=') || source.split(',').includes(String(value));
  const bounds = wholeNumber ?? decimal;
  const [low, high] = [Number(bounds?.formula1), Number(bounds?.formula2)];
  if (!bounds || bounds.operator !== 'Between' || Number.isNaN(low) || Number.isNaN(high)) return true;
  if (typeof value !== 'number' || (wholeNumber && !Number.isInteger(value))) return false;
  return value >= low && value <= high;
}
