import { plainText, schoolId } from '../../naming';
import type { Sighting } from './sighting';

const between = ' ⇄ ';

/** Key of an answer that two schools are one or two. Questions of the reader have keys of their own (`sameSchool:…`). */
export const pairKey = (one: string, other: string): string => `pair:${[one, other].sort().join(between)}`;
/** Key of a school's name corrected by hand. */
export const nameKey = (id: string): string => `name:${id}`;

/** Id of one spelling, finer than a school's: what was joined can be parted by it. */
export const spellingId = ({ name, code, municipality }: Pick<Sighting, 'name' | 'code' | 'municipality'>): string =>
  `spelling:${code ?? ''}|${plainText(municipality ?? '')}|${plainText(name)}`;

/** Ids a sighting's school may be kept under. */
export const sightingIds = ({ name, code, municipality }: Sighting): string[] => [
  ...new Set([schoolId(name, code, municipality), schoolId(name, null, municipality)]),
];

/** What people answered about schools and municipalities. */
export class Decisions {
  private readonly pairs: { id: string; ids: readonly string[]; value: string }[];

  constructor(private readonly answers: Readonly<Record<string, string>>) {
    this.pairs = Object.entries(answers).flatMap(([id, value]) =>
      id.startsWith('pair:') ? [{ id, ids: id.slice(5).split(between), value }] : [],
    );
  }

  /** The answer to a question by its id; null where none was given. */
  to(id: string): string | null {
    return this.answers[id] ?? null;
  }

  /** What was said of two sets of sightings: the answer's key and value. */
  about(one: readonly Sighting[], other: readonly Sighting[]): { id: string; value: string } | null {
    const [first, second] = [idsOf(one), idsOf(other)];
    for (const { id, ids, value } of this.pairs) {
      const [a, b] = ids as [string, string];
      if ((first.has(a) && second.has(b)) || (first.has(b) && second.has(a))) return { id, value };
    }
    for (const a of first) {
      for (const b of second) {
        const id = `sameSchool:${[a, b].sort().join('|')}`;
        const value = this.answers[id];
        if (value !== undefined) return { id, value };
      }
    }
    return null;
  }

  /** Pairs that were said to be one school. */
  get joined(): { id: string; ids: readonly string[] }[] {
    return this.pairs.filter(({ value }) => value === 'same');
  }
}

const idsOf = (sightings: readonly Sighting[]): Set<string> =>
  new Set(sightings.flatMap((sighting) => [spellingId(sighting), ...sightingIds(sighting)]));
