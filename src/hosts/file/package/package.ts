import type { Codec } from './codec';
import { broken, FileFault } from '../fault';
import { limits } from './limits';
import { attribute, tags } from './xml';
import { pack, pour, readZip, unpack, unpacked, writeZip, type ZipEntry } from './zip';

/** A relationship of a part: its target resolved to a part path, or an address outside the package. */
export interface Relation {
  id: string;
  /** Last segment of the type: «worksheet», «sharedStrings»; transitional and strict packages differ in the rest. */
  type: string;
  target: string;
  external: boolean;
}

const encoder = new TextEncoder();

/** A zip package of parts: what was not set stays byte for byte as it was. */
export class Package {
  private readonly entries: Map<string, ZipEntry>;
  private readonly unpacked = new Map<string, Uint8Array>();
  private spent = 0;
  private readonly counted = new Set<ZipEntry>();

  private constructor(
    entries: readonly ZipEntry[],
    private readonly codec: Codec,
  ) {
    this.entries = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  static open(bytes: Uint8Array, codec: Codec): Package {
    return new Package(readZip(bytes), codec);
  }

  static empty(codec: Codec): Package {
    return new Package([], codec);
  }

  /** A copy to change; untouched parts are shared. */
  copy(): Package {
    return new Package([...this.entries.values()], this.codec);
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** Part paths as written in the package. */
  paths(): string[] {
    return [...this.entries.values()].map((entry) => entry.name);
  }

  /** How many bytes a part has, unpacked; 0 where there is none. */
  size(path: string): number {
    return this.entries.get(path.toLowerCase())?.size ?? 0;
  }

  /** Unpacked bytes of a part. `keep: false` for large parts that are read once. */
  bytes(path: string, keep = true): Uint8Array {
    const key = path.toLowerCase();
    const known = this.unpacked.get(key);
    if (known) return known;
    const data = unpack(this.entryOf(path), this.codec);
    if (keep) this.unpacked.set(key, data);
    return data;
  }

  /** Unpacked bytes of a large part that is read once, a piece at a time. */
  pour(path: string, take: (piece: Uint8Array) => void): void {
    const known = this.unpacked.get(path.toLowerCase());
    if (known) take(known);
    else pour(this.entryOf(path), this.codec, take);
  }

  /** An entry that is about to be unpacked. */
  private entryOf(path: string): ZipEntry {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) throw broken(path);
    // A part that is read again is not held twice.
    if (!this.counted.has(entry)) this.spent += entry.size;
    this.counted.add(entry);
    if (this.spent > limits.total) throw new FileFault('file-too-large');
    return entry;
  }

  /** Text of an XML part, by its byte order mark. */
  text(path: string, keep = true): string {
    const data = this.bytes(path, keep);
    if (data[0] === 0xff && data[1] === 0xfe) return new TextDecoder('utf-16le').decode(data);
    if (data[0] === 0xfe && data[1] === 0xff) return new TextDecoder('utf-16be').decode(data);
    return new TextDecoder().decode(data);
  }

  /** Sets a part; a text equal to what stands there leaves the packed bytes alone. */
  set(path: string, content: string | Uint8Array): void {
    const key = path.toLowerCase();
    const data = typeof content === 'string' ? encoder.encode(content) : content;
    const old = this.entries.get(key);
    if (old && typeof content === 'string' && old.size === data.length && this.text(path) === content) return;
    this.entries.set(key, pack(old?.name ?? path, data, this.codec));
    this.unpacked.delete(key);
  }

  /** Sets a large part that may well change again before the package is saved: it is written only then. */
  setLater(path: string, text: () => string): void {
    const key = path.toLowerCase();
    this.entries.set(key, unpacked(this.entries.get(key)?.name ?? path, text, this.codec));
    this.unpacked.delete(key);
  }

  remove(path: string): void {
    this.entries.delete(path.toLowerCase());
    this.unpacked.delete(path.toLowerCase());
  }

  /** Relationships of a part ('' for the package itself). */
  relations(path: string): Relation[] {
    const file = relationsPath(path);
    if (!this.has(file)) return [];
    const found: Relation[] = [];
    for (const tag of tags(this.text(file), file)) {
      if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
      const target = attribute(tag, 'Target') ?? '';
      const external = attribute(tag, 'TargetMode') === 'External';
      found.push({
        id: attribute(tag, 'Id') ?? '',
        type: (attribute(tag, 'Type') ?? '').replace(/^.*\//, ''),
        target: external ? target : resolved(path, target),
        external,
      });
    }
    return found;
  }

  /** Parts that hold the very same packed bytes as in another package. */
  sharedWith(other: Package): Set<string> {
    const shared = [...this.entries].filter(([key, entry]) => other.entries.get(key) === entry);
    return new Set(shared.map(([, entry]) => entry.name));
  }

  toBytes(): Uint8Array {
    return writeZip([...this.entries.values()]);
  }
}

/** «xl/workbook.xml» → «xl/_rels/workbook.xml.rels»; '' → «_rels/.rels». */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** A relationship's target against its source part: «../media/a.png» → «xl/media/a.png». */
function resolved(source: string, target: string): string {
  const from = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.replace(/\\/g, '/').split('/')) {
    if (step === '..') from.pop();
    else if (step !== '' && step !== '.') from.push(step);
  }
  return from.join('/');
}
