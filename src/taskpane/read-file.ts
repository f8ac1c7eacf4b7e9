import { newFile, openFile } from '../hosts/file';
import type { Outcome } from '../model/outcome';
import type { SheetPlan } from '../model/plan';
import type { WorkbookSnapshot } from '../model/snapshot';
import { emptyState } from '../model/state';

/** Another file of the user's as sheets of values; old and foreign formats by the second reader, loaded only for them. */
export async function readFile(bytes: Uint8Array, fileName: string): Promise<Outcome<WorkbookSnapshot>> {
  const opened = openFile(bytes, fileName);
  return opened.ok ? { ok: true, value: opened.value.snapshot() } : opened;
}

/** A new workbook of these sheets without our state, for «Копия для рассылки»: Excel opens its bytes. */
export async function workbookBytes(plans: SheetPlan[]): Promise<Outcome<Uint8Array>> {
  const made = newFile([], { plans, state: emptyState() }, { keepState: false });
  return made.ok ? { ok: true, value: made.value.bytes } : made;
}
