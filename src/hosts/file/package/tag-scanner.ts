import { broken, FileFault } from '../fault';

const [lt, gt, quote, apostrophe, slash, colon, equals] = [60, 62, 34, 39, 47, 58, 61];
const letter = { r: 114, s: 115, t: 116 };

/**
 * Goes through the tags of a worksheet's XML as it stands in bytes: no tree, no texts. A region's sheet has a million tags, so the state of
 * the last one lies in fields, and of its attributes only r, s and t are kept.
 */
export abstract class TagScanner {
  /** After the last tag. */
  protected at = 0;
  /** The last tag: its local name, and whether it closes or is empty. */
  protected nameFrom = 0;
  protected nameTo = 0;
  protected closing = false;
  protected empty = false;
  /** Values of the attributes r, s and t of the last tag, as offsets. */
  protected rFrom = 0;
  protected rTo = 0;
  protected sFrom = 0;
  protected sTo = 0;
  protected tFrom = 0;
  protected tTo = 0;

  /** What is there to be read. */
  protected bytes: Uint8Array = new Uint8Array(0);

  /** @param part path for messages */
  constructor(protected readonly part: string) {}

  protected broken(): FileFault {
    return broken(this.part);
  }

  /** Goes to the next tag and takes it apart; false at the end of the text. */
  protected nextTag(): boolean {
    const { bytes } = this;
    let at = this.at;
    for (;;) {
      // Tags mostly follow one another at once.
      if (bytes[at] !== lt) at = bytes.indexOf(lt, at);
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
    this.rFrom = this.rTo = this.sFrom = this.sTo = this.tFrom = this.tTo = 0;
    // Attributes: only r, s and t are of use; quotes may hold «>».
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
      const from = ++at;
      while (at < bytes.length && bytes[at] !== byte) at++;
      if (at === bytes.length) throw this.broken();
      if (nameEnd - name === 1) {
        if (bytes[name] === letter.r) {
          this.rFrom = from;
          this.rTo = at;
        } else if (bytes[name] === letter.s) {
          this.sFrom = from;
          this.sTo = at;
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
  protected skipped(at: number): number {
    const head = String.fromCharCode(...this.bytes.subarray(at, at + 9));
    const stop = head.startsWith('<?') ? '?>' : head.startsWith('<!--') ? '-->' : ']]>';
    if (stop === ']]>' && head !== '<![CDATA[') throw new FileFault('file-entities', { part: this.part });
    const codes = [...stop].map((character) => character.charCodeAt(0));
    for (let end = this.bytes.indexOf(codes[0]!, at + 2); end >= 0; end = this.bytes.indexOf(codes[0]!, end + 1)) {
      if (codes.every((code, index) => this.bytes[end + index] === code)) return end + codes.length;
    }
    throw this.broken();
  }

  protected isName(name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[this.nameFrom + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  /** Whether these very bytes stand at an offset: what nearly every program writes is taken without looking at it tag by tag. */
  protected stands(text: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text[index]) return false;
    return true;
  }
}
