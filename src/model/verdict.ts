import type { Criteria, HandDecision } from './criteria';
import type { Result } from './result';
import type { School } from './school';

/** ШНОР; зона риска; недостаточно данных; признаков нет. The first that fits. */
export type VerdictStatus = 'low' | 'watch' | 'insufficient' | 'clear';
export type Rule = 'two-procedures' | 'two-years';

/** A result as it was judged. */
export interface JudgedResult {
  result: Result;
  isLow: boolean;
  /** Below the minimum of participants: judged and flagged (`mark`), or left out (`exclude`). */
  belowMinimum: boolean;
  excluded: boolean;
  /** Both sides of the threshold are possible for an inexact number. */
  undecided: boolean;
  /** 95 % Wilson interval of the low share, 0–1. */
  interval: readonly [number, number];
}

/** Заключение: what the rule says of one school, and why. */
export interface Verdict {
  school: School;
  status: VerdictStatus;
  /** Rules that hold, for status `low`. */
  rules: Rule[];
  /** Results that make the rules hold (for `watch`: the low or nearly low ones). */
  evidence: JudgedResult[];
  /** Every result of the two years that counts by the criteria, in the order of criteria.procedures. */
  results: JudgedResult[];
  /** Subjects of the last year's low procedures. */
  weakSubjects: string[];
  /** One result exists whose low ± 1 flips ШНОР («вывод зависит от одного участника»). */
  dependsOnOne: boolean;
  /** The verdict would differ within the range of an inexact number. */
  uncertain: boolean;
  /** Procedures of the criteria present in the data for other schools but not for this one, or a year without results. */
  incomplete: boolean;
  /** Hand decision, beside the verdict. */
  hand: HandDecision | null;
}

/** Judging of a whole body of results. */
export interface Judgement {
  /** Criteria with the years that were used. */
  criteria: Criteria;
  /** [previous, last]. */
  years: readonly [number, number] | null;
  /** False where the previous year has no results at all: rule 2 was not checked. */
  twoYearsChecked: boolean;
  /** False where no result of the last year exists or only one procedure of one year is present. */
  judgeable: boolean;
  verdicts: Verdict[];
}

/** Comparison with an official list: совпало, только у нас, только в списке. */
export interface OfficialComparison {
  both: School[];
  onlyOurs: School[];
  /** Names in the list that are not among ours, as written there; `school` where the workbook knows the school. */
  onlyListed: { name: string; school: School | null }[];
}
