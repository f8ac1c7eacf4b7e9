/** How a school's paper is set: titles, paragraphs, tables; every row keeps what people edit. */
import type { Style } from '../../../model/plan';
import type { KeptRows } from '../../forms/kept-rows';
import type { SheetBuilder } from '../../kit/sheet/builder';
import { styles } from '../../kit/sheet/look';

const size12 = { name: 'Times New Roman', size: 12 };
const body: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
const heading: Style = { font: { ...size12, bold: true }, align: { h: 'left', v: 'center', wrap: true } };
const title: Style = { font: { ...size12, size: 14, bold: true }, align: { h: 'center', v: 'center', wrap: true } };

export class Paper {
  private section = 0;

  constructor(
    private readonly rows: KeptRows,
    private readonly builder: SheetBuilder,
    private readonly columns: number,
  ) {}

  title(lines: readonly string[]): void {
    const from = this.builder.nextRow;
    lines.forEach((v, i) => this.rows.row(`title ${i + 1}`, [[0, { v, style: title, span: this.columns }]]));
    this.builder.row([], { height: 9 });
    this.builder.keepWithNext(from, this.builder.nextRow - 1);
  }

  /** A numbered heading; it stays with what follows. */
  heading(text: string): void {
    this.section += 1;
    this.builder.row([], { height: 9 });
    this.builder.keepWithNext(this.builder.nextRow);
    const v = `${this.section}. ${text}`;
    this.rows.row(`heading ${this.section}`, [[0, { v, style: heading, span: this.columns }]]);
  }

  text(id: string, v: string): void {
    this.rows.row(id, [[0, { v, style: body, span: this.columns }]]);
  }

  list(id: string, items: readonly string[]): void {
    const style = { ...body, align: { ...body.align, indent: 1 } };
    items.forEach((item, i) => {
      const v = `– ${item}${i === items.length - 1 ? '.' : ';'}`;
      this.rows.row(`${id} ${i + 1}`, [[0, { v, style, span: this.columns }]]);
    });
  }

  /** `spans`: how many columns each cell takes. */
  table(
    id: string,
    head: readonly string[],
    list: readonly { id: string; cells: readonly string[] }[],
    spans: readonly number[] = head.map(() => 1),
  ): void {
    const at = spans.map((_, i) => spans.slice(0, i).reduce((sum, span) => sum + span, 0));
    const first = this.builder.nextRow;
    this.rows.row(
      `${id} head`,
      head.map((v, i) => [at[i]!, { v, style: styles.head, span: spans[i]! }] as const),
    );
    this.builder.keepWithNext(first);
    list.forEach((row, index) =>
      this.rows.row(`${id} ${row.id}`, [
        [0, { v: index + 1, style: styles.center, span: spans[0]! }],
        ...row.cells.map((v, i) => [at[i + 1]!, { v, style: styles.text, span: spans[i + 1]! }] as const),
      ]),
    );
    if (list.length > 1) this.builder.keepWithNext(this.builder.nextRow - 2);
  }

  /** Captions on the left, texts on the right. */
  fields(id: string, list: readonly (readonly [caption: string, text: string])[], captionSpan: number): void {
    const bold = { ...styles.text, font: { ...styles.text.font, bold: true } };
    list.forEach(([caption, text], i) =>
      this.rows.row(`${id} ${i + 1}`, [
        [0, { v: caption, style: bold, span: captionSpan }],
        [captionSpan, { v: text, style: styles.text, span: this.columns - captionSpan }],
      ]),
    );
  }
}
