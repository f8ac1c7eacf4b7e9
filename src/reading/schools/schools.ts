import type { School } from '../../model/school';
import { equalMunicipality, equalName } from './school-name';
import type { Sighting } from './sighting';
import { alike } from './alike-schools';
import { cluster, codeSystem, type Group } from './school-groups';

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
