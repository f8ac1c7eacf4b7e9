/** How exactly the numbers of a column stand there. */
import type { MeasureColumn, Precision } from '../columns/block-spec';
import { storedDecimals } from '../text/values';

/** A number with more decimals than this was divided, not typed. */
export const TYPED = 6;

/** Decimals of the percent points of a cell of the column. @param stated the cell's number as it stands */
export function decimalsOf({ precision, form }: MeasureColumn, isText: boolean, stated: number): number {
  if (isText) return precision.text;
  return precision.computed ? computedDecimals(precision, form, stated) : precision.typed;
}

/** Apart from the rest, which is asked of every number and short enough to be compiled into whoever asks. */
function computedDecimals({ typed }: Precision, form: MeasureColumn['form'], stated: number): number {
  const decimals = storedDecimals(stated);
  return decimals <= TYPED ? typed : decimals - (form === 'share' ? 2 : 0);
}
