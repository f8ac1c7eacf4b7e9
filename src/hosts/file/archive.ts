/** Several files as one .zip for people: names in UTF-8 (marked so), what is packed already as it is. */
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { emptyState } from '../../model/state';
import { browserCodec, type Codec } from './package/codec';
import type { NativeDeflate } from './package/native-deflate';
import { sharingCodec } from './package/sharing';
import { pack, readZip, stored, writeZip, type ZipEntry } from './package/zip';
import { newFile } from './workbook-file';

/** A file of the archive; its path has folders apart by «/». */
export interface Archived {
  path: string;
  bytes: Uint8Array;
}

/** What a plain zip holds: numbers of entries have 16 bits, sizes 32. */
const mostFiles = 65_000;
const mostBytes = 2 ** 31;

/** `date`: ISO date the files bear. Errors: `archive-too-large`. */
export function archiveBytes(
  files: readonly Archived[],
  date: string,
  codec: Pick<Codec, 'crc32'> = browserCodec,
): Outcome<Uint8Array> {
  const bytes = files.reduce((sum, file) => sum + file.bytes.length + 2 * file.path.length + 128, 0);
  if (files.length > mostFiles || bytes > mostBytes) return failed('archive-too-large', { count: files.length });
  const time = dosTime(date);
  return done(writeZip(files.map((file) => stored(file.path, file.bytes, codec, time))));
}

/** What makes an archive: its workbooks, packages of Word's parts, the whole. */
export interface ArchiveMaker {
  xlsx(plans: SheetPlan[]): Promise<Outcome<Uint8Array>>;
  packing(parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array>;
  archive(files: readonly Archived[], date: string): Outcome<Uint8Array>;
}

/** Parts shorter than this are packed at once: a stream costs more. */
const short = 8192;

/** One for every archive: what its files share is packed once, long parts by the browser itself where it can (`native`). */
export function archiveMaker(codec: Codec, native: NativeDeflate | null): ArchiveMaker {
  const sharing = sharingCodec(codec);
  // Parts of a package being made stay as they are: they are packed when it is whole.
  const loose: Codec = { ...codec, inflate: (packed) => packed, deflate: (data) => data };
  const entry = async (name: string, data: Uint8Array): Promise<ZipEntry> =>
    native && data.length >= short
      ? { ...stored(name, data, codec), method: 8, packed: await native(data) }
      : pack(name, data, sharing);
  const zip = async (parts: readonly (readonly [string, Uint8Array])[]): Promise<Uint8Array> =>
    writeZip(await Promise.all(parts.map(([name, data]) => entry(name, data))));
  return {
    async xlsx(plans) {
      const made = newFile([], { plans, state: emptyState() }, { keepState: false, codec: loose });
      if (!made.ok) return made;
      return done(await zip(readZip(made.value.bytes).map(({ name, packed }) => [name, packed] as const)));
    },
    packing: (parts) => zip(Object.entries(parts)),
    archive: (files, date) => archiveBytes(files, date, codec),
  };
}

/** Noon of a day, as zip writes it: the date above, the hours below. */
function dosTime(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return (((Math.max(0, year - 1980) << 9) | (month << 5) | day) << 16) | (12 << 11);
}
