import type { HandDecision } from '../model/criteria';
import { municipalityKey, schoolKey } from '../model/names';
import type { School } from '../model/school';

/** The decision made by hand about a school: by code, else by name and municipality made equal. The latest one wins. */
export function handDecisionOf(school: School, hand: readonly HandDecision[]): HandDecision | null {
  return [...hand].reverse().find((decision) => isAbout(decision.school, school)) ?? null;
}

function isAbout(named: HandDecision['school'], school: School): boolean {
  if (named.code !== null && school.code !== null) return named.code.toLowerCase() === school.code.toLowerCase();
  const sameMunicipality =
    named.municipality === null ||
    school.municipality === null ||
    municipalityKey(named.municipality) === municipalityKey(school.municipality);
  const names = [school.name, ...school.spellings].map(schoolKey);
  return sameMunicipality && names.includes(schoolKey(named.name));
}
