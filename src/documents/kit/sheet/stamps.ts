/** Stamps of a school's paper: who agreed, on the left, and who approved, on the right. */
import type { Style } from '../../../model/plan';
import { stamp } from '../../../words/school-papers';
import type { KeptRows } from '../../forms/kept-rows';
import type { SheetBuilder } from './builder';

const plain: Style = { font: { name: 'Times New Roman', size: 12 }, align: { h: 'left', v: 'top', wrap: true } };

export function stamps(rows: KeptRows, builder: SheetBuilder, columns: number, school: string, curator: string): void {
  const middle = Math.floor(columns / 2);
  const [left, right] = [stamp.agreed(curator), stamp.approved(school)];
  left.forEach((text, i) =>
    rows.row(`stamp ${i + 1}`, [
      [0, { v: text, style: plain, span: middle }],
      [middle, { v: right[i]!, style: plain, span: columns - middle }],
    ]),
  );
  builder.row([], { height: 12 });
}
