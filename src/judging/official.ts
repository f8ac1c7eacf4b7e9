import type { School } from '../model/school';
import type { Judgement, OfficialComparison } from '../model/verdict';
import { schoolKey, SchoolFinder } from '../naming';
import { isListed } from './hand';

/**
 * Compares the list, decisions by hand in it, with one received, one school a line as it was pasted (a number before, a code or a municipality in
 * the line do no harm). A name that several schools share, or that is only near to some, is not guessed at: those are offered.
 */
export function compareOfficial(judgement: Judgement, names: readonly string[]): OfficialComparison {
  const schools = judgement.verdicts.map(({ school }) => school);
  const finder = new SchoolFinder(schools);
  const ours = new Set(judgement.verdicts.filter(isListed).map(({ school }) => school));
  const listed = new Set<School>();
  const onlyListed: OfficialComparison['onlyListed'] = [];
  for (const line of names) {
    const name = line.trim().replace(/^\d+\s*[.)]\s*/, '');
    if (name === '') continue;
    const found = finder.all(name);
    const school = found.length === 1 ? found[0]! : null;
    if (school && ours.has(school)) listed.add(school);
    else
      onlyListed.push({
        name,
        school,
        near: school ? [] : found.length > 0 ? found.slice(0, mostNear) : nearTo(name, schools),
      });
  }
  return {
    both: [...ours].filter((school) => listed.has(school)),
    onlyOurs: [...ours].filter((school) => !listed.has(school)),
    onlyListed,
  };
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
