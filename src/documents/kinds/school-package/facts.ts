/** What the papers of a school are filled with: its results, risks, measures and helpers. */
import { isListed } from '../../../judging';
import type { JudgedResult, Verdict } from '../../../model/verdict';
import { ruleText } from '../../../words/list/judging';
import { ground, targets as targetWords } from '../../../words/papers/measures';
import { papers } from '../../../words/schools/school-papers';
import { longDate, lowerFirst, shareOf } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import {
  addressedMeasures,
  baseSubject,
  libraryTerm,
  lowProcedures,
  measuresAgainst,
  targetResults,
} from '../../kit/measures';
import { officeOf } from '../../kit/district';
import { periodOf, responsibleText } from '../../kit/organisation';
import { factorOf, significanceTitles, type FactorId } from '../../kit/risk-factors';
import { periodSpan, readTerm, type Period } from '../../kit/terms';
import { enteredProfiles } from '../risk/read';
import { schoolFactors } from '../risk/known';
import type { Helpers } from '../support';

export interface PackageMeasure {
  id: string;
  direction: string;
  task: string;
  text: string;
  term: string;
  indicator: string;
  result: string;
  responsible: string;
}
export interface SchoolFacts {
  verdict: Verdict;
  /** On the list: others get no measures for ШНОР. */
  listed: boolean;
  period: Period;
  criterion: string;
  /** Share 0–1 from which results are low. */
  threshold: number;
  /** The two years of its results. */
  years: readonly [number, number] | null;
  /** «31 августа 2027 г.» */
  end: string;
  curator: string;
  /** Who agrees to the papers before there is a curator. */
  coordinator: string;
  mentor: string;
  results: { id: string; cells: readonly [procedure: string, before: string, after: string, state: string] }[];
  factors: { id: FactorId; title: string; significance: string; value: string }[];
  tasks: string[];
  targets: string[];
  stages: string[];
  measures: PackageMeasure[];
}

export function factsOf(
  context: DocumentContext,
  verdict: Verdict,
  given: Period | null,
  helpersOf: Helpers,
): SchoolFacts {
  const { judgement } = context.findings;
  const { years, criteria } = judgement;
  const { id } = verdict.school;
  const period = given ?? periodOf(context);
  const organisation = officeOf(context);
  const threshold = criteria.threshold / 10_000;
  const listed = isListed(verdict);
  const low = lowProcedures(verdict, years);
  const shown = (judged: JudgedResult | null) =>
    judged ? shareOf(judged.result.low, judged.result.participants) : '—';
  const profile = enteredProfiles(context).filter(({ school }) => school.id === id);
  const active = (schoolFactors(context)[id] ?? []).filter(({ significance }) => significance !== 'low');
  const factors = active.map(({ factor, significance }) => {
    const value = profile.find((one) => one.factor === factor)?.value ?? null;
    return {
      id: factor,
      title: factorOf(factor)?.title ?? factor,
      significance: significanceTitles[significance],
      value: value === null ? '—' : `${Math.round(value * 100)}\u00a0%`,
    };
  });
  const subjects = [
    ...new Set(low.filter(({ kind }) => kind !== 'overcome').map(({ procedure }) => baseSubject(procedure.subject))),
  ];
  const of = (measure: Parameters<typeof libraryTerm>[0]) => ({
    term: readTerm(libraryTerm(measure, period), period).wording,
    indicator: measure.indicator,
    result: measure.result,
    responsible: responsibleText(measure.responsible, organisation, true),
  });
  return {
    verdict,
    listed,
    period,
    threshold,
    years,
    criterion: verdict.rules.map((rule) => ruleText(rule, criteria, years)).join('; '),
    end: longDate(periodSpan(period).end),
    ...helpersOf(id),
    coordinator: organisation.people['coordinator']?.trim() ?? '',
    results: low.map(({ procedure, previous, last, kind }, index) => ({
      id: `${index + 1}`,
      cells: [ground.procedure(procedure), shown(previous), shown(last), papers.states[kind]],
    })),
    factors,
    tasks: [
      ...subjects.map((subject) => papers.tasks.subject(subject)),
      ...factors.map(({ title }) => papers.tasks.factor(title)),
      papers.tasks.control,
    ],
    targets: targetResults(verdict, years).map((one) => {
      const result = targetWords.result(threshold, one.low, one.participants, one.year);
      return `${lowerFirst(targetWords.title(one.procedure))}: ${lowerFirst(result)}`;
    }),
    stages: papers.stageTerms[period.kind].map(
      (term, i) => `${papers.stageNames[i]}: ${readTerm(term, period).wording}`,
    ),
    measures: [
      ...(listed ? addressedMeasures(verdict, years) : []).map((one) => ({
        ...of(one.measure),
        id: one.id,
        direction: one.ground === '' ? papers.common : papers.subjectResults,
        task:
          one.ground === ''
            ? papers.tasks.control
            : papers.tasks.subject(baseSubject(one.text.split(/[:(,]/)[0]!.trim())),
        text: one.text,
      })),
      ...factors.flatMap((factor) =>
        measuresAgainst(factor.id).map((measure) => ({
          ...of(measure),
          id: `${measure.id}@${factor.id}`,
          direction: factor.title,
          task: papers.tasks.factor(factor.title),
          text: measure.text,
        })),
      ),
    ],
  };
}
