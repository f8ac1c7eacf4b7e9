import type { CellValue } from '../../model/cells';
import type { Column } from '../columns/columns';
import type { Identity } from '../columns/identity';
import type { Grid } from '../grid/shapes';
import { numeral } from '../grid/figures';
import { plain } from '../text/text';

/** «Код предмета» with 1, 2, 22 in its rows: takes the place of the column of subjects. True where there is one. */
export function giveSubjectCodes(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  identity: Identity,
): boolean {
  const isCode = (cell: CellValue | undefined) => {
    const number = numeral(cell ?? null);
    return number !== null && number >= 1 && number <= 99;
  };
  const coded = columns.find(
    ({ col, path }) =>
      /код\S* (?:предмет|экзамен|дисциплин)/.test(plain(path[path.length - 1] ?? '')) &&
      rows.filter((row) => isCode(grid.values[row]![col])).length * 2 > rows.length,
  );
  if (!coded || identity.subject !== null) return false;
  identity.subject = coded.col;
  return true;
}

/** «зачёт», «сдал», 1 → true; «незачёт», «не сдал», 0 → false; null for anything else. */
export function passedIn(cell: CellValue | undefined): boolean | null {
  if (cell === true || cell === 1) return true;
  if (cell === false || cell === 0) return false;
  if (typeof cell !== 'string') return null;
  const text = plain(cell).replace(/[\s.]/g, '');
  if (/^(?:незач|несдал|нет$|-$|0$|незачтено)/.test(text)) return false;
  return /^(?:зач|сдал|да$|\+$|1$)/.test(text) ? true : null;
}

/** «Зачет» beside the score says of each pupil whether the minimum was reached. */
export const passColumn = (columns: readonly Column[]): Column | null =>
  columns.find(({ path }) => /^зачет(?:\/незачет)?$|^зач\.?$/.test(plain(path[path.length - 1] ?? ''))) ?? null;
