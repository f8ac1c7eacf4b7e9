import type { CellValue } from '../../model/cells';
import type { MeasureColumn } from '../columns/block-spec';
import type { Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { storedDecimals, textValue } from '../text/values';

/** Sets the most decimals that stand in each column, as percent points. */
export function findDecimals(entries: readonly MeasureColumn[], grid: Grid, place: TablePlace): void {
  // All columns in one walk: rows of a large table lie far apart in memory, cells of a row together.
  const columns = entries.map((entry) => new Decimals(entry));
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const values = grid.values[row]!;
    for (let i = 0; i < columns.length; i += 1) columns[i]!.see(values);
  }
  for (const column of columns) column.entry.decimals = Math.max(0, column.most - column.less);
}

/** Most decimals of the cells seen of a column. */
class Decimals {
  private readonly col: number;
  /** A share shows two decimals more than its percent points have. */
  readonly less: number;
  most = 0;
  private power = 1;

  constructor(readonly entry: MeasureColumn) {
    this.col = entry.column.col;
    this.less = entry.form === 'share' ? 2 : 0;
  }

  see(values: readonly CellValue[]): void {
    const cell = values[this.col];
    if (typeof cell === 'number') {
      // Nearly always the value fits the decimals known so far.
      const scaled = cell * this.power;
      if (Math.abs(Math.round(scaled) - scaled) <= 1e-7 * this.power) return;
      this.most = Math.max(this.most, storedDecimals(cell));
      this.power = 10 ** Math.min(this.most, 6);
    } else if (typeof cell === 'string') {
      const value = textValue(cell);
      if (value.kind !== 'number' && value.kind !== 'both') return;
      this.most = Math.max(this.most, value.decimals + (value.kind === 'number' && !value.percent ? 0 : this.less));
    }
  }
}
