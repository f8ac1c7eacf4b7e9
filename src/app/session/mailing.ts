import { done, failed, type Outcome } from '../../model/outcome';
import { collectedName, enteredName } from '../../documents/forms/entered';
import { sessionWords } from '../../words/session';
import type { Collection, Returned } from '../collect';
import type { WorkbookState } from '../../model/state';
import type { MakingContext, WantedDocument } from '../documents';
import type { ArchivedFile, FileMakers, PackagesWanted } from '../packages';
import { breath, cancelled, type SessionCore, type Tools } from './core';
import type { NamedBytes } from './files';

/** What the window has to do between two pieces of work, milliseconds: longer pieces are felt. */
const longest = 40;

/** Lets the window draw and take a click where it has waited for long enough. */
function pauses(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < longest) return;
    await breath();
    last = performance.now();
  };
}

/** The workbook as it is now, with what people typed since it was read. */
async function makingNow(core: SessionCore, { signal }: Tools): Promise<Outcome<MakingContext>> {
  const { findings, kept } = core.getSnapshot();
  if (!findings) return failed('nothing-read');
  const now = await core.port.snapshot({ signal });
  return now.ok ? done({ findings, state: kept, sheets: now.value.sheets, today: core.options.today() }) : now;
}

/** «Разослать школам». @returns the archive's bytes; null where it was cancelled or failed (the session's problem says why) */
export function packSchools(
  core: SessionCore,
  wanted: PackagesWanted,
  makers: FileMakers & { archive(files: readonly ArchivedFile[], date: string): Outcome<Uint8Array> },
): Promise<Uint8Array | null> {
  return core.work('reading', sessionWords.packing, async (tools) => {
    const making = await makingNow(core, tools);
    if (!making.ok) return making;
    const { packages } = await import(/* webpackChunkName: "documents" */ '../packages');
    const step = () => sessionWords.packing;
    const files = await packages(making.value, wanted, makers, { ...tools, pause: pauses(), step });
    return files.ok ? makers.archive(files.value, making.value.today) : files;
  });
}

/** «Собрать заполненные»: what the files hold, and what of it differs from the workbook. Nothing is changed. */
export function collectFiles(core: SessionCore, files: readonly NamedBytes[]): Promise<Collection | null> {
  return core.work('files', sessionWords.file(files[0]?.name ?? ''), async (tools) => {
    const { readFile } = core.options;
    if (!readFile) return failed('files-not-here');
    const making = await makingNow(core, tools);
    if (!making.ok) return making;
    const returned: Returned[] = [];
    for (const [index, { name, bytes }] of files.entries()) {
      tools.progress({ text: sessionWords.collecting, done: index, total: files.length });
      await breath();
      if (tools.signal.aborted) return cancelled();
      returned.push({ file: name, read: await readFile(await bytes(), name) });
    }
    const { collect } = await import(/* webpackChunkName: "documents" */ '../collect');
    return done(collect(making.value, returned));
  });
}

/** Keeps the collected cells as entered, and says which documents' sheets will have them. */
export async function enterCollected(
  core: SessionCore,
  collection: Collection,
  replace: boolean,
  keep: (kept: WorkbookState) => void,
): Promise<WantedDocument[]> {
  const { entered, wantedFor } = await import(/* webpackChunkName: "documents" */ '../collect');
  const { kept } = core.getSnapshot();
  const wanted = wantedFor({ state: kept }, collection, replace);
  keep(entered(kept, collection, replace));
  return wanted;
}

/** The state with what was entered and collected as it was before. */
export function forgetEntered(kept: WorkbookState, before: WorkbookState['documents']): WorkbookState {
  const documents = { ...kept.documents };
  for (const name of [enteredName, collectedName]) {
    if (before[name] === undefined) delete documents[name];
    else documents[name] = before[name];
  }
  return { ...kept, documents };
}
