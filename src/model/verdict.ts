import type { Criteria, HandDecision } from './criteria';
import type { Result } from './result';
import type { School } from './school';

/** ШНОР; зона риска; недостаточно данных; признаков нет. The first that fits. */
export type VerdictStatus = 'low' | 'watch' | 'insufficient' | 'clear';
export type Rule = 'two-procedures' | 'two-years';

/** The rules each for itself, whatever the criteria make of them: rule 1, rule 2 by any procedure, rule 2 by the same one. */
export interface Signs {
  procedures: boolean;
  any: boolean;
  same: boolean;
}

/**
 * How firmly a verdict stands: `few` – without its results of fewer than ten participants the rule would not hold; `one` – one mark more or less
 * in one result changes it; `firm` – neither. Null where the data is too little for a verdict.
 */
export type Certainty = 'firm' | 'one' | 'few';

/** One mark more or less in a result that brings a school into the list, or out of it. */
export interface Flip {
  judged: JudgedResult;
  change: 1 | -1;
}

/** What a school should have results in, of what is present in the data: procedures that were not held are owed by nobody. */
export interface Owed {
  previous: boolean;
  last: boolean;
  /** Least results for «признаков нет». */
  least: number;
}

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

/**
 * Why there is no result: «нет данных» – others have it; nobody has it, which may be a file that was not added; it was not held, as the country or
 * the user says; the school has no eleventh grade.
 */
export type Absence = 'missing' | 'nobody' | 'not-held' | 'no-seniors';

/** Заключение: what the rule says of one school, and why. */
export interface Verdict {
  school: School;
  status: VerdictStatus;
  /** Rules that hold, for status `low`; empty for others. */
  rules: Rule[];
  signs: Signs;
  /** Results that make the rules hold (for `watch`: the low or nearly low ones). */
  evidence: JudgedResult[];
  /** Every result of the two years that counts by the criteria, in the order of criteria.procedures. */
  results: JudgedResult[];
  /** Subjects of the last year's low procedures. */
  weakSubjects: string[];
  /** One result exists whose low ± 1 flips ШНОР («вывод зависит от одного участника»). */
  dependsOnOne: boolean;
  /** Those results, and which way. */
  flips: Flip[];
  certainty: Certainty | null;
  /** The verdict would differ within the range of an inexact number. */
  uncertain: boolean;
  /** It lacks a result that other schools have and it should have as well. */
  incomplete: boolean;
  owed: Owed;
  /** Years for which a rule could not be checked: the school should have a result there and has none. */
  unchecked: number[];
  /** The data does not know the school: it is here by a decision alone. */
  absent: boolean;
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
  /** Decisions by hand whose school the data does not know: renamed, gone, or never there. */
  unmet: readonly HandDecision[];
}

/** A line of a list received as it is read (reading/list-lines.ts). */
export interface ListLine {
  /** The whole line without its number. */
  text: string;
  /** The school's name in it; the whole line where it names none. */
  name: string;
  /** The municipality that the line, or a heading above it, names. */
  municipality: string | null;
  /** By its own words; a line without one may be found among the schools all the same. */
  isSchool: boolean;
}

/** Comparison with an official list: совпало, только у нас, только в списке. */
export interface OfficialComparison {
  lines: readonly ListLine[];
  both: School[];
  onlyOurs: School[];
  /** Schools of the list that are not among ours, once each; `school` where the workbook knows it for sure, else those it may be. */
  onlyListed: (Pick<ListLine, 'text' | 'name' | 'municipality'> & { school: School | null; near: School[] })[];
  /** Lines that name no school. */
  skipped: string[];
  /** Lines that name a school which a line before them named. */
  repeated: number;
}
