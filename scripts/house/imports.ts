/** Which room imports which, drawn as a Mermaid chart: tests left out, and an arrow that follows from two others too. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { sourceFiles } from '../checks/russian-texts';
import { parts } from './parts';

const rooms = parts.filter((part) => part.startsWith('src/'));
const roomOf = (file: string): string | undefined => rooms.find((room) => file.startsWith(`${room}/`));

/** Imported rooms by room. */
function imports(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>(rooms.map((room) => [room, new Set()]));
  for (const file of sourceFiles('src')) {
    const from = roomOf(file);
    if (!from) continue;
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*(?:\/\*.*?\*\/\s*)?'(\.[^']+)'/g)) {
      const to = roomOf(relative('.', join(dirname(file), `${path!}/`)) + '/');
      if (to && to !== from) found.get(from)!.add(to);
    }
  }
  return found;
}

/** Without the arrows that a longer way says already. */
function reduced(all: Map<string, Set<string>>): [from: string, to: string][] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    [...(all.get(from) ?? [])].some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return [...all].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .sort()
      .map((to): [string, string] => [from, to]),
  );
}

export function importPicture(): string {
  const id = (room: string): string => room.replace(/^src\//, '').replace('/', '-');
  const lines = reduced(imports()).map(([from, to]) => `  ${id(from)} --> ${id(to)}`);
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}
