import type { CellValue } from '../../model/cells';
import { ByteTexts, byteNumber } from './byte-text';
import { broken, FileFault } from './fault';
import { limits } from './limits';
import { unescapeCell } from './xml';

/** The used rectangle of a sheet: formatted empty cells around it trimmed. Empty rows share one array: do not write into it. */
export interface SheetValues {
  top: number;
  left: number;
  values: CellValue[][];
  /** The sheet says of itself that it is selected. */
  selected: boolean;
}

export interface ValueContext {
  part: string;
  /** Sheet name for messages. */
  sheet: string;
  /** Shared strings; asked for once, when the first is met. */
  strings: () => readonly string[];
  /** Dates count from 1904. */
  date1904: boolean;
}

const [lt, gt, quote, apostrophe, slash, colon, equals] = [60, 62, 34, 39, 47, 58, 61];
const letter = { c: 99, f: 102, r: 114, t: 116, v: 118 };

/**
 * Values of a worksheet's XML. One pass over the bytes without a tree: a region's sheet has a million tags.
 * Values stand as Excel keeps them: percent as a share, a date as a serial number, a formula as its cached value, an error as its text.
 */
export function readSheetValues(bytes: Uint8Array, context: ValueContext): SheetValues {
  return new SheetScanner(bytes, context).run();
}

type CellType = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

class SheetScanner {
  private at = 0;
  private readonly texts: ByteTexts;
  private readonly rows: { index: number; cells: CellValue[] }[] = [];
  private row = -1;
  private col = -1;
  /** Cells of the present row from column 0 on. */
  private cells: CellValue[] = [];
  private left: number = limits.columns;
  private width = 0;
  private spent = 0;
  private strings: readonly string[] | null = null;
  private selected = false;
  /** The last tag: its local name, and whether it closes or is empty. */
  private nameFrom = 0;
  private nameTo = 0;
  private closing = false;
  private empty = false;
  /** Values of the attributes r and t of the last tag, as offsets. */
  private rFrom = 0;
  private rTo = 0;
  private tFrom = 0;
  private tTo = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly context: ValueContext,
  ) {
    this.texts = new ByteTexts(bytes);
  }

  run(): SheetValues {
    let depth = 0;
    let inData = false;
    let seenRoot = false;
    while (this.nextTag()) {
      if (this.closing) {
        if (--depth < 0) throw this.broken();
        if (inData && this.isName('row')) this.endRow();
        else if (inData && this.isName('sheetData')) inData = false;
        continue;
      }
      if (!this.empty) depth++;
      if (!seenRoot) {
        if (!this.isName('worksheet')) throw this.broken();
        seenRoot = true;
      } else if (!inData) {
        if (this.isName('sheetData')) inData = !this.empty;
        else if (this.isName('sheetView')) this.readView();
      } else if (this.nameTo - this.nameFrom === 1 && this.bytes[this.nameFrom] === letter.c) {
        this.startCell();
        if (!this.empty) {
          this.readCell(this.cellType());
          depth--;
        }
      } else if (this.isName('row')) this.startRow();
    }
    if (depth !== 0 || !seenRoot) throw this.broken();
    return this.rectangle();
  }

  private broken(): FileFault {
    return broken(this.context.part);
  }

  /** Goes to the next tag and takes it apart; false at the end of the text. */
  private nextTag(): boolean {
    const { bytes } = this;
    let at = this.at;
    for (;;) {
      at = bytes.indexOf(lt, at);
      if (at < 0) return false;
      const next = bytes[at + 1];
      if (next === 33 || next === 63) at = this.skipped(at);
      else break;
    }
    at++;
    this.closing = bytes[at] === slash;
    if (this.closing) at++;
    this.nameFrom = at;
    let byte = bytes[at];
    while (byte !== undefined && byte > 32 && byte !== gt && byte !== slash) {
      if (byte === colon) this.nameFrom = at + 1;
      byte = bytes[++at];
    }
    this.nameTo = at;
    this.rFrom = this.rTo = this.tFrom = this.tTo = 0;
    // Attributes: only r and t are of use; quotes may hold «>».
    for (;;) {
      while (byte !== undefined && byte <= 32) byte = bytes[++at];
      if (byte === undefined || byte === lt) throw this.broken();
      if (byte === gt) break;
      if (byte === slash) {
        byte = bytes[++at];
        continue;
      }
      const name = at;
      while (byte !== undefined && byte !== equals && byte > 32 && byte !== gt) byte = bytes[++at];
      const nameEnd = at;
      while (byte !== undefined && byte !== quote && byte !== apostrophe && byte !== gt) byte = bytes[++at];
      if (byte !== quote && byte !== apostrophe) throw this.broken();
      const from = at + 1;
      at = bytes.indexOf(byte, from);
      if (at < 0) throw this.broken();
      if (nameEnd - name === 1) {
        if (bytes[name] === letter.r) {
          this.rFrom = from;
          this.rTo = at;
        } else if (bytes[name] === letter.t) {
          this.tFrom = from;
          this.tTo = at;
        }
      }
      byte = bytes[++at];
    }
    this.empty = bytes[at - 1] === slash;
    this.at = at + 1;
    return true;
  }

  /** After a comment, an instruction or CDATA at an offset; declarations are refused. */
  private skipped(at: number): number {
    const head = String.fromCharCode(...this.bytes.subarray(at, at + 9));
    const stop = head.startsWith('<?') ? '?>' : head.startsWith('<!--') ? '-->' : ']]>';
    if (stop === ']]>' && head !== '<![CDATA[') throw new FileFault('file-entities', { part: this.context.part });
    const codes = [...stop].map((character) => character.charCodeAt(0));
    for (let end = this.bytes.indexOf(codes[0]!, at + 2); end >= 0; end = this.bytes.indexOf(codes[0]!, end + 1)) {
      if (codes.every((code, index) => this.bytes[end + index] === code)) return end + codes.length;
    }
    throw this.broken();
  }

  private isName(name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[this.nameFrom + index] !== name.charCodeAt(index)) return false;
    }
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
    let value: CellValue = null;
    let inline = '';
    let phonetic = 0;
    for (;;) {
      if (!this.nextTag()) throw this.broken();
      const first = this.bytes[this.nameFrom];
      const single = this.nameTo - this.nameFrom === 1;
      if (this.closing) {
        if (single && first === letter.c) break;
        if (this.isName('rPh')) phonetic--;
      } else if (!this.empty) {
        if (single && first === letter.v) value = this.value(type);
        else if (single && first === letter.t && phonetic === 0) inline += this.inlineText();
        else if (this.isName('rPh')) phonetic++;
      }
    }
    if (inline !== '') value = inline;
    if (value !== null && value !== '') this.put(value);
  }

  /** Text from here to the next tag; CDATA opened by the slow way. */
  private inlineText(): string {
    const from = this.at;
    const to = this.bytes.indexOf(lt, from);
    if (to < 0) throw this.broken();
    if (this.bytes[to + 1] !== 33) return this.texts.text(from, to);
    const end = this.skipped(to);
    const cdata = new TextDecoder().decode(this.bytes.subarray(to + 9, end - 3));
    this.at = end;
    return this.texts.text(from, to) + (this.bytes[to + 2] === 91 ? unescapeCell(cdata) : '') + this.inlineText();
  }

  private value(type: CellType): CellValue {
    const from = this.at;
    const to = this.bytes.indexOf(lt, from);
    if (to < 0) throw this.broken();
    this.at = to;
    if (from === to) return null;
    if (type === 'n' || type === 's' || type === 'b') {
      const number = byteNumber(this.bytes, from, to);
      if (type === 'n') {
        if (!Number.isFinite(number)) throw this.broken();
        return number;
      }
      if (type === 'b') return number === 1;
      const text = (this.strings ??= this.context.strings())[number];
      if (text === undefined) throw this.broken();
      return text;
    }
    const text = this.texts.text(from, to);
    return type === 'd' ? serialOfIso(text, this.context.date1904) : text;
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
    const { rows, left, width, selected } = this;
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
    return { top, left, values, selected };
  }
}

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?/;

/** «2024-09-01T00:00:00» → serial number of Excel. */
export function serialOfIso(text: string, date1904 = false): number | string {
  const match = iso.exec(text);
  if (!match) return text;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return days + (date1904 ? 24_107 : 25_569) + time;
}
