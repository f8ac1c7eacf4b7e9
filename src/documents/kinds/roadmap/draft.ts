/** The list of measures of a roadmap, made from a template and the findings: what the methodist sees and edits before the sheet. */
import { isListed } from '../../../judging';
import type { Findings } from '../../../model/findings';
import type { Problem } from '../../../model/outcome';
import { lowShare } from '../../../model/result';
import type { Verdict } from '../../../model/verdict';
import { schoolRoles, sheetWords, type RoleId } from '../../../words/roadmap';
import { addressedMeasures, groundsOf, reasonsOf } from '../../kit/measures';
import { responsibleText, type Organisation } from '../../kit/organisation';
import type { SchoolFactors } from '../../kit/risk-factors';
import { periodSpan, readTerm, type Period } from '../../kit/terms';
import type { Measure, RoadmapTemplate } from './template';

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
  responsible: string;
  result: string;
  indicator: string;
  evidence: string;
  /** Why this school has it («ВПР МА 6: 41 % и 38 %»); '' for general measures. Printed after the text. */
  ground: string;
  /** People or a share 0–1 (`share`); null: to be filled by hand. */
  baseline: { value: number; share: boolean } | null;
  target: { value: number; share: boolean } | null;
}

export interface DraftSection {
  id: string;
  title: string;
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

/** ШНОР by the rule or by hand, without those taken out by hand. */
export function helpedSchools(findings: Findings): Verdict[] {
  return findings.judgement.verdicts.filter(isListed);
}

export interface DraftOptions {
  organisation: Organisation;
  factors: SchoolFactors;
  /** Schools that get addressed help. */
  schools: readonly Verdict[];
  period: Period;
  /** A school's own roadmap: only measures that a school carries out. */
  forSchool: boolean;
}

/** Builds the list: the template's sections, then a section of addressed help for each school. */
export function draftRoadmap(findings: Findings, template: RoadmapTemplate, options: DraftOptions): RoadmapDraft {
  const { schools, organisation, forSchool } = options;
  const years = findings.judgement.years;
  const sections: DraftSection[] = template.sections.map((section) => ({
    id: section.id,
    title: section.title,
    school: null,
    parent: null,
    measures: section.measures
      .filter((measure) => !isEmpty(measure) && (!forSchool || isForSchools(measure)))
      .map((measure) => generalMeasure(measure, findings, organisation)),
  }));
  const notes: Problem[] = [];
  // A plan without a column of results says them as indicators.
  const printsResult = template.columns.some(({ role }) => role === 'result');
  if (schools.length === 0) notes.push({ severity: 'warning', code: 'noShnor' });
  else {
    const title = forSchool ? sheetWords.addressedOne : sheetWords.addressed;
    sections.push({ id: addressedId, title, school: null, parent: null, measures: [] });
  }
  for (const verdict of schools) {
    const { id, name } = verdict.school;
    const reasons = reasonsOf(verdict, years) || groundsOf(verdict, years);
    const list = addressedMeasures(verdict, years, options.factors[id]);
    sections.push({
      id: `${addressedId}:${id}`,
      title: reasons ? `${name}: ${reasons}` : name,
      school: { id, name },
      parent: addressedId,
      measures: list.map((one) => ({
        id: `${addressedId}:${id}:${one.id}`,
        on: true,
        own: false,
        heading: '',
        text: one.text,
        term: termWithin(one.measure.term, options.period),
        responsible: responsibleText(one.measure.responsible, organisation),
        result: one.measure.result,
        indicator: printsResult ? one.measure.indicator : one.measure.result,
        evidence: one.measure.evidence,
        ground: one.ground,
        baseline: one.baseline === null ? null : { value: one.baseline, share: true },
        target: one.baseline === null ? null : { value: Math.min(one.baseline, belowThreshold(findings)), share: true },
      })),
    });
  }
  return {
    template: template.id,
    sections: sections.filter((s) => s.measures.length > 0 || s.id === addressedId),
    notes,
  };
}

const addressedId = 'addressed';

/**
 * Terms of the library are of a school year; one that would leave a calendar period («октябрь–май») becomes all of the period, and months
 * named one by one («декабрь, май») follow in the period's order.
 */
function termWithin(term: string, period: Period): string {
  const read = readTerm(term, period);
  if (read.dated && read.end > periodSpan(period).end) return sheetWords.allYear;
  const startOf = (part: string): string => {
    const one = readTerm(part, period);
    return one.dated ? one.start : '';
  };
  const parts = term.split(', ').map((part) => ({ part, start: startOf(part) }));
  return parts
    .sort((a, b) => a.start.localeCompare(b.start))
    .map(({ part }) => part)
    .join(', ');
}

/** One point under the threshold of low results, share 0–1: the nearest whole percent that is no longer low. A lower baseline is kept. */
const belowThreshold = (findings: Findings): number =>
  (Math.ceil(findings.judgement.criteria.threshold / 100) - 1) / 100;

/** A line of a template that nothing was written in yet. */
const isEmpty = ({ text, term, result, indicator }: Measure): boolean =>
  [text, term, result, indicator].every((one) => one.trim() === '');

function isForSchools(measure: Measure): boolean {
  if (measure.tags?.level) return measure.tags.level === 'school';
  return measure.responsible.some((role) => schoolRoles.includes(role as RoleId));
}

function generalMeasure(measure: Measure, findings: Findings, organisation: Organisation): DraftMeasure {
  const baseline = baselineOf(measure.baseline, findings);
  return {
    id: measure.id,
    on: true,
    own: false,
    heading: measure.heading ?? '',
    text: measure.text,
    term: measure.term,
    responsible: responsibleText(measure.responsible, organisation),
    result: measure.result,
    indicator: measure.indicator,
    evidence: measure.evidence,
    ground: '',
    baseline,
    target: null,
  };
}

/** Number of ШНОР, or the share of low results among all results of the last year. */
function baselineOf(kind: Measure['baseline'], findings: Findings): DraftMeasure['baseline'] {
  if (kind === 'shnor') return { value: helpedSchools(findings).length, share: false };
  const last = findings.judgement.years?.[1];
  const judged = findings.judgement.verdicts
    .flatMap((verdict) => verdict.results)
    .filter((one) => one.result.year === last && !one.excluded);
  if (kind !== 'lowResults' || judged.length === 0) return null;
  const low = judged.filter((one) => one.isLow).length;
  return { value: lowShare({ low, participants: judged.length }), share: true };
}
