import { done, failed, type Outcome } from '../../model/outcome';
import { collectedName, enteredName } from '../../documents/forms/entered';
import { sessionWords } from '../../words/workbook/session';
import type { Collection, Returned } from '../mailing/collect';
import type { RegistryEntry, WorkbookState } from '../../model/state';
import type { MakingContext, WantedDocument } from '../documents/documents';
import type { ArchivedFile, FileMakers, PackagesWanted } from '../mailing/packages';
import { breath, cancelled, type SessionCore, type Tools } from './core';
import type { NamedBytes } from './files';
import type { Keeping } from './keeping';
import { shareCopies } from './share';

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

/** Copies and forms for others, and what comes back. */
export class Mailing {
  constructor(
    private readonly core: SessionCore,
    private readonly keeping: Keeping,
  ) {}

  /** «Копия для рассылки»: the chosen sheets as values; how many workbooks were handed over. */
  shareCopies(chosen: readonly RegistryEntry[], bySchool: boolean): Promise<number> {
    return shareCopies(this.core, chosen, bySchool);
  }

  /** «Разослать школам». @returns the archive's bytes; null where it was cancelled or failed (the session's problem says why) */
  packSchools(
    wanted: PackagesWanted,
    makers: FileMakers & { archive(files: readonly ArchivedFile[], date: string): Outcome<Uint8Array> },
  ): Promise<Uint8Array | null> {
    return this.core.work('reading', sessionWords.packing, async (tools) => {
      const making = await makingNow(this.core, tools);
      if (!making.ok) return making;
      const { packages } = await import(/* webpackChunkName: "documents" */ '../mailing/packages');
      const step = () => sessionWords.packing;
      const files = await packages(making.value, wanted, makers, { ...tools, pause: pauses(), step });
      return files.ok ? makers.archive(files.value, making.value.today) : files;
    });
  }

  /** «Собрать заполненные»: what the files hold, and what of it differs from the workbook. Nothing is changed. */
  collectFiles(files: readonly NamedBytes[]): Promise<Collection | null> {
    return this.core.work('files', sessionWords.file(files[0]?.name ?? ''), async (tools) => {
      const { readFile } = this.core.options;
      if (!readFile) return failed('files-not-here');
      const making = await makingNow(this.core, tools);
      if (!making.ok) return making;
      const returned: Returned[] = [];
      for (const [index, { name, bytes }] of files.entries()) {
        tools.progress({ text: sessionWords.collecting, done: index, total: files.length });
        await breath();
        if (tools.signal.aborted) return cancelled();
        returned.push({ file: name, read: await readFile(await bytes(), name) });
      }
      const { collect } = await import(/* webpackChunkName: "documents" */ '../mailing/collect');
      return done(collect(making.value, returned));
    });
  }

  /** Keeps the collected cells as entered; the documents whose sheets will have them. `replace`: what differs from the workbook too. */
  async enterCollected(collection: Collection, replace: boolean): Promise<WantedDocument[]> {
    const { entered, wantedFor } = await import(/* webpackChunkName: "documents" */ '../mailing/collect');
    const { kept } = this.core.getSnapshot();
    const wanted = wantedFor({ state: kept }, collection, replace);
    this.keeping.soon(entered(kept, collection, replace));
    return wanted;
  }

  /** Takes entries back to what they were. */
  forgetEntered(before: WorkbookState['documents']): void {
    this.keeping.soon(asBefore(this.core.getSnapshot().kept, before));
  }
}

/** The state with what was entered and collected as it was before. */
function asBefore(kept: WorkbookState, before: WorkbookState['documents']): WorkbookState {
  const documents = { ...kept.documents };
  for (const name of [enteredName, collectedName]) {
    if (before[name] === undefined) delete documents[name];
    else documents[name] = before[name];
  }
  return { ...kept, documents };
}
