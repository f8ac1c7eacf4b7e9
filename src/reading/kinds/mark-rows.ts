import type { CellValue } from '../../model/cells';
import { featuresOf, isCount } from '../header/features';
import type { TableWork } from '../grid/table-work';
import { filled, isBlank, measureRoles, shapeOf } from '../grid/shapes';
import { ViewBuilder, type View } from '../grid/view';
import { nameOf } from '../rows/names';
import type { Column } from '../columns/columns';
import { laidOut } from '../vocabulary/headers';
import { numberIn } from '../columns/form-evidence';

const roles = ['low', 'mark3', 'mark4', 'mark5'] as const;

/** 2–5, «неуд.», «отметка «3»» → 0–3, 1 as 2; 'total' for «Всего»; null for anything else («не явился»). */
function markIn(cell: CellValue | undefined): number | 'total' | null {
  if (typeof cell === 'number') return cell >= 1 && cell <= 5 ? Math.max(0, cell - 2) : null;
  if (typeof cell !== 'string') return null;
  const { role } = featuresOf(cell);
  if (role === 'mark1' || cell.trim() === '1') return 0;
  const at = roles.findIndex((each) => each === role);
  if (at >= 0) return at;
  return nameOf(cell).kind === 'total' ? 'total' : null;
}

/** Columns of a table with a row a mark: the mark and how many got it; null where it is another table. */
function columnsOf({ columns, grid, place, identity, context }: TableWork): { mark: number; count: number } | null {
  if (identity.school === null && identity.code === null && context.school === null) return null;
  const own = new Set(Object.values(identity));
  // «Балл (отметка)» may be either: its cells say which.
  const saysMark = ({ role, path }: Column) => role === 'mark' || /отметк|оценк/i.test(path[path.length - 1] ?? '');
  const isOther = (column: Column) =>
    column.role !== null &&
    !isCount(column.role) &&
    measureRoles.has(column.role) &&
    !(saysMark(column) && ['mark', 'score'].includes(column.role));
  if (columns.some(isOther)) return null;
  const mark = columns.find((column) => {
    const { col } = column;
    if (own.has(col) || !saysMark(column)) return false;
    let marks = 0;
    let other = 0;
    for (let row = place.bodyTop; row <= place.bodyBottom && marks + other < 200; row += 1) {
      const cell = grid.values[row]![col];
      if (isBlank(cell)) continue;
      if (markIn(cell) !== null) marks += 1;
      else other += 1;
    }
    return marks > 4 * other;
  });
  if (!mark) return null;
  const rest = columns.filter(({ col }) => col !== mark.col && !own.has(col));
  const count =
    rest.find(({ role }) => isCount(role)) ?? rest.find(({ unit, role }) => unit === 'people' && role === null);
  return count ? { mark: mark.col, count: count.col } : null;
}

/**
 * A row a mark («ОО | Отметка | Количество», as school systems export it) folded into a row a school and procedure: what stands beside mark and
 * count tells which rows belong together, a mark without a row was got by nobody. Null where the table is another one.
 * @param titles over this table and over those above it
 */
export function foldMarks(work: TableWork, titles: readonly { row: number }[]): View | null {
  const found = columnsOf(work);
  if (!found) return null;
  const { grid, place, sheet, columns } = work;
  const keys = columns.filter(
    ({ col, unit }) =>
      col !== found.mark && col !== found.count && unit !== 'percent' && !work.identity.pupils.includes(col),
  );
  const groups = new Map<
    string,
    { first: number; rows: number[]; marks: ({ people: CellValue; row: number } | null)[]; total: CellValue }
  >();
  const seen = new Set<string>();
  const carried: CellValue[] = [];
  let together = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const values = grid.values[row]!;
    if (filled(grid, row).length < 2 || place.repeated.has(row)) continue;
    const mark = markIn(values[found.mark]);
    // «Менее 5 чел.», «-» stand in the folded row as they are: only a mark without a row was got by nobody.
    const cell = values[found.count] ?? null;
    const people = numberIn(cell) ?? cell;
    // An export names its schools in every row, a report once over its marks.
    const own = keys.map(({ col }, i) => (isBlank(values[col]) ? (carried[i] ?? null) : (carried[i] = values[col]!)));
    if (mark === null || own.some((cell) => typeof cell === 'string' && nameOf(cell).kind === 'total')) continue;
    const whole = JSON.stringify([own, String(values[found.mark]).trim(), people]);
    if (seen.has(whole)) continue;
    seen.add(whole);
    const key = JSON.stringify(own);
    const group = groups.get(key) ?? { first: row, rows: [], marks: [null, null, null, null], total: null };
    if (!groups.has(key)) groups.set(key, group);
    else together += 1;
    group.rows.push(row);
    if (mark === 'total') group.total = people;
    else {
      const known = group.marks[mark];
      group.marks[mark] = known ? { people: sumOf(known.people, people), row: known.row } : { people, row };
    }
  }
  if (!together) return null;
  const builder = new ViewBuilder(sheet);
  const asItStands = (row: number) => builder.row(grid.values[row]!.map((value, col) => ({ value, row, col })));
  // Of the titles of tables above, «Предмет: …» is theirs alone.
  for (const row of new Set(titles.map((title) => title.row)))
    if (row < place.titleTop && !shapeOf(grid, row).meta) asItStands(row);
  for (let row = place.titleTop; row < place.headerTop; row += 1) asItStands(row);
  const totals = [...groups.values()].some(({ total }) => total !== null);
  const head = columns.find(({ col }) => col === found.mark)!;
  builder.row([
    ...keys.map(({ col, path, leafRow }) => ({ value: path.join(' ') || null, row: leafRow, col })),
    ...laidOut.marks.map((value) => ({ value, row: head.leafRow, col: found.mark })),
    ...(totals ? [{ value: laidOut.participants, row: head.leafRow, col: found.count }] : []),
  ]);
  for (const [key, { first, rows, marks, total }] of groups) {
    const own = JSON.parse(key) as CellValue[];
    builder.row(
      [
        ...keys.map(({ col }, i) => ({ value: own[i]!, row: first, col })),
        ...marks.map((mark) => (mark ? { value: mark.people, row: mark.row, col: found.count } : { value: 0 })),
        ...(totals ? [{ value: total, row: first, col: found.count }] : []),
      ],
      rows,
    );
  }
  return builder.view;
}

/** Two counts of one mark; what is no number leaves their sum unknown. */
const sumOf = (one: CellValue, other: CellValue): CellValue =>
  typeof one === 'number' && typeof other === 'number' ? one + other : typeof one === 'number' ? other : one;
