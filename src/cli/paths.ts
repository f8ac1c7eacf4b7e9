import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';

const formats = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv']);

/** Everything that may come back from a school: workbooks, and what is said to be none. */
const papers = new Set(['.docx', '.doc', '.rtf', '.odt', '.pdf', '.jpg', '.jpeg', '.png', '.zip', '.rar', '.7z']);

/** Files named one by one or by their folders that came back from schools; those that hold no table are told of, not passed over. */
export const returnedIn = (paths: readonly string[]): string[] =>
  filesIn(paths, (ending) => formats.has(ending) || papers.has(ending));

/** Workbooks named one by one or by their folders (with the folders inside); a program's own temporary files are no workbooks. */
export const workbooksIn = (paths: readonly string[]): string[] => filesIn(paths, (ending) => formats.has(ending));

/** Papers beside the workbooks: results may stand in them, and they are told of where workbooks are read. */
export const papersIn = (paths: readonly string[]): string[] => filesIn(paths, (ending) => papers.has(ending));

/**
 * Names by which files are told and written, in their order: each one's own; with its folders below the one that holds them all where two would
 * be called alike, with its ending where they stand side by side («отчёт.xls», «отчёт.xlsx»).
 */
export function apart(paths: readonly string[], nameOf: (path: string) => string): string[] {
  const names = paths.map(nameOf);
  const shared = (all: readonly string[], name: string): boolean =>
    all.filter((one) => one.toLowerCase() === name.toLowerCase()).length > 1;
  const root = sharedFolder(paths.map(dirname));
  const inFolders = paths.map((path, at) =>
    shared(names, names[at]!) ? join(relative(root, dirname(path)), names[at]!) : names[at]!,
  );
  return inFolders.map((name, at) => {
    const file = basename(paths[at]!);
    // The file that has the name already keeps it.
    return file === basename(name) || !shared(inFolders, name) ? name : join(dirname(name), `${file}${extname(name)}`);
  });
}

/** The folder that holds all of these. */
const sharedFolder = (folders: readonly string[]): string =>
  folders.reduce((one, other) => {
    let root = one;
    while (relative(root, other).startsWith('..') && root !== dirname(root)) root = dirname(root);
    return root;
  });

function filesIn(paths: readonly string[], isWanted: (ending: string) => boolean): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { withFileTypes: true }).sort((one, other) =>
      one.name.localeCompare(other.name, 'ru'),
    );
    return entries.flatMap((entry): string[] => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return filesIn([inside], isWanted);
      return isWanted(extname(entry.name).toLowerCase()) && !/^(~\$|\.)/.test(entry.name) ? [inside] : [];
    });
  });
}
