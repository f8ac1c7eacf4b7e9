/** Results before and after, and where each school of the roadmap stands now. */
import { judge } from '../../../judging';
import { procedureId, procedureShort, type Procedure } from '../../../model/procedure';
import type { School } from '../../../model/school';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import type { DocumentContext } from '../../definition';
import { isListed } from '../../../judging';
import { changeOf, type Change } from '../../kit/findings/changes';
import { slice, type Slice } from '../../kit/findings/slices';
import { proceduresIn } from '../../kit/measures';
import { isTarget } from '../roadmap/counts';
import type { PlanMeasure, PlanState } from '../roadmap/standing';

/** A year's results of a procedure, with how many schools' are low. */
export type LowSlice = Slice & { lowSchools: number };
export interface BeforeAfter {
  procedure: Procedure;
  before: LowSlice;
  after: LowSlice;
  change: Change | null;
}

/** Results of some schools by procedure in the two years. */
export function beforeAfter(context: DocumentContext, schools: ReadonlySet<string>): BeforeAfter[] {
  const { verdicts, years } = context.findings.judgement;
  if (!years) return [];
  const counted = verdicts
    .filter(({ school }) => schools.has(school.id))
    .flatMap(({ results }) => results.filter(({ excluded }) => !excluded));
  const rows = new Map<string, JudgedResult[]>();
  for (const judged of counted) {
    const id = procedureId(judged.result.procedure);
    rows.set(id, [...(rows.get(id) ?? []), judged]);
  }
  return [...rows.values()].map((all): BeforeAfter => {
    const { procedure } = all[0]!.result;
    const side = (year: number): LowSlice => {
      const own = all.filter(({ result }) => result.year === year);
      const results = own.map(({ result }) => result);
      return { ...slice(procedure, year, results), lowSchools: own.filter(({ isLow }) => isLow).length };
    };
    const [before, after] = [side(years[0]), side(years[1])];
    return { procedure, before, after, change: changeOf(before, after, 'low') };
  });
}

export interface SchoolNow {
  school: School;
  /** On the list before the plan; null where the workbook does not have the years to tell. */
  before: Verdict | null;
  now: Verdict;
  leaves: 'yes' | 'no' | 'unknown';
}

/** Schools the roadmap helps: those with a section of addressed help, else those that were on the list before, else those on it now. */
export function plannedSchools(context: DocumentContext, plans: readonly PlanState[]): SchoolNow[] {
  const { reading, judgement, handDecisions } = context.findings;
  const years = judgement.years;
  const earlier = years
    ? judge(reading.results, { ...judgement.criteria, years: [years[0] - 1, years[0]] }, handDecisions).verdicts
    : [];
  const knowsEarlier = years !== null && reading.results.some(({ year }) => year === years[0] - 1);
  const before = (id: string) => earlier.find(({ school }) => school.id === id) ?? null;
  const helped = new Set(plans.flatMap(({ measures }) => measures.flatMap(schoolOf)));
  const wasListed = (id: string) => {
    const verdict = before(id);
    return knowsEarlier && verdict !== null && isListed(verdict);
  };
  const anyEarlier = judgement.verdicts.some(({ school }) => wasListed(school.id));
  return judgement.verdicts
    .filter((verdict) =>
      helped.size > 0 ? helped.has(verdict.school.id) : anyEarlier ? wasListed(verdict.school.id) : isListed(verdict),
    )
    .map((now) => ({
      school: now.school,
      before: knowsEarlier ? before(now.school.id) : null,
      now,
      leaves: now.status === 'insufficient' ? 'unknown' : isListed(now) ? 'no' : 'yes',
    }));
}

/** The school a measure of addressed help belongs to. */
export function schoolOf({ section }: Pick<PlanMeasure, 'section'>): string[] {
  const match = /^addressed:(.+)$/.exec(section);
  return match ? [match[1]!] : [];
}

/** The procedure of a result to reach, from its id (roadmap/draft.ts); null for other measures. */
export const procedureOf = ({ id }: Pick<PlanMeasure, 'id'>): string | null =>
  /:target@(.+)$/.exec(id ?? '')?.[1] ?? null;

/** Year of the baseline of a result to reach, as its text ends; null where the plan does not say it. */
const baselineYear = ({ result, indicator }: PlanMeasure): number | null => {
  const year = /(20\d\d)[\s\u00a0]г\.\)?\s*$/.exec(result)?.[1] ?? /(20\d\d)[\s\u00a0]г\.\)?\s*$/.exec(indicator)?.[1];
  return year === undefined ? null : Number(year);
};

/** The newest results are those that the plan set out from: nothing is known yet of what it has reached. */
export function isAhead(context: DocumentContext, plans: readonly PlanState[]): boolean {
  const last = context.findings.judgement.years?.[1];
  const years = plans.flatMap(({ measures }) => measures.filter(isTarget).map(baselineYear));
  return last !== undefined && years.length > 0 && years.every((year) => year !== null && year >= last);
}

/** The subject an addressed measure is about, from its id (measures/addressed.ts); null for others. */
export const subjectOf = ({ id }: Pick<PlanMeasure, 'id'>): string | null =>
  /@([А-ЯЁ][^@|]*)$/.exec(id ?? '')?.[1] ?? null;

/**
 * Share 0–1 that an addressed measure about a subject has now, as its baseline was taken: the highest low share of the school in the last
 * year in the procedures of its ground (in the whole subject where the ground was deleted). Null for other measures or without a result.
 */
export function factNow(context: DocumentContext, measure: PlanMeasure): number | null {
  const [school] = schoolOf(measure);
  const subject = subjectOf(measure);
  const year = context.findings.judgement.years?.[1];
  const named = proceduresIn(measure.ground);
  const verdict = context.findings.judgement.verdicts.find((one) => one.school.id === school);
  const target = procedureOf(measure);
  if (target !== null) {
    const from = baselineYear(measure);
    if (from !== null && year !== undefined && year <= from) return null;
    const found = verdict?.results.find(
      ({ result, excluded }) => !excluded && result.year === year && procedureId(result.procedure) === target,
    );
    return found ? found.result.low / found.result.participants : null;
  }
  // Yesterday's sheets measured a subject's measures by the share of low results.
  if (measure.ground === '') return null;
  const shares = (verdict?.results ?? [])
    .filter(({ result, excluded }) => !excluded && result.year === year && result.procedure.subject === subject)
    .filter(({ result }) => named.length === 0 || named.includes(procedureShort(result.procedure)))
    .map(({ result }) => result.low / result.participants);
  return shares.length > 0 ? Math.max(...shares) : null;
}
