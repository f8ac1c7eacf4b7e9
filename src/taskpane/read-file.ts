import { openFile } from '../hosts/file';
import type { Outcome } from '../model/outcome';
import type { WorkbookSnapshot } from '../model/snapshot';

/** Another file of the user's as sheets of values; old and foreign formats by the second reader, loaded only for them. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<WorkbookSnapshot>> {
  const opened = openFile(bytes, fileName);
  return opened.ok ? { ok: true, value: opened.value.snapshot() } : opened;
}
