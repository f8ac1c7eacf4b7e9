import type { CellValue } from '../../model/cells';
import type { Identity } from '../columns/identity';
import { type Grid, isBlank } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { nameOf } from './names';

/**
 * A school's row without subject, grade or class (or with «итого» for them) right beside rows of the same school that have them: it sums them up, whatever words it has or
 * has not. A table that writes a subject once over its schools has another school in every row.
 */
export class Subtotals {
  private readonly owner: number | null;
  /** Columns of which a subtotal has none filled. */
  private readonly details: readonly number[];

  constructor(
    private readonly grid: Grid,
    private readonly place: TablePlace,
    { school, code, subject, grade, class: letters }: Identity,
    /** Classes are added up and compared with their «итого»: that row is no mere subtotal. */
    private readonly withClasses: boolean,
  ) {
    this.owner = school ?? code;
    // The grade first: most rows have a number there, which is no «итого» at a glance.
    this.details = [grade ?? letters, subject].filter((col) => col !== null);
  }

  /** The row is a subtotal. */
  has(row: number): boolean {
    const { owner, details, grid } = this;
    if (owner === null || details.length === 0) return false;
    const values = grid.values[row]!;
    for (const col of details) if (!isBlank(values[col]) && !this.isTotal(values[col])) return false;
    return [-1, 1].some((step) => this.sums(row, values[owner], step));
  }

  private isTotal(cell: CellValue | undefined): boolean {
    return !this.withClasses && typeof cell === 'string' && nameOf(cell).kind === 'total';
  }

  /** The row beside, above (−1) or below (1), is one of those that the row of this name sums up. */
  private sums(row: number, name: CellValue | undefined, step: number): boolean {
    const { place, details } = this;
    const owner = this.owner!;
    let other = row + step;
    while (place.repeated.has(other) || place.columnNumbers.has(other)) other += step;
    if (other < place.bodyTop || other > place.bodyBottom) return false;
    const beside = this.grid.values[other]!;
    // A school may be written once over its rows.
    const same = isBlank(name) ? step < 0 : beside[owner] === name || (step > 0 && isBlank(beside[owner]));
    return same && details.some((col) => !isBlank(beside[col]) && nameOf(String(beside[col])).kind !== 'total');
  }
}
