import { equalMunicipality, equalName } from './school-name';
import type { Sighting } from './sighting';
import { plain } from '../text/text';

/** Sightings that are one school. */
export interface Group {
  sightings: Sighting[];
  codes: Set<string>;
  names: Set<string>;
  municipalities: Set<string>;
}

/** `edu`, `sch` or a plain number: codes of different systems may name one school. */
export const codeSystem = (code: string): string => /^[a-z]+/.exec(code)?.[0] ?? 'number';

/** Groups of sightings that are one school for sure, and pairs of a bare name with each of several schools it fits. */
export function cluster(sightings: readonly Sighting[]): { groups: Group[]; ambiguous: [Group, Group][] } {
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
  const rank = ({ name, code, municipality }: Sighting) => {
    if (municipality) return code ? 0 : 1;
    if (!code) return 4;
    // A login alone joins by its code whatever names it.
    return name === code ? 3 : 2;
  };
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

export const put = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};
