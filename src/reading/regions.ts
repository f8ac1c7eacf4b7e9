import type { CellValue } from '../model/cells';
import { featuresOf } from './features';
import { type Grid, filled } from './shapes';
import { plain } from './text';

/** Rows in which a second header beside the first is looked for. */
const SEARCH_ROWS = 100;

/** Tables side by side: where one row (or rows not far apart) names schools twice, each gets a grid of its own. */
export function regionsOf(values: readonly (readonly CellValue[])[]): Grid[] {
  const width = values.reduce((most, row, i) => (i < SEARCH_ROWS ? Math.max(most, row.length) : most), 0);
  const whole: Grid = { values, left: 0, right: width - 1 };
  const starts = startsOf(whole);
  if (starts.length < 2) return [whole];
  return starts.map((left, i) => ({ values, left: i ? left : 0, right: (starts[i + 1] ?? width) - 1 }));
}

/** First columns of the tables: the same school caption twice, with the identity captions left of it. */
function startsOf(grid: Grid): number[] {
  const starts: number[] = [];
  const last = Math.min(grid.values.length, SEARCH_ROWS);
  for (let row = 0; row < last; row += 1) {
    const cells = filled(grid, row);
    const schools = cells.filter(([, value]) => typeof value === 'string' && isSchoolCaption(value));
    const texts = new Map<string, number[]>();
    for (const [col, value] of schools) {
      const text = plain(String(value));
      texts.set(text, [...(texts.get(text) ?? []), col]);
    }
    const twice = [...texts.values()].find(
      (cols) => cols.length > 1 && cols.every((col, i) => i === 0 || col > cols[i - 1]! + 1),
    );
    if (twice) {
      const used = new Map(cells);
      for (const col of twice) starts.push(startOf(used, col));
      break;
    }
  }
  return starts;
}

/** Goes left over «№», «Район», «Код» that belong to the same table. */
function startOf(cells: Map<number, CellValue>, school: number): number {
  let col = school;
  for (;;) {
    const left = cells.get(col - 1);
    if (typeof left !== 'string') return col;
    const { role } = featuresOf(left);
    if (role !== 'number' && role !== 'municipality' && role !== 'code') return col;
    col -= 1;
  }
}

function isSchoolCaption(text: string): boolean {
  const { role, coverage } = featuresOf(text);
  return role === 'school' && coverage === 1;
}
