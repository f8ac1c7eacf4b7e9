/** Several files as one .zip for people: names in UTF-8 (marked so), what is packed already as it is. */
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { emptyState } from '../../model/state';
import { browserCodec, type Codec } from './package/codec';
import { sharingCodec } from './package/sharing';
import { pack, stored, writeZip } from './package/zip';
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
  xlsx(plans: SheetPlan[]): Outcome<Uint8Array>;
  packing(parts: Readonly<Record<string, Uint8Array>>): Uint8Array;
  archive(files: readonly Archived[], date: string): Outcome<Uint8Array>;
}

/** One for every archive: what its files share is packed once. */
export function archiveMaker(codec: Codec = browserCodec): ArchiveMaker {
  const sharing = sharingCodec(codec);
  return {
    xlsx(plans) {
      const made = newFile([], { plans, state: emptyState() }, { keepState: false, codec: sharing });
      return made.ok ? done(made.value.bytes) : made;
    },
    packing: (parts) => writeZip(Object.entries(parts).map(([path, part]) => pack(path, part, sharing))),
    archive: (files, date) => archiveBytes(files, date, codec),
  };
}

/** Noon of a day, as zip writes it: the date above, the hours below. */
function dosTime(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return (((Math.max(0, year - 1980) << 9) | (month << 5) | day) << 16) | (12 << 11);
}
