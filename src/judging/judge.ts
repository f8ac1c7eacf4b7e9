import type { Criteria, HandDecision, NotHeld } from '../model/criteria';
import type { Result } from '../model/result';
import type { School } from '../model/school';
import type { Judgement, Verdict } from '../model/verdict';
import { schoolOrder } from '../naming';
import { certaintyOf, flipsOf, uncheckedYears } from './certainty';
import { groupResults, type Groups } from './group';
import { handLookup, schoolsAdded, unmetDecisions } from './list/hand';
import { dutiesOf, type Duties } from './not-held';
import { countedSigns, rulesOf, type Counted, type Setting } from './rules';
import { evidenceOf, isUncertain, judgeResult, keepsSides, statusOf, type Placed } from './school';
import { chooseYears } from './years';

/** What a judging leaves to the next one of the same results: a user tries thresholds, and a region has 2,000 schools. */
interface Workings {
  results: readonly Result[];
  groups: Groups;
  notHeld: readonly NotHeld[];
}
const workings = new WeakMap<Judgement, Workings>();

export interface JudgeOptions {
  /** An earlier judgement: where only the threshold or the decisions differ, verdicts that cannot differ are taken from it, the same objects. */
  before?: Judgement;
  /** Procedures whose absence is no gap. */
  notHeld?: readonly NotHeld[];
}

/** One object: equal ones would be taken for another. */
// Stryker disable next-line ArrayDeclaration: what is no entry says nothing of any procedure.
const nothing: readonly NotHeld[] = [];

/**
 * Judges every school that has a result, and those that a decision adds without one. Criteria without years take the newest year and the one
 * before it. Pure; the computed verdicts do not depend on hand decisions.
 */
export function judge(
  results: readonly Result[],
  criteria: Criteria,
  hand: readonly HandDecision[],
  { before, notHeld = nothing }: JudgeOptions = {},
): Judgement {
  const years = criteria.years ?? chooseYears(results, criteria).years;
  if (!years) return { criteria, years: null, twoYearsChecked: false, judgeable: false, verdicts: [], unmet: [] };
  const judged = criteria.years ? criteria : { ...criteria, years };
  const known = before && sameButThreshold(before.criteria, judged) ? workings.get(before) : undefined;
  const earlier = known?.results === results && known.notHeld === notHeld ? { ...known, judgement: before! } : null;
  const groups = earlier?.groups ?? groupResults(results, judged, years);
  const setting: Setting = { criteria: judged, years, twoYearsChecked: groups.previous.size > 0 };
  const decisionOf = handLookup(hand);
  const duties = dutiesOf(groups, setting, notHeld);
  const earlierOf = new Map(earlier?.judgement.verdicts.map((verdict) => [verdict.school.id, verdict]));
  const verdicts = groups.schools.map(({ school, placed }): Verdict => {
    const old = earlierOf.get(school.id);
    const decision = decisionOf(school);
    if (!old || !keepsSides(placed, earlier!.judgement.criteria.threshold, judged.threshold))
      return verdictOf(school, placed, setting, duties, decision);
    return old.hand === decision ? old : { ...old, hand: decision };
  });
  const unmet = unmetDecisions(
    hand,
    groups.schools.map(({ school }) => school),
  );
  const unknown = schoolsAdded(unmet);
  for (const school of unknown)
    verdicts.push({ ...verdictOf(school, [], setting, duties, decisionOf(school)), absent: true });
  // Stryker disable next-line ConditionalExpression,EqualityOperator: what is in order is sorted for nothing.
  if (unknown.length > 0) verdicts.sort((a, b) => schoolOrder(a.school, b.school));
  const judgement: Judgement = {
    criteria: judged,
    years,
    twoYearsChecked: setting.twoYearsChecked,
    judgeable: isJudgeable(criteria, groups),
    verdicts,
    unmet,
  };
  workings.set(judgement, { results, groups, notHeld });
  return judgement;
}

const sameButThreshold = (a: Criteria, b: Criteria): boolean =>
  JSON.stringify({ ...a, threshold: 0 }) === JSON.stringify({ ...b, threshold: 0 });

/** The criteria can hold at all: enough procedures in the last year for rule 1, something in both years for rule 2. */
function isJudgeable({ twoProcedures, twoYears, combine }: Criteria, { previous, last }: Groups): boolean {
  const possible = [
    ...(twoProcedures === 'off' ? [] : [last.size >= twoProcedures]),
    ...(twoYears === 'off' ? [] : [previous.size > 0 && last.size > 0]),
  ];
  return combine === 'both' ? possible.length > 0 && !possible.includes(false) : possible.includes(true);
}

function verdictOf(
  school: School,
  placed: readonly Placed[],
  setting: Setting,
  dutiesFor: (school: School, results: readonly Counted[]) => Duties,
  hand: HandDecision | null,
): Verdict {
  const results = placed.map((item) => judgeResult(item, setting.criteria.threshold));
  const counted = results.filter(({ judged }) => !judged.excluded);
  const { owed, incomplete } = dutiesFor(school, results);
  const signs = countedSigns(counted, setting);
  const rules = rulesOf(signs, setting.criteria);
  const status = statusOf(counted, setting, rules, owed);
  const flips = flipsOf(counted, setting, rules.length > 0);
  const weak = counted.filter(({ judged, last }) => last && judged.isLow);
  return {
    school,
    status,
    rules,
    signs,
    evidence: evidenceOf(counted, setting, rules, status),
    results: results.map(({ judged }) => judged),
    weakSubjects: [...new Set(weak.map(({ judged }) => judged.result.procedure.subject))],
    dependsOnOne: flips.length > 0,
    flips,
    certainty: certaintyOf(counted, setting, status, flips, owed),
    uncertain: isUncertain(counted, setting, owed),
    incomplete,
    unchecked: uncheckedYears(counted, setting, owed),
    owed,
    absent: false,
    hand,
  };
}
