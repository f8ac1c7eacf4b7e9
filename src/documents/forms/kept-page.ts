/** Parts of a paper whose rows are kept: title, headings, notes, tables, lines to write in, the place to sign. */
import { signatureText } from '../../words/diagnostics/diagnostics';
import { typeset } from '../../words/russian/russian';
import type { DocumentContext } from '../definition';
import { organisationOf } from '../kit/organisation';
import type { SheetBuilder } from '../kit/sheet/builder';
import { styles } from '../kit/sheet/look';
import { heading } from '../kit/sheet/page';
import type { KeptRows, Placed } from './kept-rows';

export class KeptPage {
  constructor(
    readonly rows: KeptRows,
    readonly builder: SheetBuilder,
    /** Last column of the paper. */
    readonly last: number,
  ) {}

  title(title: string, lines: readonly string[]): void {
    this.line('title', title, styles.title);
    lines.forEach((line, i) => this.line(`about ${i + 1}`, line, styles.subtitle));
    this.builder.row([]);
  }

  /** A heading with air above it; it stays with what follows. Returns its row. */
  heading(id: string, text: string): number {
    if (this.builder.nextRow > 4) this.builder.row([], { height: 9 });
    const row = this.builder.nextRow;
    this.line(id, text, heading);
    this.builder.keepWithNext(row);
    return row;
  }

  /** A small line; under a heading it stays with what follows, as the heading does. */
  note(id: string, text: string): void {
    const row = this.builder.nextRow;
    this.line(id, text, styles.note);
    if (this.builder.staysWithNext(row - 1)) this.builder.keepWithNext(row);
  }

  line(id: string, text: string, style = styles.plain as Placed[1]['style']): void {
    this.rows.row(id, [[0, { v: typeset(text), style, span: this.last + 1 }]]);
  }

  /** Header of a table, a caption over `span` columns; it stays with the row below. Returns its row. */
  head(
    id: string,
    captions: readonly (string | readonly [caption: string, span: number])[],
    beside: readonly Placed[] = [],
  ): number {
    const row = this.builder.nextRow;
    this.cells(
      id,
      captions.map((one) => {
        const [caption, span] = typeof one === 'string' ? [one, 1] : one;
        return { v: typeset(caption), style: styles.head, span };
      }),
      beside,
    );
    this.builder.keepWithNext(row);
    return row;
  }

  /** Cells side by side from the first column on, each over its `span` columns; `beside` stands right of the paper. */
  cells(id: string, cells: readonly Placed[1][], beside: readonly Placed[] = []): void {
    let col = 0;
    const placed = cells.map((cell): Placed => {
      const at = col;
      col += cell.span ?? 1;
      return [at, cell];
    });
    this.rows.row(id, [...placed, ...beside]);
  }

  /** A heading with its lines and an empty one to write in; returns the lines as they stand. */
  lines(place: string, title: string, drafted: readonly string[], entered?: string): string[] {
    return this.rows.numbered(place, drafted, {
      heading: () => void this.heading(place, title),
      cell: (v) => ({ v, style: v === null ? styles.input : styles.plain, span: this.last + 1 }),
      entered,
    });
  }

  /** The place to sign: nobody signs an empty page, the last two rows of the paper go with it. */
  signature({ state }: DocumentContext): void {
    const { headPosition, headName } = organisationOf(state.organisation);
    this.builder.keepWithNext(Math.max(0, this.builder.nextRow - 2), this.builder.nextRow);
    this.builder.row([]);
    this.line('signature', signatureText(headPosition, headName));
  }
}
