/** How exactly the numbers of a column stand there. */
import type { MeasureColumn } from '../columns/block-spec';
import { storedDecimals } from '../text/values';

/** A number with more decimals than this was divided, not typed. */
export const TYPED = 6;

/** Decimals of the percent points of a cell of the column. @param stated the cell's number as it stands */
export function decimalsOf({ precision, form }: MeasureColumn, isText: boolean, stated: number): number {
  if (isText) return precision.text;
  if (!precision.computed || storedDecimals(stated) <= TYPED) return precision.typed;
  return storedDecimals(stated) - (form === 'share' ? 2 : 0);
}
