import type { CellValue } from '../../model/cells';
import type { MeasureColumn } from '../columns/block-spec';
import type { Identity } from '../columns/identity';
import type { Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';
import { nameOf, type NameKind } from '../rows/names';
import { storedDecimals, textValue } from '../text/values';

/** A number with more decimals than this was divided, not typed. */
const TYPED = 6;

/** Sets the precision of each column by the rows of schools: a total that a formula made says nothing about its column. */
export function findPrecision(
  entries: readonly MeasureColumn[],
  grid: Grid,
  place: TablePlace,
  identity: Pick<Identity, 'school' | 'municipality'>,
): void {
  // All columns in one walk: rows of a large table lie far apart in memory, cells of a row together.
  const columns = entries.map((entry) => new Digits(entry));
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) takeRow(columns, grid.values[row]!, identity);
  for (const column of columns) column.keep();
}

/** A row at a time: a function that is called again is compiled once, a long loop anew in every reading. */
function takeRow(
  columns: readonly Digits[],
  values: readonly CellValue[],
  identity: Pick<Identity, 'school' | 'municipality'>,
): void {
  for (let i = 0; i < columns.length; i += 1) {
    const column = columns[i]!;
    const cell = values[column.col];
    if (typeof cell === 'number') {
      // Nearly always the number fits the decimals known so far.
      const scaled = cell * column.power;
      if (Math.abs(Math.round(scaled) - scaled) <= 1e-7 * column.power) continue;
    } else if (typeof cell !== 'string') continue;
    if (column.adds(cell) && !isTotal(values, identity)) column.take(cell);
  }
}

const sums: ReadonlySet<NameKind> = new Set<NameKind>(['total', 'country', 'region', 'municipality']);

function isTotal(
  values: readonly CellValue[],
  { school, municipality }: Pick<Identity, 'school' | 'municipality'>,
): boolean {
  const name = (col: number | null) => {
    const cell = col === null ? null : values[col];
    return typeof cell === 'string' && cell !== '' ? nameOf(cell).kind : null;
  };
  const own = name(school);
  if (own !== null) return sums.has(own);
  const place = name(municipality);
  return place !== null && sums.has(place);
}

/** Digits of the cells seen of a column. */
class Digits {
  readonly col: number;
  /** A share shows two decimals more than its percent points have. */
  private readonly less: number;
  /** Ten to the most decimals of the typed numbers. */
  power = 1;
  private text = 0;
  private typed = 0;
  private computed = false;

  constructor(private readonly entry: MeasureColumn) {
    this.col = entry.column.col;
    this.less = entry.form === 'share' ? 2 : 0;
  }

  /** The cell has more decimals than are known of its kind. */
  adds(cell: string | number): boolean {
    if (typeof cell === 'string') return this.inText(cell) > this.text;
    return !this.computed || storedDecimals(cell) <= TYPED;
  }

  take(cell: string | number): void {
    if (typeof cell === 'string') {
      this.text = this.inText(cell);
      return;
    }
    const decimals = storedDecimals(cell);
    if (decimals > TYPED) this.computed = true;
    else {
      this.typed = decimals;
      this.power = 10 ** decimals;
    }
  }

  keep(): void {
    this.entry.precision = { text: this.text, typed: Math.max(0, this.typed - this.less), computed: this.computed };
  }

  private inText(cell: string): number {
    const value = textValue(cell);
    if (value.kind !== 'number' && value.kind !== 'both') return 0;
    // «12,5%» is percent points whatever the column is; a bare «0,125» is a share like its column.
    return Math.max(0, value.decimals - (value.kind === 'number' && !value.percent ? this.less : 0));
  }
}

/** Decimals of the percent points of a cell of the column. @param stated the cell's number as it stands */
export function decimalsOf({ precision, form }: MeasureColumn, isText: boolean, stated: number): number {
  if (isText) return precision.text;
  if (!precision.computed || storedDecimals(stated) <= TYPED) return precision.typed;
  return storedDecimals(stated) - (form === 'share' ? 2 : 0);
}
