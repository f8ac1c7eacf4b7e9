import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc';
import { FileFault } from '../fault';

/** Raw deflate and the sum of zip packages. Browsers have the one below; node.ts gives Node's own, several times as fast. */
export interface Codec {
  /** Unpacks to exactly `size` bytes; null where the stream is damaged or gives another number of bytes. */
  inflate(packed: Uint8Array, size: number): Uint8Array | null;
  /** The same a piece at a time, never whole in memory; false where `inflate` gives null. What `take` throws is thrown. */
  pour(packed: Uint8Array, size: number, take: (piece: Uint8Array) => void): boolean;
  deflate(data: Uint8Array): Uint8Array;
  /** `before`: the sum of the bytes that go before these. */
  crc32(data: Uint8Array, before?: number): number;
}

/** Packed bytes unpacked at a time: a lying header costs at most 64 MB before it is noticed. */
const step = 65_536;

export const browserCodec: Codec = {
  inflate(packed, size) {
    const out = new Uint8Array(size);
    let length = 0;
    const isWhole = this.pour(packed, size, (piece) => {
      out.set(piece, length);
      length += piece.length;
    });
    return isWhole ? out : null;
  },
  pour(packed, size, take) {
    let length = 0;
    const stream = new Inflate((piece) => {
      length += piece.length;
      if (length > size) throw new FileFault('file-too-large');
      take(piece);
    });
    try {
      for (let at = 0; at < packed.length; at += step) {
        stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      }
    } catch (error) {
      // fflate reports a damaged stream by an error with a number of its own.
      if (error instanceof Error && 'code' in error && typeof error.code === 'number') return false;
      throw error;
    }
    return length === size;
  },
  deflate: (data) => deflateSync(data, { level: 6 }),
  crc32,
};
