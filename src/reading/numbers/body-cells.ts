/** What the cells of a body's columns of numbers are, seen in one walk for all who ask: rows of a large table lie far apart in memory, cells of a row together. */
import type { CellValue } from '../../model/cells';
import { canBeDay } from '../../model/dates';
import type { Precision } from '../columns/block-spec';
import type { Identity } from '../columns/identity';
import type { Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { nameOf, type NameKind } from '../rows/names';
import { isDayText } from '../text/day';
import { saysNoNumber, storedDecimals, textValue } from '../text/values';
import { TYPED } from './decimals';

type Row = readonly CellValue[];
type Owner = Pick<Identity, 'school' | 'municipality'>;

/** The cells of one column. */
export class ColumnCells {
  /** Some cell says that no number is there. */
  blank = false;
  /** Rows with a day where a number should stand: no number of pupils, no percent is ever so large. */
  readonly days: number[] = [];
  /** Ten to the most decimals of the typed numbers. */
  private power = 1;
  private typed = 0;
  private computed = false;
  /** Most decimals of numbers alone in texts, and of percents and people with percents. */
  private alone = 0;
  private said = 0;

  constructor(readonly col: number) {}

  /** Precision of the column's percent points by the rows of schools: a total that a formula made says nothing about its column. */
  precision(isShare: boolean): Precision {
    // A share shows two decimals more than its percent points have; «12,5%» is percent points whatever the column is.
    const less = isShare ? 2 : 0;
    const text = Math.max(0, this.alone - less, this.said);
    return { text, typed: Math.max(0, this.typed - less), computed: this.computed };
  }

  take(row: number, values: Row, owner: Owner): void {
    const cell = values[this.col];
    if (typeof cell === 'number') {
      if (canBeDay(cell)) this.days.push(row);
      // Nearly always the number fits the decimals known so far.
      const scaled = cell * this.power;
      if (Math.abs(Math.round(scaled) - scaled) > 1e-7 * this.power) this.number(cell, values, owner);
    } else if (typeof cell === 'string') this.text(row, cell, values, owner);
    else if (saysNoNumber(cell)) this.blank = true;
  }

  private number(cell: number, values: Row, owner: Owner): void {
    const decimals = storedDecimals(cell);
    if ((this.computed && decimals > TYPED) || isTotal(values, owner)) return;
    if (decimals > TYPED) this.computed = true;
    else {
      this.typed = decimals;
      this.power = 10 ** decimals;
    }
  }

  private text(row: number, cell: string, values: Row, owner: Owner): void {
    if (saysNoNumber(cell)) this.blank = true;
    if (isDayText(cell)) this.days.push(row);
    const value = textValue(cell);
    if (value.kind !== 'number' && value.kind !== 'both') return;
    const most = value.kind === 'number' && !value.percent ? 'alone' : 'said';
    if (value.decimals > this[most] && !isTotal(values, owner)) this[most] = value.decimals;
  }
}

const sums: ReadonlySet<NameKind> = new Set<NameKind>(['total', 'country', 'region', 'municipality']);

function isTotal(values: Row, { school, municipality }: Owner): boolean {
  const name = (col: number | null) => {
    const cell = col === null ? null : values[col];
    return typeof cell === 'string' && cell !== '' ? nameOf(cell).kind : null;
  };
  const own = name(school);
  if (own !== null) return sums.has(own);
  const place = name(municipality);
  return place !== null && sums.has(place);
}

/** The columns of a body that anybody asked about. */
export class BodyCells {
  private readonly known = new Map<number, ColumnCells>();

  constructor(
    private readonly grid: Grid,
    private readonly place: TablePlace,
    private readonly owner: Owner,
  ) {}

  at(col: number): ColumnCells {
    this.look([col]);
    return this.known.get(col)!;
  }

  /** Looks at columns that will be asked about, all at once. */
  look(cols: readonly number[]): void {
    const { grid, place, owner } = this;
    const fresh = [...new Set(cols)].filter((col) => !this.known.has(col)).map((col) => new ColumnCells(col));
    if (!fresh.length) return;
    for (const column of fresh) this.known.set(column.col, column);
    for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
      const values = grid.values[row]!;
      for (let i = 0; i < fresh.length; i += 1) fresh[i]!.take(row, values, owner);
    }
  }
}
