import type { School } from '../../model/school';
import { schoolId, schoolName, stamped } from '../../naming';
import { alike } from './alike-schools';
import { Decisions, nameKey, sightingIds, spellingId } from './decisions';
import type { Facts } from './facts';
import { settlePlaces, type DoubtfulPlace } from './places';
import { Grouping, joinGroups, type Group } from './school-groups';
import type { Sighting } from './sighting';

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
  /** Municipalities that may be one. */
  places: DoubtfulPlace[];
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
  const similar = alike(groups).filter(([one, other]) => grouping.relation(one, other) !== 'apart');
  const { open, into } = settleDoubts(groups, [...grouping.openDoubts, ...similar], decisions);
  const left = groups.filter((group) => !into.has(group));
  const schools = unambiguous(left.map((group) => canonical(group, answers)));
  const schoolOf = new Map(left.map((group, index) => [group, schools[index]!]));
  const of = new Map<School, School>();
  for (const [group, school] of schoolOf) for (const { school: draft } of group.sightings) of.set(draft, school);
  const doubtful = open.map(([one, other]): Doubtful => {
    const [first, second] = [schoolOf.get(one)!, schoolOf.get(other)!];
    return { id: `sameSchool:${[first.id, second.id].sort().join('|')}`, one: first, other: second };
  });
  return { schools, of, doubtful, places: places.doubtful };
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
  const byId = new Map<string, Group>();
  if (decisions.joined.length > 0)
    for (const group of groups)
      for (const sighting of group.sightings)
        for (const id of [spellingId(sighting), ...sightingIds(sighting)]) if (!byId.has(id)) byId.set(id, group);
  for (const { ids } of decisions.joined) {
    const [one, other] = ids.map((id) => byId.get(id));
    if (one && other) join(one, other);
  }
  const open: (readonly [Group, Group])[] = [];
  for (const [one, other] of doubts) {
    const said = decisions.about(one.sightings, other.sightings);
    if (said?.value === 'same') join(one, other);
    else if (!said) open.push([one, other]);
  }
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

/** The name of the sheet that has codes, else of the latest year; the municipality as it was written last. */
function canonical({ sightings, place }: Group, answers: Readonly<Record<string, string>>): School {
  const order = [...sightings].sort(
    (a, b) =>
      Number(a.says === null) - Number(b.says === null) ||
      Number(b.code !== null) - Number(a.code !== null) ||
      (b.year ?? 0) - (a.year ?? 0),
  );
  const best = order[0]!;
  const written = best.municipality ?? order.find(({ municipality }) => municipality !== null)?.municipality ?? null;
  const id = schoolId(best.name, best.code, written);
  const ids = [...new Set([id, ...order.flatMap(sightingIds)])];
  const corrected = ids.map((each) => answers[nameKey(each)]).find((text) => text !== undefined);
  const names = [...new Set([...(corrected ? [corrected] : []), ...order.map(({ name }) => name)])];
  return stamped({
    id,
    ids,
    name: names[0]!,
    code: best.code,
    municipality: place?.text ?? null,
    spellings: names.slice(1),
  });
}

/** An id is one school's: two that would share theirs are told apart by their legal forms; ids of earlier spellings by whoever has them alone. */
function unambiguous(schools: readonly School[]): School[] {
  const owners = new Map<string, number>();
  const own = new Map<string, number>();
  for (const { id, ids } of schools) {
    own.set(id, (own.get(id) ?? 0) + 1);
    for (const each of ids) owners.set(each, (owners.get(each) ?? 0) + 1);
  }
  const taken = new Set<string>();
  return schools.map((school) => {
    let { id } = school;
    const { form } = schoolName(school.name);
    if (own.get(id)! > 1 && form) id = `${school.id} ${form}`;
    for (let n = 2; taken.has(id); n++) id = `${school.id} ${n}`;
    taken.add(id);
    const ids = school.ids.filter((each) => each !== school.id && owners.get(each) === 1 && !own.has(each));
    return { ...school, id, ids: [id, ...ids] };
  });
}
