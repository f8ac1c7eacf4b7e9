/** Roles that people gave columns by hand: answers kept with the form of the header, before anything is taken from the captions. */
import { givableRoles, type Role, type TableReading } from '../../model/reading';
import type { Question } from '../../model/reading';
import type { Answers } from '../../model/state';
import type { Column } from './columns';
import type { HeaderRole } from '../header/features';
import type { Identity } from './identity';
import type { Grid } from '../grid/shapes';
import type { TablePlace } from '../grid/tables';

/** Column of the grid → the role given to it. */
export type GivenRoles = ReadonlyMap<number, Role>;

const prefix = 'role:';
const isGivable = (value: string): value is Role => (givableRoles as readonly string[]).includes(value);

/** Id of the answer about a column, counted from the first captioned one. */
export const roleId = (columns: readonly Column[], col: number): string => `${prefix}${col - (columns[0]?.col ?? 0)}`;

/** The question that a role given to a column of a table answers; columns are counted from the first captioned one. */
export function roleQuestion(table: TableReading, col: number): Pick<Question, 'id' | 'scope' | 'fingerprint'> {
  return { id: `${prefix}${col - firstCaptioned(table)}`, scope: 'header', fingerprint: table.fingerprint };
}

const firstCaptioned = ({ roles, area }: TableReading): number =>
  roles.find(({ headerCell }) => headerCell !== null)?.col ?? area.left;

/**
 * Gives the columns the roles people chose. A column that claimed the same measure of the same procedure loses it: the choice says which is meant.
 * Columns of pupils' names and codes keep theirs, so that nothing of a pupil is ever read.
 */
export function giveRoles(
  columns: Column[],
  grid: Grid,
  place: TablePlace,
  fingerprint: string,
  answers: Answers,
): GivenRoles {
  const first = columns[0]?.col ?? grid.left;
  const given = new Map<number, Role>();
  for (const [id, value] of Object.entries(answers.headers[fingerprint] ?? {})) {
    const col = id.startsWith(prefix) ? first + Number(id.slice(prefix.length)) : NaN;
    if (!(col >= grid.left && col <= grid.right) || !isGivable(value)) continue;
    if (columns.find((column) => column.col === col)?.role !== 'pupil') given.set(col, value);
  }
  for (const [col, role] of given) {
    let column = columns.find((known) => known.col === col);
    if (!column) columns.push((column = uncaptioned(col, place)));
    column.role = role === 'other' ? null : (role as HeaderRole);
    column.coverage = 1;
    if (role !== 'journalMark') column.key.journal = false;
    for (const rival of columns) if (rivals(rival, column) && !given.has(rival.col)) rival.role = null;
  }
  return given;
}

const uncaptioned = (col: number, place: TablePlace): Column => ({
  col,
  path: [],
  leafRow: place.headerBottom,
  role: null,
  coverage: 1,
  unit: null,
  aside: false,
  foreign: false,
  key: { subject: null, grade: null, year: null, kind: null, journal: false },
  figure: null,
});

/** People and percents of one measure stand side by side and are no rivals. */
function rivals(one: Column, given: Column): boolean {
  if (one === given || one.role === null) return false;
  const same = one.role === given.role || (one.role === 'pupilsCount' && given.role === 'participants');
  return (
    same &&
    one.unit === given.unit &&
    (['subject', 'grade', 'year', 'kind', 'journal'] as const).every((field) => one.key[field] === given.key[field])
  );
}

const ownColumns = ['school', 'code', 'municipality', 'year', 'grade', 'subject', 'kind', 'class'] as const;

/** Whose row it is, by the given roles where there are any: they go before what the values look like. */
export function giveIdentity(identity: Identity, given: GivenRoles): void {
  for (const field of [...ownColumns, 'sitting', 'schoolCount', 'number'] as const) {
    const col = identity[field];
    if (col !== null && given.has(col) && given.get(col) !== field) identity[field] = null;
  }
  for (const [col, role] of given) {
    const field = ownColumns.find((own) => own === role);
    if (field) identity[field] = col;
  }
}
