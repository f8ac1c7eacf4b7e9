import { codeSystem, put, type Group } from './school-groups';
import { looseTypes } from '../vocabulary/legal-forms';

/** Schools of one municipality whose names differ in the type or in an added part alone: «СОШ № 5» and «Школа № 5 им. Героя». */
export function alike(groups: readonly Group[]): [Group, Group][] {
  const pairs: [Group, Group][] = [];
  const byCore = new Map<string, { group: Group; rest: string[] }[]>();
  for (const group of groups) {
    for (const name of group.names) {
      const core = coreOf(name);
      if (!core) continue;
      for (const { group: other, rest } of byCore.get(core.key) ?? []) {
        if (other === group || !near(group, other)) continue;
        const fits = core.rest.every((word) => rest.includes(word)) || rest.every((word) => core.rest.includes(word));
        if (fits && !pairs.some(([a, b]) => a === other && b === group)) pairs.push([other, group]);
      }
      put(byCore, core.key, { group, rest: core.rest });
    }
  }
  return pairs;
}

/** The number of a school, else its first proper word, and what else its name says; null for branches and other types. */
function coreOf(name: string): { key: string; rest: string[] } | null {
  const words = name.split(' ');
  if (words.includes('филиал') || !words.some((word) => looseTypes.includes(word))) return null;
  const rest = words.filter((word) => !looseTypes.includes(word));
  const number = rest.find((word) => /^\d+$/.test(word));
  if (number) return { key: `№${number}`, rest: rest.filter((word) => word !== number) };
  return rest.length ? { key: rest.join(' '), rest } : null;
}

/** One municipality, or one of the two unknown; and not two codes of one system. */
function near(one: Group, other: Group): boolean {
  const systems = new Set([...one.codes].map(codeSystem));
  if ([...other.codes].some((code) => systems.has(codeSystem(code)))) return false;
  if (!one.municipalities.size || !other.municipalities.size) return true;
  return [...one.municipalities].some((municipality) => other.municipalities.has(municipality));
}
