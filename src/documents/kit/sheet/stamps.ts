/** Stamps of a school's paper: who agreed, on the left, and who approved, on the right. */
import type { Style } from '../../../model/plan';
import { stamp, type Agreeing } from '../../../words/schools/school-papers';
import type { KeptRows } from '../../forms/kept-rows';
import type { SheetBuilder } from './builder';

const plain: Style = { font: { name: 'Times New Roman', size: 12 }, align: { h: 'left', v: 'top', wrap: true } };

/** Part of the sheet's width that the right stamp may take. */
const rightPart = 0.48;

/** First column of the right stamp: as many of the last columns as its part of the width holds, two at least. */
function rightFrom(widths: readonly number[]): number {
  const room = widths.reduce((sum, width) => sum + width, 0) * rightPart;
  let at = Math.max(1, widths.length - 2);
  const taken = (from: number) => widths.slice(from).reduce((sum, width) => sum + width, 0);
  while (at > 1 && taken(at - 1) <= room) at--;
  return at;
}

export function stamps(
  rows: KeptRows,
  builder: SheetBuilder,
  widths: readonly number[],
  school: string,
  agreeing: Agreeing,
): void {
  const columns = widths.length;
  const middle = rightFrom(widths);
  const [left, right] = [stamp.agreed(agreeing), stamp.approved(school)];
  left.forEach((text, i) =>
    rows.row(`stamp ${i + 1}`, [
      [0, { v: text, style: plain, span: middle }],
      [middle, { v: right[i]!, style: plain, span: columns - middle }],
    ]),
  );
  builder.row([], { height: 12 });
}
