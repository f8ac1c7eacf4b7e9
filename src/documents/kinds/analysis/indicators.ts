import { listed, lowerFirst } from '../../../words/russian/russian';
import type { DocumentContext } from '../../definition';
import { namerAmong } from '../../kit/district';
import { proceduresIn } from '../../kit/measures';
import { generalIndicators } from '../../../words/papers/measures';
import { templateById } from '../roadmap/template/known';
import type { PlanMeasure, PlanState } from '../roadmap/standing';
import { factNow, procedureOf, schoolOf, subjectOf } from './results';

/** A line of the table of indicators: shares 0–1, or people. */
export interface IndicatorLine {
  title: string;
  baseline: number | null;
  target: number | null;
  /** The target is the threshold itself: the fact is to be less. */
  below: boolean;
  fact: number | null;
  /** True where the fact was typed into the roadmap. */
  typed: boolean;
  /** null where there is no fact or no target. */
  reached: boolean | null;
}

/** What the indicator is about: a school's procedures in a subject (measures about them share one), else the measure itself. */
function titleOf(context: DocumentContext, measure: PlanMeasure, template: string): string {
  const [id] = schoolOf(measure);
  const subject = subjectOf(measure);
  const school = context.findings.reading.schools.find((one) => one.id === id);
  if (school && procedureOf(measure) !== null)
    return `${namerAmong(context.findings)(school)}: ${lowerFirst(measure.text)}`;
  if (school && subject !== null && measure.ground !== '') {
    const about = listed(proceduresIn(measure.ground)) || lowerFirst(subject);
    return `${namerAmong(context.findings)(school)}, ${about}: доля низких результатов`;
  }
  // Not every plan prints the indicator of a general measure.
  const { sections } = templateById(template, context.state.templates).template;
  const known = sections.flatMap(({ measures }) => measures).find(({ id: one }) => one === measure.id);
  if (known?.baseline !== undefined) return generalIndicators[known.baseline];
  return [measure.text, measure.indicator].filter(Boolean).join(' – ');
}

/** Indicators with a baseline, a target or a fact; measures that share school, subject and numbers make one line. */
export function indicatorsOf(context: DocumentContext, plans: readonly PlanState[]): IndicatorLine[] {
  const lines = new Map<string, IndicatorLine>();
  for (const { measure, template } of plans.flatMap(({ key, measures }) =>
    measures.map((one) => ({ measure: one, template: key.split(':')[0]! })),
  )) {
    const { baseline, target } = measure;
    const isResult = procedureOf(measure) !== null;
    if (baseline === null && target === null && measure.fact === null) continue;
    // What a school's measure is to reach is said with its fact: nobody measured it yet.
    if (schoolOf(measure).length > 0 && baseline === null && measure.fact === null) continue;
    const fact = measure.fact ?? factNow(context, measure);
    // A share of low results is to fall, everything else to grow.
    const falls =
      isResult ||
      (subjectOf(measure) !== null && measure.ground !== '') ||
      (baseline !== null && target !== null && target < baseline);
    const reached =
      fact === null || target === null ? null : isResult ? fact < target : falls ? fact <= target : fact >= target;
    const title = titleOf(context, measure, template);
    const line = { title, baseline, target, below: isResult, fact, typed: measure.fact !== null, reached };
    lines.set(JSON.stringify(line), line);
  }
  return [...lines.values()];
}
