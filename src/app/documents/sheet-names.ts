import { shortened } from '../../naming';
import type { SheetSnapshot } from '../../model/snapshot';
import type { RegistryEntry } from '../../model/state';

/** Excel's limit. */
const longestName = 31;

/** A wanted name without what Excel forbids: `\ / ? * [ ] :`, apostrophes at the ends, more than 31 characters. */
export function validSheetName(wanted: string, longest = longestName): string {
  const allowed = wanted
    .replace(/[\\/?*[\]:\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = shortened(allowed, longest).replace(/^['\s]+|['\s]+$/g, '');
  return name === '' ? 'Лист' : name;
}

/** A valid name that none of the taken ones equals without case: «ШНОР», «ШНОР (2)», … */
export function uniqueSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const name = validSheetName(wanted);
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number++) {
    const tail = ` (${number})`;
    const next = validSheetName(wanted, longestName - tail.length) + tail;
    if (!taken.has(next.toLowerCase())) return next;
  }
}

/**
 * The names of our sheets, once for each kind and key: the present name where the sheet exists (people rename sheets), else the wanted
 * one made valid and unique in the workbook and among the names given so far.
 */
export function sheetNamer(
  sheets: readonly SheetSnapshot[],
  registry: readonly RegistryEntry[],
): (kind: string, key: string, wanted: string) => string {
  const given = new Map<string, string>();
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  for (const entry of registry) {
    const sheet = sheets.find(({ id }) => id === entry.sheetId) ?? sheets.find(({ name }) => name === entry.name);
    if (sheet) given.set(`${entry.kind}:${entry.key}`, sheet.name);
  }
  return (kind, key, wanted) => {
    const identity = `${kind}:${key}`;
    const known = given.get(identity);
    if (known !== undefined) return known;
    const name = uniqueSheetName(wanted, taken);
    taken.add(name.toLowerCase());
    given.set(identity, name);
    return name;
  };
}
