/** What was entered in the pane and is not on the sheets yet: kept in the workbook until the document is made. */
import * as z from 'zod';
import type { WorkbookState } from '../../model/state';

/** Name under which it stands in state.documents. */
export const enteredName = 'entered';
/** Name under which stands what was collected from schools' files, and from which of them (app/collect.ts). */
export const collectedName = 'collected';

/** Kind of document → place in it (school, factor…; each document has its own) → text; '' empties the place. */
const enteredSchema = z.record(z.string(), z.record(z.string(), z.string()));
type Entered = z.infer<typeof enteredSchema>;
type Documents = WorkbookState['documents'];

function allEntered(documents: Documents): Entered {
  const kept = enteredSchema.safeParse(documents[enteredName] ?? {});
  return kept.success ? kept.data : {};
}

/** The key of a place. */
export const placeKey = (...parts: readonly (string | number)[]): string => parts.join('|');

/** Entries of one kind of document, by place. */
export const enteredOf = ({ documents }: Pick<WorkbookState, 'documents'>, kind: string): Entered[string] =>
  allEntered(documents)[kind] ?? {};

/** What state.documents[enteredName] becomes with one entry more. */
export function withEntry({ documents }: Pick<WorkbookState, 'documents'>, kind: string, place: string, text: string) {
  const all = allEntered(documents);
  return { ...all, [kind]: { ...all[kind], [place]: text } };
}

/** The documents' memory once a document is made: what waited for it stands on its sheet, but for the places that still wait for one. */
export function withoutEntries(documents: Documents, kind: string, waiting: readonly string[] = []): Documents {
  const all = allEntered(documents);
  if (!(kind in all)) return documents;
  const { [kind]: made, ...others } = all;
  const left = Object.entries(made!).filter(([place]) => waiting.includes(place));
  const kept = left.length > 0 ? { ...others, [kind]: Object.fromEntries(left) } : others;
  return { ...documents, [enteredName]: kept };
}
