/** The file host on a disk (Node only). */
import { access, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { InflateRaw } from 'minizlib';
import { done, failed, type Outcome } from '../../model/outcome';
import type { Codec } from './package/codec';
import { FileFault } from './fault';
import { openLazily } from './lazy';
import type { WorkbookFile } from './workbook-file';
import { limits } from './package/limits';

/** «ENOENT», «Z_DATA_ERROR»; '' for an error without a code: a mistake of ours. */
const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Packed bytes that are unpacked at a time. */
const piece = 65_536;
/** Handed on to Node's own stream, whose options the library does not name. */
const options = { level: 0, chunkSize: piece };

/** Node's own deflate and sum. */
export const nodeCodec: Codec = {
  inflate(packed, size) {
    try {
      const data = inflateRawSync(packed, { maxOutputLength: size, chunkSize: Math.min(Math.max(size, 64), 2 ** 26) });
      return data.length === size ? data : null;
    } catch (error) {
      const code = errorCode(error);
      // More bytes than declared: a bomb's mark. Other zlib codes: a damaged stream.
      if (code === 'ERR_BUFFER_TOO_LARGE') throw new FileFault('file-too-large');
      if (code.startsWith('Z_')) return null;
      throw error;
    }
  },
  pour(packed, size, take) {
    let length = 0;
    let isDamaged = false;
    const stream = new InflateRaw(options);
    stream.on('error', (error) => {
      if (!errorCode(error).startsWith('Z_')) throw error;
      isDamaged = true;
    });
    stream.on('data', (data: Buffer) => {
      length += data.length;
      if (length > size) throw new FileFault('file-too-large');
      // As an array of the plain kind: who reads both kinds reads each more slowly.
      take(new Uint8Array(data.buffer, data.byteOffset, data.length));
    });
    for (let at = 0; at < packed.length && !isDamaged; at += piece)
      stream.write(packed.subarray(at, at + piece) as Buffer);
    if (!isDamaged) stream.end();
    return !isDamaged && length === size;
  },
  // A third of the time of level 6 for a fifth more bytes: a sheet of formulas packs tenfold either way.
  deflate: (data) => deflateRawSync(data, { level: 3 }),
  crc32: (data, before) => crc32(data, before),
};

/** Reasons of the file system that a person can do something about. */
const reasons: Record<string, string> = {
  ENOENT: 'file-not-found',
  ENOTDIR: 'file-not-found',
  EISDIR: 'file-is-folder',
  EACCES: 'file-no-permission',
  EPERM: 'file-no-permission',
  EROFS: 'file-no-permission',
  ENOSPC: 'file-disk-full',
  EDQUOT: 'file-disk-full',
  EFBIG: 'file-disk-full',
  EBUSY: 'file-target-busy',
  ETXTBSY: 'file-target-busy',
};

function diskProblem(error: unknown, path: string): ReturnType<typeof failed> {
  const code = errorCode(error);
  if (code === '') throw error;
  return failed(reasons[code] ?? 'file-disk-failed', { name: basename(path), code });
}

/** Reads and opens a workbook. Errors: those of `openFile` and of the disk. */
export async function openPath(path: string): Promise<Outcome<WorkbookFile>> {
  try {
    const { size } = await stat(path);
    if (size > limits.file) return failed('file-too-large');
    return await openLazily(await readFile(path), basename(path), { codec: nodeCodec });
  } catch (error) {
    return diskProblem(error, path);
  }
}

/** Programs that have a workbook open put a file beside it. */
const lockNames = (name: string) => [`~$${name}`, `.~lock.${name}#`];

/**
 * Writes a file beside its target and renames it then: the target is either the old one or the new one, whatever happens.
 * Errors: `file-target-busy`, `file-disk-full`, `file-no-permission`, `file-not-found` (no such folder), `file-is-folder`.
 */
export async function savePath(path: string, bytes: Uint8Array): Promise<Outcome<null>> {
  const folder = dirname(path);
  const name = basename(path);
  for (const lock of lockNames(name)) {
    if (await exists(join(folder, lock))) return failed('file-target-busy', { name, code: 'LOCK' });
  }
  const beside = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
    return done(null);
  } catch (error) {
    if (await exists(beside)) await unlink(beside);
    const problem = diskProblem(error, path);
    // On Windows a workbook that Excel holds refuses to be replaced with these codes, in a folder that can be written to.
    const held = errorCode(error) === 'EPERM' && (await exists(path)) && process.platform === 'win32';
    return held ? failed('file-target-busy', { name, code: 'EPERM' }) : problem;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return false;
  }
}
