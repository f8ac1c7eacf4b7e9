import { pupilColumns } from '../../reading/pupils';
import { done, failed, type Outcome, type Problem } from '../../model/outcome';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/snapshot';
import { sessionWords } from '../../words/session';
import type { AddedSheet, ChangeReport } from '../port';
import { uniqueSheetName } from '../sheet-names';
import { breath, cancelled, type SessionCore, type Tools } from './core';

/** A file the user chose or dropped. */
export interface NamedBytes {
  name: string;
  bytes: () => Promise<Uint8Array>;
}

/**
 * «Добавить файлы»: their sheets become sheets of this workbook, pupils' columns left empty; a sheet that the workbook has already is not added
 * twice. One file that cannot be read does not hold back the others: its problem is shown after they are added.
 * @returns true where sheets were added
 */
export async function addFiles(core: SessionCore, files: readonly NamedBytes[]): Promise<boolean> {
  let firstProblem: Problem | null = null;
  const duplicates: string[] = [];
  const add = async ({ progress, signal }: Tools): Promise<Outcome<ChangeReport>> => {
    const { readFile } = core.options;
    if (!readFile) return failed('files-not-here');
    const present = await core.port.snapshot({ signal });
    if (!present.ok) return present;
    const known = new Map(present.value.sheets.map((sheet) => [contents(sheet), sheet.name]));
    const names = new Set(present.value.sheets.map((sheet) => sheet.name.toLowerCase()));
    const addSheets: AddedSheet[] = [];
    for (const [index, file] of files.entries()) {
      progress({ text: sessionWords.file(file.name), done: index, total: files.length });
      await breath();
      if (signal.aborted) return cancelled();
      const read = await readFile(await file.bytes(), file.name);
      if (!read.ok) {
        firstProblem ??= read.problem;
        continue;
      }
      for (const sheet of sourceSheets(read.value)) {
        const added = withoutPupils(sheet);
        const same = known.get(contents(added));
        if (same !== undefined) {
          duplicates.push(`${file.name}: ${sheet.name}`);
          continue;
        }
        const name = uniqueSheetName(wantedName(sheet.name, file.name), names);
        names.add(name.toLowerCase());
        known.set(contents(added), name);
        addSheets.push({ name, top: added.top, left: added.left, values: added.values });
      }
    }
    const state = { ...core.getSnapshot().kept, ...present.value.state };
    if (addSheets.length === 0) return done({ state, sheets: [], added: [] });
    progress({ text: sessionWords.adding, done: files.length, total: files.length });
    return core.port.change({ plans: [], addSheets, flags: null, state }, { progress });
  };
  const report = await core.work('files', sessionWords.file(files[0]?.name ?? ''), add);
  if (report) {
    const added = report.added.map((sheet) => sheet.name);
    core.tell({ what: 'files', added, duplicates }, { kept: report.state, problem: firstProblem, repeat: null });
    return added.length > 0;
  }
  return false;
}

/** Sheets with content that another copy of this add-in did not make. */
function sourceSheets(workbook: WorkbookSnapshot): SheetSnapshot[] {
  const ours = new Set(
    (workbook.state?.registry ?? []).filter((entry) => entry.kind !== 'source').map((entry) => entry.sheetId),
  );
  return workbook.sheets.filter((sheet) => !ours.has(sheet.id) && sheet.values.length > 0);
}

function withoutPupils(sheet: SheetSnapshot): SheetSnapshot {
  const empty = new Set(pupilColumns(sheet).map((col) => col - sheet.left));
  if (empty.size === 0) return sheet;
  return { ...sheet, values: sheet.values.map((row) => row.map((value, col) => (empty.has(col) ? null : value))) };
}

const contents = (sheet: SheetSnapshot): string => JSON.stringify(sheet.values);

/** The sheet's own name; the file's where the sheet's says nothing («Лист1»). */
const wantedName = (sheet: string, file: string): string =>
  /^(лист|sheet)\s*\d*$/i.test(sheet) ? file.replace(/\.[^.]+$/, '') : sheet;
