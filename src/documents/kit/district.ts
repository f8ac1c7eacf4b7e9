/** Whose papers these are: the municipality from the data where nobody typed it, and one district's part of a region's findings. */
import type { Findings } from '../../model/findings';
import type { Reading } from '../../model/reading';
import type { School } from '../../model/school';
import { municipalityKey } from '../../naming';
import type { DocumentContext } from '../definition';
import { scopeOf } from './findings/scope';
import { organisationOf, type Organisation } from './organisation';

const known = new WeakMap<Reading, readonly string[]>();

/** Municipalities that the schools of the data are of, in their order; looked through once for the papers of all schools. */
export function municipalitiesOf({ reading }: Pick<Findings, 'reading'>): readonly string[] {
  const found = known.get(reading) ?? [
    ...new Map(
      reading.schools.flatMap(({ municipality }) =>
        municipality ? [[municipalityKey(municipality), municipality] as const] : [],
      ),
    ).values(),
  ];
  known.set(reading, found);
  return found;
}

/** How a paper names a school: with its municipality where the data have several. */
export function schoolNamer(findings: Findings): (school: School) => string {
  const several = municipalitiesOf(findings).length > 1;
  return ({ name, municipality }) => (several && municipality ? `${name} (${municipality})` : name);
}

const shared = new WeakMap<Reading, ReadonlySet<string>>();

/** Names that several schools of the data bear, made equal. */
function sharedNames({ reading }: Pick<Findings, 'reading'>): ReadonlySet<string> {
  const known = shared.get(reading);
  if (known) return known;
  const all = reading.schools.map(({ keys }) => keys[0]!);
  const found = new Set(all.filter((key, index) => all.indexOf(key) !== index));
  shared.set(reading, found);
  return found;
}

/** How a sentence, a list or a narrow column names a school: with its municipality only where another school of the data bears its name. */
export function namerAmong(findings: Pick<Findings, 'reading'>): (school: School) => string {
  const several = sharedNames(findings);
  return ({ name, keys, municipality }) => (municipality && several.has(keys[0]!) ? `${name} (${municipality})` : name);
}

/** The office as filled in; its municipality as the data name it where nobody typed one. */
export function officeOf({ state, findings }: Pick<DocumentContext, 'state' | 'findings'>): Organisation {
  const organisation = organisationOf(state.organisation);
  if (organisation.municipality.trim() !== '') return organisation;
  return { ...organisation, municipality: scopeOf(findings).municipality ?? '' };
}

/** One district of a region: where the data have several municipalities and one of them is filled in, its findings; else all. */
export function withinDistrict(findings: Findings, kept: unknown): Findings {
  const key = municipalityKey(organisationOf(kept).municipality);
  const all = municipalitiesOf(findings).map(municipalityKey);
  if (all.length < 2 || !all.includes(key)) return findings;
  const isIn = (school: School) => municipalityKey(school.municipality ?? '') === key;
  const { reading, judgement } = findings;
  const ofSchool = <T extends { school: School | null }>(list: readonly T[]): T[] =>
    list.filter(({ school }) => school === null || isIn(school));
  const district: Reading = {
    ...reading,
    schools: reading.schools.filter(isIn),
    results: ofSchool(reading.results),
    journal: ofSchool(reading.journal),
    distributions: ofSchool(reading.distributions),
    markers: ofSchool(reading.markers),
    correlations: ofSchool(reading.correlations),
    groups: reading.groups.filter(({ level, name }) => level !== 'municipality' || municipalityKey(name) === key),
  };
  return { ...findings, reading: district, judgement: { ...judgement, verdicts: ofSchool(judgement.verdicts) } };
}
