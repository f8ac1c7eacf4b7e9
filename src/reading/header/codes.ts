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
  if (/^(?:незач|несдал|непреодол|нет$|-$|0$|незачтено)/.test(text)) return false;
  return /^(?:зач|сдал|преодолел|да$|\+$|1$)/.test(text) ? true : null;
}

/** «Зачет» beside the score says of each pupil whether the minimum was reached. */
export const passColumn = (columns: readonly Column[]): Column | null =>
  columns.find(({ path }) => /^зачет(?:\/незачет)?$|^зач\.?$/.test(plain(path[path.length - 1] ?? ''))) ?? null;

/** Words that say it whatever the caption. */
const plainWords = /^(?:не ?)?(?:сдала?|зач(?:ет|тено)?|преодолела?)\.?$/;
/** Captions under which «да» says that the pupil passed; «Не сдал: да» says the opposite and is not read. */
const passing = /преодол|сдал|сдан|порог|зачет|минимум/;
const failing = /(?:^| )не ?(?:преодол|сдал|сдан|достиг|набрал)/;
/** «Результат» of an exam; admission to it is another matter. */
const outcome = /^(?:результат|итог|статус)/;

/** All cells of a column say whether the pupil passed: «сдал» and «не сдал» under «Результат», «да» and «нет» under «Порог преодолён». */
export function sayPass(path: readonly string[], cells: readonly CellValue[]): boolean {
  const caption = plain(path[path.length - 1] ?? '');
  const told = cells.filter((cell) => typeof cell === 'string' && passedIn(cell) !== null);
  // Those who did not come stand among the others.
  if (told.length * 2 <= cells.length) return false;
  const words = told.every((cell) => plainWords.test(plain(String(cell))));
  if (words) return passing.test(caption) || outcome.test(caption);
  return passing.test(caption) && !failing.test(caption);
}
