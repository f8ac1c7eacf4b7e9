import type { Criteria } from '../model/criteria';
import type { Question } from '../model/reading';
import type { Result } from '../model/result';
import { yearsQuestion } from '../words/list/judging';
import { procedureLookup } from './procedures';

/**
 * The two years to judge: the newest present and the year before it. Where that one has no results but an older has, the question
 * holds the choice; its answer is «previous,last». Years are looked for among the procedures that count, if any of them is present.
 */
export function chooseYears(
  results: readonly Result[],
  criteria?: Pick<Criteria, 'procedures'>,
): { years: [number, number] | null; question: Question | null } {
  const counts = criteria && procedureLookup(criteria);
  const counted = new Set<number>();
  const all = new Set<number>();
  for (const result of results) {
    all.add(result.year);
    if (!counts || counts(result.procedure)) counted.add(result.year);
  }
  const present = [...(counted.size > 0 ? counted : all)].sort((a, b) => b - a);
  const [last, before] = present;
  if (last === undefined) return { years: null, question: null };
  const question = before !== undefined && before !== last - 1 ? yearsQuestion(last, before) : null;
  return { years: [last - 1, last], question };
}

/** The answer of the years' question as years; null where it is not given or says something else. */
export function answeredYears(answer: string | undefined): [number, number] | null {
  const match = answer?.match(/^\s*(\d{4})\s*,\s*(\d{4})\s*$/);
  if (!match) return null;
  const years: [number, number] = [Number(match[1]), Number(match[2])];
  return years[0] < years[1] ? years : null;
}
