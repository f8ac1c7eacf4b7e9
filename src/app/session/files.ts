import { done, failed, type Outcome, type Problem } from '../../model/outcome';
import { sessionWords } from '../../words/workbook/session';
import { sheetAdder } from '../added-sheets';
import type { AddedSheet, ChangeReport } from '../port';
import { breath, cancelled, type SessionCore, type Tools } from './core';
import type { Keeping } from './keeping';
import type { FileReport } from './state';

/** A file the user chose or dropped. */
export interface NamedBytes {
  name: string;
  bytes: () => Promise<Uint8Array>;
}

/**
 * «Добавить файлы»: their sheets become sheets of this workbook, pupils' columns left empty; a sheet that the workbook has already is not added
 * twice. One file that cannot be read does not hold back the others. What became of each file stands in the state.
 * @param opened the file of the same gesture that is the workbook itself
 * @returns true where sheets were added
 */
export async function addFiles(
  core: SessionCore,
  keeping: Keeping,
  files: readonly NamedBytes[],
  opened: string | null = null,
): Promise<boolean> {
  let firstProblem: Problem | null = null;
  const duplicates: string[] = [];
  const reports: FileReport[] = opened === null ? [] : [{ name: opened, what: 'opened', sheets: 0, problem: null }];
  const add = async ({ progress, signal }: Tools): Promise<Outcome<ChangeReport>> => {
    const { readFile } = core.options;
    if (!readFile) return failed('files-not-here');
    const keptAt = keeping.beforeReading();
    const present = await core.port.snapshot({ signal });
    if (!present.ok) return present;
    const bring = sheetAdder(present.value.sheets);
    const addSheets: AddedSheet[] = [];
    for (const [index, file] of files.entries()) {
      progress({ text: sessionWords.file(file.name), done: index, total: files.length });
      await breath();
      if (signal.aborted) return cancelled();
      const read = await readFile(await file.bytes(), file.name);
      if (!read.ok) {
        firstProblem ??= read.problem;
        reports.push({ name: file.name, what: 'broken', sheets: 0, problem: read.problem });
        continue;
      }
      const brought = bring(read.value, file.name);
      addSheets.push(...brought.sheets);
      duplicates.push(...brought.duplicates.map((name) => `${file.name}: ${name}`));
      reports.push({ name: file.name, ...what(brought.sheets.length, brought.duplicates.length), problem: null });
    }
    const state = keptAt(present.value);
    if (addSheets.length === 0) return done({ state, sheets: [], added: [] });
    progress({ text: sessionWords.adding, done: files.length, total: files.length });
    return core.port.change({ plans: [], addSheets, flags: null, state }, { progress });
  };
  const report = await core.work('files', sessionWords.file(files[0]?.name ?? ''), add);
  if (report) {
    const added = report.added.map((sheet) => sheet.name);
    core.tell(
      { what: 'files', added, duplicates },
      { kept: report.state, problem: firstProblem, repeat: null, files: reports },
    );
    return added.length > 0;
  }
  return false;
}

/** A file whose every sheet the workbook has was there before; one without any sheet of values is empty. */
const what = (added: number, duplicates: number): Pick<FileReport, 'what' | 'sheets'> =>
  added > 0 ? { what: 'read', sheets: added } : { what: duplicates > 0 ? 'present' : 'empty', sheets: duplicates };
