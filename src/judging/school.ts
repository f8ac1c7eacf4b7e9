import type { Criteria } from '../model/criteria';
import type { Result } from '../model/result';
import type { JudgedResult, Rule, VerdictStatus } from '../model/verdict';
import type { CountedProcedure } from './procedures';
import { isLow, isNearlyLow, watchMargin } from './threshold';
import { wilson } from './wilson';

/** Fewer results in all than this, and nothing low among them: the data cannot say that all is well. */
export const fewestResults = 4;

/** Criteria with the years chosen, and whether rule 2 may be checked. */
export interface Setting {
  criteria: Criteria;
  years: readonly [number, number];
  twoYearsChecked: boolean;
}

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

/** A placed result against a threshold. */
export interface Counted {
  judged: JudgedResult;
  procedure: number;
  last: boolean;
  range: readonly [number, number];
}

/** How many low people a result is taken to have: as read, or otherwise to see what would change. */
type LowOf = (item: Counted) => number;
const asRead: LowOf = ({ judged }) => judged.result.low;

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
  const undecided =
    range[0] !== range[1] && isLow(range[0], participants, threshold) !== isLow(range[1], participants, threshold);
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
    if (range[0] !== range[1] && (crosses(range[0]) || crosses(range[1]))) return false;
  }
  return true;
}

/** Low procedures of a year. */
function lowNumbers(counted: readonly Counted[], last: boolean, threshold: number, lowOf: LowOf): number[] {
  const numbers: number[] = [];
  for (const item of counted) {
    if (item.last !== last) continue;
    if (isLow(lowOf(item), item.judged.result.participants, threshold)) numbers.push(item.procedure);
  }
  return numbers;
}

/** Rules that hold for the counted results of a school (rule 2 in both readings). */
export function rulesOf(counted: readonly Counted[], setting: Setting, lowOf: LowOf = asRead): Rule[] {
  const { criteria, twoYearsChecked } = setting;
  const last = lowNumbers(counted, true, criteria.threshold, lowOf);
  const rules: Rule[] = [];
  if (last.length === 0) return rules;
  if (criteria.twoProcedures !== 'off' && last.length >= criteria.twoProcedures) rules.push('two-procedures');
  if (twoYearsChecked && criteria.twoYears !== 'off') {
    const previous = lowNumbers(counted, false, criteria.threshold, lowOf);
    const holds = criteria.twoYears === 'same' ? last.some((number) => previous.includes(number)) : previous.length > 0;
    if (holds) rules.push('two-years');
  }
  return rules;
}

/** The first of the four verdicts that fits; `rules` are those that hold. */
export function statusOf(
  counted: readonly Counted[],
  setting: Setting,
  rules: readonly Rule[],
  lowOf: LowOf = asRead,
): VerdictStatus {
  if (rules.length > 0) return 'low';
  if (counted.some((item) => isWatched(item, setting.criteria.threshold, lowOf))) return 'watch';
  const previous = counted.some(({ last }) => !last);
  const last = counted.some((item) => item.last);
  return previous && last && counted.length >= fewestResults ? 'clear' : 'insufficient';
}

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
  let shown: readonly Counted[] = [];
  if (status === 'watch') shown = counted.filter((item) => isWatched(item, threshold));
  if (status === 'low') {
    const last = lowNumbers(counted, true, threshold, asRead);
    const both = lowNumbers(counted, false, threshold, asRead).filter((number) => last.includes(number));
    shown = counted.filter((item) => {
      if (!item.judged.isLow) return false;
      if (item.last && rules.includes('two-procedures')) return true;
      return rules.includes('two-years') && (criteria.twoYears !== 'same' || both.includes(item.procedure));
    });
  }
  return shown.map(({ judged }) => judged);
}

/** One result exists whose low ± 1 makes a ШНОР of a school that is none, or the reverse. */
export function dependsOnOne(counted: readonly Counted[], setting: Setting, rules: readonly Rule[]): boolean {
  const holds = rules.length > 0;
  return counted.some((item) => {
    const { judged } = item;
    const { low, participants } = judged.result;
    // Only the step towards the other side can flip, and only where it crosses the threshold.
    const changed = low + (holds ? -1 : 1);
    if (changed < 0 || changed > participants) return false;
    if (isLow(changed, participants, setting.criteria.threshold) === judged.isLow) return false;
    const other: LowOf = (one) => (one === item ? changed : asRead(one));
    return rulesOf(counted, setting, other).length > 0 !== holds;
  });
}

/** The status would differ within what the sources of inexact numbers allow. */
export function isUncertain(counted: readonly Counted[], setting: Setting): boolean {
  if (!counted.some(({ range }) => range[0] !== range[1])) return false;
  const [least, most] = ([0, 1] as const).map((end) => {
    const lowOf: LowOf = ({ range }) => range[end];
    return statusOf(counted, setting, rulesOf(counted, setting, lowOf), lowOf);
  });
  return least !== most;
}
