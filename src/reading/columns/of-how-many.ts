import type { CellValue } from '../../model/cells';
import { featuresOf, isCount } from '../header/features';
import { textValue } from '../text/values';
import type { BlockSpec } from './block-spec';

/** Cells that must say it before a caption that does not is overruled. */
const ENOUGH = 2;

/** «8/25»: whole people of at least as many; a percent beside people is none. */
function fraction(cell: CellValue | undefined): boolean {
  const value = typeof cell === 'string' ? textValue(cell) : null;
  return value?.kind === 'both' && !value.percent && Number.isInteger(value.points) && value.points >= value.people;
}

/** «8 из 25» */
function isOf(cell: string): boolean {
  const value = textValue(cell);
  return value.kind === 'both' && value.of;
}

/**
 * «Не сдали / сдавали», «8 из 25»: without a column of participants the cells of those who failed (or passed) say of how many, by the
 * caption's second part or by «из» in the cells.
 */
export function saysOfHowMany(spec: BlockSpec, rows: readonly (readonly CellValue[])[]): boolean {
  const entry = spec.people.low ?? spec.people.pass;
  if (spec.participants || !entry || spec.people.mark3) return false;
  const { col, path } = entry.column;
  const [, second] = (path[path.length - 1] ?? '').split(/\s*\/\s*|\s+из\s+/);
  const byCaption = second !== undefined && second !== '' && isCount(featuresOf(second).role);
  const written = rows.map((values) => values[col]).filter((cell) => typeof cell === 'string');
  const fractions = written.filter(fraction);
  if (byCaption) return fractions.length > 0 || written.length === 0;
  return fractions.length >= ENOUGH && fractions.every(isOf);
}
