import type { CellValue } from '../../model/cells';
import type { Column } from '../columns/columns';
import { isPercentText, numberIn } from '../columns/form-evidence';
import { passColumn, sayPass } from '../header/codes';
import { featuresOf } from '../header/features';
import type { TableWork } from '../grid/table-work';
import { isBlank } from '../grid/shapes';

/** What a row of pupils says of one subject: a mark goes before a score. */
export interface PupilMarks {
  mark: Column | null;
  score: Column | null;
  primary: Column | null;
  journal: Column | null;
  minimum: Column | null;
  /** «Зачёт», «Сдал»: read where no mark is there. */
  pass: Column | null;
}

/** A cell's number; null for percents, words and nothing. */
export const plainNumber = (cell: CellValue | undefined): number | null =>
  isPercentText(cell) ? null : numberIn(cell);

type Mark = 2 | 3 | 4 | 5;
const asMark = (number: number | null): Mark | null =>
  number === 2 || number === 3 || number === 4 || number === 5 ? number : null;
const markWords: readonly (readonly [RegExp, Mark])[] = [
  [/^неуд(?:овл[а-я]*)?$/, 2],
  [/^уд(?:овл[а-я]*)?$/, 3],
  [/^хор(?:ошо)?$/, 4],
  [/^отл(?:ично)?$/, 5],
];

/** 2, «3», «неуд.», «4 (хорошо)» → the mark; null for anything else, and where the figure and the word disagree. */
export function markIn(cell: CellValue | undefined): Mark | null {
  const number = plainNumber(cell);
  if (number !== null || typeof cell !== 'string') return asMark(number);
  const [, figure, word] =
    /^([2-5])?[^а-я\d]*([а-я]+)[^а-я\d]*$/.exec(cell.trim().toLowerCase().replace(/ё/g, 'е')) ?? [];
  const said = markWords.find(([pattern]) => pattern.test(word ?? ''))?.[1] ?? null;
  return figure === undefined || Number(figure) === said ? said : null;
}

/** The mark of a pupil where «1» is a mark too, below the threshold as «2» is. */
export const markOrOne = (cell: CellValue | undefined): Mark | null => (plainNumber(cell) === 1 ? 2 : markIn(cell));

/** Of a column the cells that are filled. */
const filledIn = ({ grid }: TableWork, { col }: Column, sample: readonly number[]): CellValue[] =>
  sample.map((row) => grid.values[row]![col] ?? null).filter((cell) => !isBlank(cell));

/**
 * A column of pupils that has a subject's name and nothing else above it holds marks where all its numbers are marks, and test scores where a
 * number of a ЕГЭ goes beyond them; «Результат» with «сдал» and «не сдал» below it says who passed.
 */
export function decidePupilMarks(work: TableWork, sample: readonly number[]): void {
  const { columns, identity, context } = work;
  if (!identity.pupils.length || !context.kind.length) return;
  const judged = columns.some(({ role }) => role === 'mark' || role === 'score' || role === 'primaryScore');
  for (const column of columns) {
    if (identity.pupils.includes(column.col) || column.foreign || column.aside || column.key.journal) continue;
    const cells = filledIn(work, column, sample);
    const numbers = cells.map(plainNumber).filter((number) => number !== null);
    if (!judged && column.role === null && (column.key.subject !== null || isYear(column))) {
      if (cells.some((cell) => markIn(cell) !== null) && numbers.every((number) => asMark(number) !== null))
        column.role = 'mark';
      else if (numbers.length && !isYear(column) && context.kind.every(({ value }) => value === 'ЕГЭ'))
        column.role = 'score';
    } else if (!judged && sayPass(column.path, cells)) column.role = 'passed';
  }
}

/** «2023» beside «2024»: the marks of a year. */
const isYear = ({ key, path }: Column): boolean =>
  key.year !== null && path.every((text) => featuresOf(text).year !== null);

/**
 * Columns by subject and year: «Отметка РУ» and «Отметка МА» are two results of each pupil. One set where the captions tell no subjects apart, or where
 * each row names its own.
 */
export function markSets({ columns, identity }: TableWork): PupilMarks[] {
  const measures = columns.filter(
    ({ role, key }) => !key.journal && (role === 'mark' || role === 'score' || role === 'primaryScore'),
  );
  const nameOf = ({ key: { subject, year } }: Column): string => ((subject ?? year) ? `${subject} ${year}` : '');
  const names = [...new Set(measures.map(nameOf))].filter((name) => name !== '');
  if (names.length < 2 || identity.subject !== null) return [setOf(columns)];
  return names.map((name) => setOf(columns.filter((column) => nameOf(column) === name)));
}

function setOf(columns: readonly Column[]): PupilMarks {
  const of = (role: Column['role']) => columns.find((column) => column.role === role) ?? null;
  const mark = of('mark');
  return {
    mark,
    score: of('score'),
    primary: of('primaryScore'),
    journal: of('journalMark'),
    minimum: of('minimum'),
    pass: mark ? null : (of('passed') ?? passColumn(columns)),
  };
}
