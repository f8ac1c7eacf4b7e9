import { a1, parseA1, type Area, type Cell, type CellValue } from '../../model/cells';
import type { Problem } from '../../model/outcome';
import type { Question, TableReading } from '../../model/reading';
import type { SheetSnapshot } from '../../model/snapshot';
import { featuresOf, isCount } from '../header/features';
import { isOtherMatter } from '../header/other-matters';
import { indicatorsOf } from './matrices';
import { nameOf, namesSchool } from '../rows/names';
import { PhraseList, plain, tidy, wordsOf } from '../text/text';
import { namedFew } from '../text/named-few';
import { textValue } from '../text/values';
import { ratingWords } from '../vocabulary/rows';

const ratings = new PhraseList(ratingWords);
/** Schools that make rows with numbers a table. */
const LEAST_SCHOOLS = 2;

/** What was said of a sheet while it was read. */
export interface Told {
  problems: readonly Problem[];
  questions: readonly Question[];
}

/**
 * The last net: schools with numbers that no table of the sheet gave anything of, and of which nothing was said, are named. Whatever stage of the
 * reading they fell out at, they never end in silence. Null where there are none, or where the sheet does not speak of a procedure.
 */
export function unreadTable(sheet: SheetSnapshot, tables: readonly TableReading[], told: Told): Problem | null {
  const { values, top, left } = sheet;
  const done = [
    ...tables.filter(({ resultRows }) => resultRows > 0),
    ...tables.filter((table) => isTold(table, told)),
  ].map(({ area }) => area);
  const outside = tables.map(({ area }) => area);
  const isOverNumbers = numbersBelow(values);
  /** Each with the place it was first met at. */
  const schools = new Map<string, Cell>();
  values.forEach((cells, row) => {
    // Most rows are of a table that was read from the sheet's first column to its last.
    if (isDone(done, row + top, left, left + cells.length - 1)) return;
    const found = schoolsIn(cells);
    for (const { col, name } of found) {
      // Schools beside each other have their numbers below.
      const isFilled = found.length > 1 ? isOverNumbers(row, col) : hasNumbers(cells, col);
      if (isDone(done, row + top, col + left) || !isFilled) continue;
      if (!outside.some((area) => inside(area, row + top, col + left)) && isToldOutside(told, outside)) continue;
      if (!schools.has(name)) schools.set(name, { row: row + top, col: col + left });
    }
  });
  const [first] = schools.values();
  if (schools.size < LEAST_SCHOOLS || !first) return schools.size ? null : inWords(sheet, done);
  if (!speaks(sheet)) return null;
  const [indicator, other] = indicatorsOf(sheet);
  if (indicator) {
    const params = { indicator: other ? 'both' : indicator };
    return { severity: 'warning', code: 'oneIndicator', params, sheet: sheet.name, cell: a1(first) };
  }
  const columns = captionsInTheWay(values, first.row - top, first.col - left);
  const params = { count: schools.size, ...(columns && { columns }) };
  return { severity: 'warning', code: 'unreadTable', params, sheet: sheet.name, cell: a1(first) };
}

/** Captions over the numbers of a school's row that say nothing known, as «A, B и другие»; '' where none is there. */
function captionsInTheWay(values: SheetSnapshot['values'], row: number, col: number): string {
  const captions = values[row]!.flatMap((cell, at) => {
    if (at <= col || !isNumber(cell)) return [];
    for (let above = row - 1; above >= Math.max(0, row - CAPTION_ROWS); above -= 1) {
      const caption = values[above]![at];
      if (typeof caption === 'string' && caption.trim()) return saysNothing(caption) ? [tidy(caption)] : [];
    }
    return [];
  });
  return namedFew(captions);
}
const saysNothing = (caption: string): boolean => [null, 'label'].includes(featuresOf(caption).role);
/** A caption stands no higher over its numbers. */
const CAPTION_ROWS = 6;

/** «Писали – 27, «3» – 9, «2» – 6» in one cell beside each school. */
function inWords(sheet: SheetSnapshot, done: readonly Area[]): Problem | null {
  const { values, top, left, name } = sheet;
  let first: Cell | null = null;
  let count = 0;
  values.slice(0, LOOK).forEach((cells, row) => {
    const col = cells.findIndex(saysResults);
    if (col < 1 || !schoolsIn(cells.slice(0, col)).length || isDone(done, row + top, col + left)) return;
    first ??= { row: row + top, col: col + left };
    count += 1;
  });
  if (!first || count < LEAST_SCHOOLS || !speaks(sheet)) return null;
  return { severity: 'warning', code: 'resultsInWords', params: { count }, sheet: name, cell: a1(first) };
}
/** Rows in which results written in words are looked for. */
const LOOK = 200;

/** A text of several numbers: «60/24/21/10/5», or one of those who took part and one of those who failed. */
function saysResults(cell: CellValue): boolean {
  if (typeof cell !== 'string' || !/\d\D+\d/.test(cell)) return false;
  if (/^\s*\d+(?:\s*[/;|]\s*\d+){2,}\s*$/.test(cell)) return true;
  const roles = cell.split(/[,;\n]/).map((part) => featuresOf(part.replace(/[-–—:=]?\s*\d+\s*$/, '')).role);
  return roles.includes('low') && roles.some(isCount);
}

const inside = ({ top, left, bottom, right }: Area, row: number, col: number): boolean =>
  row >= top && row <= bottom && col >= left && col <= right;

/** One of the areas holds these cells of a row. Asked of every row: makes no objects, not even those that walk a list. */
function isDone(areas: readonly Area[], row: number, left: number, right = left): boolean {
  for (let i = 0; i < areas.length; i += 1)
    if (inside(areas[i]!, row, left) && inside(areas[i]!, row, right)) return true;
  return false;
}

function schoolsIn(row: readonly CellValue[]): { col: number; name: string }[] {
  return row.flatMap((cell, col) => {
    if (typeof cell !== 'string' || !namesSchool(cell)) return [];
    return [{ col, name: nameOf(cell).name }];
  });
}

/** A number stands in the school's row. */
function hasNumbers(cells: readonly CellValue[], col: number): boolean {
  const numbers = cells.map((cell, other) => (isNumber(cell) ? other : -1)).filter((other) => other >= 0);
  // A number of the row stands before the school too.
  return numbers.some((other) => other > col) || numbers.length > 1;
}

/** Says of a column whether a number stands in it below a row; the last one of each is looked for once. */
function numbersBelow(values: SheetSnapshot['values']): (row: number, col: number) => boolean {
  const last = new Map<number, number>();
  return (row, col) => {
    let at = last.get(col);
    if (at === undefined) {
      at = values.length - 1;
      while (at >= 0 && !isNumber(values[at]![col] ?? null)) at -= 1;
      last.set(col, at);
    }
    return at > row;
  };
}

function isNumber(cell: CellValue): boolean {
  if (typeof cell === 'number') return true;
  const value = typeof cell === 'string' ? textValue(cell) : null;
  return value?.kind === 'number' || value?.kind === 'both';
}

/** Notes of single rows do not tell that nothing was read of a table. */
const isLoud = ({ severity }: Problem): boolean => severity !== 'info';

function isTold({ area }: TableReading, { problems, questions }: Told): boolean {
  const here = (cell: string | undefined) => {
    const place = cell === undefined ? null : parseA1(cell);
    return place !== null && inside(area, place.row, place.col);
  };
  return problems.some((problem) => isLoud(problem) && here(problem.cell)) || questions.some(({ cell }) => here(cell));
}

/** Said of the sheet, or of a place in no table of it. */
function isToldOutside({ problems, questions }: Told, areas: readonly Area[]): boolean {
  const free = (cell: string | undefined) => {
    const place = cell === undefined ? null : parseA1(cell);
    return place === null || !areas.some((area) => inside(area, place.row, place.col));
  };
  return problems.some((problem) => isLoud(problem) && free(problem.cell)) || questions.some(({ cell }) => free(cell));
}

/** A procedure is named on the sheet or by its name, and not as a matter of planning, staff or money; a rating is none either. */
function speaks({ name, values }: SheetSnapshot): boolean {
  if (ratings.in(wordsOf(plain(name))) || featuresOf(name).foreign) return false;
  const says = (text: string) => featuresOf(text).kind !== null || featuresOf(text).manyKinds;
  const texts = [name, ...values.flat().filter((cell) => typeof cell === 'string')];
  const [first] = texts.filter(says);
  return first !== undefined && !texts.some((text) => says(text) && (featuresOf(text).foreign || isOtherMatter(text)));
}
