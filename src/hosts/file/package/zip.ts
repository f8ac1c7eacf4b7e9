import type { Codec } from './codec';
import { broken, FileFault } from '../fault';
import { limits } from './limits';

/** One entry of a zip package as it stands in the file: packed bytes are copied, never packed anew. */
export interface ZipEntry {
  name: string;
  rawName: Uint8Array;
  flags: number;
  /** 0 stored, 8 deflate. */
  method: number;
  crc: number;
  /** Unpacked bytes, as declared. */
  size: number;
  packed: Uint8Array;
  /** Unpacked bytes, where they are at hand. */
  data?: Uint8Array;
  /** DOS time and date in one number. */
  time: number;
}

const encoder = new TextEncoder();
const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
/** 1 January 1980: a written package tells nothing of the clock and two equal writes are equal bytes. */
const noTime = 0x00210000;

/** The place of the end record; -1 where there is none. */
function endRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

/** Lists a package's entries without unpacking anything. Sizes of the central directory hold (the local ones may be absent). */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw broken('zip');
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries || count === 0xffff) throw new FileFault('file-too-large');
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== centralSignature) throw broken('zip');
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const flags = view.getUint16(at + 8, true);
    const rawName = bytes.slice(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(rawName).replace(/\\/g, '/').replace(/^\/+/, '');
    const method = view.getUint16(at + 10, true);
    if (flags & 1) throw new FileFault('file-encrypted');
    if (local + 30 > end || view.getUint32(local, true) !== localSignature) throw broken(name);
    if (method !== 0 && method !== 8) throw broken(name);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    // Two entries of one name show one thing to one program and another to the next.
    if (start + packedSize > end || seen.has(name.toLowerCase())) throw broken(name);
    seen.add(name.toLowerCase());
    entries.push({
      name,
      rawName,
      flags,
      method,
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(start, start + packedSize),
      time: view.getUint32(at + 12, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Unpacks one entry within the limits; checks its sum. */
export function unpack(entry: ZipEntry, codec: Codec): Uint8Array {
  if (entry.data) return entry.data;
  const { packed, size } = checked(entry);
  const data = entry.method === 0 ? packed : size === 0 ? new Uint8Array(0) : codec.inflate(packed, size);
  if (!data || codec.crc32(data) !== entry.crc) throw broken(entry.name);
  return data;
}

/** The same a piece at a time, so that a large part is never whole in memory. Its sum is known, and checked, when all is taken. */
export function pour(entry: ZipEntry, codec: Codec, take: (piece: Uint8Array) => void): void {
  if (entry.data || entry.method === 0 || entry.size === 0) return take(unpack(entry, codec));
  const { packed, size } = checked(entry);
  let sum = 0;
  const isWhole = codec.pour(packed, size, (piece) => {
    sum = codec.crc32(piece, sum);
    take(piece);
  });
  if (!isWhole || sum !== entry.crc) throw broken(entry.name);
}

function checked(entry: ZipEntry): ZipEntry {
  const { size, packed, name } = entry;
  if (size > limits.part) throw new FileFault('file-too-large');
  if (size > limits.ratioFrom && size > packed.length * limits.ratio) throw new FileFault('file-too-large');
  if (entry.method === 0 && size !== packed.length) throw broken(name);
  return entry;
}

/** A new entry, packed. */
export function pack(name: string, data: Uint8Array, codec: Codec): ZipEntry {
  const rawName = encoder.encode(name);
  // Bit 11: the name is UTF-8.
  const flags = rawName.length === name.length ? 0 : 0x0800;
  return {
    name,
    rawName,
    flags,
    method: 8,
    crc: codec.crc32(data),
    size: data.length,
    packed: codec.deflate(data),
    time: noTime,
  };
}

/** A new entry that is made when it is asked for: one that changes again before the file is saved never is. */
export function unpacked(name: string, text: () => string, codec: Codec): ZipEntry {
  let [data, made]: [Uint8Array | null, ZipEntry | null] = [null, null];
  const bytes = (): Uint8Array => (data ??= encoder.encode(text()));
  const whole = (): ZipEntry => (made ??= pack(name, bytes(), codec));
  return {
    ...stored(name, new Uint8Array(0), codec),
    method: 8,
    get data() {
      return bytes();
    },
    get size() {
      return bytes().length;
    },
    get crc() {
      return whole().crc;
    },
    get packed() {
      return whole().packed;
    },
  };
}

/** A new entry as it is: for files that are packed themselves. `time`: DOS time and date in one number. */
export function stored(name: string, data: Uint8Array, codec: Pick<Codec, 'crc32'>, time = noTime): ZipEntry {
  const rawName = encoder.encode(name);
  const flags = rawName.length === name.length ? 0 : 0x0800;
  return { name, rawName, flags, method: 0, crc: codec.crc32(data), size: data.length, packed: data, time };
}

/** Writes a package; packed bytes go in as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const total = entries.reduce((sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.packed.length, 22);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  const offsets: number[] = [];
  let at = 0;
  const header = (entry: ZipEntry, place: number) => {
    view.setUint16(place, 20, true);
    // Bit 3 (sizes after the data) goes: the sizes stand in the header.
    view.setUint16(place + 2, entry.flags & ~8, true);
    view.setUint16(place + 4, entry.method, true);
    view.setUint32(place + 6, entry.time, true);
    view.setUint32(place + 10, entry.crc, true);
    view.setUint32(place + 14, entry.packed.length, true);
    view.setUint32(place + 18, entry.size, true);
    view.setUint16(place + 22, entry.rawName.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    header(entry, at + 4);
    out.set(entry.rawName, at + 30);
    out.set(entry.packed, at + 30 + entry.rawName.length);
    at += 30 + entry.rawName.length + entry.packed.length;
  }
  const start = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, 20, true);
    header(entry, at + 6);
    view.setUint32(at + 42, offsets[index]!, true);
    out.set(entry.rawName, at + 46);
    at += 46 + entry.rawName.length;
  });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return out;
}
