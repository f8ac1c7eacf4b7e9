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
  /** The first and the last row with a name. */
  edges: readonly [number, number];
  /** Words of names that have more than a kind of schools. */
  kinds: ReadonlySet<string>;
  /** The largest whole number of each column. */
  most: readonly number[];
}

/** Rows among schools that name none: «СОШ» among «СОШ № 1», «СОШ № 2»; at the head or the foot of a table «Сводка-2» with more people than any school has. */
export class StrayRows {
  private known: Others | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly place: TablePlace,
    private readonly identity: Identity,
  ) {}

  /**
   * What a row is of: several schools of one kind; more people than any school has, which may be a school all the same and is told of.
   * @param text its name, of no word of a school or of a kind of schools alone
   */
  kindOf(row: number, text: string): 'total' | 'stray' | null {
    const { school } = this.identity;
    if (school === null) return null;
    const { schools, wordless, edges, kinds, most } = (this.known ??= this.others(school));
    if (schools < LEAST_SCHOOLS) return null;
    if (isBare(text)) return wordsOf(plain(text)).every((word) => kinds.has(word)) ? 'total' : null;
    if (wordless > 1 || !edges.includes(row)) return null;
    const own = this.grid.values[row]!.map((cell, col) => (col === school ? null : peopleIn(cell)));
    const told = own.flatMap((people, col) => (people && most[col] ? [people > most[col] * TIMES] : []));
    return told.length > 1 && told.every(Boolean) ? 'stray' : null;
  }

  private others(school: number): Others {
    const { grid, place, identity } = this;
    const kinds = new Set<string>();
    const most: number[] = [];
    let schools = 0;
    let wordless = 0;
    let edges: [number, number] | null = null;
    for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
      const values = grid.values[row]!;
      const name = values[school];
      if (isBlank(name)) continue;
      edges = [edges?.[0] ?? row, row];
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
    return { schools, wordless, edges: edges ?? [-1, -1], kinds, most };
  }
}
