/** How a school's paper is set: titles, paragraphs, tables; every row keeps what people edit. */
import type { Style } from '../../../model/plan';
import { KeptPage } from '../../forms/kept-page';
import { styles } from '../../kit/sheet/look';

const size12 = { name: 'Times New Roman', size: 12 };
const body: Style = { font: size12, align: { h: 'justify', v: 'top', wrap: true } };
const listed: Style = { ...body, align: { ...body.align, indent: 1 } };
const bold: Style = { ...styles.text, font: { ...styles.text.font, bold: true } };
const title: Style = { font: { ...size12, size: 14, bold: true }, align: { h: 'center', v: 'center', wrap: true } };

export class Paper extends KeptPage {
  private section = 0;
  /** Last row of the long table. */
  private closing: number | null = null;

  titles(lines: readonly string[]): void {
    const from = this.builder.nextRow;
    lines.forEach((v, i) => this.line(`title ${i + 1}`, v, title));
    this.builder.row([], { height: 9 });
    this.builder.keepWithNext(from, this.builder.nextRow - 1);
  }

  /** A numbered heading. */
  part(text: string): void {
    this.section += 1;
    this.heading(`heading ${this.section}`, `${this.section}. ${text}`);
  }

  text(id: string, v: string): void {
    this.line(id, v, body);
  }

  list(id: string, items: readonly string[]): void {
    items.forEach((item, i) => this.line(`${id} ${i + 1}`, `– ${item}${i === items.length - 1 ? '.' : ';'}`, listed));
  }

  /** `spans`: how many columns each cell takes. */
  table(
    id: string,
    head: readonly string[],
    list: readonly { id: string; cells: readonly string[] }[],
    spans: readonly number[] = head.map(() => 1),
  ): void {
    this.head(
      `${id} head`,
      head.map((v, i) => [v, spans[i]!] as const),
    );
    list.forEach((row, index) =>
      this.cells(`${id} ${row.id}`, [
        { v: index + 1, style: styles.center, span: spans[0]! },
        ...row.cells.map((v, i) => ({ v, style: styles.text, span: spans[i + 1]! })),
      ]),
    );
  }

  /** The paper's long table: pages after its first repeat its header, and what follows it stays with its last row. */
  mainTable(...[id, head, list]: Parameters<Paper['table']>): void {
    const { builder } = this;
    const at = builder.nextRow;
    this.table(id, head, list);
    builder.print = { ...builder.print, titleRows: { from: at, to: at } };
    this.closing = builder.nextRow - 1;
  }

  /** Everything is written. */
  end(): void {
    if (this.closing !== null) this.builder.keepTogether(this.closing);
  }

  /** Captions on the left, texts on the right. */
  fields(id: string, list: readonly (readonly [caption: string, text: string])[], captionSpan: number): void {
    list.forEach(([caption, text], i) =>
      this.cells(`${id} ${i + 1}`, [
        { v: caption, style: bold, span: captionSpan },
        { v: text, style: styles.text, span: this.last + 1 - captionSpan },
      ]),
    );
  }
}
