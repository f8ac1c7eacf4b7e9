import { unescapeCell, unescapeXml } from './xml';

const decoder = new TextDecoder();
const scratch = new Uint16Array(512);
const slots = 8192;
/** Bytes of a text that is kept. */
const longest = 256;
const room = slots * 32;

/** Texts of a sheet's XML by their bytes. Names repeat from row to row: a small table gives back the one made before. */
export class ByteTexts {
  /** Bytes of the kept texts, one after another; when there is no more room all are forgotten. */
  private readonly kept = new Uint8Array(room);
  private end = 0;
  private readonly from = new Int32Array(slots);
  private readonly length = new Int32Array(slots).fill(-1);
  private readonly texts: string[] = new Array<string>(slots).fill('');

  /** The bytes [from, to) as a text: entities resolved. */
  text(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length > longest) return finished(decoder.decode(bytes.subarray(from, to)));
    let hash = length;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const slot = (hash ^ (hash >>> 13)) & (slots - 1);
    if (this.length[slot] === length && this.holds(this.from[slot]!, bytes, from, length)) return this.texts[slot]!;
    const text = finished(decoded(bytes, from, to));
    if (this.end + length > room) {
      this.length.fill(-1);
      this.end = 0;
    }
    this.from[slot] = this.end;
    this.length[slot] = length;
    this.texts[slot] = text;
    for (let at = from; at < to; at++) this.kept[this.end++] = bytes[at]!;
    return text;
  }

  private holds(place: number, bytes: Uint8Array, from: number, length: number): boolean {
    const { kept } = this;
    for (let at = 0; at < length; at++) if (kept[place + at] !== bytes[from + at]) return false;
    return true;
  }
}

const finished = (text: string) => unescapeCell(unescapeXml(text));

/** Short UTF-8 of up to 256 bytes; four-byte characters go to the decoder. */
function decoded(bytes: Uint8Array, from: number, to: number): string {
  let count = 0;
  for (let at = from; at < to;) {
    const byte = bytes[at]!;
    if (byte < 0x80) {
      scratch[count++] = byte;
      at++;
    } else if (byte >= 0xc2 && byte < 0xe0 && at + 1 < to) {
      scratch[count++] = ((byte & 31) << 6) | (bytes[at + 1]! & 63);
      at += 2;
    } else return decoder.decode(bytes.subarray(from, to));
  }
  return String.fromCharCode.apply(null, scratch.subarray(0, count) as unknown as number[]);
}

/** 10⁰ … 10¹⁵, which doubles hold exactly. */
const powers = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`));

/** The bytes [from, to) as a number; NaN where they are none. */
export function byteNumber(bytes: Uint8Array, from: number, to: number): number {
  // Up to 15 digits are exact as a whole number, and so is the power of ten: their quotient is rounded once, as the standard asks.
  if (to - from <= 15 && to > from) {
    let value = 0;
    let at = from;
    let point = -1;
    for (; at < to; at++) {
      const digit = bytes[at]! - 48;
      if (digit >= 0 && digit <= 9) value = value * 10 + digit;
      else if (digit === -2 && point < 0) point = at;
      else break;
    }
    if (at === to && point < 0) return value;
    if (at === to && point > from && point < to - 1) return value / powers[to - point - 1]!;
  }
  const text = decoder.decode(bytes.subarray(from, to)).trim();
  return text === '' ? NaN : Number(text);
}
