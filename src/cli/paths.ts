import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const formats = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv']);

/** Everything that may come back from a school: workbooks, and what is said to be none. */
const papers = new Set(['.docx', '.doc', '.rtf', '.odt', '.pdf', '.jpg', '.jpeg', '.png', '.zip', '.rar', '.7z']);

/** Files named one by one or by their folders that came back from schools; those that hold no table are told of, not passed over. */
export const returnedIn = (paths: readonly string[]): string[] =>
  filesIn(paths, (ending) => formats.has(ending) || papers.has(ending));

/** Workbooks named one by one or by their folders (with the folders inside); a program's own temporary files are no workbooks. */
export const workbooksIn = (paths: readonly string[]): string[] => filesIn(paths, (ending) => formats.has(ending));

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
