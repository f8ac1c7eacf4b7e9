import type { Outcome } from '../../model/outcome';
import { openWith, type OpenOptions, type WorkbookFile } from './workbook-file';

/** `openFile` that loads the library for .xls only where a file needs it: the start of the page and of the command line stays short. */
export async function openLazily(
  bytes: Uint8Array,
  fileName: string,
  options: OpenOptions = {},
): Promise<Outcome<WorkbookFile>> {
  const opened = openWith(bytes, fileName, options, null);
  if (opened) return opened;
  const { readForeign } = await import('./formats/foreign');
  return openWith(bytes, fileName, options, readForeign)!;
}
