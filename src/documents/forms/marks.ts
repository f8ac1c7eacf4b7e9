/** Short marks of what we wrote into cells, kept beside them: tell afterwards which cells people have edited. */
import type { CellValue } from '../../model/cells';
import { remembered } from '../../model/remembered';

/** Spaces, line breaks and a double's last digits do not count: programs change them unseen. */
const normal = (value: CellValue | undefined): string => spaced(shown(value));
function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'number' ? String(Number(value.toPrecision(10))) : String(value);
}
const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

export const sameValue = (a: CellValue | undefined, b: CellValue | undefined): boolean => normal(a) === normal(b);
export const isBlank = (value: CellValue | undefined): boolean => normal(value) === '';

/** 32-bit FNV-1a, in base 36: tells an edited cell, guards nothing. */
export const mark = (value: CellValue | undefined): string => markOf(shown(value));
/** Measures of a library recur from school to school. */
const markOf = remembered((text: string): string => {
  let hash = 0x811c9dc5;
  for (const character of spaced(text)) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
});
