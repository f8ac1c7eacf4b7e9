import type { Criteria } from '../model/criteria';
import type { JudgedResult, Rule, Signs } from '../model/verdict';
import { isLow } from './threshold';

/** Criteria with the years chosen, and whether rule 2 may be checked. */
export interface Setting {
  criteria: Criteria;
  years: readonly [number, number];
  twoYearsChecked: boolean;
}

/** A result that counts against a threshold. */
export interface Counted {
  judged: JudgedResult;
  /** Number of its procedure (judging/procedures.ts): equal for the same procedure in both years. */
  procedure: number;
  /** Of the last year; else of the previous. */
  last: boolean;
  range: readonly [number, number];
}

/** How many low people a result is taken to have: as read, or otherwise to see what would change. */
export type LowOf = (item: Counted) => number;
export const asRead: LowOf = ({ judged }) => judged.result.low;

/** Rule 1 where the criteria leave it out is shown for itself as the official one. */
const officialProcedures = 2;

/** What decides between the rules, whoever counted it. */
export interface LowCounts {
  /** Low procedures of the last year. */
  last: number;
  /** A low procedure in the previous year; one that is low in both. */
  previous: boolean;
  same: boolean;
}

/** The rules each for itself. */
export function signsOf({ last, previous, same }: LowCounts, { criteria, twoYearsChecked }: Setting): Signs {
  const wanted = criteria.twoProcedures === 'off' ? officialProcedures : criteria.twoProcedures;
  return {
    procedures: last >= wanted,
    any: twoYearsChecked && last > 0 && previous,
    same: twoYearsChecked && same,
  };
}

/** Rules that make a school a ШНОР by the criteria; none where they must all hold and one does not. */
export function rulesOf(signs: Signs, { twoProcedures, twoYears, combine }: Criteria): Rule[] {
  const rules: Rule[] = [];
  if (twoProcedures !== 'off' && signs.procedures) rules.push('two-procedures');
  // Stryker disable next-line ConditionalExpression,StringLiteral: there is no sign of the name «off».
  if (twoYears !== 'off' && signs[twoYears]) rules.push('two-years');
  const asked = Number(twoProcedures !== 'off') + Number(twoYears !== 'off');
  return combine === 'both' && rules.length < asked ? [] : rules;
}

/** Low procedures of the two years. */
export function lowNumbers(
  counted: readonly Counted[],
  threshold: number,
  lowOf: LowOf,
): { previous: number[]; last: number[] } {
  const low = { previous: [] as number[], last: [] as number[] };
  for (const item of counted)
    if (isLow(lowOf(item), item.judged.result.participants, threshold))
      low[item.last ? 'last' : 'previous'].push(item.procedure);
  return low;
}

/** Signs of the counted results of a school. */
export function countedSigns(counted: readonly Counted[], setting: Setting, lowOf: LowOf = asRead): Signs {
  const { last, previous } = lowNumbers(counted, setting.criteria.threshold, lowOf);
  const same = last.some((number) => previous.includes(number));
  return signsOf({ last: last.length, previous: previous.length > 0, same }, setting);
}

/** Whether the criteria make a ШНОР of these results. */
export const holds = (counted: readonly Counted[], setting: Setting, lowOf: LowOf = asRead): boolean =>
  rulesOf(countedSigns(counted, setting, lowOf), setting.criteria).length > 0;
