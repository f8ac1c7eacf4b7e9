import type { RegistryEntry, WorkbookState } from '../../model/state';
import type { WantedDocument } from '../documents';

/** The documents that these sheets belong to, with the inputs they were made with; each once. */
export function wantedAgain(
  kept: WorkbookState,
  sheets: readonly Pick<RegistryEntry, 'kind' | 'key'>[],
): WantedDocument[] {
  const pages = sheets.filter(({ kind }) => kind === schoolPage).map(({ key }) => key);
  const wanted = sheets.map(({ kind, key }): WantedDocument => {
    // Pages of schools are asked for by the schools they stand for; nothing else is remembered of them.
    const inputs = kind === schoolPage && pages.some(Boolean) ? { schools: pages } : keptInputs(kept, kind, key);
    return { kind, inputs };
  });
  return [...new Map(wanted.map((document) => [JSON.stringify(document), document])).values()];
}

const schoolPage = 'school-page';

/** Inputs a document remembers of its last making: for the sheet, else for the kind, else its defaults. */
function keptInputs(kept: WorkbookState, kind: string, key: string): unknown {
  const memory = kept.documents[kind];
  return inputsIn(part(memory, key)) ?? inputsIn(memory) ?? {};
}
const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const inputsIn = (value: unknown): unknown => part(value, 'inputs');
