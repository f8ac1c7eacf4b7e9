/** The list of measures of a roadmap, made from a template and the findings: what the methodist sees and edits before the sheet. */
import type { Findings } from '../../../model/findings';
import type { Problem } from '../../../model/outcome';
import { lowShare } from '../../../model/result';
import type { Judgement, Verdict } from '../../../model/verdict';
import { ruleText } from '../../../words/list/judging';
import * as words from '../../../words/papers/measures';
import { schoolRoles, sheetWords, type RoleId } from '../../../words/papers/roadmap';
import { longDate, typeset } from '../../../words/russian/russian';
import { addressedMeasures, baselineOf, groundsOf, libraryTerm, scheduleOf, targetResults } from '../../kit/measures';
import { schoolNamer } from '../../kit/district';
import { responsibleText, type Organisation } from '../../kit/organisation';
import type { SchoolFactors } from '../../kit/risk-factors';
import {
  monthOfDate,
  outOfOrder,
  putInOrder,
  putOff,
  readTerm,
  scheduledTerm,
  type Period,
  type Schedule,
  type Stage,
} from '../../kit/terms';
import { targetMark } from './counts';
import type { Measure, RoadmapTemplate } from './template';
import { helpedSchools } from '../../kit/findings/listed';

export interface DraftMeasure {
  /** Stable: the rows of the sheet are known by it. */
  id: string;
  /** Ticked: goes into the sheet. */
  on: boolean;
  own: boolean;
  /** Heading over it inside its section, '' for none. */
  heading: string;
  text: string;
  term: string;
  /** Stages of the work it belongs to; none for a measure that nothing depends on. */
  stages: readonly Stage[];
  responsible: string;
  result: string;
  indicator: string;
  evidence: string;
  /** Why this school has it, for the list of measures; '' for general ones. Papers say the grounds once a school. */
  ground: string;
  /** People or a share 0–1 (`share`); null: to be filled by hand. `below`: reached only under the value. */
  baseline: { value: number; share: boolean } | null;
  target: { value: number; share: boolean; below?: boolean } | null;
}

export interface DraftSection {
  id: string;
  title: string;
  /** The line under the title: why the school is helped; '' for none. */
  ground: string;
  /** Addressed help to one school; `parent` is the section it stands under. */
  school: { id: string; name: string } | null;
  parent: string | null;
  measures: DraftMeasure[];
}

export interface RoadmapDraft {
  template: string;
  sections: DraftSection[];
  notes: Problem[];
}

export interface DraftOptions {
  organisation: Organisation;
  factors: SchoolFactors;
  /** Schools that get addressed help. */
  schools: readonly Verdict[];
  period: Period;
  /** A school's own roadmap: only measures that a school carries out. */
  forSchool: boolean;
  /** Schools and pairs that general measures name. */
  named?: Named;
  /** ISO date of making, where terms past on it are to be put off; null leaves them. */
  moved?: string | null;
}

/** What the data can name: whole texts, «СОШ № 3 — Гимназия» for a pair. */
export type Named = Record<NonNullable<Schedule['names']>, readonly string[]>;
/** More names than these do not read inside a sentence. */
const mostNames = 12;

function namesFor(kind: Schedule['names'], all: Named | undefined): string {
  const names = (kind && all?.[kind]) ?? [];
  if (names.length > mostNames) return kind === 'biased' ? '' : words.named.byList;
  return names.length === 0 ? '' : words.named.schools(names);
}

/** Whether the terms of a template can stand in a period: they are given for both kinds, or for this one, or name no month. */
export const fitsPeriod = (template: RoadmapTemplate, period: Period): boolean =>
  template.period === period.kind ||
  template.sections.every(({ measures }) =>
    measures.every(({ schedule, term }) => schedule !== undefined || !readTerm(term, period).dated),
  );

/** Builds the list: the template's sections, then a section of addressed help for each school. */
export function draftRoadmap(findings: Findings, template: RoadmapTemplate, options: DraftOptions): RoadmapDraft {
  const { schools, organisation, forSchool } = options;
  const years = findings.judgement.years;
  const sections: DraftSection[] = template.sections.map((section) => ({
    id: section.id,
    title: section.title,
    ground: '',
    school: null,
    parent: null,
    measures: section.measures
      .filter((measure) => !isEmpty(measure) && (!forSchool || isForSchools(measure)))
      .map((measure) => generalMeasure(measure, findings, options)),
  }));
  if (template.numbering === 'running') for (const section of sections) inTime(section.measures, options.period);
  const nameOf = schoolNamer(findings);
  const notes: Problem[] = [];
  // A plan without a column of results says them as indicators.
  const printsResult = template.columns.some(({ role }) => role === 'result');
  if (schools.length === 0) notes.push({ severity: 'warning', code: 'noShnor' });
  else {
    const title = forSchool ? sheetWords.addressedOne : sheetWords.addressed;
    sections.push({ id: addressedId, title, ground: '', school: null, parent: null, measures: [] });
  }
  for (const verdict of schools) {
    const { id, name } = verdict.school;
    const { judgement } = findings;
    const criterion = verdict.rules.map((rule) => ruleText(rule, judgement.criteria, years)).join('; ');
    sections.push({
      id: `${addressedId}:${id}`,
      title: nameOf(verdict.school),
      ground: words.ground.line(groundsOf(verdict, years), criterion),
      school: { id, name },
      parent: addressedId,
      measures: [
        ...addressedMeasures(verdict, years, options.factors[id]).map((one): DraftMeasure => ({
          id: `${addressedId}:${id}:${one.id}`,
          on: true,
          own: false,
          heading: '',
          text: one.text,
          term: libraryTerm(one.measure, options.period),
          stages: scheduleOf(one.measure).stages,
          responsible: responsibleText(one.measure.responsible, organisation, true),
          result: one.measure.result,
          indicator: printsResult ? one.measure.indicator : one.measure.result,
          evidence: one.measure.evidence,
          ground: one.ground,
          baseline: null,
          target: one.measure.target ?? null,
        })),
        ...targetResults(verdict, years).map((one): DraftMeasure => {
          const threshold = judgement.criteria.threshold / 10_000;
          const result = words.targets.result(threshold, one.low, one.participants, one.year);
          return {
            id: `${addressedId}:${id}${targetMark}${one.id}`,
            on: true,
            own: false,
            heading: words.targets.heading,
            text: words.targets.title(one.procedure),
            term: scheduledTerm(resultTime, options.period),
            stages: resultTime.stages,
            responsible: responsibleText(['shnorHeads'], organisation, true),
            result,
            indicator: printsResult ? words.targets.indicator : result,
            evidence: words.targets.evidence,
            ground: '',
            baseline: { value: baselineOf(one), share: true },
            target: { value: threshold, share: true, below: true },
          };
        }),
      ],
    });
  }
  const kept = sections.filter((section) => section.measures.length > 0 || section.id === addressedId);
  // A plan whose list is made later than usual has its addressed help later too.
  const terms = putInOrder(
    kept.flatMap(({ measures }) => measures),
    options.period,
    (id) => id.startsWith(`${addressedId}:`),
  );
  for (const { measures } of kept) for (const measure of measures) measure.term = terms.get(measure.id) ?? measure.term;
  for (const { measures } of options.moved ? kept : [])
    for (const measure of measures)
      Object.assign(
        measure,
        putOff(measure, options.moved!, options.period, (day) => sheetWords.until(longDate(day))),
      );
  return { template: template.id, sections: kept, notes };
}

const addressedId = 'addressed';

/** Numbers that run through a plan follow its time: measures with stages stand by their terms, by the month. */
function inTime(measures: DraftMeasure[], period: Period): void {
  if (!measures.every(({ stages }) => stages.length > 0)) return;
  const months = (measure: DraftMeasure): [number, number] => {
    const read = readTerm(measure.term, period);
    return read.dated ? [monthOfDate(read.start), monthOfDate(read.end)] : [Infinity, Infinity];
  };
  const times = new Map(measures.map((measure) => [measure, months(measure)]));
  measures.sort((a, b) => {
    const [one, other] = [times.get(a)!, times.get(b)!];
    return one[0] - other[0] || one[1] - other[1];
  });
}

/** Measures of a draft that would begin before what they need, by their ids. */
export const orderOf = (draft: RoadmapDraft, period: Period) =>
  outOfOrder(
    draft.sections.flatMap(({ measures }) => measures.filter(({ on }) => on)),
    period,
  );

/** When results of the year are known: after the last exams' results. */
const resultTime: Schedule = { stages: ['springResults'], school: words.targets.term, calendar: words.targets.term };

/** A line of a template that nothing was written in yet. */
const isEmpty = ({ text, term, result, indicator }: Measure): boolean =>
  [text, term, result, indicator].every((one) => one.trim() === '');

const isSchoolRole = (role: string): boolean => schoolRoles.includes(role as RoleId);

/** Measures that the school itself leads: what the municipality does with all schools stands in the municipality's plan. */
function isForSchools(measure: Measure): boolean {
  if (measure.tags?.level) return measure.tags.level === 'school';
  const [leading] = measure.responsible;
  return leading !== undefined && isSchoolRole(leading);
}

function generalMeasure(
  measure: Measure,
  findings: Findings,
  { organisation, period, named, forSchool }: DraftOptions,
): DraftMeasure {
  const baseline = generalBaseline(measure.baseline, findings);
  return {
    id: measure.id,
    on: true,
    own: false,
    heading: measure.heading ?? '',
    text: forSchool ? measure.text : typeset(measure.text + namesFor(measure.schedule?.names, named)),
    term: measure.schedule ? scheduledTerm(measure.schedule, period) : measure.term,
    stages: measure.schedule?.stages ?? [],
    responsible: responsibleText(measure.responsible, organisation, forSchool),
    result: measure.result,
    indicator: measure.indicator,
    evidence: measure.evidence,
    ground: '',
    baseline,
    target: null,
  };
}

/** Number of ШНОР, or the share of low results among all results of the last year. */
function generalBaseline(kind: Measure['baseline'], findings: Findings): DraftMeasure['baseline'] {
  if (kind === 'shnor') return { value: helpedSchools(findings).length, share: false };
  return kind === 'lowResults' ? lowOfLastYear(findings.judgement) : null;
}

const lowKnown = new WeakMap<Judgement, DraftMeasure['baseline']>();

/** Counted once for the roadmaps of all schools; null without results of the last year. */
function lowOfLastYear(judgement: Judgement): DraftMeasure['baseline'] {
  const known = lowKnown.get(judgement);
  if (known !== undefined) return known;
  const last = judgement.years?.[1];
  let [low, participants] = [0, 0];
  for (const { results } of judgement.verdicts)
    for (const { result, excluded, isLow } of results) {
      if (result.year !== last || excluded) continue;
      participants += 1;
      if (isLow) low += 1;
    }
  const share = participants === 0 ? null : { value: lowShare({ low, participants }), share: true };
  lowKnown.set(judgement, share);
  return share;
}
