/** Days among numbers: Excel makes a date of «8/1» and «12.4», and what was typed is lost. */
import { a1, type CellValue } from '../../model/cells';
import { years1904 } from '../../model/dates';
import { shownValue } from '../../words/russian/shown-value';
import type { BlockSpec, Measure } from '../columns/block-spec';
import type { TableWork } from '../grid/table-work';
import { ClassSums } from '../rows/class-sums';

/** Cells that a message names. */
const NAMED = 5;

/**
 * Holds a table back whole where a row of a school or a total has a day in a column that results are counted from, and names the cells: the other rows alone
 * would make a list that looks complete. All its results count as left out. Means and quality are no counts: their column is left unused and named. Before results are read.
 */
export function holdDays(work: TableWork): void {
  const { columns, beside } = columnsOf(work.specs);
  const { days, schools } = daysIn(work, [...new Set([...columns, ...beside])]);
  const counted = days.filter(({ col }) => columns.has(col));
  if (counted.length) {
    work.held = true;
    const table = work.context.titles[0] ?? work.sheet.name;
    const params = { ...told(work, counted), table, count: schools * work.specs.length };
    return work.problem({ severity: 'warning', code: 'dateInCount', params }, counted[0]!.row, counted[0]!.col);
  }
  for (const col of beside) {
    const own = days.filter((day) => day.col === col);
    if (!own.length) continue;
    for (const spec of work.specs) withoutColumn(spec, col);
    const caption = work.columns.find((column) => column.col === col)!.path.join(' / ');
    work.problem(
      { severity: 'warning', code: 'dateInMean', params: { ...told(work, own), caption } },
      own[0]!.row,
      col,
    );
  }
}

const besides: readonly Measure[] = ['quality', 'mean'];

function columnsOf(specs: readonly BlockSpec[]): { columns: Set<number>; beside: Set<number> } {
  const columns = new Set<number>();
  const beside = new Set<number>();
  for (const { participants, people, percent, mean } of specs) {
    if (participants) columns.add(participants.column.col);
    if (mean) beside.add(mean.column.col);
    for (const side of [people, percent])
      for (const [measure, { column }] of Object.entries(side))
        (besides.includes(measure as Measure) ? beside : columns).add(column.col);
  }
  return { columns, beside };
}

function withoutColumn(spec: BlockSpec, col: number): void {
  if (spec.mean?.column.col === col) spec.mean = null;
  for (const side of [spec.people, spec.percent]) if (side.quality?.column.col === col) delete side.quality;
}

interface Day {
  row: number;
  col: number;
  cell: CellValue;
}

/** Days in rows of schools, and of totals where the number format says so: those may be as large. A table without any is not walked twice. */
function daysIn(work: TableWork, columns: readonly number[]): { days: Day[]; schools: number } {
  const { grid, place } = work;
  work.cells.look(columns);
  const days = columns
    .flatMap((col) => work.cells.at(col).days.map((row): Day => ({ row, col, cell: grid.values[row]![col]! })))
    .sort((a, b) => a.row - b.row);
  if (!days.length) return { days, schools: 0 };
  const walk = work.walk(ClassSums.needed(work));
  const rows = new Map<number, 'school' | 'total'>();
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind === 'school') rows.set(row, 'school');
    else if (walk.kind === 'group' || walk.reason === 'total') rows.set(row, 'total');
  }
  return {
    days: days.filter(({ row, col }) => rows.get(row) === 'school' || (rows.has(row) && work.dates.has(row, col))),
    schools: [...rows.values()].filter((of) => of === 'school').length,
  };
}

/** How many cells, and the first of them with what they show, as they stand in the user's sheet. */
function told(work: TableWork, days: readonly Day[]): { days: number; named: number; cells: string } {
  const cells = days.slice(0, NAMED).map(({ row, col, cell }) => {
    const place = work.book.view?.at(row, col);
    return `${place ? a1(place) : work.address(row, col)} – ${dayShown(cell, work.sheet.date1904)}`;
  });
  return { days: days.length, named: cells.length, cells: cells.join(', ') };
}

/** A day as people read it: «08.01.2025», or the text that stands there. */
const dayShown = (cell: CellValue, date1904 = false): string =>
  typeof cell === 'number' ? shownValue(cell + (date1904 ? years1904 : 0), 'dd.mm.yyyy') : String(cell).trim();
