import type { Identity } from '../columns/identity';
import { type Grid, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { plain, wordsOf } from '../text/text';
import { peopleIn } from './district-sums';
import { isBare, nameOf } from './names';

/** So many schools named by words make a row without one a stranger among them. */
const LEAST_SCHOOLS = 3;
/** No school is so many times the largest of the others: what is, counts several. */
const TIMES = 1.5;

interface Others {
  schools: number;
  /** Rows named neither by a word of a school nor by a code. */
  wordless: number;
  /** Words of names that have more than a kind of schools. */
  kinds: ReadonlySet<string>;
  /** The largest whole number of each column. */
  most: readonly number[];
}

/** Rows at the foot or at the head of a table that name no school: «СОШ» among «СОШ № 1», «СОШ № 2»; «Свод 2» with more people than any school has. */
export class StrayRows {
  private known: Others | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly place: TablePlace,
    private readonly identity: Identity,
  ) {}

  /** The row is of several schools. @param text its name, of no word of a school or of a kind of schools alone */
  has(row: number, text: string): boolean {
    const { school } = this.identity;
    if (school === null) return false;
    const { schools, wordless, kinds, most } = (this.known ??= this.others(school));
    if (schools < LEAST_SCHOOLS) return false;
    if (isBare(text)) return wordsOf(plain(text)).every((word) => kinds.has(word));
    if (wordless > 1) return false;
    const own = this.grid.values[row]!.map((cell, col) => (col === school ? null : peopleIn(cell)));
    const told = own.flatMap((people, col) => (people && most[col] ? [people > most[col] * TIMES] : []));
    return told.length > 1 && told.every(Boolean);
  }

  private others(school: number): Others {
    const { grid, place, identity } = this;
    const kinds = new Set<string>();
    const most: number[] = [];
    let schools = 0;
    let wordless = 0;
    for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
      const values = grid.values[row]!;
      const name = values[school];
      if (isBlank(name)) continue;
      const text = String(name);
      const coded = identity.code !== null && !isBlank(values[identity.code]);
      const { kind } = nameOf(text);
      if (kind === 'other' && !coded) wordless += 1;
      if ((kind !== 'school' && !coded) || isBare(text)) continue;
      schools += 1;
      for (const word of wordsOf(plain(text))) kinds.add(word);
      values.forEach((cell, col) => {
        const people = col === school ? null : peopleIn(cell);
        if (people !== null) most[col] = Math.max(most[col] ?? 0, people);
      });
    }
    return { schools, wordless, kinds, most };
  }
}
