/** Rows of the programme over its grid of seven columns: known by where they belong and by their place there, or by what they are about. */
import type { Style } from '../../../model/plan';
import type { KeptRows, Placed } from '../../forms/kept-rows';
import { shareFormat, styles } from '../../kit/sheet/look';
import type { SheetBuilder, SpanningCell } from '../../kit/sheet/builder';

export const columnWidths = [24, 20, 20, 20, 20, 20, 20];
/** The same grid for a table of numbers, names of schools, grounds. */
export const listWidths = [6, 16, 20, 26, 26, 26, 24];
export const last = columnWidths.length - 1;
const size12 = { name: 'Times New Roman', size: 12 };
export const programmeStyles = {
  text: { font: size12, align: { h: 'justify', v: 'top', wrap: true } },
  /** A row of people's own. */
  own: { font: size12, align: { h: 'left', v: 'top', wrap: true } },
  item: { font: size12, align: { h: 'left', v: 'top', wrap: true, indent: 1 } },
  heading: { font: { ...size12, bold: true }, align: { h: 'left', v: 'center', wrap: true } },
  section: { ...styles.title, font: { ...size12, size: 13, bold: true } },
  bold: { ...styles.text, font: { ...styles.text.font, bold: true } },
  /** Of wide tables that have no header on a second page: set smaller, they stay on one. */
  dense: { ...styles.text, font: { ...styles.text.font, size: 10 } },
} as const satisfies Record<string, Style>;

type Head = readonly [col: number, caption: string, span: number];

export class ProgrammeRows {
  private place = '';
  private count = 0;

  constructor(
    private readonly rows: KeptRows,
    readonly builder: SheetBuilder,
  ) {}

  /** Rows written from now on belong here. */
  at(place: string): void {
    this.place = place;
    this.count = 0;
  }
  cells(...cells: Placed[]): void {
    this.named(String(++this.count), ...cells);
  }
  named(id: string, ...cells: Placed[]): void {
    this.rows.row(`${this.place}:${id}`, cells);
  }
  line(v: string, style: Style): void {
    this.cells([0, { v, style, span: last + 1 }]);
  }
  title(title: string): void {
    this.keep(() => this.line(title, programmeStyles.section));
  }
  heading(text: string): void {
    this.keep(() => this.line(text, programmeStyles.heading));
  }
  items(items: readonly string[]): void {
    for (const one of items) this.line(`– ${one}`, programmeStyles.item);
  }
  head(...cells: Head[]): void {
    this.keep(() =>
      this.cells(...cells.map(([col, v, span]) => [col, { v, style: styles.head, span }] as [number, SpanningCell])),
    );
  }
  gap(): void {
    this.builder.row([], { height: 9 });
  }
  /** Rows written inside stay with the row below them. */
  keep(write: () => void): void {
    const from = this.builder.nextRow;
    write();
    this.builder.keepWithNext(from, this.builder.nextRow - 1);
  }
}

/** Writes the rows of a block made from the workbook. */
export type Drawn = (rows: ProgrammeRows) => void;

export const shareStyle = { ...styles.center, format: shareFormat };
/** A figure, or a dash where nothing is known. */
export const figureCell = (v: number | null, style: Style = styles.whole): SpanningCell => ({
  v: v ?? '—',
  style: v === null ? styles.center : style,
});
