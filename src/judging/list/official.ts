import type { School } from '../../model/school';
import type { Judgement, ListLine, OfficialComparison } from '../../model/verdict';
import { municipalityName, schoolKey, SchoolFinder } from '../../naming';
import { isListed } from './hand';

/**
 * Compares the list, decisions by hand in it, with one received. A name that several schools share, that is only near to some, or that stands under
 * another municipality than the school it fits is not guessed at: those are offered.
 */
export function compareOfficial(judgement: Judgement, lines: readonly ListLine[]): OfficialComparison {
  const schools = judgement.verdicts.map(({ school }) => school);
  const finder = new SchoolFinder(schools);
  const ours = new Set(judgement.verdicts.filter(isListed).map(({ school }) => school));
  const listed = new Set<School>();
  const onlyListed = new Map<School | string, OfficialComparison['onlyListed'][number]>();
  const skipped: string[] = [];
  let repeated = 0;
  for (const { text, name, municipality, isSchool } of lines) {
    const found = finder.all(text);
    if (!isSchool && found.length === 0) {
      skipped.push(text);
      continue;
    }
    const only = found.length === 1 ? found[0]! : null;
    const school = only && liesIn(only, municipality) ? only : null;
    const key = school ?? JSON.stringify([schoolKey(name), municipality]);
    if (onlyListed.has(key) || (school && listed.has(school))) repeated++;
    else if (school && ours.has(school)) listed.add(school);
    else {
      const near = school ? [] : found.length > 0 ? found.slice(0, mostNear) : nearTo(name, schools);
      onlyListed.set(key, { text, name, municipality, school, near });
    }
  }
  return {
    lines,
    both: [...ours].filter((school) => listed.has(school)),
    onlyOurs: [...ours].filter((school) => !listed.has(school)),
    onlyListed: [...onlyListed.values()],
    skipped,
    repeated,
  };
}

/** Nothing speaks against it: a municipality is not named, not known, or the same one. */
function liesIn({ place }: School, municipality: string | null): boolean {
  if (municipality === null || place === '') return true;
  const { key, townKey } = municipalityName(municipality);
  return key === place || townKey === place;
}

/** Schools offered for a name, and how much of the letter pairs they must share, 0–1. */
const mostNear = 3;
const leastShared = 0.6;

/** Schools whose names have most letter pairs in common with a name, the nearest first. */
function nearTo(name: string, schools: readonly School[]): School[] {
  const wanted = pairsOf(schoolKey(name));
  return schools
    .map((school) => ({ school, shared: Math.max(...school.keys.map((key) => sharedPart(wanted, pairsOf(key)))) }))
    .filter(({ shared }) => shared >= leastShared)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, mostNear)
    .map(({ school }) => school);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));

/** Dice's measure: twice the common part over both. */
function sharedPart(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size);
}
