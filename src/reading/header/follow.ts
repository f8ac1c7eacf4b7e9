import type { Column, ColumnKey } from '../columns/columns';
import { plain } from '../text/text';
import { besideSubjects } from '../vocabulary/subjects';
import { isCount } from './features';

const isOpen = ({ subject, grade, year, kind }: ColumnKey): boolean =>
  subject === null && grade === null && year === null && kind === null;

const leaf = ({ path }: Column): string => plain(path[path.length - 1] ?? '');

/** «Отметка времени» of an online form: a moment, no mark. */
export const isMoment = (column: Column): boolean =>
  /^(?:отметка времени|timestamp|время (?:создания|ответа))/.test(leaf(column));

/** «Участников в 2024 году» beside «Кол-во участников» is there to compare with and leads no questions. */
const isBeside = ({ role, key }: Column, columns: readonly Column[]): boolean =>
  isCount(role) &&
  key.subject === null &&
  key.grade === null &&
  key.kind === null &&
  columns.some((other) => isCount(other.role) && isOpen(other.key));

const above = ({ path }: Column): string => path.slice(0, -1).join('/');
const bareMarks: ReadonlySet<string> = new Set(['"1"', '"3"', '"4"', '"5"', '1', '3', '4', '5']);

/** «По журналу: «2»», ««3»», ««4»», ««5»», «По ВПР: «2»» …: the first of four marks in one row says of what the bare ones after it are. */
export function followMarks(columns: readonly Column[]): void {
  let lead: Column | null = null;
  for (const column of columns) {
    if (lead && bareMarks.has(leaf(column)) && above(column) === above(lead)) {
      if (isOpen(column.key)) column.key = { ...lead.key };
    } else lead = column.role === 'low' && /[а-я]/.test(leaf(column)) ? column : null;
  }
}

/** «Писали 23-24» beside «Писали 24-25»: two figures each are school years where the years of the captions follow one another. */
export function dateShortYears(columns: readonly Column[]): void {
  const springs = new Map<Column, number>();
  for (const column of columns) {
    const [, from, to] = /[а-я"»)%]\s*\(?([1-4]\d)\s*[-–/]\s*([1-4]\d)\)?$/.exec(leaf(column)) ?? [];
    if (from && Number(to) === Number(from) + 1 && column.key.year === null) springs.set(column, 2000 + Number(to));
  }
  const years = [...new Set(springs.values())].sort();
  if (years.length < 2 || years.some((year, i) => year !== years[0]! + i)) return;
  for (const [column, year] of springs) column.key.year = year;
}

/** «МП кол-во» beside «МП ниже порога»: how many sat the exam that the caption beside names too. */
export function countBesideLow(columns: readonly Column[]): void {
  const names = (column: Column): string | undefined => leaf(column).match(/[а-я()]+/)?.[0];
  for (const column of columns) {
    if (column.role !== null || column.unit !== 'people' || column.path.length > 1 || column.aside) continue;
    const name = names(column);
    if (name === undefined || (column.key.subject === null && !besideSubjects.has(name))) continue;
    if (columns.some((other) => (other.role === 'low' || other.role === 'pass') && names(other) === name))
      column.role = 'pupilsCount';
  }
}

/**
 * Questions of a form stand in one row without captions over them: «Сколько из них получили «2»?» is about what the question before it names. So
 * is any caption that comes again and again after captions which name their subjects.
 */
export function followQuestions(columns: readonly Column[]): void {
  const times = new Map<string, number>();
  for (const column of columns) times.set(leaf(column), (times.get(leaf(column)) ?? 0) + 1);
  const leaders = new Set(
    columns
      .filter(({ role, key }) => role === 'participants' && key.subject !== null)
      .map(({ key }) => JSON.stringify(key)),
  );
  let before: ColumnKey | null = null;
  for (const column of columns) {
    if (isMoment(column)) column.role = null;
    if (!isOpen(column.key)) before = column.aside || isBeside(column, columns) ? before : column.key;
    else if (before && column.path.length === 1 && column.role !== null) {
      const again = times.get(leaf(column))! > 1 && times.get(leaf(column)) === leaders.size;
      if (/^(?:сколько )?(?:из них|из этих|из общего числа|в том числе)/.test(leaf(column)) || again)
        column.key = { ...before, journal: column.key.journal };
    }
  }
}
