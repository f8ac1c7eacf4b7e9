import type { Criteria, HandDecision } from '../model/criteria';
import type { Result } from '../model/result';
import type { School } from '../model/school';
import type { Judgement, Verdict } from '../model/verdict';
import { handDecisionOf } from './hand';
import { procedureLookup } from './procedures';
import {
  dependsOnOne,
  evidenceOf,
  isUncertain,
  judgeResult,
  rulesOf,
  statusOf,
  type Counted,
  type Setting,
} from './school';
import { isLow } from './threshold';
import { chooseYears } from './years';

/** A result of the two years with the place of its procedure in the criteria. */
interface Placed extends Counted {
  place: number;
}

/**
 * Judges every school that has a result. Criteria without years take the newest year and the one before it.
 * Pure; the computed verdicts do not depend on hand decisions.
 */
export function judge(results: readonly Result[], criteria: Criteria, hand: readonly HandDecision[]): Judgement {
  const years = criteria.years ?? chooseYears(results, criteria).years;
  if (!years) return { criteria, years: null, twoYearsChecked: false, judgeable: false, verdicts: [] };
  const judged = { ...criteria, years: [years[0], years[1]] as [number, number] };
  const { bySchool, previous, last } = group(results, judged, years);
  const setting: Setting = { criteria: judged, years, twoYearsChecked: previous.size > 0 };
  return {
    criteria: judged,
    years,
    twoYearsChecked: setting.twoYearsChecked,
    judgeable: isJudgeable(criteria, previous.size, last.size),
    verdicts: [...bySchool.values()].map(({ school, placed }) => ({
      ...verdictOf(school, placed, setting, previous.size + last.size),
      hand: handDecisionOf(school, hand),
    })),
  };
}

/** A rule can hold at all: enough procedures in the last year, or something in both. */
function isJudgeable(criteria: Criteria, previous: number, last: number): boolean {
  const first = criteria.twoProcedures !== 'off' && last >= criteria.twoProcedures;
  return first || (criteria.twoYears !== 'off' && previous > 0 && last > 0);
}

/** Results of the two years by school, in the order schools appear; and the procedures that count, by year. */
function group(results: readonly Result[], criteria: Criteria, [previousYear, lastYear]: readonly [number, number]) {
  const bySchool = new Map<string, { school: School; placed: Placed[] }>();
  const previous = new Set<number>();
  const last = new Set<number>();
  const counts = procedureLookup(criteria);
  let school: School | null = null;
  let placed: Placed[] = [];
  for (const result of results) {
    // Results of one school mostly stand together.
    if (result.school !== school) {
      school = result.school;
      const entry = bySchool.get(school.id) ?? { school, placed: [] };
      bySchool.set(school.id, entry);
      placed = entry.placed;
    }
    if (result.year !== previousYear && result.year !== lastYear) continue;
    const procedure = counts(result.procedure);
    if (!procedure) continue;
    const isLast = result.year === lastYear;
    const judged = judgeResult(result, criteria);
    const { number, place } = procedure;
    const known = placed.find((item) => item.procedure === number && item.last === isLast);
    if (known) {
      alsoStated(known, result, criteria.threshold);
      continue;
    }
    const range = result.lowRange ?? [result.low, result.low];
    placed.push({ judged, procedure: number, place, last: isLast, range });
    if (!judged.excluded) (isLast ? last : previous).add(procedure.number);
  }
  return { bySchool, previous, last };
}

/** The same result on another sheet counts once; where the two disagree, both are possible. */
function alsoStated(known: Placed, { low, participants }: Result, threshold: number): void {
  const { result } = known.judged;
  if (low === result.low && participants === result.participants) return;
  const other = (low * result.participants) / participants;
  known.range = [Math.min(known.range[0], other), Math.max(known.range[1], other)];
  const [least, most] = known.range;
  known.judged.undecided = isLow(least, result.participants, threshold) !== isLow(most, result.participants, threshold);
}

function verdictOf(school: School, placed: Placed[], setting: Setting, presentInAll: number): Omit<Verdict, 'hand'> {
  placed.sort((a, b) => a.place - b.place || a.judged.result.year - b.judged.result.year);
  const counted = placed.filter(({ judged }) => !judged.excluded);
  const rules = rulesOf(counted, setting);
  const status = statusOf(counted, setting);
  const weak = counted.filter(({ judged, last }) => last && judged.isLow);
  return {
    school,
    status,
    rules,
    evidence: evidenceOf(counted, setting, rules, status),
    results: placed.map(({ judged }) => judged),
    weakSubjects: [...new Set(weak.map(({ judged }) => judged.result.procedure.subject))],
    dependsOnOne: dependsOnOne(counted, setting, rules),
    uncertain: isUncertain(counted, setting),
    incomplete:
      counted.length < presentInAll || !counted.some(({ last }) => last) || !counted.some(({ last }) => !last),
  };
}
