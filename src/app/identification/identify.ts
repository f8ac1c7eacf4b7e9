import {
  answeredYears,
  chooseYears,
  compareOfficial,
  defaultCriteria,
  findPreset,
  judge,
  ownPreset,
} from '../../judging';
import type { Criteria, HandDecision, NotHeld } from '../../model/criteria';
import type { OwnMinimum } from '../../model/minimum';
import type { Findings } from '../../model/findings';
import type { Question, Reading } from '../../model/reading';
import type { Result } from '../../model/result';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { Answers } from '../../model/state';
import { schoolOrder } from '../../naming';
import { read } from '../../reading';
import { listLines } from '../../reading/list-lines';
import { ourSheetsQuestion } from '../../reading/questions';
import { lostAnswers, lostQuestion, ourSheets } from '../../workbook/ours';
import { thresholdText } from '../../words/list/judging';
import { ownCriteria } from '../../words/list/list';
import { notHeld as heldByNobody } from '../../reading/vocabulary/minimums';

export interface IdentifyOptions {
  /** Changes of the preset's criteria; years left out or null are chosen from the data. */
  criteria?: Partial<Criteria>;
  /** Id of a preset; without it the official rule as it stands. */
  preset?: string;
  answers: Answers;
  hand: HandDecision[];
  /** Procedures that were not held, said by hand. */
  notHeld?: readonly NotHeld[];
  /** The region's own minimums. */
  minimums?: readonly OwnMinimum[];
  /** Official list received, one school a line. */
  officialList: string[];
  /** Names of lost sheets of ours that were left to the user, where they are others than the state's. */
  left?: readonly string[];
  /** Ids or names of the only sheets to read. */
  onlySheets?: string[];
}

/** Reads workbooks as one body of results and judges every school. Pure; what went wrong stands in the reading's problems. */
export function identify(snapshots: readonly WorkbookSnapshot[], options: IdentifyOptions): Findings {
  const known = snapshots.map((snapshot) => ourSheets(snapshot, options.left));
  const ours = new Set(known.flatMap(({ ids }) => [...ids]));
  const found = read(snapshots, options.answers, {
    ours,
    ...(options.onlySheets && { onlySheets: options.onlySheets }),
    ...(options.minimums && { minimums: options.minimums }),
  });
  const lost = options.answers.sheets[lostQuestion] === undefined ? known.flatMap((one) => one.lost) : [];
  const base = (options.preset ? findPreset(options.preset) : undefined)?.criteria ?? defaultCriteria;
  const wanted = { ...base, ...options.criteria };
  const { years, question } = settleYears(found.results, wanted, options.answers);
  const criteria = { ...wanted, years };
  const questions = [
    ...(lost.length > 0 ? [ourSheetsQuestion(lostQuestion, lost, lostAnswers)] : []),
    ...found.questions,
    ...(question ? [question] : []),
  ];
  const reading: Reading = { ...found, schools: [...found.schools].sort(schoolOrder), questions };
  const notHeld = [...heldByNobody, ...(options.notHeld ?? [])];
  const judgement = judge(reading.results, criteria, options.hand, { notHeld });
  return {
    reading,
    judgement,
    preset: presetOf(options.preset, criteria),
    handDecisions: options.hand,
    notHeld,
    official: options.officialList.length > 0 ? compareOfficial(judgement, listLines(options.officialList)) : null,
    fileName: snapshots.length === 1 ? snapshots[0]!.fileName : null,
  };
}

/** Judges what was read already by other criteria or hand decisions; nothing is read again. */
export function rejudge(findings: Findings, criteria: Criteria, hand: HandDecision[]): Findings {
  const years = criteria.years ?? chooseYears(findings.reading.results, criteria).years;
  const judgement = judge(findings.reading.results, { ...criteria, years }, hand, {
    before: findings.judgement,
    notHeld: findings.notHeld,
  });
  return {
    ...findings,
    judgement,
    preset: presetOf(findings.preset, criteria),
    handDecisions: hand,
    official: findings.official && compareOfficial(judgement, findings.official.lines),
  };
}

/** Judges the same results with other procedures said not to be held; those that nobody held stay. */
export function withNotHeld(findings: Findings, byHand: readonly NotHeld[]): Findings {
  const notHeld = [...heldByNobody, ...byHand];
  const judgement = judge(findings.reading.results, findings.judgement.criteria, findings.handDecisions, { notHeld });
  return {
    ...findings,
    judgement,
    notHeld,
    official: findings.official && compareOfficial(judgement, findings.official.lines),
  };
}

/** Years as wanted, as answered, or chosen; the question stays only while nobody has settled it. */
function settleYears(
  results: readonly Result[],
  criteria: Criteria,
  answers: Answers,
): { years: [number, number] | null; question: Question | null } {
  if (criteria.years) return { years: criteria.years, question: null };
  const chosen = chooseYears(results, criteria);
  const answered = chosen.question && answeredYears(answers.sheets[chosen.question.id]);
  return answered ? { years: answered, question: null } : chosen;
}

/**
 * The preset whose criteria these are (years aside): the wanted one, else the official rule; else «own». Criteria that happen to be those of another
 * preset were not taken from its source.
 */
function presetOf(id: string | undefined, criteria: Criteria): string {
  const official = findPreset('fioko')!;
  const wanted = (id === undefined ? undefined : findPreset(id)) ?? official;
  const is = withoutYears(criteria);
  const same = [wanted, official].find((preset) => withoutYears(preset.criteria) === is);
  return same?.id ?? ownPreset;
}
/** Whether these are the same criteria, years aside. */
export const sameCriteria = (one: Criteria, other: Criteria): boolean => withoutYears(one) === withoutYears(other);

/** Criteria in a line: the preset's title, or «свои, порог 45 %». */
export const criteriaText = ({ threshold }: Criteria, preset: string | null): string => {
  const known = preset === null ? undefined : findPreset(preset);
  return known ? `«${known.title}»` : ownCriteria(thresholdText(threshold));
};

/** Always in one order of keys, so that criteria compare as texts. */
const withoutYears = (criteria: Criteria): string =>
  JSON.stringify([
    criteria.threshold,
    criteria.twoProcedures,
    criteria.twoYears,
    criteria.combine,
    criteria.procedures.map((procedure) => [procedure.kind, procedure.subject, procedure.grade]),
    criteria.minParticipants,
    criteria.minParticipants > 0 ? criteria.belowMinimum : null,
  ]);
