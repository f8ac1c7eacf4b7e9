import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { featuresOf, isCount } from '../header/features';
import { nameOf } from '../rows/names';
import { filled, measureRoles, type Grid } from './shapes';
import { schoolCaption } from './turned';
import { ViewBuilder, type View } from './view';

/** Columns of one school: from where its name stands up to the next school's. */
interface Group {
  col: number;
  end: number;
}

/** Rows in which the schools over columns are looked for. */
const LOOK = 60;

const saysMeasure = (cell: CellValue): boolean => {
  const { role } = featuresOf(String(cell));
  return role !== null && measureRoles.has(role);
};

/** Each school's columns count those who took part, and hold something more. */
function groupsIn(grid: Grid, head: number): Group[] | null {
  const cells = filled(grid, head);
  const schools = cells.filter(([, value]) => typeof value === 'string' && nameOf(value).kind === 'school');
  const [first] = schools;
  // What stands right of the schools, as «Всего», is no school's.
  if (schools.length < 2 || !first || first[0] === grid.left) return null;
  const groups = schools.map(([col]): Group => {
    const next = cells.find(([other]) => other > col);
    return { col, end: (next?.[0] ?? grid.right + 1) - 1 };
  });
  const isWhole = ({ col, end }: Group): boolean => {
    const below = filled(grid, head + 1).filter(([other]) => other >= col && other <= end);
    return (
      below.length > 1 &&
      below.some(([, cell]) => isCount(featuresOf(String(cell)).role)) &&
      below.some(([, cell]) => saysMeasure(cell) && !isCount(featuresOf(String(cell)).role))
    );
  };
  return groups.every(isWhole) ? groups : null;
}

/**
 * Schools over groups of columns («Лицей № 1: сдавали, «2»»), subjects down the rows, as a table with a row a school and a subject. Null where
 * the sheet is another one.
 */
export function pairsAsTable(sheet: SheetSnapshot): View | null {
  const { values } = sheet;
  const grid: Grid = { values, left: 0, right: values.reduce((most, row) => Math.max(most, row.length), 0) - 1 };
  for (let head = 0; head < Math.min(values.length - 2, LOOK); head += 1) {
    const groups = groupsIn(grid, head);
    if (groups) return unfold(sheet, grid, head, groups);
  }
  return null;
}

function unfold(sheet: SheetSnapshot, grid: Grid, head: number, groups: readonly Group[]): View {
  const { values } = sheet;
  const builder = new ViewBuilder(sheet);
  const at = (row: number, col: number) => ({ value: values[row]![col] ?? null, row, col });
  for (let row = 0; row < head; row += 1) builder.row(values[row]!.map((_, col) => at(row, col)));
  const left = Array.from({ length: groups[0]!.col }, (_, col) => col);
  const captions = [
    ...new Set(groups.flatMap(({ col, end }) => columnsOf(grid, head + 1, col, end).map(([, caption]) => caption))),
  ];
  builder.row([
    { value: schoolCaption },
    ...left.map((col) => at(values[head]![col] === null ? head + 1 : head, col)),
    ...captions.map((value) => ({ value: value as CellValue })),
  ]);
  for (const { col, end } of groups) {
    const own = new Map(columnsOf(grid, head + 1, col, end).map(([other, caption]) => [caption, other]));
    for (let row = head + 2; row < values.length; row += 1) {
      const cells = filled(grid, row);
      // Totals of all subjects are no subject's; notes stand alone.
      if (cells.length < 2 || nameOf(String(cells[0]![1])).kind === 'total') continue;
      builder.row([
        at(head, col),
        ...left.map((other) => at(row, other)),
        ...captions.map((caption) => (own.has(caption) ? at(row, own.get(caption)!) : { value: null })),
      ]);
    }
  }
  return builder.view;
}

const columnsOf = (grid: Grid, row: number, from: number, to: number): [number, string][] =>
  filled(grid, row).flatMap(([col, cell]): [number, string][] =>
    col >= from && col <= to ? [[col, String(cell)]] : [],
  );
