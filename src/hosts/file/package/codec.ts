import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc';
import { FileFault } from '../fault';

/** Raw deflate and the sum of zip packages. Browsers have the one below; node.ts gives Node's own, several times as fast. */
export interface Codec {
  /** Unpacks to exactly `size` bytes; null where the stream is damaged or gives another number of bytes. `told` hears how many are there. */
  inflate(packed: Uint8Array, size: number, told?: (bytes: number) => void): Uint8Array | null;
  deflate(data: Uint8Array): Uint8Array;
  crc32(data: Uint8Array): number;
}

/** Packed bytes unpacked at a time: a lying header costs at most 64 MB before it is noticed. */
const step = 65_536;

export const browserCodec: Codec = {
  inflate(packed, size, told) {
    const out = new Uint8Array(size);
    let length = 0;
    const stream = new Inflate((chunk) => {
      if (length + chunk.length > size) throw new FileFault('file-too-large');
      out.set(chunk, length);
      length += chunk.length;
      told?.(length);
    });
    try {
      for (let at = 0; at < packed.length; at += step) {
        stream.push(packed.subarray(at, at + step), at + step >= packed.length);
      }
    } catch (error) {
      // fflate reports a damaged stream by an error of its own.
      if (error instanceof FileFault) throw error;
      return null;
    }
    return length === size ? out : null;
  },
  deflate: (data) => deflateSync(data, { level: 6 }),
  crc32,
};
