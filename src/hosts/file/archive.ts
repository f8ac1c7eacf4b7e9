/** Several files as one .zip for people: names in UTF-8 (marked so), what is packed already as it is. */
import { done, failed, type Outcome } from '../../model/outcome';
import { browserCodec, type Codec } from './package/codec';
import { stored, writeZip } from './package/zip';

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

/** Noon of a day, as zip writes it: the date above, the hours below. */
function dosTime(date: string): number {
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  return (((Math.max(0, year - 1980) << 9) | (month << 5) | day) << 16) | (12 << 11);
}
