import { codeSystem, once, schoolCore } from '../../naming';
import type { Decisions } from './decisions';
import type { Facts } from './facts';
import type { Place, Places } from './places';
import { put } from './put';
import type { Sighting } from './sighting';

/** Sightings that are one school. */
export interface Group {
  sightings: Sighting[];
  codes: Set<string>;
  /** Null where no sheet names its municipality. */
  place: Place | null;
}

/** Two groups that may be one school. */
export type Doubt = readonly [Group, Group];

/** One school for sure, two, or not to be told from names and results. */
type Relation = 'same' | 'apart' | 'doubt';

/** Puts sightings together that are one school for sure, and names the pairs that are in doubt. */
export class Grouping {
  readonly groups = new Set<Group>();
  private readonly doubts: Doubt[] = [];
  private readonly byCode = new Map<string, Group[]>();
  private readonly byName = new Map<string, Group[]>();

  constructor(
    sightings: readonly Sighting[],
    private readonly places: Places,
    private readonly decisions: Decisions,
    private readonly facts: Facts,
  ) {
    this.bySpelling(sightings);
    const [placed, placeless] = [new Map<string, Group[]>(), new Map<string, Group[]>()];
    for (const group of this.groups)
      for (const core of coresOf(group))
        put(group.place ? placed : placeless, `${group.place?.key ?? ''}|${core}`, group);
    for (const groups of [...placed.values(), ...placeless.values()]) this.settle(groups);
    this.findPlaces();
  }

  /** One code, or one spelling (punctuation aside) in one municipality. */
  private bySpelling(sightings: readonly Sighting[]): void {
    // Who has a municipality and a code first: each step leans on the surer one.
    const rank = ({ code, municipality, says }: Sighting) =>
      municipality ? (code ? 0 : 1) : code ? (says ? 2 : 3) : 4;
    for (const sighting of [...sightings].sort((a, b) => rank(a) - rank(b))) this.take(sighting);
  }

  private take(sighting: Sighting): void {
    const place = this.places.of(sighting);
    const name = sighting.says && `${place?.key ?? ''}|${sighting.says.form}|${sighting.says.key}`;
    const group = this.known(sighting, place, name) ?? { sightings: [], codes: new Set<string>(), place };
    this.groups.add(group);
    group.sightings.push(sighting);
    group.place ??= place;
    if (sighting.code && !group.codes.has(sighting.code)) {
      group.codes.add(sighting.code);
      put(this.byCode, sighting.code, group);
    }
    if (name !== null && !this.byName.get(name)?.includes(group)) put(this.byName, name, group);
  }

  /** The one group that a sighting is of, by its code, else by its spelling. */
  private known(sighting: Sighting, place: Place | null, name: string | null): Group | undefined {
    const { code } = sighting;
    let fits = code ? this.byCode.get(code)?.filter((group) => oneRegister(code, group.place, place)) : undefined;
    if (name !== null && !fits?.length)
      fits = this.byName.get(name)?.filter((group) => this.relation(group, alone(sighting, place)) === 'same');
    return fits?.length === 1 ? fits[0] : undefined;
  }

  /** Groups of one municipality that nothing in their names tells apart. */
  private settle(all: readonly Group[]): void {
    if (all.length < 2) return;
    const groups = [...new Set(all)];
    const relations = groups.map((one) =>
      groups.map((other): Relation => (one === other ? 'same' : this.relation(one, other))),
    );
    groups.forEach((one, a) => {
      for (let b = a + 1; b < groups.length; b++) {
        const relation = relations[a]![b]!;
        if (relation === 'apart') continue;
        // Where a third school is the one and not the other, they may be either.
        const torn = groups.some((_, c) => (relations[a]![c] === 'apart') !== (relations[b]![c] === 'apart'));
        if (relation === 'same' && !torn) this.join(one, groups[b]!);
        else this.doubts.push([one, groups[b]!]);
      }
    });
  }

  /** A name without a municipality is the only school of that name; where there are several it is asked. */
  private findPlaces(): void {
    const placeless = [...this.groups].filter(({ place }) => place === null);
    if (placeless.length === 0) return;
    const byCore = new Map<string, Group[]>();
    for (const group of this.groups) if (group.place) for (const core of coresOf(group)) put(byCore, core, group);
    for (const group of placeless) {
      const fits = [...new Set(coresOf(group).flatMap((core) => byCore.get(core) ?? []))]
        .filter((fit) => this.groups.has(fit))
        .map((fit) => ({ fit, relation: this.relation(group, fit) }))
        .filter(({ relation }) => relation !== 'apart');
      const [only] = fits;
      if (fits.length === 1 && only!.relation === 'same' && !(this.places.count > 1 && otherForm(group, only!.fit)))
        this.join(only!.fit, group);
      else for (const { fit } of fits) this.doubts.push([group, fit]);
    }
  }

  /** Pairs in doubt, as the groups are now. */
  get openDoubts(): Doubt[] {
    return this.doubts.map(([one, other]) => [this.root(one), this.root(other)]);
  }

  /** How two groups of like names stand to each other. */
  relation(one: Group, other: Group): Relation {
    const said = this.decisions.about(one.sightings, other.sightings);
    if (said) return said === 'same' ? 'same' : 'apart';
    const systems = new Set([...one.codes].map(codeSystem));
    if ([...other.codes].some((code) => systems.has(codeSystem(code)) && !one.codes.has(code))) return 'apart';
    const spelled = spellings(one).every((spelling) => spellings(other).includes(spelling));
    if (spelled) return 'same';
    const meeting = this.facts.meeting(one.sightings, other.sightings);
    // A row without a legal form may be the other row's school, typed carelessly.
    if (meeting === 'table') return otherForm(one, other) || !sameKeys(one, other) ? 'apart' : 'doubt';
    if (meeting === 'differ' && !sameKeys(one, other)) return 'apart';
    return honours(one, other) ? 'doubt' : 'same';
  }

  private join(one: Group, other: Group): void {
    const [into, from] = [this.root(one), this.root(other)];
    if (into === from) return;
    joinGroups(into, from);
    this.groups.delete(from);
    this.joined.set(from, into);
  }
  private readonly joined = new Map<Group, Group>();
  private root(group: Group): Group {
    const into = this.joined.get(group);
    return into ? this.root(into) : group;
  }
}

export function joinGroups(into: Group, from: Group): void {
  into.sightings.push(...from.sightings);
  for (const code of from.codes) into.codes.add(code);
  into.place ??= from.place;
}

const alone = (sighting: Sighting, place: Place | null): Group => ({
  sightings: [sighting],
  codes: new Set(sighting.code ? [sighting.code] : []),
  place,
});

/** A login is one school's everywhere; a plain number may repeat between municipalities. */
const oneRegister = (code: string, one: Place | null, other: Place | null): boolean =>
  codeSystem(code) !== 'number' || one === null || other === null || one === other;

/** What tells the group from others of its municipality, by each of its names. */
export const coresOf = ({ sightings, place }: Group): string[] =>
  once(sightings.flatMap(({ says }) => (says ? schoolCore(says, place?.name.stems) : [])));

const spellings = ({ sightings }: Group): string[] =>
  sightings.map(({ says, name }) => (says ? `${says.form}|${says.key}` : name));
const sameKeys = (one: Group, other: Group): boolean =>
  one.sightings.some(({ says }) => other.sightings.some((also) => also.says?.key === says?.key));

/** «МАОУ «СОШ № 3»» and «МБОУ «СОШ № 3»»: every name of both has a form, and none is shared. */
const otherForm = (one: Group, other: Group): boolean => {
  const [first, second] = [one, other].map(({ sightings }) => sightings.map(({ says }) => says?.form ?? '')) as [
    string[],
    string[],
  ];
  return !first.includes('') && !second.includes('') && !first.some((form) => second.includes(form));
};

/** Named after two different people: renamed, or two schools. */
const honours = (one: Group, other: Group): boolean => {
  const of = ({ sightings }: Group) => sightings.flatMap(({ says }) => (says?.honour.length ? [says.honour] : []));
  const [first, second] = [of(one), of(other)];
  return (
    first.length > 0 &&
    second.length > 0 &&
    !first.some((a) => second.some((b) => a.some((stem) => stem.length > 2 && b.includes(stem))))
  );
};
