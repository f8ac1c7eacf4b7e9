/** Columns whose captions say nothing and whose numbers do: those who failed or took part, found by what adds up. */
import type { Role } from '../../model/reading';
import { unknownColumn } from '../../words/reading/reading-questions';
import { featuresOf, isCount, type HeaderRole } from '../header/features';
import type { TableWork } from '../grid/table-work';
import { peopleFromPoints } from '../numbers/people';
import { namedFew } from '../text/named-few';
import { plain } from '../text/text';
import { storedDecimals, textValue } from '../text/values';
import type { Column } from './columns';
import { numberIn, type Row } from './form-evidence';
import { namedRows } from './school-rows';

/** Rows that numbers must agree in before they decide or are asked about. */
const ENOUGH = 3;
/** With more unexplained columns of numbers than this a table is of another matter, unless something adds up. */
const MOST_UNKNOWN = 2;

/** What a column can be, and what speaks for it. */
export interface Candidate {
  column: Column;
  roles: readonly Role[];
  evidence: string;
}

const captionOf = ({ path }: Column): string => path[path.length - 1] ?? '';
const sameProcedure = (one: Column, other: Column): boolean =>
  (['subject', 'grade', 'year', 'kind', 'journal'] as const).every(
    (field) => !one.key[field] || !other.key[field] || one.key[field] === other.key[field],
  );

/** Names that numbers are none of: «Не осилили экзамен» has a word of theirs and is no column of exams. */
const nameRoles: ReadonlySet<HeaderRole> = new Set<HeaderRole>(['school', 'municipality', 'subject', 'kind', 'class']);

/** Captions that say nothing sure of the numbers below them: «Показатель А», a second «чел.», «Не подтвердили». */
const saysLittle = (column: Column, count: Column | undefined): boolean => {
  const { role, coverage } = column;
  return (
    role === null ||
    role === 'label' ||
    role === 'confirmed' ||
    saysShareOf(column, count) ||
    saysLowAside(column) ||
    (nameRoles.has(role) && coverage < 1) ||
    (role === 'pupilsCount' && count?.role === 'participants')
  );
};

/** «Доля участников с низкими результатами, %»: nobody counts those who took part in percents of them. */
const saysShareOf = ({ role, unit, coverage, col }: Column, count: Column | undefined): boolean =>
  isCount(role) && unit === 'percent' && coverage < 1 && count !== undefined && count.col !== col;

/** «В т.ч. на «два»»: a part of the people by its beginning, of those who failed by the rest. */
function saysLowAside(column: Column): boolean {
  if (!column.aside || column.role !== 'other') return false;
  const rest = plain(captionOf(column)).replace(/^(?:в т\. ?ч\.?|в том числе|из них)[ :,]*/, '');
  // «Группа риска (отметка «2»)».
  const inside = /\(([^)]+)\)\s*$/.exec(rest)?.[1] ?? '';
  return (
    featuresOf(rest).role === 'low' ||
    featuresOf(inside).role === 'low' ||
    /(?<![а-я])(?:два|двойк[а-я]*)(?![а-я])/.test(rest)
  );
}

/** The column of those who took part; a share of them may be captioned alike. */
const countOf = (columns: readonly Column[]): Column | undefined => {
  const counts = columns.filter(({ role }) => role === 'participants');
  return counts.find(({ unit }) => unit !== 'percent') ?? counts[0];
};

/** Columns of numbers that no caption explains and nobody gave a role. */
function unexplained(work: TableWork, rows: readonly Row[]): Column[] {
  const count = countOf(work.columns);
  // «Подтвердили» beside «Понизили» are marks compared with the journal.
  const isJournal = work.columns.some(({ role }) => role === 'lowered' || role === 'raised');
  return work.columns.filter(
    (column) =>
      !(isJournal && column.role === 'confirmed') &&
      isUnexplained(column, count) &&
      numbersIn(column, rows) * 2 > rows.length &&
      !work.givenRoles.has(column.col),
  );
}

/** Captions over numbers that nothing explains, for a message. */
export const unexplainedCaptions = (work: TableWork, sample: readonly number[]): string =>
  namedFew(unexplained(work, namedRows(work, sample)).map(captionOf));

const isUnexplained = (column: Column, count: Column | undefined): boolean =>
  saysLittle(column, count) && !column.foreign && column.figure === null && !column.key.journal;
const numbersIn = ({ col }: Column, rows: readonly Row[]): number =>
  rows.filter((values) => numberIn(values[col]) !== null).length;

interface Adds {
  column: Column;
  beside: Column[];
  agreed: number;
  counted: number;
}

/** Unexplained columns that with the other marks, or with those who passed, give the participants. */
function adding(work: TableWork, rows: readonly Row[]): Adds[] {
  const people = work.columns.filter(({ unit, key }) => unit !== 'percent' && !key.journal);
  return unexplained(work, rows).flatMap((column) => {
    const of = (role: HeaderRole) => people.find((other) => other.role === role && sameProcedure(other, column));
    const count = people.find((other) => isCount(other.role) && sameProcedure(other, column));
    const marks = [of('mark3'), of('mark4'), of('mark5')];
    const passed = of('pass');
    const beside = marks.every((mark) => mark !== undefined) ? (marks as Column[]) : passed ? [passed] : [];
    if (!count || !beside.length) return [];
    let agreed = 0;
    let counted = 0;
    let some = false;
    for (const values of rows) {
      const numbers = [column, ...beside].map(({ col }) => numberIn(values[col]));
      const total = numberIn(values[count.col]);
      if (total === null || numbers.some((number) => number === null)) continue;
      counted += 1;
      if (numbers.reduce<number>((sum, number) => sum + number!, 0) === total) agreed += 1;
      if (numbers[0]! > 0) some = true;
    }
    return some ? [{ column, beside, agreed, counted }] : [];
  });
}

/** Gives the low's role to the one column that adds up in every row; its reason stands with the roles of the table. */
export function decideBySums(work: TableWork, sample: readonly number[]): void {
  if (work.columns.some(({ role, key }) => role === 'low' && !key.journal)) return;
  const rows = namedRows(work, sample);
  const sure = adding(work, rows).filter(({ agreed, counted }) => agreed === counted && agreed >= ENOUGH);
  const [only, ...more] = sure;
  if (!only || more.length) return;
  only.column.role = 'low';
  only.column.coverage = 0;
  only.column.why = unknownColumn.adds(only.beside.map(captionOf), only.agreed, only.counted);
}

/** The likeliest column for what a table lacks: those who failed, else those who took part. Null where nothing speaks for any. */
export function candidateOf(work: TableWork, sample: readonly number[]): Candidate | null {
  const rows = namedRows(work, sample);
  if (rows.length < ENOUGH) return null;
  const { columns } = work;
  const has = (...roles: HeaderRole[]) => columns.some(({ role, key }) => role && roles.includes(role) && !key.journal);
  const count = countOf(columns) ?? columns.find(({ role }) => isCount(role));
  if (!has('low', 'pass')) return count ? lowCandidate(work, rows, count) : null;
  return count ? null : countCandidate(work, rows);
}

function lowCandidate(work: TableWork, rows: readonly Row[], count: Column): Candidate | null {
  const [best] = adding(work, rows).sort((a, b) => b.agreed - a.agreed);
  if (best && best.agreed > 0)
    return {
      column: best.column,
      roles: ['low', 'pass'],
      evidence: unknownColumn.adds(best.beside.map(captionOf), best.agreed, best.counted),
    };
  const unknown = unexplained(work, rows);
  const fits = unknown.map((column) => ({ column, ...fitting(column, count, rows) }));
  const percent = fits.find(
    ({ percents, tested, column }) => tested >= ENOUGH && percents === tested && column.unit !== 'people',
  );
  if (percent)
    return {
      column: percent.column,
      roles: ['low', 'pass'],
      evidence: unknownColumn.percents(percent.percents, percent.tested),
    };
  const level = levelCandidate(work.columns, count, rows);
  if (level) return level;
  if (unknown.length > MOST_UNKNOWN) return null;
  // Whole percents prove nothing, and the caption says that percents they are.
  const said = fits.find(({ column, rows: all, within }) => column.unit === 'percent' && all > 0 && within === all);
  if (said)
    return { column: said.column, roles: ['low', 'pass'], evidence: unknownColumn.within(said.within, said.rows) };
  const people = fits.find(({ below, rows: all }) => all > 0 && below === all);
  return people
    ? { column: people.column, roles: ['low', 'pass'], evidence: unknownColumn.below(people.below, people.rows) }
    : null;
}

/** «Низкий уровень», «Базовый», «Повышенный», «Высокий»: columns that together are all participants in every row; the lowest is asked about. */
function levelCandidate(columns: readonly Column[], count: Column, rows: readonly Row[]): Candidate | null {
  const unknown = columns.filter((column) => /уров/i.test(captionOf(column)) && numbersIn(column, rows) > 0);
  if (unknown.length < 3 || unknown.length > 5) return null;
  const known = rows.filter((values) => numberIn(values[count.col]) !== null);
  const agreed = known.filter(
    (values) =>
      unknown.reduce((sum, { col }) => sum + (numberIn(values[col]) ?? NaN), 0) === numberIn(values[count.col]),
  );
  if (agreed.length < ENOUGH || agreed.length < known.length) return null;
  const column = unknown.find((each) => /низк|недостаточ/i.test(captionOf(each))) ?? unknown[0]!;
  const beside = unknown.filter((each) => each !== column).map(captionOf);
  return { column, roles: ['low', 'pass'], evidence: unknownColumn.adds(beside, agreed.length, known.length) };
}

/** How the numbers of a column go with the count: as people of it, as finer percents of it. */
function fitting(column: Column, count: Column, rows: readonly Row[]) {
  const found = { rows: 0, below: 0, within: 0, tested: 0, percents: 0 };
  for (const values of rows) {
    const number = numberIn(values[column.col]);
    const total = numberIn(values[count.col]);
    if (number === null || total === null || total < 1) continue;
    found.rows += 1;
    if (Number.isInteger(number) && number >= 0 && number <= total) found.below += 1;
    if (number >= 0 && number <= 100) found.within += 1;
    const cell = values[column.col];
    const text = typeof cell === 'string' ? textValue(cell) : null;
    const decimals = text?.kind === 'number' ? text.decimals : storedDecimals(number);
    const points = cell !== 0 && number > 0 && number <= 100 && decimals > 0;
    if (!points || 100 / total < 4 * 10 ** -decimals) continue;
    found.tested += 1;
    if (peopleFromPoints(number, total, decimals) !== null) found.percents += 1;
  }
  return found;
}

/** Those who took part: whole numbers never under those who failed; a list of pupils where nothing else is there. */
function countCandidate(work: TableWork, rows: readonly Row[]): Candidate | null {
  const low = work.columns.find(({ role, unit, key }) => role === 'low' && unit !== 'percent' && !key.journal);
  const unknown = unexplained(work, rows);
  const listed = work.columns.filter(({ role, col }) => role === 'enrolled' && !work.givenRoles.has(col));
  for (const column of [...(unknown.length > MOST_UNKNOWN ? [] : unknown), ...listed]) {
    const counts = rows.map((values) => [numberIn(values[column.col]), low ? numberIn(values[low.col]) : 0] as const);
    const known = counts.filter(([number]) => number !== null);
    if (
      known.length * 2 <= rows.length ||
      !known.every(([number, least]) => Number.isInteger(number) && number! >= (least ?? 0))
    )
      continue;
    return { column, roles: ['participants'], evidence: unknownColumn.above(known.length, rows.length) };
  }
  return null;
}
