/** Documents as files of Word, with the cause said where one is not made. */
import { FileNames } from '../../app/mailing/file-names';
import { done, failed, type Outcome } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { loadPart } from '../shell/load-part';

const loadWord = (): Promise<{ wordBytes: (plans: readonly SheetPlan[]) => Promise<Uint8Array> }> =>
  import(/* webpackChunkName: "word" */ '../../hosts/word');
const loadMakers = () => import(/* webpackChunkName: "packages" */ '../share/makers');

/** One .docx of the documents. Errors: `part-not-loaded`, `word-not-made` with the sheet and what went wrong. */
export async function wordFile(plans: readonly SheetPlan[], load = loadWord): Promise<Outcome<Uint8Array>> {
  const part = await loadPart(load);
  if (!part.ok) return part;
  try {
    return done(await part.value.wordBytes(plans));
  } catch (error) {
    // Of several the one that cannot be made is to be named: each is tried alone.
    if (plans.length > 1)
      for (const plan of plans) {
        const one = await wordFile([plan], load);
        if (!one.ok) return one;
      }
    console.error(error);
    const sheet = plans.map(({ name }) => name).join('», «');
    return failed('word-not-made', { sheet, cause: error instanceof Error ? error.message : String(error) });
  }
}

/** A .docx a document, in one archive. `date`: ISO date its files bear. */
export async function wordArchive(plans: readonly SheetPlan[], date: string): Promise<Outcome<Uint8Array>> {
  const part = await loadPart(loadMakers);
  if (!part.ok) return part;
  const { archive, docx } = part.value.archiveMakers();
  const load = async () => ({ wordBytes: docx });
  const names = new FileNames();
  const files = [];
  for (const plan of plans) {
    const made = await wordFile([plan], load);
    if (!made.ok) return made;
    files.push({ path: names.give(plan.name, '.docx'), bytes: made.value });
  }
  return archive(files, date);
}
