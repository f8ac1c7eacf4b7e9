/** «Комплект»: the papers of a year made together, for one period, by one template. */
import { officeOf } from '../../documents/kit/district';
import { calendarYearOf, schoolYearOf, type Period } from '../../documents/kit/terms';
import { templateById } from '../../documents/kinds/roadmap';
import type { MakingContext, WantedDocument } from './documents';

export interface SetChoice {
  template: string;
  /** Left out: the office's period, else the one that fits the template and the day. */
  period?: Period;
  /** Puts off the terms that are past already. */
  movePassed?: boolean;
}

/** Names the set where a kind of document is named. */
export const setId = 'set';
/** Kinds of the set in the order of the workbook's sheets. */
export const setKinds = ['roadmap', 'programme', 'order', 'support'] as const;

/** What the set is made of: the plan, the programme, the scheme of support, the order that approves them, a plan for each school. */
export function documentSet(
  context: MakingContext,
  { template, period, movePassed = false }: SetChoice,
): WantedDocument[] {
  const known = templateById(template, context.state.templates).template;
  const fitting = known.period === 'school' ? schoolYearOf(context.today) : calendarYearOf(context.today);
  const chosen = period ?? officeOf(context).period ?? fitting;
  const plan = { template, period: chosen, movePassed };
  const approved = { template, period: chosen };
  return [
    // The sheets stand as the annexes of the order are numbered.
    { kind: 'order', inputs: { ...approved, part: 'text' } },
    { kind: 'roadmap', inputs: plan },
    { kind: 'order', inputs: { ...approved, part: 'list' } },
    { kind: 'support' },
    { kind: 'programme', inputs: { period: chosen } },
    { kind: 'roadmap', inputs: { ...plan, scope: 'schools' } },
  ];
}
