/** Sheets of several files read as one body: each with an id, a file and a name of its own. */
import { basename, extname } from 'node:path';
import { uniqueSheetName } from '../../app/documents/sheet-names';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { ourSheets } from '../../workbook/ours';
import { apart } from '../paths';

/** Excel's limit of a sheet's name; what is left of a file's name beside it has to tell something. */
const longestName = 31;
const fewestLetters = 6;

/** The snapshots as one body: a sheet whose name stands in several files is called by its file as well, «ЕГЭ (Июль)», here and in the workbook they go into. */
export function asOneBody(snapshots: readonly WorkbookSnapshot[], paths: readonly string[]): WorkbookSnapshot[] {
  const files = apart(paths, (path) => basename(path, extname(path)));
  const known = snapshots.map(ofOneBody);
  const ours = new Set(known.flatMap((snapshot) => [...ourSheets(snapshot).ids]));
  const met = new Set<string>();
  const repeated = new Set<string>();
  for (const { sheets } of known)
    for (const { name } of sheets.filter(({ id }) => !ours.has(id)))
      (met.has(name.toLowerCase()) ? repeated : met).add(name.toLowerCase());
  const taken = new Set<string>();
  const named = (name: string, file: string): string => {
    const given = uniqueSheetName(repeated.has(name.toLowerCase()) ? withFile(name, file) : name, taken);
    taken.add(given.toLowerCase());
    return given;
  };
  return known.map((snapshot, index) => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (ours.has(sheet.id)) return sheet;
      const name = named(sheet.name, files[index]!);
      return name === sheet.name ? sheet : { ...sheet, name, nameInFile: sheet.name };
    }),
  }));
}

/** The end of a long file name tells more than its beginning: a year, a month, a municipality. */
function withFile(name: string, file: string): string {
  const room = longestName - name.length - ' ()'.length;
  if (room < fewestLetters) return name;
  const end = file.slice(1 - room).replace(/^\S*\s+/, '');
  return `${name} (${file.length > room ? `…${end}` : file})`;
}

const ofOneBody = (snapshot: WorkbookSnapshot, index: number): WorkbookSnapshot => ({
  ...snapshot,
  state: snapshot.state && {
    ...snapshot.state,
    registry: snapshot.state.registry.map((entry) => ({ ...entry, sheetId: `${index}:${entry.sheetId}` })),
  },
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    id: `${index}:${sheet.id}`,
    file: snapshot.fileName ?? undefined,
  })),
});
