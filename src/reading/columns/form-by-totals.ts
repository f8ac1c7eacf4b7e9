import type { TableWork } from '../grid/table-work';
import type { BlockSpec, MeasureColumn } from './block-spec';
import { numberIn, type Row } from './form-evidence';

/** Sums of schools' rows that a total repeats; a sum of so few rows may be equal by chance. */
const LEAST_ROWS = 2;

/** Rows of schools, and what sums them up: totals of the table, and the rows of districts together. */
function rowsOf(work: TableWork): { schools: Row[]; totals: Row[][] } {
  const { grid, place } = work;
  const walk = work.walk(false);
  const schools: Row[] = [];
  const totals: Row[][] = [];
  const groups: Row[] = [];
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    const values = grid.values[row]!;
    if (walk.kind === 'school') schools.push(values);
    else if (walk.kind === 'group') groups.push(values);
    else if (walk.reason === 'total' && !walk.partial) totals.push([values]);
  }
  if (groups.length) totals.push(groups);
  return { schools, totals };
}

const sumOf = (rows: readonly Row[], { column }: MeasureColumn): number =>
  rows.reduce((sum, values) => sum + (numberIn(values[column.col]) ?? 0), 0);

/** A column of whole numbers that the table's total adds up holds people: nobody adds percents. Where its form is not known otherwise. */
export function settleByTotals(specs: readonly BlockSpec[], work: TableWork): void {
  const open = specs.flatMap((spec) => {
    const { participants } = spec;
    return Object.values(spec.people).flatMap((entry) =>
      entry.form === null && participants ? [{ entry, participants }] : [],
    );
  });
  if (!open.length) return;
  const { schools, totals } = rowsOf(work);
  if (schools.length < LEAST_ROWS) return;
  for (const { entry, participants } of open) {
    const [sum, people] = [sumOf(schools, entry), sumOf(schools, participants)];
    const isTotal = (rows: readonly Row[]) => sumOf(rows, entry) === sum && sumOf(rows, participants) === people;
    if (sum > 0 && Number.isInteger(sum) && totals.some(isTotal)) entry.form = 'people';
  }
}
