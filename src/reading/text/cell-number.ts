import type { CellValue } from '../../model/cells';
import type { MeasureColumn } from '../columns/block-spec';
import { textValue } from './values';

/** Number of a cell as written; NaN where there is none. `seen` says what stands there instead. */
export let seen: 'number' | 'missing' | 'withheld' | 'error' | 'text' | 'both' = 'missing';
export let seenPercent = false;
export let seenPoints = NaN;
export let seenText = false;
/** «8 из 25»: a part, and of how many. */
export let seenOf = false;
export function read(values: readonly CellValue[], entry: MeasureColumn | null | undefined): number {
  seenPercent = false;
  seenText = false;
  seenOf = false;
  if (!entry) {
    seen = 'missing';
    return NaN;
  }
  const cell = values[entry.column.col];
  if (typeof cell === 'number') {
    seen = 'number';
    return cell;
  }
  if (typeof cell !== 'string') {
    seen = 'missing';
    return NaN;
  }
  const value = textValue(cell);
  seen = value.kind;
  seenText = true;
  if (value.kind === 'number') {
    seenPercent = value.percent;
    return value.number;
  }
  if (value.kind === 'both') {
    seenOf = value.of;
    seenPoints = entry.wholeFirst ? value.people : value.points;
    return entry.wholeFirst ? value.points : value.people;
  }
  return NaN;
}
