/** The file host: workbooks as files, in Node and in the browser. Nothing here knows a disk; node.ts does. */
import type { Outcome } from '../../model/outcome';
import { readForeign } from './formats/foreign';
import { openWith, type OpenOptions, type WorkbookFile } from './workbook-file';

export {
  newFile,
  reopened,
  type FileContent,
  type OpenOptions,
  type WorkbookFile,
  type Written,
} from './workbook-file';

/**
 * Opens a workbook's bytes: .xlsx, .xlsm, .xls, .xlsb, .ods, .csv and tables saved as .xls. `openLazily` of lazy.ts does
 * the same and loads the library for .xls only when it is needed. Errors: `file-empty`, `file-not-workbook`,
 * `file-encrypted`, `file-broken`, `file-entities`, `file-too-large`, `file-sheet-too-large`.
 */
export function openFile(bytes: Uint8Array, fileName: string, options: OpenOptions = {}): Outcome<WorkbookFile> {
  return openWith(bytes, fileName, options, readForeign)!;
}
