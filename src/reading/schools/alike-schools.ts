import { looseTypes, rootOf, type SchoolName } from '../../naming';
import type { Doubt, Group } from './school-groups';
import { put } from './put';

/** Schools of one municipality whose names differ in the type or in an added part alone: «СОШ № 5» and «Школа № 5 им. Героя». */
export function alike(groups: readonly Group[]): Doubt[] {
  const pairs: Doubt[] = [];
  const byKey = new Map<string, { group: Group; name: SchoolName }[]>();
  for (const group of groups) {
    for (const { says: name } of group.sightings) {
      if (!name) continue;
      for (const key of keysOf(name)) {
        for (const { group: other, name: known } of byKey.get(key) ?? []) {
          if (other === group || !near(group, other) || !alikeNames(name, known)) continue;
          if (!pairs.some(([a, b]) => a === other && b === group)) pairs.push([other, group]);
        }
        put(byKey, key, { group, name });
      }
    }
  }
  return [...pairs, ...nameless(groups)];
}

/** What a name can be met by: its number and the roots of its words. */
const keysOf = ({ number, proper, place }: SchoolName): string[] => [
  ...new Set([...(number ? [`№${number}`] : []), ...[...proper, ...place].map(rootOf)]),
];

const inside = (few: readonly string[], many: readonly string[]): boolean => few.every((word) => many.includes(word));
const either = (one: readonly string[], other: readonly string[]): boolean => inside(one, other) || inside(other, one);

/** Types that no carelessness makes one: «гимназия» and «лицей». */
export const otherType = (one: SchoolName, other: SchoolName): boolean =>
  one.type !== other.type && !(looseTypes.has(one.type) && looseTypes.has(other.type));

/** Whether two names may be of one school: one number, own names that agree as far as both have them, types that are mixed up. */
export function alikeNames(one: SchoolName, other: SchoolName): boolean {
  if (one.branch !== other.branch) return false;
  if (otherType(one, other)) return false;
  const [first, second] = [one, other].map(({ proper, place }) => [...proper, ...place].map(rootOf)) as [
    string[],
    string[],
  ];
  if (one.number && other.number) return one.number === other.number && either(first, second);
  if (first.length === 0 || second.length === 0) return false;
  // «СОШ с. Ключи» for «Ключевская СОШ»; a number that one of them lacks decides nothing.
  return one.number || other.number ? inside(first, second) && inside(second, first) : either(first, second);
}

/** «Лицей» where the municipality has one lyceum that is named otherwise. */
function nameless(groups: readonly Group[]): Doubt[] {
  const byType = new Map<string, Group[]>();
  const typeOf = ({ sightings }: Group): string | null => {
    const names = sightings.flatMap(({ says }) => says ?? []);
    return names[0] && !looseTypes.has(names[0].type) && !names[0].branch ? names[0].type : null;
  };
  const isBare = ({ sightings }: Group) =>
    sightings.every(({ says }) => says && keysOf(says).length === 0 && says.honour.length === 0);
  for (const group of groups) {
    const type = typeOf(group);
    if (type) put(byType, `${group.place?.key ?? ''}|${type}`, group);
  }
  return [...byType.values()].flatMap((all) => {
    const [bare, named] = [all.filter(isBare), all.filter((group) => !isBare(group))];
    return bare.length === 1 && named.length === 1 && near(bare[0]!, named[0]!) ? [[named[0]!, bare[0]!] as const] : [];
  });
}

/** One municipality, or one of the two unknown. */
export const near = (one: Group, other: Group): boolean =>
  one.place === null || other.place === null || one.place === other.place;
