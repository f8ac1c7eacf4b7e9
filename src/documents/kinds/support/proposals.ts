/** Mentor schools: strong where a ШНОР is weak, in its municipality, with a limit of schools for each. */
import type { Findings } from '../../../model/findings';
import { remembered } from '../../../model/remembered';
import type { Result } from '../../../model/result';
import type { School } from '../../../model/school';
import type { Verdict } from '../../../model/verdict';
import { isListed } from '../../../judging';
import { biasChecks } from '../../../judging/bias';
import type { Reading } from '../../../model/reading';
import { measured, slice } from '../../kit/findings/slices';

/** How strong a school is in a subject in the last year, over all its procedures of the subject. */
export interface Strength {
  subject: string;
  /** Share 0–1 of low results and of «4», «5» (null where unknown). */
  low: number;
  quality: number | null;
  /** Quality of the municipality in the subject, 0–1. */
  around: number | null;
  participants: number;
  results: Result[];
}

export interface Candidate {
  school: School;
  strengths: Strength[];
  /** How many of the procedures' kinds it helps with it takes part in itself: a school without 11th grades has no ЕГЭ. */
  kinds: number;
}

export interface Proposal {
  school: School;
  weakSubjects: string[];
  mentor: Candidate | null;
  /** Proposed where the mentor does not cover all weak subjects. */
  partner: Candidate | null;
  /** Candidates as good as the mentor by results; how the choice fell between them. */
  ties: School[];
  /** Why there is no mentor: 'none' nobody is strong, 'load' everybody strong has its limit. */
  missing: 'none' | 'load' | null;
}

export interface ProposalLimits {
  /** Most schools one school mentors. */
  load: number;
  /** Least participants behind a strength. */
  people: number;
  /** A strong school has at most this share of low results, 0–1. */
  low: number;
}
export const defaultProposalLimits: ProposalLimits = { load: 2, people: 10, low: 0.1 };

const subjectBase = remembered((subject: string): string => subject.replace(/ \(.*\)$/, ''));

/** Weak subjects of a listed school, ЕГЭ levels together: those of the last year, else those of whatever made it ШНОР. */
export function weakSubjectsOf(verdict: Verdict): string[] {
  const subjects =
    verdict.weakSubjects.length > 0
      ? verdict.weakSubjects
      : verdict.evidence.map(({ result }) => result.procedure.subject);
  return [...new Set(subjects.map(subjectBase))];
}

const biased = new WeakMap<Reading, ReadonlySet<string>>();
/** Schools with any sign of bias, by id: none of them mentors. */
export function schoolsWithSigns({ reading }: Findings): ReadonlySet<string> {
  const known = biased.get(reading);
  if (known) return known;
  // Of one municipality's schools the better ones are always above its mean: that is a sign beside a region's own figures only.
  const hasRegion = reading.groups.some(({ level }) => level !== 'municipality');
  const signs = biasChecks(reading).flatMap((check) =>
    check.marker === 'inflatedMean' && !hasRegion ? [] : check.signs,
  );
  const ids = new Set(signs.flatMap(({ school }) => (school ? [school.id] : [])));
  biased.set(reading, ids);
  return ids;
}

/** Quality 0–1 over some results, by people; null where none states it. */
function qualityOf(results: readonly Result[]): number | null {
  const rated = results.flatMap((result) => {
    const value = measured(slice(result.procedure, result.year, [result]), 'quality');
    return value === null ? [] : [{ value, people: result.participants }];
  });
  const people = rated.reduce((sum, one) => sum + one.people, 0);
  return people === 0 ? null : rated.reduce((sum, one) => sum + one.value * one.people, 0) / people;
}

/** Results of a subject in the last year: of a municipality, and of each of its schools by id. */
interface Around {
  results: Result[];
  bySchool: Map<string, Result[]>;
  quality: number | null;
}
const arounds = new WeakMap<Findings, ReadonlyMap<string, Around>>();
const aroundKey = (subject: string, place: string): string => `${subject}|${place}`;

/** By subject and municipality; counted once for all pairs of schools. */
function aroundsOf(findings: Findings): ReadonlyMap<string, Around> {
  const known = arounds.get(findings);
  if (known) return known;
  const year = findings.judgement.years?.[1];
  const made = new Map<string, Around>();
  for (const result of findings.reading.results) {
    if (result.year !== year) continue;
    const { id, place } = result.school;
    const key = aroundKey(subjectBase(result.procedure.subject), place);
    const around = made.get(key) ?? { results: [], bySchool: new Map<string, Result[]>(), quality: null };
    made.set(key, around);
    around.results.push(result);
    const own = around.bySchool.get(id);
    if (own) own.push(result);
    else around.bySchool.set(id, [result]);
  }
  for (const around of made.values()) around.quality = qualityOf(around.results);
  arounds.set(findings, made);
  return made;
}

/** @param subject without a level, as weakSubjectsOf gives them */
function strengthIn(findings: Findings, verdict: Verdict, subject: string, limits: ProposalLimits): Strength | null {
  const of = (result: Result) => subjectBase(result.procedure.subject) === subject;
  // None mentors where it is itself low, in either year.
  if (verdict.results.some(({ isLow, excluded, result }) => isLow && !excluded && of(result))) return null;
  const here = aroundsOf(findings).get(aroundKey(subject, verdict.school.place));
  const results = here?.bySchool.get(verdict.school.id);
  if (!here || !results) return null;
  const participants = results.reduce((sum, result) => sum + result.participants, 0);
  const low = results.reduce((sum, result) => sum + result.low, 0) / participants;
  if (participants < limits.people || low > limits.low) return null;
  const quality = qualityOf(results);
  // Of a mentor more is asked than of the schools around it.
  const around = here.quality;
  if (around !== null && (quality === null || quality < around)) return null;
  return { subject, low, quality, around, participants, results };
}

const lowKinds = ({ evidence }: Verdict): Set<string> =>
  new Set(evidence.map(({ result: { procedure } }) => `${procedure.kind} ${subjectBase(procedure.subject)}`));

/** Kinds of procedures in which the school is low and the other one has results of its own. */
function kindsHelped(verdict: Verdict, strengths: readonly Strength[]): number {
  const wanted = lowKinds(verdict);
  const had = strengths.flatMap(({ results }) =>
    results.map(({ procedure }) => `${procedure.kind} ${subjectBase(procedure.subject)}`),
  );
  return new Set(had.filter((kind) => wanted.has(kind))).size;
}

/** Better first: more weak subjects covered, then more of the kinds of procedures, then fewer low results, then higher quality. Equal results compare as 0. */
function byResults(a: Candidate, b: Candidate): number {
  const mean = (candidate: Candidate, of: (strength: Strength) => number) =>
    candidate.strengths.reduce((sum, strength) => sum + of(strength), 0) / candidate.strengths.length;
  return (
    b.strengths.length - a.strengths.length ||
    b.kinds - a.kinds ||
    mean(a, ({ low }) => low) - mean(b, ({ low }) => low) ||
    mean(b, ({ quality }) => quality ?? 0) - mean(a, ({ quality }) => quality ?? 0)
  );
}

/** Schools that may mentor, by municipality: no paper calls a school of the risk zone one of steadily high results. */
function mentorsByPlace(findings: Findings): ReadonlyMap<string, Verdict[]> {
  const signs = schoolsWithSigns(findings);
  const places = new Map<string, Verdict[]>();
  for (const verdict of findings.judgement.verdicts) {
    if (isListed(verdict) || verdict.status === 'low' || verdict.status === 'watch' || signs.has(verdict.school.id))
      continue;
    const here = places.get(verdict.school.place) ?? [];
    places.set(verdict.school.place, here);
    here.push(verdict);
  }
  return places;
}

function candidatesFor(
  findings: Findings,
  mentors: readonly Verdict[],
  verdict: Verdict,
  subjects: readonly string[],
  limits: ProposalLimits,
): Candidate[] {
  return mentors
    .filter((other) => other.school.id !== verdict.school.id)
    .map((other) => {
      const strengths = subjects.flatMap((subject) => strengthIn(findings, other, subject, limits) ?? []);
      return { school: other.school, strengths, kinds: kindsHelped(verdict, strengths) };
    })
    .filter(({ strengths }) => strengths.length > 0)
    .sort((a, b) => byResults(a, b) || a.school.name.localeCompare(b.school.name, 'ru'));
}

/**
 * Proposes a mentor for every listed school, those with the fewest candidates first so that they are not left without one. Among equal
 * results the less loaded school is taken, then the alphabet decides; equals are named.
 */
export function proposals(findings: Findings, limits: ProposalLimits = defaultProposalLimits): Proposal[] {
  const key = JSON.stringify(limits);
  const known = proposed.get(findings.judgement);
  if (known?.key === key && known.reading === findings.reading) return known.list;
  const list = proposedAnew(findings, limits);
  proposed.set(findings.judgement, { key, reading: findings.reading, list });
  return list;
}

/** What was proposed last for a judgement: papers of many schools ask for the same again and again. */
const proposed = new WeakMap<Findings['judgement'], { key: string; reading: Reading; list: Proposal[] }>();

function proposedAnew(findings: Findings, limits: ProposalLimits): Proposal[] {
  const load = new Map<string, number>();
  const loadOf = ({ school }: Candidate) => load.get(school.id) ?? 0;
  const take = (candidate: Candidate) => load.set(candidate.school.id, loadOf(candidate) + 1);
  const mentors = mentorsByPlace(findings);
  const wanted = findings.judgement.verdicts.filter(isListed).map((verdict, place) => {
    const weakSubjects = weakSubjectsOf(verdict);
    const here = mentors.get(verdict.school.place) ?? [];
    return { verdict, place, weakSubjects, candidates: candidatesFor(findings, here, verdict, weakSubjects, limits) };
  });
  const made = new Map<number, Proposal>();
  for (const { verdict, place, weakSubjects, candidates } of [...wanted].sort(
    (a, b) => a.candidates.length - b.candidates.length || a.place - b.place,
  )) {
    const free = candidates.filter((candidate) => loadOf(candidate) < limits.load);
    const equals = free.filter((candidate) => byResults(candidate, free[0]!) === 0);
    const mentor = [...equals].sort((a, b) => loadOf(a) - loadOf(b))[0] ?? null;
    if (mentor) take(mentor);
    const covered = new Set(mentor?.strengths.map(({ subject }) => subject));
    const left = weakSubjects.filter((subject) => !covered.has(subject));
    const partner =
      mentor && left.length > 0
        ? (candidates
            .filter((candidate) => candidate !== mentor && loadOf(candidate) < limits.load)
            .map(({ school, strengths }): Candidate => {
              const own = strengths.filter(({ subject }) => left.includes(subject));
              return { school, strengths: own, kinds: kindsHelped(verdict, own) };
            })
            .filter(({ strengths }) => strengths.length > 0)
            .sort(byResults)[0] ?? null)
        : null;
    if (partner) take(partner);
    made.set(place, {
      school: verdict.school,
      weakSubjects,
      mentor,
      partner,
      ties: equals.filter((candidate) => candidate !== mentor).map(({ school }) => school),
      missing: mentor ? null : candidates.length > 0 ? 'load' : 'none',
    });
  }
  return wanted.map(({ place }) => made.get(place)!);
}
