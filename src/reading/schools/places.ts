import { municipalityName, rootOf, schoolCore, type MunicipalityName } from '../../naming';
import type { Decisions } from './decisions';
import type { Facts } from './facts';
import type { Sighting } from './sighting';
import { put } from './put';

/** A municipality as the workbook names it, under all its names that are one for sure. */
export interface Place {
  key: string;
  name: MunicipalityName;
  /** As written last. */
  text: string;
  sightings: Sighting[];
}

/** Two municipalities that may be one. */
export interface DoubtfulPlace {
  id: string;
  one: Place;
  other: Place;
  /** How many schools they share by name. */
  shared: number;
}

export interface Places {
  of: (sighting: Sighting) => Place | null;
  count: number;
  doubtful: DoubtfulPlace[];
}

/** Schools that must be common to two municipalities of other names before it is asked whether one was renamed. */
const leastShared = 3;

/**
 * Municipalities by the stems of their names: case, kind of unit and office fall out. A town and a district of one name, a noun and its
 * adjective (Полянск, Полянский округ), other names over the same schools are asked, unless results of one procedure and year show both.
 */
export function settlePlaces(sightings: readonly Sighting[], decisions: Decisions, facts: Facts): Places {
  const byText = new Map<string, Sighting[]>();
  for (const sighting of sightings) if (sighting.municipality !== null) put(byText, sighting.municipality, sighting);
  const places = joinedByName(byText);
  const doubtful: DoubtfulPlace[] = [];
  const into = new Map<Place, Place>();
  const root = (place: Place): Place => (into.has(place) ? root(into.get(place)!) : place);
  for (const doubt of doubts([...places.values()])) {
    const answer = decisions.to(doubt.id);
    const [from, to] = [root(doubt.one), root(doubt.other)];
    if (answer === 'different' || from === to) continue;
    if (answer === 'same') {
      into.set(from, to);
      to.text = latest([from, to]);
      to.sightings.push(...from.sightings);
    } else if (!facts.coexist(doubt.one.sightings, doubt.other.sightings)) doubtful.push(doubt);
  }
  const of = new Map([...places].map(([text, place]) => [text, root(place)]));
  return {
    of: ({ municipality }) => (municipality === null ? null : of.get(municipality)!),
    count: new Set(of.values()).size,
    doubtful,
  };
}

/** Text → place: one key is one place, but a town and a district of one key are two. */
function joinedByName(byText: ReadonlyMap<string, Sighting[]>): Map<string, Place> {
  const kinds = new Map<string, Set<string>>();
  const named = [...byText].map(([text, sightings]) => ({ text, sightings, name: municipalityName(text) }));
  for (const { name } of named) kinds.set(name.key, (kinds.get(name.key) ?? new Set()).add(name.kind));
  const byKey = new Map<string, Place>();
  const places = new Map<string, Place>();
  const ownKey = ({ key, townKey }: MunicipalityName): string =>
    townKey !== null && kinds.has(townKey) && named.every(({ name }) => name.key !== key || name.townKey !== null)
      ? townKey
      : key;
  for (const { text, sightings, name } of named) {
    const several = kinds.get(name.key)!.has('town') && kinds.get(name.key)!.has('district');
    const key = several ? `${name.key} ${name.kind}` : ownKey(name);
    const place = byKey.get(key);
    if (place) {
      place.text = latest([place, { text, sightings }]);
      place.sightings.push(...sightings);
    } else byKey.set(key, { key, name, text, sightings: [...sightings] });
    places.set(text, byKey.get(key)!);
  }
  return places;
}

const latest = (of: readonly Pick<Place, 'text' | 'sightings'>[]): string =>
  of.reduce((best, next) => (yearOf(next.sightings) > yearOf(best.sightings) ? next : best)).text;
const yearOf = (sightings: readonly Sighting[]): number =>
  sightings.reduce((year, sighting) => Math.max(year, sighting.year ?? 0), 0);

/** Pairs of places whose names or schools are alike. */
function doubts(all: readonly Place[]): DoubtfulPlace[] {
  const places = [...new Set(all)];
  const schools = places.map(
    ({ sightings, name }) => new Set(sightings.flatMap(({ says }) => (says ? schoolCore(says, name.stems) : []))),
  );
  const found: DoubtfulPlace[] = [];
  places.forEach((one, index) => {
    const first = schools[index]!;
    for (let at = index + 1; at < places.length; at += 1) {
      const [other, second] = [places[at]!, schools[at]!];
      const shared = sharedBy(first, second);
      const same = shared >= leastShared && shared * 5 >= Math.max(first.size, second.size) * 4;
      if (alikeNames(one.name, other.name, shared) || same)
        found.push({ id: `sameMunicipality:${[one.key, other.key].sort().join('|')}`, one, other, shared });
    }
  });
  return found;
}

/** How many both have. Asked of every pair: makes no lists. */
function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size > other.size) return sharedBy(other, one);
  let shared = 0;
  for (const core of one) if (other.has(core)) shared += 1;
  return shared;
}

const inside = (few: MunicipalityName, many: MunicipalityName): boolean =>
  few.stems.every((stem) => many.stems.includes(stem));

/** One stem (Полянск, Полянский), one name inside the other, or one root where schools are shared. */
function alikeNames(one: MunicipalityName, other: MunicipalityName, shared: number): boolean {
  if (inside(one, other) || inside(other, one)) return true;
  return shared > 0 && one.stems.map(rootOf).join(' ') === other.stems.map(rootOf).join(' ');
}
