import type { Column } from '../columns/columns';
import type { BodyCount } from './results';
import { isBlank } from '../grid/shapes';
import { Skipped } from '../grid/skipped';
import type { TableWork } from '../grid/table-work';

/** Columns «4 РУ», «5 МА»: a procedure and no measure, the cells 1 or empty. */
const markerColumns = ({ columns }: TableWork): Column[] =>
  columns.filter(({ role, key }) => role === null && key.subject !== null && key.grade !== null);

export function isMarkers(work: TableWork, sample: readonly number[]): boolean {
  const columns = markerColumns(work);
  if (work.identity.school === null && work.identity.code === null) return false;
  if (work.columns.some(({ role }) => role === 'markerCount')) return true;
  if (columns.length < 2) return false;
  const cells = sample.flatMap((row) => columns.map(({ col }) => work.grid.values[row]![col]));
  return (
    cells.length > 0 &&
    cells.some((cell) => isSet(cell)) &&
    cells.every((cell) => isBlank(cell) || isSet(cell) || isUnset(cell))
  );
}

const isSet = (cell: unknown): boolean =>
  cell === 1 || cell === true || (typeof cell === 'string' && /^\s*(?:1|\+|да|v)\s*$/i.test(cell));
const isUnset = (cell: unknown): boolean =>
  cell === 0 || cell === false || (typeof cell === 'string' && /^\s*(?:0|-|–|нет)\s*$/i.test(cell));

export function readMarkers(work: TableWork): BodyCount {
  const { grid, place, procedures } = work;
  const columns = markerColumns(work);
  const total = work.column('markerCount');
  const skipped = new Skipped();
  const walk = work.walk(false);
  let resultRows = 0;
  for (let row = place.bodyTop; row <= place.bodyBottom; row += 1) {
    walk.to(row);
    if (walk.kind !== 'school') {
      skipped.add(walk.reason, row + work.top);
      continue;
    }
    const values = grid.values[row]!;
    const markers = columns.map((column) => ({
      caption: column.path[column.path.length - 1]!,
      set: isSet(values[column.col]),
    }));
    const set = markers.filter((marker) => marker.set).length;
    const stated = total ? values[total.col] : null;
    const count = typeof stated === 'number' ? stated : set;
    if (columns.length && count !== set) {
      work.problem(
        {
          severity: 'warning',
          code: 'markerCount',
          params: { school: walk.sighting!.name, stated: count, counted: set },
        },
        row,
        total!.col,
      );
    }
    resultRows += 1;
    work.book.markers.push({
      school: walk.sighting!.school,
      year: procedures.peekYear(columns[0]?.key ?? work.columns[0]!.key, values),
      markers,
      count,
      sheet: work.sheet.name,
      cell: work.address(row, total?.col ?? columns[0]!.col),
    });
  }
  return { resultRows, skipped };
}
