import type { CellValue } from '../../model/cells';
import { featuresOf } from '../header/features';
import { type Grid, filled, idRoles, isBlank, measureRoles, shapeOf } from './shapes';

/** Rows in which a second header beside the first is looked for. */
const SEARCH_ROWS = 100;

/** Tables side by side: a second school caption with its own columns to the right begins a grid of its own. */
export function regionsOf(values: readonly (readonly CellValue[])[]): Grid[] {
  const width = values.slice(0, SEARCH_ROWS).reduce((most, row) => Math.max(most, row.length), 0);
  const whole: Grid = { values, left: 0, right: width - 1 };
  const starts = [0, ...startsOf(whole)];
  return starts.map((left, i) => ({ values, left, right: (starts[i + 1] ?? width) - 1 }));
}

/** First columns of the tables that stand to the right of another one, in order. */
function startsOf(grid: Grid): number[] {
  const starts = new Set<number>();
  const last = Math.min(grid.values.length, SEARCH_ROWS);
  for (let row = 0; row < last; row += 1) {
    const cells = filled(grid, row);
    const schools = cells.filter(([, value]) => typeof value === 'string' && isSchoolCaption(value));
    if (!schools.length) continue;
    const used = new Map(cells);
    for (const [col] of schools) {
      const start = startOf(used, col);
      if (start > 0 && hasHeader(grid, row, start) && standsBeside(grid, row, start, cells)) starts.add(start);
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/** Goes left over «№», «Район», «Год» that belong to the same table. */
function startOf(cells: Map<number, CellValue>, school: number): number {
  let col = school;
  for (;;) {
    const left = cells.get(col - 1);
    if (typeof left !== 'string') return col;
    const { role } = featuresOf(left);
    if (!role || !idRoles.has(role)) return col;
    col -= 1;
  }
}

/** Captions stand to the right of the start, in its row or in the next. */
function hasHeader(grid: Grid, row: number, start: number): boolean {
  const own: Grid = { ...grid, left: start };
  return [row, row + 1].some((each) => {
    const shape = shapeOf(own, each);
    return shape.measures + shape.parents > 0;
  });
}

/** To the left stands another table: its measures in the same row, or its cells beyond an empty column; «N» alone is none. */
function standsBeside(grid: Grid, row: number, start: number, cells: readonly [number, CellValue][]): boolean {
  if (start === 1 && grid.left === 0) return false;
  const captions = cells.some(([col, value]) => {
    if (col >= start) return false;
    // «Директор», «Кол-во ОО» and other columns about the school may stand left of its name.
    const said = featuresOf(String(value));
    return Boolean(
      (said.role && measureRoles.has(said.role)) ||
      (said.role === null && (said.subject || said.grade || said.year)) ||
      (typeof value === 'number' && value <= 5),
    );
  });
  if (captions) return true;
  let used = false;
  for (let each = row; each < Math.min(grid.values.length, row + 4); each += 1) {
    const values = grid.values[each]!;
    if (!isBlank(values[start - 1])) return false;
    // A table needs more beside it than a number of the row.
    if (filled({ ...grid, right: start - 2 }, each).length > 1) used = true;
  }
  return used;
}

function isSchoolCaption(text: string): boolean {
  const { role, coverage } = featuresOf(text);
  return role === 'school' && coverage === 1;
}
