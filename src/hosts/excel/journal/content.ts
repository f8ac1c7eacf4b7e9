import { literal } from '../plan/texts';
import type { Content } from '../plan/content';

/** A sheet's contents that were asked for. */
export function askContent(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas');
  return used;
}

/** Contents as they can be written back: formulas as formulas, texts guarded so that they stay texts. */
export function contentOf(used: Excel.Range): Content | null {
  if (used.isNullObject) return null;
  const values: unknown[][] = used.values;
  const block = used.formulas.map((line: unknown[], row) =>
    line.map((formula, col): string | number | boolean => {
      const value = values[row]?.[col];
      // A text that starts with «=» is its own value; a formula's value is something else.
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      return literal(String(value ?? ''));
    }),
  );
  return { row: used.rowIndex, col: used.columnIndex, block };
}
