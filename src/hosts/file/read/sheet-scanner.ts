import type { Cell, CellValue } from '../../../model/cells';
import { canBeDay, DateCells } from '../../../model/dates';
import { FileFault } from '../fault';
import { ByteTexts, byteNumber } from '../package/byte-text';
import { limits } from '../package/limits';
import { RowWindow } from '../package/row-window';
import { TagScanner } from '../package/tag-scanner';
import { unescapeCell } from '../package/xml';
import { conditionsBelow } from './conditions';
import { serialOfIso } from './iso-date';
import type { SheetValues } from './sheet-values';

export interface ValueContext {
  part: string;
  /** Sheet name for messages. */
  sheet: string;
  /** Shared strings; asked for once, when the first is met. */
  strings: () => readonly string[];
  /** Cell styles that show dates; asked for once, when the first number is met that can be a day. */
  dateStyles: () => ReadonlySet<number>;
  /** Dates count from 1904. */
  date1904: boolean;
  /** Hears how many bytes are read, every some thousand rows. */
  told?: ((bytes: number) => void) | undefined;
}

const lt = 60;
const exclamation = 33;
const letter = { c: 99, f: 102, t: 116, v: 118 };
const ascii = (text: string) => new TextEncoder().encode(text);
/** A cell's content as programs write it, without prefixes, spaces or formulas. */
const plain = {
  value: ascii('<v>'),
  valueEnd: ascii('</v></c>'),
  inline: ascii('<is><t>'),
  inlineEnd: ascii('</t></is></c>'),
};

/**
 * Values of a worksheet's XML. One pass over the bytes without a tree: a region's sheet has a million tags.
 * Values stand as Excel keeps them: percent as a share, a date as a serial number, a formula as its cached value, an error as its text.
 * @param pour gives the bytes a piece at a time, from the first one whenever it is called
 */
export function readSheetValues(pour: (take: (piece: Uint8Array) => void) => void, context: ValueContext): SheetValues {
  const scanner = new SheetScanner(context);
  pour((piece) => scanner.take(piece));
  return scanner.finish() ?? new SheetScanner(context).whole(pour);
}

/** What a sheet is refused for may come of its pieces alone; other reasons hold whatever comes. */
const byPieces: ReadonlySet<string> = new Set(['file-broken', 'file-entities']);

/** Rows between two words of how far reading has come: a twentieth of a second on a slow machine. */
const toldRows = 2048;

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';
/** The value is written as a number: of its own, of a shared string, of yes and no. */
const isNumber = (type: CellType): boolean => type === 'n' || type === 's' || type === 'b';

class SheetScanner extends TagScanner {
  private readonly texts = new ByteTexts();
  private readonly window = new RowWindow();
  /** Bytes read before the window. */
  private passed = 0;
  /** Something seemed broken before all was there: a comment or CDATA may hold what looks like the end of a row. */
  private parted = false;
  private depth = 0;
  private seenRoot = false;
  private inData = false;
  private afterData = false;
  /** Where the element of the rows ends in the window. */
  private dataEnd = 0;
  private readonly rows: { index: number; cells: CellValue[] }[] = [];
  private row = -1;
  private col = -1;
  /** Cells of the present row from column 0 on. */
  private cells: CellValue[] = [];
  private left: number = limits.columns;
  private width = 0;
  private spent = 0;
  private strings: readonly string[] | null = null;
  private dateStyles: ReadonlySet<number> | null = null;
  private readonly dates = new DateCells();
  /** Style of the present cell; 0 where it names none. */
  private style = 0;
  private selected = false;
  private readonly uncalculated: Cell[] = [];
  constructor(private readonly context: ValueContext) {
    super(context.part);
  }

  /** Reads the rows that are whole by now. What stands below the rows is kept until all is there. */
  take(piece: Uint8Array): void {
    if (this.parted) return;
    const from = this.at;
    const end = this.window.add(piece, from);
    this.bytes = this.window.bytes;
    this.passed += from;
    this.at = this.dataEnd = 0;
    if (this.afterData) return;
    try {
      this.scan(end);
    } catch (error) {
      if (!(error instanceof FileFault && byPieces.has(error.problem.code))) throw error;
      this.parted = true;
    }
  }

  /** What the pieces taken say; null where they parted what belongs together. */
  finish(): SheetValues | null {
    return this.parted ? null : this.finished();
  }

  /** Reads the sheet with all its bytes at hand. */
  whole(pour: (take: (piece: Uint8Array) => void) => void): SheetValues {
    pour((piece) => this.window.add(piece, 0));
    this.bytes = this.window.bytes;
    return this.finished();
  }

  private finished(): SheetValues {
    while (this.scan(Infinity)) continue;
    if (this.depth !== 0 || !this.seenRoot) throw this.broken();
    const below = conditionsBelow(this.bytes.subarray(this.dataEnd));
    return { ...this.rectangle(), ...(below && { below }) };
  }

  /** Reads up to an offset, or to the end of the rows; false at the end of the text. */
  private scan(end: number): boolean {
    while (this.at < end) {
      if (!this.nextTag()) return false;
      if (this.closing) {
        if (--this.depth < 0) throw this.broken();
        if (this.inData && this.isName('row')) this.endRow();
        else if (this.inData && this.isName('sheetData')) {
          this.inData = false;
          return this.endData();
        }
        continue;
      }
      if (!this.empty) this.depth++;
      if (!this.seenRoot) {
        if (!this.isName('worksheet')) throw this.broken();
        this.seenRoot = true;
      } else if (!this.inData) {
        if (this.isName('sheetData')) {
          if (this.empty) return this.endData();
          this.inData = true;
        } else if (this.isName('sheetView')) this.readView();
      } else if (this.nameTo - this.nameFrom === 1 && this.bytes[this.nameFrom] === letter.c) {
        this.startCell();
        if (!this.empty) {
          this.readCell(this.cellType());
          this.depth--;
        }
      } else if (this.isName('row')) this.startRow();
    }
    return true;
  }

  private endData(): true {
    this.afterData = true;
    this.dataEnd = this.at;
    return true;
  }

  private readView(): void {
    const attributes = new TextDecoder().decode(this.bytes.subarray(this.nameTo, this.at));
    this.selected ||= /\stabSelected\s*=\s*["'](?:1|true|on)["']/.test(attributes);
  }

  private startRow(): void {
    this.row = this.rTo > this.rFrom ? byteNumber(this.bytes, this.rFrom, this.rTo) - 1 : this.row + 1;
    if (!(this.row >= 0 && this.row < limits.rows)) throw this.broken();
    this.col = -1;
    this.cells = [];
  }

  private endRow(): void {
    if (this.cells.length > 0) {
      this.rows.push({ index: this.row, cells: this.cells });
      this.spend(this.cells.length);
      if (this.rows.length % toldRows === 0) this.context.told?.(this.passed + this.at);
    }
    this.cells = [];
  }

  private spend(cells: number): void {
    this.spent += cells;
    if (this.spent > limits.cells) throw new FileFault('file-sheet-too-large', { sheet: this.context.sheet });
  }

  /** Column of the cell: letters of its address, else the next one. */
  private startCell(): void {
    let col = 0;
    for (let at = this.rFrom; at < this.rTo; at++) {
      const code = this.bytes[at]! & 0xdf;
      if (code < 65 || code > 90) break;
      col = col * 26 + code - 64;
    }
    this.col = col > 0 ? col - 1 : this.col + 1;
    this.style = this.sTo > this.sFrom ? byteNumber(this.bytes, this.sFrom, this.sTo) : 0;
    if (this.col >= limits.columns || this.row < 0) throw this.broken();
  }

  private cellType(): CellType {
    const length = this.tTo - this.tFrom;
    if (length === 0) return 'n';
    if (length === 1) return String.fromCharCode(this.bytes[this.tFrom]!) as CellType;
    return length === 3 ? 'str' : 'inlineStr';
  }

  /** Reads up to the cell's end. */
  private readCell(type: CellType): void {
    if (
      type === 'inlineStr'
        ? this.readPlain(type, plain.inline, plain.inlineEnd)
        : this.readPlain(type, plain.value, plain.valueEnd)
    )
      return;
    let value: CellValue = null;
    let inline = '';
    let phonetic = 0;
    let formula = false;
    let open = 0;
    for (;;) {
      if (!this.nextTag()) throw this.broken();
      const first = this.bytes[this.nameFrom];
      const single = this.nameTo - this.nameFrom === 1;
      if (single && first === letter.f) formula = true;
      if (this.closing) {
        if (open === 0 && single && first === letter.c) break;
        // The cell's own end is missing: what follows is other cells.
        if (--open < 0) throw this.broken();
        if (this.isName('rPh')) phonetic--;
      } else if (!this.empty) {
        open++;
        if (single && first === letter.v) value = this.value(type);
        else if (single && first === letter.t && phonetic === 0) inline += this.inlineText();
        else if (this.isName('rPh')) phonetic++;
      }
    }
    if (inline !== '') value = inline;
    if (value !== null && value !== '') this.put(value);
    // A formula whose value is an empty text says that it is a text.
    else if (formula && type === 'n') this.uncalculated.push({ row: this.row, col: this.col });
  }

  /** Takes a cell that is nothing but its value; false where there is more to it, and nothing is read then. */
  private readPlain(type: CellType, head: Uint8Array, tail: Uint8Array): boolean {
    if (!this.stands(head, this.at)) return false;
    const { bytes } = this;
    const from = this.at + head.length;
    let to = from;
    while (to < bytes.length && bytes[to] !== lt) to++;
    if (!this.stands(tail, to)) return false;
    const value = from === to ? null : this.valueIn(type, from, to);
    if (value !== null && value !== '') this.put(value);
    this.at = to + tail.length;
    return true;
  }

  /** Text from here to the next tag; CDATA opened by the slow way. */
  private inlineText(): string {
    const from = this.at;
    const to = this.bytes.indexOf(lt, from);
    if (to < 0) throw this.broken();
    if (this.bytes[to + 1] !== exclamation) return this.texts.text(this.bytes, from, to);
    const end = this.skipped(to);
    const cdata = new TextDecoder().decode(this.bytes.subarray(to + 9, end - 3));
    this.at = end;
    return (
      this.texts.text(this.bytes, from, to) + (this.bytes[to + 2] === 91 ? unescapeCell(cdata) : '') + this.inlineText()
    );
  }

  private value(type: CellType): CellValue {
    const from = this.at;
    const to = this.bytes.indexOf(lt, from);
    if (to < 0) throw this.broken();
    if (this.bytes[to + 1] === exclamation) {
      // A comment or CDATA stands in it.
      const text = this.inlineText();
      if (text === '') return null;
      return isNumber(type) ? this.ofNumber(type, text.trim() ? Number(text) : NaN) : this.ofText(type, text);
    }
    this.at = to;
    return from === to ? null : this.valueIn(type, from, to);
  }

  /** The value written in the bytes [from, to), which hold no tag. */
  private valueIn(type: CellType, from: number, to: number): CellValue {
    return isNumber(type)
      ? this.ofNumber(type, byteNumber(this.bytes, from, to))
      : this.ofText(type, this.texts.text(this.bytes, from, to));
  }

  private ofNumber(type: CellType, number: number): CellValue {
    if (type === 'n') {
      if (!Number.isFinite(number)) throw this.broken();
      if (canBeDay(number)) this.markDate();
      return number;
    }
    if (type === 'b') return number === 1;
    const text = (this.strings ??= this.context.strings())[number];
    if (text === undefined) throw this.broken();
    return text;
  }

  private ofText(type: CellType, text: string): CellValue {
    if (type !== 'd') return text;
    this.dates.add(this.row, this.col);
    return serialOfIso(text, this.context.date1904);
  }

  private markDate(): void {
    if (this.style && (this.dateStyles ??= this.context.dateStyles()).has(this.style))
      this.dates.add(this.row, this.col);
  }

  private put(value: CellValue): void {
    const { cells, col } = this;
    while (cells.length < col) cells.push(null);
    cells[col] = value;
    if (col < this.left) this.left = col;
    if (col >= this.width) this.width = col + 1;
  }

  /** Cuts rows to the used columns and fills the gaps. */
  private rectangle(): SheetValues {
    const { rows, left, width, selected, uncalculated } = this;
    if (rows.length === 0) return { top: 0, left: 0, values: [], selected };
    this.spent = 0;
    this.spend(rows.length * (width - left));
    rows.sort((a, b) => a.index - b.index);
    const top = rows[0]!.index;
    const blank = new Array<CellValue>(width - left).fill(null);
    const values = new Array<CellValue[]>(rows[rows.length - 1]!.index - top + 1).fill(blank);
    for (const { index, cells } of rows) {
      while (cells.length < width) cells.push(null);
      values[index - top] = left === 0 ? cells : cells.slice(left);
    }
    const open = uncalculated.length ? { uncalculated } : {};
    return { top, left, values, selected, ...this.dates.from(top, left), ...open };
  }
}
