import { makeDocuments } from '../app/documents/documents';
import { identify } from '../app/identification/identify';
import { newFile } from '../hosts/file';
import type { Outcome } from '../model/outcome';
import { emptyState } from '../model/state';

/** A workbook with the sheet to type results into and nothing else. `today`: ISO date. */
export function newBook(today: string): Outcome<Uint8Array> {
  const state = emptyState();
  const findings = identify([], { answers: state.answers, hand: [], officialList: [] });
  const made = makeDocuments({ findings, state, sheets: [], today }, [{ kind: 'source' }]);
  if (!made.ok) return made;
  const file = newFile([], { plans: made.value.plans, state: made.value.state });
  return file.ok ? { ok: true, value: file.value.bytes } : file;
}
