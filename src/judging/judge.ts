import type { Criteria, HandDecision } from '../model/criteria';
import type { Result } from '../model/result';
import type { School } from '../model/school';
import type { Judgement, Verdict } from '../model/verdict';
import { groupResults, type Groups } from './group';
import { handLookup } from './hand';
import {
  dependsOnOne,
  evidenceOf,
  isUncertain,
  judgeResult,
  keepsSides,
  rulesOf,
  statusOf,
  type Placed,
  type Setting,
} from './school';
import { chooseYears } from './years';

/** What a judging leaves to the next one of the same results: a user tries thresholds, and a region has 2,000 schools. */
interface Workings {
  results: readonly Result[];
  groups: Groups;
  hand: readonly HandDecision[];
}
const workings = new WeakMap<Judgement, Workings>();

/**
 * Judges every school that has a result. Criteria without years take the newest year and the one before it.
 * Pure; the computed verdicts do not depend on hand decisions. `before` is an earlier judgement: where only the threshold or the decisions
 * differ, verdicts that cannot differ are taken from it, the same objects.
 */
export function judge(
  results: readonly Result[],
  criteria: Criteria,
  hand: readonly HandDecision[],
  before?: Judgement,
): Judgement {
  const years = criteria.years ?? chooseYears(results, criteria).years;
  if (!years) return { criteria, years: null, twoYearsChecked: false, judgeable: false, verdicts: [] };
  const judged = { ...criteria, years: [years[0], years[1]] as [number, number] };
  const known = before && sameButThreshold(before.criteria, judged) ? workings.get(before) : undefined;
  const earlier = known?.results === results ? { ...known, judgement: before! } : null;
  const groups = earlier?.groups ?? groupResults(results, judged, years);
  const { previous, last } = groups;
  const setting: Setting = { criteria: judged, years, twoYearsChecked: previous.size > 0 };
  const decisionOf = handLookup(hand);
  const verdicts = groups.schools.map(({ school, placed }, index): Verdict => {
    const old = earlier?.judgement.verdicts[index];
    const decision = old && earlier?.hand === hand ? old.hand : decisionOf(school);
    if (!old || !keepsSides(placed, earlier!.judgement.criteria.threshold, judged.threshold))
      return verdictOf(school, placed, setting, previous.size + last.size, decision);
    return old.hand === decision ? old : { ...old, hand: decision };
  });
  const judgement: Judgement = {
    criteria: judged,
    years,
    twoYearsChecked: setting.twoYearsChecked,
    judgeable: isJudgeable(criteria, previous.size, last.size),
    verdicts,
  };
  workings.set(judgement, { results, groups, hand });
  return judgement;
}

const sameButThreshold = (a: Criteria, b: Criteria): boolean =>
  JSON.stringify({ ...a, threshold: 0 }) === JSON.stringify({ ...b, threshold: 0 });

/** A rule can hold at all: enough procedures in the last year, or something in both. */
function isJudgeable(criteria: Criteria, previous: number, last: number): boolean {
  const first = criteria.twoProcedures !== 'off' && last >= criteria.twoProcedures;
  return first || (criteria.twoYears !== 'off' && previous > 0 && last > 0);
}

function verdictOf(
  school: School,
  placed: readonly Placed[],
  setting: Setting,
  presentInAll: number,
  hand: HandDecision | null,
): Verdict {
  const results = placed.map((item) => judgeResult(item, setting.criteria.threshold));
  const counted = results.filter(({ judged }) => !judged.excluded);
  const rules = rulesOf(counted, setting);
  const status = statusOf(counted, setting, rules);
  const weak = counted.filter(({ judged, last }) => last && judged.isLow);
  return {
    school,
    status,
    rules,
    evidence: evidenceOf(counted, setting, rules, status),
    results: results.map(({ judged }) => judged),
    weakSubjects: [...new Set(weak.map(({ judged }) => judged.result.procedure.subject))],
    dependsOnOne: dependsOnOne(counted, setting, rules),
    uncertain: isUncertain(counted, setting),
    incomplete:
      counted.length < presentInAll || !counted.some(({ last }) => last) || !counted.some(({ last }) => !last),
    hand,
  };
}
