import { procedureId } from '../../model/procedure';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import type { Book } from '../grid/book';
import type { Sighting } from './sighting';

/** How two sets of sightings stand to each other in what was read. */
export type Meeting =
  /** In one table, in rows of one procedure and year: two schools. */
  | 'table'
  /** In different tables with results of one procedure and year, none of them equal. */
  | 'differ'
  /** The like, and a result is the same. */
  | 'agree'
  /** Never with results of one procedure and year. */
  | 'none';

const none: ReadonlySet<number> = new Set();

/** What results say of sightings; counted when first asked. */
export class Facts {
  private byDraft: Map<School, Result[]> | null = null;

  constructor(private readonly book: Pick<Book, 'results' | 'met'>) {}

  meeting(one: readonly Sighting[], other: readonly Sighting[]): Meeting {
    const first = this.sittings(one);
    let met: Meeting = 'none';
    for (const { procedure, year, block, participants, low } of this.of(other)) {
      for (const known of first.get(`${procedureId(procedure)}|${year}`) ?? []) {
        if (known.block.sheetId === block.sheetId && known.block.firstRow === block.firstRow) return 'table';
        if (known.participants === participants && known.low === low) met = 'agree';
        else if (met === 'none') met = 'differ';
      }
    }
    return met;
  }

  /** Whether both have results of one procedure and year. */
  coexist(one: readonly Sighting[], other: readonly Sighting[]): boolean {
    const first = this.moments(one);
    return [...this.moments(other)].some((moment) => first.has(moment));
  }

  /** Years of the results; empty where there are none. */
  yearsOf(sightings: readonly Sighting[]): ReadonlySet<number> {
    const years = this.years();
    if (sightings.length === 1) return years.get(sightings[0]!.school) ?? none;
    return new Set(sightings.flatMap(({ school }) => [...(years.get(school) ?? none)]));
  }

  private years(): ReadonlyMap<School, ReadonlySet<number>> {
    return (this.yearsByDraft ??= merged(this.book.met));
  }
  private yearsByDraft: ReadonlyMap<School, ReadonlySet<number>> | null = null;

  /** Procedures and years of a municipality's results: asked of every pair it is in, counted once. */
  private moments(sightings: readonly Sighting[]): ReadonlySet<string> {
    const known = this.known.get(sightings);
    if (known?.of === sightings.length) return known.moments;
    const moments = new Set<string>();
    let last: Result | null = null;
    for (const result of this.of(sightings)) {
      // Results of a column follow one another.
      if (last?.procedure === result.procedure && last.year === result.year) continue;
      last = result;
      moments.add(`${procedureId(result.procedure)}|${result.year}`);
    }
    this.known.set(sightings, { of: sightings.length, moments });
    return moments;
  }
  private readonly known = new Map<readonly Sighting[], { of: number; moments: ReadonlySet<string> }>();

  private sittings(sightings: readonly Sighting[]): Map<string, Result[]> {
    const found = new Map<string, Result[]>();
    for (const result of this.of(sightings)) {
      const key = `${procedureId(result.procedure)}|${result.year}`;
      const list = found.get(key);
      if (list) list.push(result);
      else found.set(key, [result]);
    }
    return found;
  }

  private of(sightings: readonly Sighting[]): Result[] {
    if (!this.byDraft) {
      this.byDraft = new Map();
      for (const result of this.book.results) {
        const list = this.byDraft.get(result.school);
        if (list) list.push(result);
        else this.byDraft.set(result.school, [result]);
      }
    }
    return sightings.flatMap(({ school }) => this.byDraft!.get(school) ?? []);
  }
}

/** Schools of all tables with all their years. */
function merged(tables: Book['met']): ReadonlyMap<School, ReadonlySet<number>> {
  const all = new Map<School, ReadonlySet<number>>();
  for (const table of tables)
    for (const [school, years] of table) {
      const known = all.get(school);
      all.set(school, known ? new Set([...known, ...years]) : years);
    }
  return all;
}
