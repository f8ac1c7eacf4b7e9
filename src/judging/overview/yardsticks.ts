/** Other yardsticks in use beside the rule: who has the highest share of low results. They are shown apart and never mixed with the rule. */
import type { Judgement, Verdict } from '../../model/verdict';

/** Part of all schools in basis points: the lowest 15 %, the lowest quarter. */
export const yardsticks = { lowest15: 1500, lowestQuarter: 2500 } as const;
export type Yardstick = keyof typeof yardsticks;

/** Low people and participants of a school over all results of the last year that count. */
interface Total {
  verdict: Verdict;
  low: number;
  participants: number;
}

/**
 * Schools with the highest share of low results over all counted procedures of the last year, as many as the part allows; schools equal to the
 * last of them are kept too. Schools without a counted result are not measured.
 */
export function lowestSchools({ verdicts, years }: Judgement, part: number): Verdict[] {
  const totals = verdicts.flatMap((verdict): Total[] => {
    const total = { verdict, low: 0, participants: 0 };
    for (const { result, excluded } of verdict.results) {
      if (excluded || result.year !== years?.[1]) continue;
      total.low += result.low;
      total.participants += result.participants;
    }
    return total.participants > 0 ? [total] : [];
  });
  const most = Math.floor((totals.length * part) / 10000);
  if (most === 0) return [];
  // Whole numbers: low / participants of one against the other.
  const above = (a: Total, b: Total): number => b.low * a.participants - a.low * b.participants;
  const border = [...totals].sort(above)[most - 1]!;
  return totals.filter((total) => above(total, border) <= 0).map(({ verdict }) => verdict);
}
