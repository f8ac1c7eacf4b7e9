/** Rows of a document of texts that keep what people did to them by hand between two makings: each has an identity in the sheet. */
import type { CellValue } from '../../model/cells';
import type { Style } from '../../model/plan';
import type { ComparedLine } from '../definition';
import type { SheetBuilder, SpanningCell } from '../kit/sheet/builder';
import { bareLine, lineId, lineMark, linesUnder, rowsUnder, type KeptLine } from './kept-lines';
import { wordedStyle } from '../kit/sheet/look';
import { editedKeys, marksText, restId, textMark, type OldRow } from './kept-read';
import { isBlank, mark } from './marks';

export type Placed = readonly [col: number, cell: SpanningCell];

/** What stands in the workbook from the last making. */
export interface Before {
  rows: readonly OldRow[];
  /** Ids written last time: one of them missing in the sheet was deleted by hand. */
  ids: ReadonlySet<string>;
  /** Ids of this making: others are no longer in the document. */
  wanted: ReadonlySet<string>;
}

/** A column right of the document in which people write. */
export interface BesideColumn {
  key: string;
  at: number;
}

/** Shown nowhere: a program prints what stands in a hidden column into the text of a PDF. */
const hidden: Style = { font: { name: 'Times New Roman', size: 8, color: '#808080' }, format: ';;;' };

export class KeptRows {
  /** Ids of this making, those deleted by hand among them. */
  readonly ids: string[] = [];
  readonly lines: ComparedLine[] = [];
  private readonly old: ReadonlyMap<string, OldRow>;
  /** Rows that stand already among the lines of a place. */
  private readonly taken = new Set<OldRow>();

  constructor(
    private readonly builder: SheetBuilder,
    /** Keys of the document's columns in order, columns beside them that people write in, and where the hidden ones stand. */
    private readonly layout: { keys: readonly string[]; own: readonly BesideColumn[]; id: number; made: number },
    private readonly before: Before | null,
    private readonly ownStyle: Style,
  ) {
    this.old = new Map(before?.rows.flatMap((row) => (row.id === null ? [] : [[row.id, row]])));
  }

  /** Rows of people's own that stand before the first one of ours. */
  start(): void {
    this.ownFrom(0);
  }

  /** Writes a row, with what people typed in place of what we would write. A cell with a formula is ours. */
  row(name: string, cells: readonly Placed[]): void {
    const id = textMark + name;
    const old = this.old.get(id);
    this.ids.push(id);
    const text = cells.map(([, { v }]) => (typeof v === 'string' ? v : '')).find((one) => one !== '') ?? '';
    if (!old && this.before?.ids.has(id)) {
      this.lines.push({ what: 'deleted', id, text, note: '' });
      return;
    }
    const own = cells.filter(([, { f }]) => f === undefined);
    const marks = marksText(own.map(([col, { v }]) => [this.key(col), v]));
    if (!this.before) {
      const worded = cells.map(([col, cell]): Placed => {
        const style = cell.style && cell.f === undefined ? wordedStyle(cell.style, cell.v) : cell.style;
        return [col, style === cell.style ? cell : { ...cell, style }];
      });
      return this.write(worded, id, marks, undefined);
    }
    const edited = new Set(old ? editedKeys(old) : []);
    const placed = cells.map(([col, cell]): Placed => {
      if (cell.f !== undefined) return [col, cell];
      const key = this.key(col);
      const v = edited.has(key) ? (old?.cells.get(key) ?? null) : cell.v;
      return [col, { ...cell, v, ...(cell.style && { style: wordedStyle(cell.style, v) }) }];
    });
    if (!old && this.before) this.lines.push({ what: 'added', id, text, note: '' });
    if (edited.size > 0) this.lines.push({ what: 'edited', id, text, note: '' });
    const changed = own.some(([col, { v }]) => {
      const was = old?.made.get(this.key(col));
      return was !== undefined && was !== mark(v) && !edited.has(this.key(col));
    });
    if (changed) this.lines.push({ what: 'changed', id, text, note: '' });
    this.write(placed, id, marks, old);
    if (old) this.ownFrom(this.before!.rows.indexOf(old) + 1);
  }

  /**
   * Lines under a heading as people left them, numbered anew where there are several; `heading` writes the heading, whose row has the place as its name.
   * Behind them stands an empty place to write in. Returns the texts.
   */
  numbered(
    place: string,
    drafted: readonly string[],
    { heading, cell, entered }: { heading(): void; cell(text: string | null): SpanningCell; entered?: string },
  ): string[] {
    for (const row of rowsUnder(this.before?.rows ?? [], place)) this.taken.add(row);
    heading();
    const { lines, struck } = linesUnder(this.before, place, drafted, entered);
    const say = (what: ComparedLine['what'], id: string, text: string) => this.lines.push({ what, id, text, note: '' });
    for (const line of drafted) this.ids.push(lineId(place, line));
    for (const line of struck) say('deleted', lineId(place, line), line);
    lines.forEach((line, index) => {
      const { id, text, old } = line;
      const what = this.before ? changeOf(line) : null;
      if (what) say(what, id ?? `own ${this.builder.nextRow}`, text);
      const shown = `${lines.length > 1 ? `${index + 1}. ` : ''}${bareLine(text)}.`;
      this.write([[0, cell(shown)]], id, `0=${lineMark(line.drafted)}`, old ?? undefined);
    });
    this.builder.splitRow([[0, cell(null)]]);
    return lines.map(({ text }) => text);
  }

  /** A row with its hidden cells and what stands beside it in people's columns. */
  private write(placed: readonly Placed[], id: string | null, marks: string, old: OldRow | undefined): void {
    const beside = this.layout.own.flatMap(({ key, at }): Placed[] => {
      const value = old?.cells.get(key);
      return isBlank(value) ? [] : [[at, { v: value!, style: this.ownStyle }]];
    });
    const known = (v: string, made?: string): Placed[] => [
      [this.layout.id, { v, style: hidden }],
      ...(made === undefined ? [] : [[this.layout.made, { v: made, style: hidden }] as const]),
    ];
    this.builder.splitRow([...placed, ...beside, ...(id === null ? [] : known(id, marks))], (part) =>
      id === null ? [] : known(restId(id, part)),
    );
  }

  /** Rows of people's own, and edited ones that left the document, as far as the next row that stays. */
  private ownFrom(start: number): void {
    for (const row of this.before?.rows.slice(start) ?? []) {
      if (row.id !== null && this.before!.wanted.has(row.id)) return;
      if (!this.taken.has(row)) this.keep(row);
    }
  }

  /** Writes a row that is none of this making, if people wrote it or in it. */
  keep(row: OldRow): void {
    const text = [...row.cells.values()].map((value) => String(value ?? '')).find((one) => one !== '') ?? '';
    const what = row.id === null ? 'own' : editedKeys(row).length > 0 ? 'kept' : 'gone';
    this.lines.push({ what, id: row.id ?? `own ${this.builder.nextRow}`, text, note: '' });
    if (what !== 'gone') this.builder.splitRow(this.ownCells(row));
  }

  /** Values where they stood; a lone text runs on to the last column. */
  private ownCells({ cells }: OldRow): Placed[] {
    const { keys, own } = this.layout;
    const filled = [...keys.map((key, at) => ({ key, at })), ...own].flatMap(({ key, at }): [number, CellValue][] => {
      const value = cells.get(key);
      return isBlank(value) ? [] : [[at, value!]];
    });
    const width = keys.length;
    return filled.map(([col, v], i): Placed => {
      const next = Math.min(filled[i + 1]?.[0] ?? width, width);
      return [col, { v, style: this.ownStyle, span: typeof v === 'string' && col < width ? next - col : 1 }];
    });
  }

  private key(col: number): string {
    return this.layout.keys[col] ?? String(col);
  }
}

/** What has become of a line since the last making; null where it is as it was. */
const changeOf = ({ id, text, drafted, old }: KeptLine): ComparedLine['what'] | null =>
  id === null ? 'own' : !old ? 'added' : lineMark(text) === lineMark(drafted) ? null : 'edited';
