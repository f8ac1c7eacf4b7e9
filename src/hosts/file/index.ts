/** The file host: workbooks as files, in Node and in the browser. */
import type { Outcome } from '../../model/outcome';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { browserCodec, type Codec } from './codec';
import { FileFault, guarded } from './fault';
import { limits } from './limits';
import { readPackage } from './open-package';
import { Package } from './package';

/** An opened workbook file. */
export interface WorkbookFile {
  readonly fileName: string;
  /** Values of all sheets, state, what was noticed. Read once, when the file is opened. */
  snapshot(): WorkbookSnapshot;
}

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);

/**
 * Opens a workbook's bytes. Errors: `file-empty`, `file-not-workbook`, `file-encrypted`, `file-broken`, `file-entities`,
 * `file-too-large`, `file-sheet-too-large`.
 */
export function openFile(bytes: Uint8Array, fileName: string, options: { codec?: Codec } = {}): Outcome<WorkbookFile> {
  return guarded(() => {
    if (bytes.length === 0) throw new FileFault('file-empty');
    if (bytes.length > limits.file) throw new FileFault('file-too-large');
    if (!startsWith(bytes, 0x50, 0x4b)) throw new FileFault('file-not-workbook');
    const pack = Package.open(bytes, options.codec ?? browserCodec);
    const snapshot = readPackage(pack, fileName);
    return { fileName, snapshot: () => snapshot };
  });
}
