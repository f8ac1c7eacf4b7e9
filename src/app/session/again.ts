import type { RegistryEntry, WorkbookState } from '../../model/state';
import type { WantedDocument } from '../documents/documents';

/** The documents that these sheets belong to, with the inputs they were made with; each once. */
export function wantedAgain(
  kept: WorkbookState,
  sheets: readonly Pick<RegistryEntry, 'kind' | 'key'>[],
): WantedDocument[] {
  const pages = sheets.filter(({ kind }) => kind === schoolPage).map(({ key }) => key);
  const wanted = sheets.map(({ kind, key }): WantedDocument => {
    const beside = besideSheet(kept, kind, key);
    if (beside) return beside;
    // Pages of schools are asked for by the schools they stand for; nothing else is remembered of them.
    const inputs = kind === schoolPage && pages.some(Boolean) ? { schools: pages } : keptInputs(kept, kind, key);
    return { kind, inputs };
  });
  return [...new Map(wanted.map((document) => [JSON.stringify(document), document])).values()];
}

const schoolPage = 'school-page';

/** Sheets that a roadmap makes beside its own, under its template's id, and for whom the plan is that has them. */
const besideRoadmap: Readonly<Record<string, string>> = { 'roadmap-annex': 'municipality', 'roadmap-list': 'schools' };

/** An annex and a list of plans are no documents of their own: the roadmap that they belong to, as it was made. */
function besideSheet(kept: WorkbookState, kind: string, template: string): WantedDocument | null {
  const scope = besideRoadmap[kind];
  if (scope === undefined) return null;
  const remembered = Object.values(kept.documents['roadmap'] ?? {}).map(inputsIn);
  const made = remembered.find((inputs) => part(inputs, 'template') === template && part(inputs, 'scope') === scope);
  return { kind: 'roadmap', inputs: made ?? { template, scope } };
}

/** Inputs a document remembers of its last making: for the sheet, else for the kind, else its defaults. */
function keptInputs(kept: WorkbookState, kind: string, key: string): unknown {
  const memory = kept.documents[kind];
  return inputsIn(part(memory, key)) ?? inputsIn(memory) ?? {};
}
const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
const inputsIn = (value: unknown): unknown => part(value, 'inputs');
