const [slash, colon, lt, gt, letterW] = [47, 58, 60, 62, 119];

/** A byte of a prefix; where another stands it ends, so that looking back never goes far. */
const isInName = (byte: number | undefined): boolean =>
  byte !== undefined && byte > 32 && byte !== slash && byte !== colon && byte !== lt && byte !== gt;

/** What is at hand of a sheet's XML that comes in pieces. It is read up to the last row that is whole, and what was read is let go. */
export class RowWindow {
  bytes: Uint8Array = new Uint8Array(0);
  private room = new Uint8Array(0);

  /**
   * Puts a piece behind what stands from an offset on; that is at 0 then.
   * @returns after the last «</row>» that ends in the piece; 0 where there is none
   */
  add(piece: Uint8Array, from: number): number {
    const rest = this.bytes.length - from;
    this.bytes = rest === 0 ? piece : this.joined(from, piece);
    return this.lastRow(rest);
  }

  private joined(from: number, piece: Uint8Array): Uint8Array {
    const rest = this.bytes.subarray(from);
    const length = rest.length + piece.length;
    if (this.room.length < length) this.room = new Uint8Array(2 * length);
    // What stands at its beginning already stays.
    if (from > 0 || rest.buffer !== this.room.buffer) this.room.set(rest);
    this.room.set(piece, rest.length);
    return this.room.subarray(0, length);
  }

  private lastRow(from: number): number {
    const { bytes } = this;
    for (let at = bytes.length - 1; at >= from; at--)
      if (bytes[at] === gt && bytes[at - 1] === letterW && this.endsRow(at)) return at + 1;
    return 0;
  }

  /** «</row>» or «</x:row>» ends with the «>» at an offset. */
  private endsRow(at: number): boolean {
    const { bytes } = this;
    let name = at - 3;
    if (bytes[name] !== 114 || bytes[name + 1] !== 111) return false;
    if (bytes[name - 1] === colon) for (name--; isInName(bytes[name - 1]); name--) continue;
    return bytes[name - 1] === slash && bytes[name - 2] === lt;
  }
}
