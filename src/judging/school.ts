import type { Criteria } from '../model/criteria';
import type { Result } from '../model/result';
import type { JudgedResult, Owed, Rule, VerdictStatus } from '../model/verdict';
import type { CountedProcedure } from './procedures';
import { asRead, countedSigns, lowNumbers, rulesOf, type Counted, type LowOf, type Setting } from './rules';
import { isLow, isNearlyLow, watchMargin } from './threshold';
import { wilson } from './chance/wilson';

/** A result of the two years under its procedure's place in the criteria. One each for a procedure and year. */
export interface Placed {
  result: Result;
  place: number;
  /** Number of its procedure (judging/procedures.ts): equal for the same procedure in both years. */
  procedure: number;
  /** Of the last year; else of the previous. */
  last: boolean;
  /** Least and most low people the sources allow. */
  range: readonly [number, number];
  belowMinimum: boolean;
  excluded: boolean;
  interval: readonly [number, number];
}

/** What of a result does not depend on the threshold. */
export function placedResult(
  result: Result,
  { place, number }: CountedProcedure,
  last: boolean,
  criteria: Criteria,
): Placed {
  const { participants, low, lowRange } = result;
  const small = criteria.belowMinimum !== 'count' && participants < criteria.minParticipants;
  return {
    result,
    place,
    procedure: number,
    last,
    range: lowRange ?? [low, low],
    belowMinimum: small,
    excluded: small && criteria.belowMinimum === 'exclude',
    interval: wilson(low, participants),
  };
}

/** A result of one of the two years against the threshold. */
export function judgeResult(item: Placed, threshold: number): Counted {
  const { result, procedure, last, range, belowMinimum, excluded, interval } = item;
  const { participants, low } = result;
  const undecided = isLow(range[0], participants, threshold) !== isLow(range[1], participants, threshold);
  const judged = { result, isLow: isLow(low, participants, threshold), belowMinimum, excluded, undecided, interval };
  return { judged, procedure, last, range };
}

/**
 * No comparison that judging makes of these results turns out otherwise by another threshold, so that the verdict stays: neither of a number as
 * read, nor of one more or less, nor of the ends of an inexact one, against the threshold and the lower end of «зона риска».
 */
export function keepsSides(placed: readonly Placed[], before: number, now: number): boolean {
  for (const { result, range } of placed) {
    const { low, participants } = result;
    const crosses = (number: number): boolean =>
      isLow(number, participants, before) !== isLow(number, participants, now) ||
      isLow(number, participants, before - watchMargin) !== isLow(number, participants, now - watchMargin);
    if (crosses(low) || crosses(low - 1) || crosses(low + 1)) return false;
    // Stryker disable next-line ConditionalExpression: an exact number has been looked at.
    if (range[0] !== range[1] && (crosses(range[0]) || crosses(range[1]))) return false;
  }
  return true;
}

/** The first of the four verdicts that fits; `rules` are those that hold. */
export function statusOf(
  counted: readonly Counted[],
  { criteria }: Setting,
  rules: readonly Rule[],
  owed: Owed,
  lowOf: LowOf = asRead,
): VerdictStatus {
  if (rules.length > 0) return 'low';
  if (counted.some((item) => isWatched(item, criteria.threshold, lowOf))) return 'watch';
  return hasYears(counted, owed) && counted.length >= owed.least ? 'clear' : 'insufficient';
}

/** Each of the two years that owes results has one. */
export const hasYears = (counted: readonly Counted[], owed: Owed): boolean =>
  (!owed.previous || counted.some(({ last }) => !last)) && (!owed.last || counted.some(({ last }) => last));

/** Low in either year, or nearly low in the last. */
function isWatched(item: Counted, threshold: number, lowOf: LowOf = asRead): boolean {
  const { participants } = item.judged.result;
  const low = lowOf(item);
  return isLow(low, participants, threshold) || (item.last && isNearlyLow(low, participants, threshold));
}

/** Results that make the rules hold; for зона риска the low and nearly low ones. */
export function evidenceOf(
  counted: readonly Counted[],
  { criteria }: Setting,
  rules: readonly Rule[],
  status: VerdictStatus,
): JudgedResult[] {
  const { threshold } = criteria;
  const { last, previous } = lowNumbers(counted, threshold, asRead);
  const both = previous.filter((number) => last.includes(number));
  const isShown = (item: Counted): boolean => {
    if (status !== 'low') return isWatched(item, threshold);
    if (!item.judged.isLow) return false;
    if (item.last && rules.includes('two-procedures')) return true;
    return rules.includes('two-years') && (criteria.twoYears !== 'same' || both.includes(item.procedure));
  };
  return counted.filter(isShown).map(({ judged }) => judged);
}

/** The status would differ within what the sources of inexact numbers allow. */
export function isUncertain(counted: readonly Counted[], setting: Setting, owed: Owed): boolean {
  // Stryker disable next-line ConditionalExpression,EqualityOperator: exact numbers give one status twice.
  if (!counted.some(({ range }) => range[0] !== range[1])) return false;
  const [least, most] = ([0, 1] as const).map((end) => {
    const lowOf: LowOf = ({ range }) => range[end];
    const rules = rulesOf(countedSigns(counted, setting, lowOf), setting.criteria);
    return statusOf(counted, setting, rules, owed, lowOf);
  });
  return least !== most;
}
