/** Sheets of other files that become sheets of a workbook: pupils' columns empty, nothing twice, none of another copy's documents. */
import { pupilColumns } from '../reading/kinds/pupil-columns';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/snapshot';
import type { AddedSheet } from './port';
import { ourSheets } from '../workbook/ours';
import { uniqueSheetName } from './documents/sheet-names';

/** What a file brings. */
export interface Brought {
  sheets: AddedSheet[];
  /** Names of its sheets that the workbook has already. */
  duplicates: string[];
}

/** Takes files one after another into a workbook that has these sheets; names and contents of those taken before count as present. */
export function sheetAdder(present: readonly SheetSnapshot[]): (file: WorkbookSnapshot, fileName: string) => Brought {
  const known = new Set(present.map(contents));
  const names = new Set(present.map((sheet) => sheet.name.toLowerCase()));
  return (file, fileName) => {
    const brought: Brought = { sheets: [], duplicates: [] };
    const sources = sourceSheets(file);
    for (const sheet of sources) {
      const added = withoutPupils(sheet);
      if (known.has(contents(added))) {
        brought.duplicates.push(sheet.name);
        continue;
      }
      const isTaken = names.has(sheet.name.toLowerCase());
      const name = uniqueSheetName(wantedName(sheet.name, fileName, isTaken, sources.length === 1), names);
      names.add(name.toLowerCase());
      known.add(contents(added));
      // A sheet that was brought before keeps the name of the file it was first in.
      const origin = file.state?.registry.find(({ sheetId }) => sheetId === sheet.id)?.file ?? fileName;
      brought.sheets.push({ name, file: origin, top: added.top, left: added.left, values: added.values });
    }
    return brought;
  };
}

/** Sheets with content that another copy of this add-in did not make. */
function sourceSheets(workbook: WorkbookSnapshot): SheetSnapshot[] {
  const examples = (workbook.state?.registry ?? []).filter(({ kind }) => kind === 'example');
  const ours = new Set([...ourSheets(workbook).ids, ...examples.map(({ sheetId }) => sheetId)]);
  return workbook.sheets.filter((sheet) => !ours.has(sheet.id) && sheet.values.length > 0);
}

function withoutPupils(sheet: SheetSnapshot): SheetSnapshot {
  const empty = new Set(pupilColumns(sheet).map((col) => col - sheet.left));
  if (empty.size === 0) return sheet;
  return { ...sheet, values: sheet.values.map((row) => row.map((value, col) => (empty.has(col) ? null : value))) };
}

const contents = (sheet: SheetSnapshot): string => JSON.stringify(sheet.values);

/** The sheet's own name; the file's where the sheet's says nothing («Лист1») or every file of the series calls its sheet the same. */
function wantedName(sheet: string, fileName: string, isTaken: boolean, isOnly: boolean): string {
  const file = fileName.replace(/\.[^.]+$/, '');
  if (/^(лист|sheet)\s*\d*$/i.test(sheet) || (isTaken && isOnly)) return file;
  return isTaken ? `${sheet} ${file}` : sheet;
}
