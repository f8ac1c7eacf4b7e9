import type { SchoolName } from '../../naming';
import type { Facts } from './facts';
import { near, otherType } from './alike-schools';
import type { Doubt, Group } from './school-groups';

/**
 * Schools of one municipality, the one with results of some years alone, the other of others alone, whose names are nearly the same: a slip of the
 * pen, another kind («СОШ № 3» became a lyceum), a number or «им. …» left out. Neither name says which it is: asked.
 */
export function vanished(groups: readonly Group[], facts: Facts): Doubt[] {
  const years = new Map(groups.map((group) => [group, facts.yearsOf(group.sightings)]));
  const all = new Set([...years.values()].flatMap((own) => [...own]));
  const partly = groups.filter((group) => years.get(group)!.size > 0 && years.get(group)!.size < all.size);
  const names = new Map(partly.map((group) => [group, group.sightings.flatMap(({ says }) => says ?? [])]));
  return partly.flatMap((one, at) =>
    partly.slice(at + 1).flatMap((other): Doubt[] => {
      if (!near(one, other) || [...years.get(one)!].some((year) => years.get(other)!.has(year))) return [];
      const said = names.get(one)!.some((name) => names.get(other)!.some((known) => nearlySame(name, known)));
      return said ? [[one, other]] : [];
    }),
  );
}

/** Letters typed for figures that look like them: «№ 1З». */
const figures: Readonly<Record<string, string>> = { з: '3', о: '0', б: '6' };
const numberOf = ({ number }: SchoolName): string => number.replace(/[зоб]$/, (letter) => figures[letter]!);

const wordsOf = ({ proper, place, honour }: SchoolName): string[] => [...proper, ...place, ...honour].sort();

function nearlySame(one: SchoolName, other: SchoolName): boolean {
  if (one.branch !== other.branch) return false;
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const [number, its] = [numberOf(one), numberOf(other)];
  const slips = slipsBetween(first, second);
  if (number === its) return slips === 0 ? number !== '' || first.length > 0 : slips === 1 && !otherType(one, other);
  // One of them has a number and the other none: the words that name it are the same.
  return (number === '' || its === '') && first.length > 0 && slips === 0 && !otherType(one, other);
}

/** Words of the two that differ in a letter; Infinity where they differ in more, or one has words that the other lacks. */
function slipsBetween(one: readonly string[], other: readonly string[]): number {
  if (one.length !== other.length) return Infinity;
  let slips = 0;
  for (const [index, word] of one.entries())
    if (word !== other[index]) slips += isSlip(word, other[index]!) ? 1 : Infinity;
  return slips;
}

/** Shorter words differ by a letter and are other words: «Сосново» and «Соснино» have enough in common to be asked about. */
const SHORTEST = 5;

/** One letter another, missing, or two that changed places. */
export function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  if (long.length > short.length) return short.slice(from) === long.slice(from + 1);
  const swapped = short[from] === long[from + 1] && short[from + 1] === long[from];
  return short.slice(from + (swapped ? 2 : 1)) === long.slice(from + (swapped ? 2 : 1));
}
