import { parseRect, type Rect } from '../../model/address';
import type { Sheet } from '../../model/workbook';
import { asText, isApiObject } from '../api-object';
import { refuse } from '../errors';

/** The sheet and rectangles behind a Range or RangeAreas object. */
export interface Cells {
  sheet: Sheet;
  rects: Rect[];
}
/** An argument that is a range object or an address on the given sheet. */
export function cellsOf(argument: unknown, sheet: Sheet): Cells {
  if (isApiObject(argument)) return (argument.subject as Cells | undefined) ?? refuse('InvalidArgument');
  return { sheet, rects: [parseRect(asText(argument)) ?? refuse('InvalidArgument', String(argument))] };
}
