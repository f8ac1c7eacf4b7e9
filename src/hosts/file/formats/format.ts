import type { Codec } from '../package/codec';
import { broken, FileFault } from '../fault';
import { decodedText } from './encoding';
import { Package } from '../package/package';

export type Format = 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'html' | 'xml' | 'csv';

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
/** A name in an OLE directory is UTF-16. */
const wide = (text: string) => [...text].map((character) => `${character}\u0000`).join('');

/** What a file is by its bytes; its name decides only for texts, which have no mark of their own. */
export function formatOf(bytes: Uint8Array, fileName: string, codec: Codec): { format: Format; pack?: Package } {
  if (startsWith(bytes, 0x50, 0x4b)) return zipFormat(Package.open(bytes, codec));
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { format: oleFormat(bytes) };
  // BIFF 2–4, the sheets of the nineties: other programs' exports still write them.
  if (startsWith(bytes, 0x09) && [0x00, 0x02, 0x04].includes(bytes[1]!) && bytes[2]! <= 0x10) return { format: 'xls' };
  const head = decodedText(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  if (head.startsWith('<')) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && !head.includes('<html')) {
      if (/<!doctype|<!entity/.test(head)) throw new FileFault('file-entities', { part: fileName });
      return { format: 'xml' };
    }
    if (/<(html|table)[\s>]/.test(head)) return { format: 'html' };
    throw new FileFault('file-not-workbook');
  }
  if (/\.(csv|txt|tsv)$/i.test(fileName)) return { format: 'csv' };
  throw new FileFault('file-not-workbook');
}

function zipFormat(pack: Package): { format: Format; pack: Package } {
  if (pack.has('mimetype')) {
    const type = pack.text('mimetype');
    if (!type.includes('opendocument.spreadsheet')) throw new FileFault('file-not-workbook');
    if (pack.has('META-INF/manifest.xml') && pack.text('META-INF/manifest.xml').includes('encryption-data')) {
      throw new FileFault('file-encrypted');
    }
    return { format: 'ods', pack };
  }
  if (pack.has('xl/workbook.bin')) {
    // The library unpacks for itself: what it will meet is measured by our own limits first.
    for (const part of pack.paths()) if (/^xl\/.*\.(bin|xml)$/i.test(part)) pack.bytes(part, false);
    return { format: 'xlsb', pack };
  }
  if (!pack.has('[Content_Types].xml')) throw new FileFault('file-not-workbook');
  return { format: 'xlsx', pack };
}

function oleFormat(bytes: Uint8Array): Format {
  const text = latin(bytes);
  if (text.includes(wide('EncryptedPackage'))) throw new FileFault('file-encrypted');
  if (text.includes(wide('Workbook')) || text.includes(wide('Book'))) return 'xls';
  // The list of streams stands in a sector of its own, often the last: a file cut short loses it.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = bytes.length < 512 ? Infinity : (view.getUint32(48, true) + 1) * 512;
  throw directory + 512 > bytes.length ? broken('xls') : new FileFault('file-not-workbook');
}
