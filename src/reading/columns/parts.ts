/** Columns that give parts of all participants side by side: classes, buildings, variants, boys and girls. */
import { isClass } from '../rows/class-names';
import { noPrecision, type BlockSpec, type MeasureColumn } from './block-spec';
import { sameKey, type Column } from './columns';

/** A block of one part for each column of those with «2», each with the count beside it; null where the columns do not pair. */
export function partsOf(spec: BlockSpec, columns: readonly Column[]): BlockSpec[] | null {
  const first = spec.people.low;
  if (!first || first.form !== 'people') return null;
  const lows = [first, ...spec.twice.filter(({ column }) => column.role === 'low' && column.unit !== 'percent')];
  if (lows.length < 2) return null;
  lows.sort((a, b) => a.column.col - b.column.col);
  const counts = columns.filter(
    ({ role, unit, key }) =>
      (role === 'participants' || role === 'pupilsCount') && unit !== 'percent' && sameKey(key, first.column.key),
  );
  if (counts.length !== lows.length || !pair(counts, lows)) return null;
  return lows.map(({ column }, i) => ({
    ...spec,
    participants: { column: counts[i]!, form: null, precision: noPrecision() },
    counts: [],
    people: { low: { ...first, column } },
    percent: {},
    mean: null,
    twice: [],
    checks: [],
  }));
}

/** «5А: писали, «2» | 5Б: писали, «2»», or «писали: 5А, 5Б | «2»: 5А, 5Б». */
function pair(counts: readonly Column[], lows: readonly MeasureColumn[]): boolean {
  const between = lows.every(
    ({ column: { col } }, i) => counts[i]!.col < col && (!counts[i + 1] || col < counts[i + 1]!.col),
  );
  const leaf = ({ path }: Column) => path[path.length - 1];
  const names = counts.map(leaf);
  const alike = new Set(names).size === names.length && lows.every(({ column }, i) => leaf(column) === names[i]);
  return between || alike;
}

/** Each part stands under the name of a class: nothing is asked. */
export const areClasses = (parts: readonly BlockSpec[]): boolean => {
  const names = parts.map(({ people }) => people.low!.column.path.find(isClass));
  return names.every((name) => name !== undefined) && new Set(names).size === names.length;
};
