import type { Identity } from '../columns/identity';
import { type Grid, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { peopleIn } from './district-sums';
import { nameOf } from './names';
import { plain } from '../text/text';

/** Counts of school rows added up, by column; a column that once held no whole number is null. */
interface Sums {
  rows: number;
  columns: (number | null)[];
}

const branches = /[\s,]*\(?(?:вместе )?(?:с|включая|с уч[её]том) филиал[а-я]*\)?$/i;

/** A school has no more branches than so many rows. */
const BRANCHES = 12;

const none = (): Sums => ({ rows: 0, columns: [] });

/**
 * A row that names no school («Свод», «Куст», «СОШ») below rows of schools is their sum where two of its counts and more of them than not are
 * what those rows add up to: all of the table, or those since the last such row. Rows are added up when first asked about, each once.
 */
export class SumsAbove {
  private next: number;
  private all = none();
  private since = none();
  private readonly found = new Set<number>();

  constructor(
    private readonly grid: Grid,
    private readonly place: TablePlace,
    private readonly identity: Identity,
  ) {
    this.next = place.bodyTop;
  }

  /** The row is a sum of rows above it. @param bare its name is a kind of schools: a second group may be of one school */
  has(row: number, bare: boolean): boolean {
    if (this.identity.school === null) return false;
    for (; this.next < row; this.next += 1) this.take(this.next);
    const least = bare && this.found.size > 0 ? 1 : 2;
    const is = this.equals(row, this.all, 2) || this.equals(row, this.since, least);
    if (is) this.found.add(row);
    return is;
  }

  /** «МБОУ Сосновая СОШ (с филиалом)» has the counts of the rows right above, from its own name on: the school and its branches. */
  withBranches(row: number, name: string): boolean {
    const { place, identity, grid } = this;
    const alone = name.replace(branches, '');
    if (identity.school === null || alone === name) return false;
    const base = plain(alone);
    const sums = none();
    for (let above = row - 1; above >= Math.max(place.bodyTop, row - BRANCHES); above -= 1) {
      this.add(above, sums);
      const own = grid.values[above]![identity.school];
      if (!isBlank(own) && plain(String(own)) === base) return this.equals(row, sums, 2);
    }
    return false;
  }

  private take(row: number): void {
    const { place, identity, grid } = this;
    const name = grid.values[row]![identity.school!];
    if (place.repeated.has(row) || place.columnNumbers.has(row) || isBlank(name)) return;
    const { kind } = nameOf(String(name));
    if (this.found.has(row) || (kind !== 'school' && kind !== 'other')) {
      this.since = none();
      return;
    }
    for (const sums of [this.all, this.since]) this.add(row, sums);
  }

  private add(row: number, sums: Sums): void {
    const { grid } = this;
    for (let col = grid.left; col <= grid.right; col += 1) {
      const before = sums.columns[col];
      const people = before === null ? null : peopleIn(grid.values[row]![col]);
      sums.columns[col] = people === null ? null : (before ?? 0) + people;
    }
    sums.rows += 1;
  }

  private equals(row: number, { rows, columns }: Sums, least: number): boolean {
    if (rows < least) return false;
    const { grid, identity } = this;
    let equal = 0;
    let told = 0;
    for (let col = grid.left; col <= grid.right; col += 1) {
      const sum = columns[col];
      const own = col === identity.school || isBlank(grid.values[row]![col]) ? null : peopleIn(grid.values[row]![col]);
      if (own === null || sum === null || sum === undefined || (own === 0 && sum === 0)) continue;
      told += 1;
      if (own === sum) equal += 1;
    }
    return equal >= 2 && equal * 2 > told;
  }
}
