import { existsSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

const formats = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv']);

/** Workbooks named one by one or by their folders (with the folders inside); a program's own temporary files are no workbooks. */
export function workbooksIn(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    const entries = readdirSync(path, { withFileTypes: true }).sort((one, other) =>
      one.name.localeCompare(other.name, 'ru'),
    );
    return entries.flatMap((entry): string[] => {
      const inside = join(path, entry.name);
      if (entry.isDirectory()) return workbooksIn([inside]);
      return formats.has(extname(entry.name).toLowerCase()) && !/^(~\$|\.)/.test(entry.name) ? [inside] : [];
    });
  });
}
