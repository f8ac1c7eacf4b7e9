import type { Column } from '../columns/columns';
import type { BodyCount } from './results';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';
import { cellValue } from '../text/values';

/** «Распределение первичных баллов»: captions 0, 1, 2, … */
const scoreColumns = (work: TableWork): Column[] => {
  const columns = work.columns.filter(({ figure }) => figure !== null).sort((a, b) => a.col - b.col);
  return columns[0]?.figure === 0 && columns.every(({ figure }, i) => figure === i) ? columns : [];
};

export const isDistribution = (work: TableWork): boolean => scoreColumns(work).length >= 6;

export function readDistribution(work: TableWork): BodyCount {
  const { grid, place, procedures } = work;
  const columns = scoreColumns(work);
  const participants = work.column('participants');
  const skipped = new Skipped();
  const walk = work.walk(false);
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind !== 'school' && walk.kind !== 'group') {
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    const values = grid.values[row]!;
    const numbers = columns.map(({ col }) => {
      const value = cellValue(values[col] ?? null);
      return value.kind === 'number' ? value.number : 0;
    });
    const total = numbers.reduce((sum, value) => sum + value, 0);
    const n = participants ? cellValue(values[participants.col] ?? null) : null;
    const key = columns[0]!.key;
    const procedure = procedures.at(key, 0, values);
    if (!(total > 0) || !procedure) {
      skipped.add(procedure ? 'noNumbers' : 'noProcedure', row + work.top);
      continue;
    }
    resultRows += 1;
    const school = walk.kind === 'school' ? walk.sighting! : null;
    work.book.distributions.push({
      school: school?.school ?? null,
      group: school?.name ?? walk.name!.name,
      procedure,
      year: procedures.yearAt(key, values),
      participants: n?.kind === 'number' ? n.number : null,
      shares: numbers.map((value) => value / total),
      sheet: work.sheet.name,
      cell: work.address(row, columns[0]!.col),
    });
  }
  return { resultRows, skipped };
}
