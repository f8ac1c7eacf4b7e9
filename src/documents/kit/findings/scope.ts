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

const bySchool = new WeakMap<readonly Result[], ReadonlyMap<string, Result[]>>();

/** Results of a school by its id, in their order: looked through once for all pages of a region. */
export function resultsOf(results: readonly Result[], id: string): readonly Result[] {
  const known = bySchool.get(results) ?? grouped(results);
  bySchool.set(results, known);
  return known.get(id) ?? [];
}

function grouped(results: readonly Result[]): ReadonlyMap<string, Result[]> {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const own = groups.get(result.school.id);
    if (own) own.push(result);
    else groups.set(result.school.id, [result]);
  }
  return groups;
}

const whole = new WeakMap<Findings, Scope>();

/**
 * The part of the findings a document is about. An unknown school or municipality gives an empty scope; everything is one object, as each page of
 * a region asks for it.
 */
export function scopeOf(findings: Findings, wanted: { municipality?: string; school?: string } = {}): Scope {
  if (wanted.school || wanted.municipality) return partOf(findings, wanted);
  const scope = whole.get(findings) ?? partOf(findings, wanted);
  whole.set(findings, scope);
  return scope;
}

function partOf(findings: Findings, wanted: { municipality?: string; school?: string }): Scope {
  const { reading, judgement } = findings;
  const place = wanted.municipality ? municipalityKey(wanted.municipality) : null;
  const within = (school: School) =>
    wanted.school ? school.ids.includes(wanted.school) : place === null || school.place === place;
  const schools = reading.schools.filter(within);
  const ids = new Set(schools.map(({ id }) => id));
  const named = new Set(schools.flatMap(({ municipality }) => (municipality ? [municipality] : [])));
  return {
    school: wanted.school ? (schools[0] ?? null) : null,
    municipality: named.size === 1 ? [...named][0]! : null,
    schools,
    results:
      schools.length === 1
        ? [...resultsOf(reading.results, schools[0]!.id)]
        : reading.results.filter(({ school }) => ids.has(school.id)),
    // With those that a decision alone put on the list.
    verdicts: judgement.verdicts.filter(({ school, absent }) => (absent ? within(school) : ids.has(school.id))),
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
