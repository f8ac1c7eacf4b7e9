import type { School } from '../model/school';
import type { Judgement, OfficialComparison } from '../model/verdict';
import { SchoolFinder } from '../naming';

/**
 * Compares the computed ШНОР with a list received, one school a line as it was pasted (a number before, a code or a municipality in
 * the line do no harm). A name that several schools of the data share is not guessed at: it stays without a school.
 */
export function compareOfficial(judgement: Judgement, names: readonly string[]): OfficialComparison {
  const finder = new SchoolFinder(judgement.verdicts.map(({ school }) => school));
  const ours = new Set(judgement.verdicts.filter(({ status }) => status === 'low').map(({ school }) => school));
  const listed = new Set<School>();
  const onlyListed: OfficialComparison['onlyListed'] = [];
  for (const line of names) {
    const name = line.trim().replace(/^\d+\s*[.)]\s*/, '');
    if (name === '') continue;
    const school = finder.one(name);
    if (school && ours.has(school)) listed.add(school);
    else onlyListed.push({ name, school });
  }
  return {
    both: [...ours].filter((school) => listed.has(school)),
    onlyOurs: [...ours].filter((school) => !listed.has(school)),
    onlyListed,
  };
}
