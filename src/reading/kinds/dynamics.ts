import type { DynamicsRow } from '../../model/reading';
import type { Column } from '../columns/columns';
import { featuresOf } from '../header/features';
import { nameOf } from '../rows/names';
import type { BodyCount } from './results';
import { isBlank } from '../grid/shapes';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';
import { tidy } from '../text/text';
import { cellValue } from '../text/values';

/** Columns whose captions are periods: «2016-2017», 2019. */
const periodColumns = ({ columns }: TableWork): Column[] =>
  columns.filter(({ key, role }) => key.year !== null && (role === null || role !== 'other'));

/** A table of subjects or indicators over years, without schools. */
export function isDynamics(work: TableWork): boolean {
  const first = labelColumn(work);
  return work.identity.school === null && first !== null && periodColumns(work).length >= 2;
}

const labelColumn = (work: TableWork): Column | null =>
  work.columns.find(({ role }) => role === 'label' || role === 'subject') ??
  work.columns.find(({ key, role }) => key.year === null && role !== 'number') ??
  null;

/** What a table or a row measures, by its words. */
function measureOf(text: string, titles: readonly string[]): string {
  for (const part of [text, ...titles]) {
    const { role } = featuresOf(part);
    if (role === 'quality' || role === 'low' || role === 'mean' || role === 'pass') return role;
  }
  return text;
}

export function readDynamics(work: TableWork): BodyCount {
  const { grid, place } = work;
  const label = labelColumn(work)!;
  const periods = periodColumns(work);
  const skipped = new Skipped();
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    const values = grid.values[row]!;
    const cell = values[label.col];
    if (place.repeated.has(row)) skipped.add('repeatedHeader', row + work.top);
    else if (place.columnNumbers.has(row)) skipped.add('columnNumbers', row + work.top);
    else if (isBlank(cell))
      skipped.add(values.every((value) => isBlank(value)) ? 'empty' : 'noNumbers', row + work.top);
    else {
      const read = periods.map((column) => ({ column, value: cellValue(values[column.col] ?? null) }));
      if (!read.some(({ value }) => value.kind === 'number')) {
        skipped.add(nameOf(String(cell)).kind === 'footnote' ? 'footnote' : 'noNumbers', row + work.top);
        continue;
      }
      resultRows += 1;
      const percent = read.some(({ value }) => value.kind === 'number' && value.percent);
      const text = tidy(String(cell));
      const measure = measureOf(text, [...periods[0]!.path, ...work.context.titles]);
      const unit: DynamicsRow['unit'] = percent ? 'share' : measure === 'mean' ? 'points' : 'number';
      work.book.dynamics.push({
        label: text,
        measure,
        unit,
        values: read.map(({ column, value }) => ({
          period:
            column.path.find((part) => featuresOf(part).year !== null || /^\s*20\d\d/.test(part)) ?? column.path[0]!,
          value: value.kind === 'number' ? (value.percent ? value.number / 100 : value.number) : null,
          cell: work.address(row, column.col),
        })),
        sheet: work.sheet.name,
      });
    }
  }
  return { resultRows, skipped };
}
