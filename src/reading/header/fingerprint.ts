import type { Column } from '../columns/columns';
import { plain } from '../text/text';

/** Of the captions alone, years left out: the same form next year has the same fingerprint, a changed header another. */
export function fingerprintOf(columns: readonly Column[]): string {
  const text = columns
    .map(({ path, col }) => `${col - (columns[0]?.col ?? 0)}:${path.map(plain).join('/')}`)
    .join('|')
    .replace(/20\d\d/g, 'ГГГГ');
  let a = 0x811c9dc5;
  let b = 0x1000193;
  for (let i = 0; i < text.length; i += 1) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193) >>> 0;
    b = Math.imul(b ^ text.charCodeAt(text.length - 1 - i), 0x5bd1e995) >>> 0;
  }
  return a.toString(16).padStart(8, '0') + b.toString(16).padStart(8, '0');
}
