import { schoolName } from '../../naming';
import type { Sighting } from '../schools/sighting';
import type { Identity } from '../columns/identity';
import { type Grid, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { tidy } from '../text/text';
import { nameOf } from './names';

interface Named {
  name: string;
  municipality: string | null;
}

/** A number of a row is no code; codes of centres have six digits, those of small lists three. */
const isCode = (code: string): boolean => /^(?:\d{3,}|(?:edu|sch)\d+)$/.test(code);

/** «000101» of a text is 101 of a number. */
const keyOf = (code: string): string => code.replace(/^0+(?=\d)/, '');

/** Spelled alike, quotes, case, legal form in letters or in words aside. */
function sameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [schoolName(one), schoolName(other)];
  return first.key === second.key && (first.form === second.form || !first.form || !second.form);
}

/** Names of schools by their codes, from sheets that hold both: tables that know a school by its code alone take its name from here. */
export class Directory {
  /** Null: the code stands beside different names and so names none. */
  private readonly names = new Map<string, Named | null>();

  private add(code: string, named: Named): void {
    const key = keyOf(code);
    const known = this.names.get(key);
    if (known === undefined) this.names.set(key, named);
    else if (known && !sameName(known.name, named.name)) this.names.set(key, null);
    else if (known) known.municipality ??= named.municipality;
  }

  /** Rows of a table that holds codes and names and nothing to judge. */
  addTable({ grid, place, identity }: { grid: Grid; place: TablePlace; identity: Identity }): void {
    const { school, code, municipality } = identity;
    if (school === null || code === null) return;
    for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
      const values = grid.values[row]!;
      const [key, text] = [values[code], values[school]];
      if (isBlank(key) || typeof text !== 'string') continue;
      const { kind, name } = nameOf(text);
      const id = tidy(String(key)).toLowerCase();
      if (!isCode(id) || (kind !== 'school' && kind !== 'other')) continue;
      const district =
        municipality === null || isBlank(values[municipality]) ? null : tidy(String(values[municipality]));
      this.add(id, { name, municipality: district });
    }
  }

  /** Gives schools met by their code alone the names that other tables of the workbook know. */
  nameAll(sightings: readonly Sighting[]): void {
    const nameless = sightings.filter(({ code, name }) => code !== null && name === code);
    if (!nameless.length) return;
    for (const { code, name, municipality } of sightings)
      if (code !== null && name !== code && isCode(code)) this.add(code, { name, municipality });
    for (const sighting of nameless) {
      const named = this.names.get(keyOf(sighting.code!));
      if (!named) continue;
      sighting.name = named.name;
      sighting.says = schoolName(named.name);
      sighting.municipality ??= named.municipality;
    }
  }
}
