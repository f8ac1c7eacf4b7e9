/** Which requirement set each member of Excel's API belongs to, read from Microsoft's own type declarations. */
import { readFileSync } from 'node:fs';

export interface ApiTable {
  /** «Range.values» → «ExcelApi 1.1»; undefined for a member that the API does not have. */
  setOf(className: string, member: string): string | undefined;
}

/** Members whose name in the protocol is not their public name. */
const protocolNames: Record<string, string> = { 'Worksheet.gridlines': 'showGridlines' };
/** Members that the declarations keep to themselves; `Excel.createWorkbook` is public and calls the first two, on the web the third. */
const undeclared: Record<string, string> = {
  'Application.createWorkbook': 'ExcelApi 1.8',
  'WorkbookCreated.open': 'ExcelApi 1.8',
  'Workbook.createAndOpenWorkbook': 'ExcelApi 1.8',
};

let table: Map<string, string> | null = null;

function scan(): Map<string, string> {
  const lines = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8').split('\n');
  const found = new Map<string, string>();
  const start = lines.findIndex((line) => line.startsWith('declare namespace Excel {'));
  let className = '';
  let classSet = '';
  let noted = '';
  for (let i = start + 1; i < lines.length && lines[i] !== '}'; i++) {
    const line = lines[i]!;
    const set = /\[Api set: (\w+ [\d.]+|\w+)/.exec(line);
    if (set) noted = set[1]!;
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened) {
      className = opened[1]!;
      classSet = noted;
      noted = '';
    } else if (/^ {4}\}/.test(line)) className = '';
    const member = className ? /^ {8}(?:readonly )?(\w+)(?:\?)?\s*[(:<]/.exec(line) : null;
    if (member) {
      const key = `${className}.${member[1]}`;
      if (!found.has(key)) found.set(key, noted || classSet);
      noted = '';
    }
  }
  return found;
}

export function apiTable(): ApiTable {
  table ??= scan();
  const known = table;
  return {
    setOf: (className, member) => {
      const name = member[0]!.toLowerCase() + member.slice(1);
      return (
        undeclared[`${className}.${name}`] ?? known.get(`${className}.${protocolNames[`${className}.${name}`] ?? name}`)
      );
    },
  };
}

/** «1.9» is at most «1.14». */
export function within(version: string, level: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [maxMajor = 0, maxMinor = 0] = level.split('.').map(Number);
  return major < maxMajor || (major === maxMajor && minor <= maxMinor);
}
