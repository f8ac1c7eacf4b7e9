import { isListed } from '../../../judging';
import type { Findings } from '../../../model/findings';
import { municipalityKey, stamped } from '../../../naming';
import type { Result } from '../../../model/result';
import type { School } from '../../../model/school';
import type { Verdict } from '../../../model/verdict';

/** Of whom a document speaks: a school, a municipality, or everything in the workbook. */
export interface Scope {
  school: School | null;
  /** Name as the sheets have it; null where they name none or several. */
  municipality: string | null;
  schools: School[];
  results: Result[];
  verdicts: Verdict[];
}

/** The part of the findings a document is about. An unknown school or municipality gives an empty scope. */
export function scopeOf(findings: Findings, wanted: { municipality?: string; school?: string } = {}): Scope {
  const { reading, judgement } = findings;
  const within = (school: School) =>
    wanted.school
      ? school.ids.includes(wanted.school)
      : !wanted.municipality || school.place === municipalityKey(wanted.municipality);
  const schools = reading.schools.filter(within);
  const ids = new Set(schools.map(({ id }) => id));
  const named = new Set(schools.flatMap(({ municipality }) => (municipality ? [municipality] : [])));
  return {
    school: wanted.school ? (schools[0] ?? null) : null,
    municipality: named.size === 1 ? [...named][0]! : null,
    schools,
    results: reading.results.filter(({ school }) => ids.has(school.id)),
    verdicts: judgement.verdicts.filter(({ school }) => ids.has(school.id)),
  };
}

/** Schools a document is about when nobody has chosen: the ШНОР list, else all of them. */
export function defaultSchools(findings: Findings, chosen: readonly string[] = []): School[] {
  const all = findings.reading.schools;
  if (chosen.length > 0) return all.filter(({ id }) => chosen.includes(id));
  const listed = findings.judgement.verdicts.filter(isListed).map(({ school }) => school);
  return listed.length > 0 ? listed : [...all];
}

/** Places for schools to be written in by hand, for a form made of a workbook without schools. */
export function orBlank(schools: readonly School[], places: number): School[] {
  if (schools.length > 0) return [...schools];
  return Array.from({ length: places }, (_, index) =>
    stamped({ id: `blank:${index}`, name: '', code: null, municipality: null, spellings: [] }),
  );
}
