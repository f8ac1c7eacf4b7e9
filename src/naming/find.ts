/** The one way from a text that names a school (a list received, a command's flag, a cell of a sheet) to the school. */
import type { School } from '../model/school';
import { codesIn } from './code';
import { municipalityKey, municipalityName } from './municipality';
import { schoolCore, schoolKey, schoolName } from './school';
import { plain, withoutNumber } from './text';

/** Finds schools among many; names are made equal once. */
export class SchoolFinder {
  private readonly codes = new Map<string, School>();
  private readonly keys = new Map<string, School[]>();
  private readonly cores = new Map<string, School[]>();
  /** Key of each municipality → stems of its name. */
  private readonly places = new Map<string, readonly string[]>();

  constructor(schools: readonly School[]) {
    for (const school of schools) {
      if (school.code) this.codes.set(school.code.toLowerCase(), school);
      if (!this.places.has(school.place))
        this.places.set(school.place, municipalityName(school.municipality ?? '').stems);
      for (const key of school.keys) put(this.keys, key, school);
      for (const core of school.cores) put(this.cores, core, school);
    }
  }

  /**
   * Schools that a text names: by a code, by a name in any spelling, at last by what is left of it without «им. …» and the like. A
   * municipality and a number may stand around the name, parted by a tab, a semicolon or a comma. Several where the text fits several.
   */
  all(text: string): School[] {
    for (const code of [text.trim().toLowerCase(), ...codesIn(text)]) {
      const found = this.codes.get(code);
      if (found) return [found];
    }
    const line = withoutNumber(text);
    if (line === '') return [];
    const parts = [...new Set([line, ...line.split(/[\t;,]/).map((part) => part.trim())])].filter(Boolean);
    for (const find of [this.byKey, this.byCore]) {
      for (const part of parts) {
        const found = this.inPlace(find(part), line, parts);
        if (found.length > 0) return found;
      }
    }
    return [];
  }

  /** The only school that a text names; null where it names none, or several. */
  one(text: string): School | null {
    const found = this.all(text);
    return found.length === 1 ? found[0]! : null;
  }

  private readonly byKey = (part: string): School[] => this.keys.get(schoolKey(part)) ?? [];
  private readonly byCore = (part: string): School[] => {
    const name = schoolName(part);
    // Only a settlement may be the municipality itself, and then fall out.
    if (name.place.length === 0) return this.cores.get(schoolCore(name)) ?? [];
    return [...this.places].flatMap(([place, stems]) =>
      (this.cores.get(schoolCore(name, stems)) ?? []).filter((school) => school.place === place),
    );
  };

  /** Those of the municipality that the line names; all where it names none that is known. */
  private inPlace(found: readonly School[], line: string, parts: readonly string[]): School[] {
    const named = new Set(parts.map(municipalityKey).filter((place) => place !== '' && this.places.has(place)));
    if (named.size > 0 && found.some(({ place }) => place !== '')) return found.filter(({ place }) => named.has(place));
    if (found.length < 2) return [...found];
    const words = new Set(municipalityName(plain(line)).stems);
    const inside = found.filter(
      ({ place }) => place !== '' && this.places.get(place)!.every((stem) => words.has(stem)),
    );
    return inside.length > 0 ? inside : [...found];
  }
}

const finders = new WeakMap<readonly School[], SchoolFinder>();

/** The finder among these schools, made once for a list. */
export function finderOf(schools: readonly School[]): SchoolFinder {
  const known = finders.get(schools) ?? new SchoolFinder(schools);
  finders.set(schools, known);
  return known;
}

/** The only one of the schools that a text names; null where it names none, or several. For many texts make one finder. */
export const findSchool = (schools: readonly School[], text: string): School | null =>
  new SchoolFinder(schools).one(text);

function put(map: Map<string, School[]>, key: string, school: School): void {
  const list = map.get(key);
  if (!list) map.set(key, [school]);
  else if (!list.includes(school)) list.push(school);
}
