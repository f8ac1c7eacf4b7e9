import type { School } from '../model/school';
import { equalMunicipality, equalName } from './school-name';
import { plain } from './text';
import { looseTypes } from './vocabulary/legal-forms';

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

/** Two schools that may be one, under the id of their question. */
export interface Doubtful {
  id: string;
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
 * A name without code and municipality joins the only school of that name; where there are several, or where names are only alike, it is asked.
 * @param apart drafts that have results of one procedure and year, so that they cannot be one school
 */
export function matchSchools(
  sightings: readonly Sighting[],
  answers: Readonly<Record<string, string>>,
  apart: (one: readonly School[], other: readonly School[]) => boolean,
): Matched {
  const { groups, ambiguous } = cluster(sightings);
  const named = new Map(groups.map((group) => [group, canonical(group)]));
  const drafts = (group: Group) => group.sightings.map(({ school }) => school);
  const doubtful: Doubtful[] = [];
  const into = new Map<Group, Group>();
  const root = (group: Group): Group => (into.has(group) ? root(into.get(group)!) : group);
  for (const [one, other] of [...ambiguous, ...alike(groups)]) {
    const ids = [named.get(one)!.id, named.get(other)!.id].sort();
    const id = `sameSchool:${ids.join('|')}`;
    if (answers[id] === 'different' || apart(drafts(one), drafts(other))) continue;
    if (answers[id] === 'same') {
      const [from, to] = [root(one), root(other)];
      if (from !== to) {
        into.set(from, to);
        to.sightings.push(...from.sightings);
        named.set(to, canonical(to));
      }
    } else doubtful.push({ id, one: named.get(one)!, other: named.get(other)! });
  }
  const of = new Map<School, School>();
  const schools: School[] = [];
  for (const group of groups) {
    if (into.has(group)) continue;
    const school = named.get(group)!;
    schools.push(school);
    for (const sighting of group.sightings) of.set(sighting.school, school);
  }
  return { schools, of, doubtful };
}

/** Groups of sightings that are one school for sure, and pairs of a bare name with each of several schools it fits. */
function cluster(sightings: readonly Sighting[]): { groups: Group[]; ambiguous: [Group, Group][] } {
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
  const fresh = (sighting: Sighting): Group => {
    const group: Group = { sightings: [], codes: new Set(), names: new Set(), municipalities: new Set() };
    groups.push(group);
    join(group, sighting);
    return group;
  };
  // A municipality tells namesakes apart, so names without one come last: each step leans on the surer one.
  const rank = ({ code, municipality }: Sighting) => (code && municipality ? 0 : municipality ? 1 : code ? 2 : 3);
  const ordered = [...sightings].sort((a, b) => rank(a) - rank(b));
  const towns = new Set(sightings.flatMap(({ municipality }) => municipality ?? [])).size;
  const ambiguous: [Group, Group][] = [];
  for (const sighting of ordered) {
    const known = (sighting.code ? (byCode.get(sighting.code) ?? []) : []).find((group) => sameCode(group, sighting));
    if (known) {
      join(known, sighting);
      continue;
    }
    const fits = candidates(sighting, byPlace, byName);
    if (fits.length === 1 && !(towns > 1 && sighting.municipality === null && otherForm(fits[0]!, sighting)))
      join(fits[0]!, sighting);
    else {
      const alone = fresh(sighting);
      for (const fit of fits) ambiguous.push([alone, fit]);
    }
  }
  return { groups, ambiguous };
}

/** «МАОУ «СОШ № 3»» without its municipality may be a namesake in another one than «МБОУ «СОШ № 3»». */
const otherForm = (group: Group, sighting: Sighting): boolean => {
  const form = formOf(sighting.name);
  return form !== null && group.sightings.every(({ name }) => formOf(name) !== null && formOf(name) !== form);
};
const formOf = (name: string): string | null => /(?<![а-я])[мгчк][а-я]{0,3}оу(?![а-я])/.exec(plain(name))?.[0] ?? null;

/** A login is one school's everywhere; a plain number may repeat between municipalities. */
function sameCode(group: Group, sighting: Sighting): boolean {
  if (codeSystem(sighting.code!) !== 'number' || sighting.municipality === null || !group.municipalities.size)
    return true;
  return group.municipalities.has(equalMunicipality(sighting.municipality));
}

/** Schools of one municipality whose names differ in the type or in an added part alone: «СОШ № 5» and «Школа № 5 им. Героя». */
function alike(groups: readonly Group[]): [Group, Group][] {
  const pairs: [Group, Group][] = [];
  const byCore = new Map<string, { group: Group; rest: string[] }[]>();
  for (const group of groups) {
    for (const name of group.names) {
      const core = coreOf(name);
      if (!core) continue;
      for (const { group: other, rest } of byCore.get(core.key) ?? []) {
        if (other === group || !near(group, other)) continue;
        const fits = core.rest.every((word) => rest.includes(word)) || rest.every((word) => core.rest.includes(word));
        if (fits && !pairs.some(([a, b]) => a === other && b === group)) pairs.push([other, group]);
      }
      put(byCore, core.key, { group, rest: core.rest });
    }
  }
  return pairs;
}

/** The number of a school, else its first proper word, and what else its name says; null for branches and other types. */
function coreOf(name: string): { key: string; rest: string[] } | null {
  const words = name.split(' ');
  if (words.includes('филиал') || !words.some((word) => looseTypes.includes(word))) return null;
  const rest = words.filter((word) => !looseTypes.includes(word));
  const number = rest.find((word) => /^\d+$/.test(word));
  if (number) return { key: `№${number}`, rest: rest.filter((word) => word !== number) };
  return rest.length ? { key: rest.join(' '), rest } : null;
}

/** One municipality, or one of the two unknown; and not two codes of one system. */
function near(one: Group, other: Group): boolean {
  const systems = new Set([...one.codes].map(codeSystem));
  if ([...other.codes].some((code) => systems.has(codeSystem(code)))) return false;
  if (!one.municipalities.size || !other.municipalities.size) return true;
  return [...one.municipalities].some((municipality) => other.municipalities.has(municipality));
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
    (a, b) =>
      Number(a.name === a.code) - Number(b.name === b.code) ||
      Number(b.code !== null) - Number(a.code !== null) ||
      (b.year ?? 0) - (a.year ?? 0),
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
