/** What we wrote into a row, as short marks kept beside it: tells afterwards which cells people have edited. */
import type { CellValue } from '../../model/cells';

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

/** Spaces, line breaks and a double's last digits do not count: programs change them unseen. */
function normal(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'number' ? String(Number(value.toPrecision(10))) : String(value);
  return text.replace(/[\s\u00a0]+/g, ' ').trim();
}

export const sameValue = (a: CellValue | undefined, b: CellValue | undefined): boolean => normal(a) === normal(b);

/** 32-bit FNV-1a, in base 36: tells an edited cell, guards nothing. */
function mark(value: CellValue | undefined): string {
  let hash = 0x811c9dc5;
  for (const character of normal(value)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}

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
