/** Who is on the list the office works with: the rule's verdict and the decisions made by hand, counted in one place. */
import type { Judgement, Verdict, VerdictStatus } from '../../model/verdict';
import { isListed } from './hand';

/** Groups in which a school stands, once each. */
export const listGroups = ['rule', 'included', 'excluded', 'watch', 'insufficient', 'clear'] as const;
export type ListGroup = (typeof listGroups)[number];

/** On the list by the rule; on it, or off it, by a decision; else where the rule's verdict puts it. */
export function groupOf(verdict: Pick<Verdict, 'status' | 'hand'>): ListGroup {
  const { status } = verdict;
  if (isListed(verdict)) return status === 'low' ? 'rule' : 'included';
  return status === 'low' ? 'excluded' : status;
}

/** «По расчёту 6, исключена 1, включено 0 — в списке 5». Numbers of schools; listed = computed − excluded + included. */
export interface ListCounts {
  computed: number;
  excluded: number;
  included: number;
  listed: number;
  /** Of these, schools that the data does not know. */
  absent: number;
  /** Schools of the data, and how many of each verdict. */
  schools: number;
  byStatus: Record<VerdictStatus, number>;
}

/** The list with its counts and its groups; schools stand as they stand in the judgement. */
export interface SchoolList {
  counts: ListCounts;
  listed: Verdict[];
  groups: Record<ListGroup, Verdict[]>;
}

export function listOf({ verdicts }: Pick<Judgement, 'verdicts'>): SchoolList {
  const groups: SchoolList['groups'] = { rule: [], included: [], excluded: [], watch: [], insufficient: [], clear: [] };
  for (const verdict of verdicts) groups[groupOf(verdict)].push(verdict);
  const excluded = groups.excluded.length;
  const included = groups.included.length;
  const computed = groups.rule.length + excluded;
  const byStatus = { low: 0, watch: 0, insufficient: 0, clear: 0 };
  for (const { status, absent } of verdicts) if (!absent) byStatus[status]++;
  const absent = verdicts.filter((verdict) => verdict.absent).length;
  const schools = verdicts.length - absent;
  return {
    counts: { computed, excluded, included, listed: computed - excluded + included, absent, schools, byStatus },
    listed: verdicts.filter(isListed),
    groups,
  };
}

/** Ids of the schools on the list: by the rule and by decisions. */
export const listedIds = ({ verdicts }: Pick<Judgement, 'verdicts'>): Set<string> =>
  new Set(verdicts.filter(isListed).map(({ school }) => school.id));

const firmness = { firm: 2, one: 1, few: 0 } as const;

/**
 * «Сначала самые устойчивые»: a firmer verdict, more rules met, more low results in the last year. Not the highest share, which may be two
 * pupils of three. 0 where equal: the caller orders by name.
 */
export function byWeight(years: readonly [number, number] | null): (a: Verdict, b: Verdict) => number {
  const lowLast = ({ results }: Verdict): number =>
    results.filter(({ isLow, excluded, result }) => isLow && !excluded && result.year === years?.[1]).length;
  const weight = (verdict: Verdict): [number, number, number] => [
    verdict.certainty ? firmness[verdict.certainty] : -1,
    verdict.rules.length,
    lowLast(verdict),
  ];
  return (a, b) => {
    const [one, other] = [weight(a), weight(b)];
    return other[0] - one[0] || other[1] - one[1] || other[2] - one[2];
  };
}

/**
 * «Сначала низкие»: the greater share of low people over all results of the last year that count; schools without one stand last. 0 where equal: the
 * caller orders by name.
 */
export function byLowShare(years: readonly [number, number] | null): (a: Verdict, b: Verdict) => number {
  const totals = ({ results }: Verdict): [low: number, participants: number] => {
    const last = results.filter(({ result, excluded }) => result.year === years?.[1] && !excluded);
    return [
      last.reduce((sum, { result }) => sum + result.low, 0),
      last.reduce((sum, { result }) => sum + result.participants, 0),
    ];
  };
  return (a, b) => {
    const [[low, of], [otherLow, otherOf]] = [totals(a), totals(b)];
    if (of === 0 || otherOf === 0) return Number(of === 0) - Number(otherOf === 0);
    return otherLow * of - low * otherOf;
  };
}
