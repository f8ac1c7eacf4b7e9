import type { School } from '../model/school';
import { equalMunicipality, equalName } from './school-name';

/** A school as one place of the workbook names it; `school` is filled when all sheets are read. */
export interface Sighting {
  name: string;
  code: string | null;
  municipality: string | null;
  /** Equal for spellings of one school inside one table: login, else municipality and name made equal. */
  same: string;
  /** Latest year it was met with; null where none was. */
  year: number | null;
  /** Draft that results point at until the matching. */
  school: School;
}

/** Collects the schools of a workbook and, at the end, makes one school of its spellings. */
export class SchoolBook {
  private readonly sightings = new Map<string, Sighting>();

  at(name: string, code: string | null, municipality: string | null): Sighting {
    const key = `${code ?? ''}\u0001${municipality ?? ''}\u0001${name}`;
    let sighting = this.sightings.get(key);
    if (!sighting) {
      sighting = {
        name,
        code,
        municipality,
        same: sameKey(name, code, municipality),
        year: null,
        school: { id: key, name, code, municipality, spellings: [] },
      };
      this.sightings.set(key, sighting);
    }
    return sighting;
  }

  get all(): Sighting[] {
    return [...this.sightings.values()];
  }
}

const sameKey = (name: string, code: string | null, municipality: string | null): string =>
  code && codeSystem(code) !== 'number'
    ? code
    : `${municipality === null ? '' : equalMunicipality(municipality)}|${code && name === code ? code : equalName(name)}`;

interface Group {
  sightings: Sighting[];
  codes: Set<string>;
  names: Set<string>;
  municipalities: Set<string>;
}

/** `edu`, `sch` or a plain number: codes of different systems may name one school. */
export const codeSystem = (code: string): string => /^[a-z]+/.exec(code)?.[0] ?? 'number';

/** A pair of schools that may be one; asked. */
export interface Doubtful {
  one: School;
  other: School;
}

export interface Matched {
  schools: School[];
  /** Draft → school. */
  of: Map<School, School>;
  doubtful: Doubtful[];
}

/**
 * One school is one code; else one municipality and name made equal. Codes of two systems (sch… until 2021, edu… from 2023) meet by municipality and name.
 * A name without code and municipality joins the only school of that name; where there are several it stays alone and is asked.
 */
export function matchSchools(sightings: readonly Sighting[], answers: Readonly<Record<string, string>>): Matched {
  const groups: Group[] = [];
  const byCode = new Map<string, Group[]>();
  const byPlace = new Map<string, Group[]>();
  const byName = new Map<string, Group[]>();
  const join = (group: Group, sighting: Sighting) => {
    const name = equalName(sighting.name);
    const municipality = sighting.municipality === null ? '' : equalMunicipality(sighting.municipality);
    group.sightings.push(sighting);
    if (sighting.code) {
      group.codes.add(sighting.code);
      if (!(byCode.get(sighting.code) ?? []).includes(group)) put(byCode, sighting.code, group);
    }
    if (!group.names.has(name)) {
      group.names.add(name);
      put(byName, name, group);
    }
    const place = `${municipality}|${name}`;
    if (!(byPlace.get(place) ?? []).includes(group)) put(byPlace, place, group);
    if (municipality) group.municipalities.add(municipality);
  };
  const fresh = (sighting: Sighting) => {
    const group: Group = { sightings: [], codes: new Set(), names: new Set(), municipalities: new Set() };
    groups.push(group);
    join(group, sighting);
  };
  // Codes first, then names with a municipality, then bare names: each step leans on the surer one.
  const rank = (sighting: Sighting) =>
    sighting.code && sighting.municipality ? 0 : sighting.code ? 1 : sighting.municipality ? 2 : 3;
  const ordered = [...sightings].sort((a, b) => rank(a) - rank(b));
  const ambiguous: { sighting: Sighting; groups: Group[] }[] = [];
  for (const sighting of ordered) {
    const known = (sighting.code ? (byCode.get(sighting.code) ?? []) : []).find((group) => sameCode(group, sighting));
    if (known) {
      join(known, sighting);
      continue;
    }
    const fits = candidates(sighting, byPlace, byName);
    if (fits.length === 1) join(fits[0]!, sighting);
    else {
      if (fits.length > 1) ambiguous.push({ sighting, groups: fits });
      fresh(sighting);
    }
  }
  void answers;
  const of = new Map<School, School>();
  const schools = groups.map((group) => {
    const school = canonical(group);
    for (const sighting of group.sightings) of.set(sighting.school, school);
    return school;
  });
  return {
    schools,
    of,
    doubtful: ambiguous.flatMap(({ sighting, groups: list }) =>
      list.map((group) => ({ one: of.get(sighting.school)!, other: of.get(group.sightings[0]!.school)! })),
    ),
  };
}

/** A login is one school's everywhere; a plain number may repeat between municipalities. */
function sameCode(group: Group, sighting: Sighting): boolean {
  if (codeSystem(sighting.code!) !== 'number' || sighting.municipality === null || !group.municipalities.size)
    return true;
  return group.municipalities.has(equalMunicipality(sighting.municipality));
}

function candidates(sighting: Sighting, byPlace: Map<string, Group[]>, byName: Map<string, Group[]>): Group[] {
  const name = equalName(sighting.name);
  const clash = (group: Group) =>
    sighting.code !== null && [...group.codes].some((code) => codeSystem(code) === codeSystem(sighting.code!));
  if (sighting.municipality !== null) {
    const municipality = equalMunicipality(sighting.municipality);
    const same = (byPlace.get(`${municipality}|${name}`) ?? []).filter((group) => !clash(group));
    if (same.length) return same;
    return (byName.get(name) ?? []).filter((group) => !group.municipalities.size && !clash(group));
  }
  return (byName.get(name) ?? []).filter((group) => !clash(group));
}

const put = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The name of the sheet that has codes, else of the latest year. */
function canonical(group: Group): School {
  const order = [...group.sightings].sort(
    (a, b) => Number(b.code !== null) - Number(a.code !== null) || (b.year ?? 0) - (a.year ?? 0),
  );
  const best = order[0]!;
  const code = best.code;
  const municipality =
    best.municipality ?? order.find((sighting) => sighting.municipality !== null)?.municipality ?? null;
  const spellings = [...new Set(order.map((sighting) => sighting.name))].filter((name) => name !== best.name);
  return {
    id:
      code && codeSystem(code) !== 'number'
        ? code
        : `${municipality === null ? '' : equalMunicipality(municipality)}|${code ?? equalName(best.name)}`,
    name: best.name,
    code,
    municipality,
    spellings,
  };
}
