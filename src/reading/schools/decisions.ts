import type { School, SchoolDecision } from '../../model/school';
import { once, plainText, schoolId } from '../../naming';
import type { Sighting } from './sighting';

const pairs = 'pair:';
const between = ' ⇄ ';

/** Key of an answer that two schools are one or two. Questions of the reader have keys of their own (`sameSchool:…`). */
export const pairKey = (one: string, other: string): string => pairs + [one, other].sort().join(between);
/** Key of a school's name corrected by hand. */
export const nameKey = (id: string): string => `name:${id}`;

/** Id of one spelling, finer than a school's: what was joined can be parted by it. */
export const spellingId = ({ name, code, municipality }: Pick<Sighting, 'name' | 'code' | 'municipality'>): string =>
  `spelling:${code ?? ''}|${plainText(municipality ?? '')}|${plainText(name)}`;

/** Ids a sighting's school may be kept under. */
export const sightingIds = ({ name, code, municipality }: Sighting): string[] =>
  once([schoolId(name, code, municipality), schoolId(name, null, municipality)]);
const idsOf = (sightings: readonly Sighting[]): Set<string> =>
  new Set(sightings.flatMap((sighting) => [spellingId(sighting), ...sightingIds(sighting)]));

/** What people answered about schools and municipalities. */
export class Decisions {
  private readonly pairs: { id: string; one: string; other: string; value: string }[];
  /** Pairs by whether a question may have been answered about them at all. */
  private readonly asked: boolean;
  /** Whether any school's name was corrected. */
  private readonly renamed: boolean;
  /** Answers that were of use: the sightings they are about. */
  private readonly used = new Map<string, readonly [Sighting, Sighting]>();

  constructor(private readonly answers: Readonly<Record<string, string>>) {
    this.pairs = Object.entries(answers).flatMap(([id, value]) => {
      const [one, other, more] = id.startsWith(pairs) ? id.slice(pairs.length).split(between) : [];
      return one !== undefined && other !== undefined && more === undefined ? [{ id, one, other, value }] : [];
    });
    this.asked = Object.keys(answers).some((id) => id.startsWith('sameSchool:'));
    this.renamed = Object.keys(answers).some((id) => id.startsWith(nameKey('')));
  }

  /** Key of the answer that corrects a school's name; undefined where none does. @param ids of the school, its own first */
  private nameKeyOf(ids: readonly string[]): string | undefined {
    return this.renamed ? ids.map(nameKey).find((key) => this.answers[key] !== undefined) : undefined;
  }

  /** A school's name as a person corrected it; undefined where nobody did. @param ids of the school, its own first */
  correctedName(ids: readonly string[]): string | undefined {
    const key = this.nameKeyOf(ids);
    return key && this.answers[key];
  }

  /** The answer to a question by its id; null where none was given. */
  to(id: string): string | null {
    return this.answers[id] ?? null;
  }

  /** What was said of two sets of sightings; null where nothing was. */
  about(one: readonly Sighting[], other: readonly Sighting[]): 'same' | 'different' | null {
    if (this.pairs.length === 0 && !this.asked) return null;
    const [first, second] = [idsOf(one), idsOf(other)];
    const ids = this.pairs
      .filter(({ one: a, other: b }) => (first.has(a) && second.has(b)) || (first.has(b) && second.has(a)))
      .map(({ id }) => id);
    for (const a of this.asked ? first : []) {
      for (const b of second) {
        const id = `sameSchool:${[a, b].sort().join('|')}`;
        if (this.answers[id] !== undefined) ids.push(id);
      }
    }
    // Said last goes before.
    const id = ids[ids.length - 1];
    if (id === undefined) return null;
    this.used.set(id, [one[0]!, other[0]!]);
    return this.answers[id] === 'same' ? 'same' : 'different';
  }

  /** Pairs of groups that were said to be one school, whatever their names. */
  joined<G extends { sightings: readonly Sighting[] }>(groups: readonly G[]): (readonly [G, G])[] {
    const wanted = this.pairs.filter(({ value }) => value === 'same');
    if (wanted.length === 0) return [];
    const owners = new Map<string, G>();
    for (const group of groups) for (const id of idsOf(group.sightings)) if (!owners.has(id)) owners.set(id, group);
    return wanted.flatMap(({ id, one, other }) => {
      const [a, b] = [owners.get(one), owners.get(other)];
      if (!a || !b) return [];
      const named = (group: G, wantedId: string) =>
        group.sightings.find((sighting) => idsOf([sighting]).has(wantedId)) ?? group.sightings[0]!;
      this.used.set(id, [named(a, one), named(b, other)]);
      return a === b ? [] : [[a, b] as const];
    });
  }

  /** The decisions that were of use, one for all answers that say the same of the same names. */
  list(schoolOf: (sighting: Sighting) => School | undefined, schools: readonly School[]): SchoolDecision[] {
    const found = new Map<string, SchoolDecision>();
    const add = (id: string, said: SchoolDecision['said'], of: readonly string[], names: readonly string[]): void => {
      const key = JSON.stringify([said, [...of].sort()]);
      const known = found.get(key);
      if (known) known.ids.push(id);
      else found.set(key, { ids: [id], said, schools: [...of], names: [...names] });
    };
    for (const [id, sightings] of this.used) {
      const owners = sightings.flatMap((sighting) => schoolOf(sighting) ?? []);
      const said = this.answers[id] === 'same' ? 'same' : 'different';
      add(
        id,
        said,
        [...new Set(owners.map((school) => school.id))],
        sightings.map(({ name }) => name),
      );
    }
    for (const school of schools) {
      const id = this.nameKeyOf(school.ids);
      if (id) add(id, 'name', [school.id], school.spellings.slice(0, 1));
    }
    return [...found.values()];
  }
}
