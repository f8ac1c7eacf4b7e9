import type { School, SchoolDecision, WrittenSchool } from '../../model/school';
import { once, plainText, schoolId, schoolName, stamped } from '../../naming';
import { alike } from './alike-schools';
import { Decisions, sightingIds, spellingId } from './decisions';
import type { Facts } from './facts';
import { settlePlaces, type DoubtfulPlace } from './places';
import { Grouping, joinGroups, type Group } from './school-groups';
import { put } from './put';
import type { Sighting } from './sighting';
import { vanished } from './vanished';

/** Two schools that may be one, under the id of their question. */
export interface Doubtful {
  id: string;
  one: School;
  other: School;
  /** The latest year each was met with; null where none was. */
  years: readonly [number | null, number | null];
}

export interface Matched {
  schools: School[];
  /** Draft → school. */
  of: Map<School, School>;
  doubtful: Doubtful[];
  /** Municipalities that may be one. */
  places: DoubtfulPlace[];
  decisions: SchoolDecision[];
}

/**
 * One school is one code; else one municipality and one name, where legal form, «им. …» and the like tell nobody apart. Rows of one table with
 * results of one procedure are different schools unless their codes agree. What stays in doubt is asked, a municipality before its schools.
 */
export function matchSchools(
  sightings: readonly Sighting[],
  answers: Readonly<Record<string, string>>,
  facts: Facts,
): Matched {
  const decisions = new Decisions(answers);
  const places = settlePlaces(sightings, decisions, facts);
  const grouping = new Grouping(sightings, places, decisions, facts);
  const groups = [...grouping.groups];
  const similar = [...alike(groups), ...vanished(groups, facts)].filter(
    ([one, other]) => grouping.relation(one, other) !== 'apart',
  );
  const { open, into } = settleDoubts(groups, [...grouping.openDoubts, ...similar], decisions);
  const left = groups.filter((group) => !into.has(group));
  const schools = unambiguous(left.map((group) => canonical(group, decisions)));
  const schoolOf = new Map(left.map((group, index) => [group, schools[index]!]));
  const of = new Map<School, School>();
  for (const [group, school] of schoolOf) for (const { school: draft } of group.sightings) of.set(draft, school);
  const doubtful = open.map(([one, other]): Doubtful => {
    const [first, second] = [schoolOf.get(one)!, schoolOf.get(other)!];
    return {
      id: `sameSchool:${[first.id, second.id].sort().join('|')}`,
      one: first,
      other: second,
      years: [yearOf(one), yearOf(other)],
    };
  });
  const said = decisions.list(({ school }) => of.get(school), schools);
  return { schools, of, doubtful, places: places.doubtful, decisions: said };
}

/** Joins what people said is one school; what is in doubt and not answered stays open, once a pair. */
function settleDoubts(
  groups: readonly Group[],
  doubts: readonly (readonly [Group, Group])[],
  decisions: Decisions,
): { open: (readonly [Group, Group])[]; into: ReadonlySet<Group> } {
  const into = new Map<Group, Group>();
  const root = (group: Group): Group => (into.has(group) ? root(into.get(group)!) : group);
  const join = (one: Group, other: Group): void => {
    const [to, from] = [root(one), root(other)];
    if (to === from) return;
    into.set(from, to);
    joinGroups(to, from);
  };
  for (const [one, other] of decisions.joined(groups)) join(one, other);
  const open: (readonly [Group, Group])[] = [];
  for (const [one, other] of doubts) {
    const said = decisions.about(one.sightings, other.sightings);
    if (said === 'same') join(one, other);
    else if (!said) open.push([one, other]);
  }
  if (open.length === 0) return { into: new Set(into.keys()), open };
  const once = new Set<string>();
  const numbers = new Map(groups.map((group, index) => [group, index]));
  return {
    into: new Set(into.keys()),
    open: open
      .map(([one, other]) => [root(one), root(other)] as const)
      .filter(([one, other]) => {
        const pair = [numbers.get(one), numbers.get(other)].sort().join();
        return one !== other && !once.has(pair) && once.add(pair);
      }),
  };
}

const yearOf = ({ sightings }: Group): number | null =>
  sightings.reduce<number | null>((latest, { year }) => (year !== null && year > (latest ?? 0) ? year : latest), null);

/** The name of the sheet that has codes, else of the latest year; the municipality as it was written last. */
function canonical({ sightings, place }: Group, decisions: Decisions): School {
  // Most schools are named one way.
  const order = sightings.length > 1 ? [...sightings].sort(bySource) : sightings;
  const best = order[0]!;
  const written = best.municipality ?? order.find(({ municipality }) => municipality !== null)?.municipality ?? null;
  const id = schoolId(best.name, best.code, written);
  const ids = once([id].concat(order.flatMap(sightingIds)));
  const corrected = decisions.correctedName(ids);
  const names = once((corrected ? [corrected] : []).concat(order.map(({ name }) => name)));
  return stamped({
    id,
    ids,
    name: names[0]!,
    code: best.code,
    municipality: place?.text ?? null,
    spellings: names.slice(1),
    written: order.map((sighting) => writtenOf(sighting)),
  });
}

const bySource = (a: Sighting, b: Sighting): number =>
  Number(a.says === null) - Number(b.says === null) ||
  Number(b.code !== null) - Number(a.code !== null) ||
  (b.year ?? 0) - (a.year ?? 0);

const writtenOf = (sighting: Sighting): WrittenSchool => {
  const { name, code, municipality } = sighting;
  return { id: spellingId(sighting), name, code, municipality };
};

/**
 * An id is one school's: of several that would share theirs each adds its legal form, or all but the first their names. Ids of earlier spellings
 * belong to whoever has them alone.
 */
function unambiguous(schools: readonly School[]): School[] {
  const owners = new Map<string, number>();
  const own = new Map<string, School[]>();
  for (const school of schools) {
    put(own, school.id, school);
    for (const each of school.ids) owners.set(each, (owners.get(each) ?? 0) + 1);
  }
  const idOf = (school: School): string => {
    const sharing = own.get(school.id)!;
    if (sharing.length === 1) return school.id;
    const form = ({ name }: School) => schoolName(name).form;
    if (sharing.every((one) => one === school || form(one) !== form(school)))
      return `${school.id} ${form(school)}`.trim();
    return sharing[0] === school ? school.id : `${school.id} ~ ${plainText(school.name)}`;
  };
  return schools.map((school) => {
    const id = idOf(school);
    const ids = school.ids.filter((each) => each !== id && owners.get(each) === 1 && !own.has(each));
    const isAsWas = id === school.id && ids.length === school.ids.length - 1;
    return isAsWas ? school : { ...school, id, ids: [id, ...ids] };
  });
}
