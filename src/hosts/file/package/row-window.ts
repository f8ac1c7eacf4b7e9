const [exclamation, slash, colon, lt, gt, question] = [33, 47, 58, 60, 62, 63];
/** «row>» as bytes. */
const row = [114, 111, 119, gt] as const;

/** What is at hand of a sheet's XML that comes in pieces. It is read up to the last row that is whole, and what was read is let go. */
export class RowWindow {
  bytes: Uint8Array = new Uint8Array(0);
  private room = new Uint8Array(0);
  /** A comment, CDATA or an instruction was met: what stands in it may look like a row's end, so nothing is read before all is there. */
  private wait = false;

  /**
   * Puts a piece behind what stands from an offset on; that is at 0 then.
   * @returns up to where rows are whole; 0 where that cannot be said yet
   */
  add(piece: Uint8Array, from: number): number {
    const rest = this.bytes.length - from;
    this.bytes = rest === 0 ? piece : this.joined(from, piece);
    this.wait ||= this.holdsOther(Math.max(0, rest - 1));
    return this.wait ? 0 : this.lastRow(Math.max(0, rest - row.length));
  }

  private joined(from: number, piece: Uint8Array): Uint8Array {
    const rest = this.bytes.subarray(from);
    const length = rest.length + piece.length;
    if (this.room.length < length) this.room = new Uint8Array(2 * length);
    this.room.set(rest);
    this.room.set(piece, rest.length);
    return this.room.subarray(0, length);
  }

  /** «<!» or «<?», the declaration at the head of the part aside. */
  private holdsOther(from: number): boolean {
    for (const mark of [exclamation, question])
      for (let at = this.bytes.indexOf(mark, from); at >= 0; at = this.bytes.indexOf(mark, at + 1))
        if (this.bytes[at - 1] === lt && at > head) return true;
    return false;
  }

  /** After the last «</row>» that does not end before `from`; 0 where there is none. */
  private lastRow(from: number): number {
    const { bytes } = this;
    for (let at = bytes.lastIndexOf(gt); at >= from; at = bytes.lastIndexOf(gt, at - 1)) {
      let name = at - row.length + 1;
      if (!row.every((byte, index) => bytes[name + index] === byte)) continue;
      if (bytes[name - 1] === colon) while (bytes[name - 1] !== slash && bytes[name - 1] !== lt && name > 0) name--;
      if (bytes[name - 1] === slash && bytes[name - 2] === lt) return at + 1;
    }
    return 0;
  }
}

/** Bytes before the end of a declaration's mark: a byte order mark and «<?». */
const head = 4;
