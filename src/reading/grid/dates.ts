import type { SheetSnapshot } from '../../model/snapshot';

/** Which cells of a sheet show dates; rows and columns counted in its `values`. */
export class Dates {
  private readonly rows = new Map<number, ReadonlySet<number>>();

  constructor({ dates }: Pick<SheetSnapshot, 'dates'>) {
    for (const { col, rows } of dates ?? []) this.rows.set(col, new Set(rows));
  }

  has(row: number, col: number): boolean {
    return this.rows.size > 0 && (this.rows.get(col)?.has(row) ?? false);
  }

  /** The column has a date anywhere. */
  in(col: number): boolean {
    return this.rows.has(col);
  }
}
