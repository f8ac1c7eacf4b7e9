import type { CellValue } from '../../model/cells';
import { isBlank } from '../grid/shapes';
import type { TableWork } from '../grid/table-work';
import { nameOf, type NameKind } from '../rows/names';
import type { Row } from './form-evidence';

const others: ReadonlySet<NameKind> = new Set<NameKind>([
  'total',
  'municipality',
  'region',
  'country',
  'caption',
  'footnote',
]);

type Body = Pick<TableWork, 'grid' | 'identity'>;

const nameIn = (values: Row, { identity }: Body): CellValue => values[identity.school ?? identity.code ?? -1] ?? null;
const isOwn = (name: CellValue): boolean => typeof name !== 'string' || !others.has(nameOf(name).kind);

/** Rows that a school's name or number stands in. */
export const namedRows = (body: Body, sample: readonly number[]): Row[] =>
  sample
    .map((row) => body.grid.values[row]!)
    .filter((values) => {
      const name = nameIn(values, body);
      return name !== null && isOwn(name);
    });

/**
 * Rows of schools, whose name may stand once over several of them: totals, means and districts say nothing of what the columns hold. All rows
 * where none is a school's.
 */
export function schoolRows(body: Body, sample: readonly number[]): Row[] {
  const all = sample.map((row) => body.grid.values[row]!);
  const own = all.filter((values) => {
    const name = nameIn(values, body);
    if (!isBlank(name)) return isOwn(name);
    return !values.some((cell) => typeof cell === 'string' && nameOf(cell).kind === 'total');
  });
  return own.length ? own : all;
}
