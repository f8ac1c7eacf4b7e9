import type { SchoolName } from '../../naming';
import { slips } from '../text/slips';
import { near, otherType } from './alike-schools';
import type { Facts } from './facts';
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
  const apart = slipsBetween(first, second);
  if (number === its) return apart === 0 ? number !== '' || first.length > 0 : apart === 1 && !otherType(one, other);
  // One of them has a number and the other none: the words that name it are the same.
  return (number === '' || its === '') && first.length > 0 && apart === 0 && !otherType(one, other);
}

/** Words of the two that differ in a letter; Infinity where they differ in more, or one has words that the other lacks. */
function slipsBetween(one: readonly string[], other: readonly string[]): number {
  if (one.length !== other.length) return Infinity;
  let found = 0;
  for (const [index, word] of one.entries())
    if (word !== other[index]) found += isSlip(word, other[index]!) ? 1 : Infinity;
  return found;
}

/** Shorter words that differ by a letter are other words. */
const SHORTEST = 5;

const isSlip = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= SHORTEST && Math.abs(one.length - other.length) <= 1 && slips(one, other) === 1;
