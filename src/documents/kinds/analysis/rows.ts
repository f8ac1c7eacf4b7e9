/** The grid of the analysis and a row of figures in it. */
import type { SpanningCell } from '../../kit/sheet/builder';
import { styles } from '../../kit/sheet/look';

export const widths = [5, 29, 15.5, 15.5, 13, 13, 13, 15];
export const last = widths.length - 1;

/** A row of figures under number formats by column; the second column is text, a null prints as a dash. */
export const numberCells = (
  cells: readonly (string | number | null)[],
  formats: readonly string[] = [],
): SpanningCell[] =>
  cells.map((v, col) => ({
    v: v ?? '—',
    style: col === 1 ? styles.text : { ...styles.center, ...(formats[col] ? { format: formats[col] } : {}) },
  }));
