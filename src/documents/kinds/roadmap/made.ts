/** What we wrote into a row, as short marks kept beside it: tells afterwards which cells people have edited. */
import type { CellValue } from '../../../model/cells';
import { mark } from '../../forms/marks';

/** Fields whose edits are kept; status, evidence and fact are always people's. */
export const madeFields = [
  'text',
  'term',
  'responsible',
  'result',
  'indicator',
  'start',
  'end',
  'required',
  'baseline',
  'target',
] as const;
export type MadeField = (typeof madeFields)[number];

/** Marks of a row as one text. */
export const madeMarks = (cells: Partial<Record<MadeField, CellValue>>): string =>
  madeFields.map((field) => mark(cells[field])).join('.');

/** Fields that differ from what was written; null where the marks are lost. */
export function editedFields(
  marks: CellValue | undefined,
  cells: Partial<Record<string, CellValue>>,
): Set<MadeField> | null {
  const parts = typeof marks === 'string' ? marks.split('.') : [];
  if (parts.length !== madeFields.length) return null;
  // A column the template does not print has no cell: nothing can have been typed there.
  return new Set(madeFields.filter((field, i) => cells[field] !== undefined && mark(cells[field]) !== parts[i]));
}
