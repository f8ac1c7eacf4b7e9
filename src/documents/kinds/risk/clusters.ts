import type { School } from '../../../model/school';
import { riskBlocks, riskFactors, type FactorId } from '../../kit/risk-factors';
import { activeFactors, type ProfileEntry } from './read';

/** Schools with alike risk profiles. */
export interface Cluster {
  schools: School[];
  /** Factors that at least half of the schools work on, the commonest first. */
  factors: FactorId[];
  title: string;
}

/** Two schools are alike when they share at least half of the factors that either of them works on. */
const alike = 0.5;

const shared = (a: ReadonlySet<FactorId>, b: ReadonlySet<FactorId>): number => {
  const both = [...a].filter((factor) => b.has(factor)).length;
  return both / (a.size + b.size - both);
};

function titleOf(factors: readonly FactorId[]): string {
  const counts = riskBlocks.map(
    (_, block) => factors.filter((id) => riskFactors.find((factor) => factor.id === id)?.block === block).length,
  );
  const most = Math.max(...counts);
  return riskBlocks
    .filter((_, block) => counts[block] === most && most > 0)
    .slice(0, 2)
    .join('; ');
}

/**
 * Groups schools step by step: the two most alike groups are joined while every pair of schools across them stays alike (complete
 * linkage), so that no cluster holds schools with different profiles. Ties: the order of the schools.
 */
export function clustersOf(schools: readonly School[], entries: readonly ProfileEntry[]): Cluster[] {
  const sets = new Map(
    schools.map(
      (school) => [school.id, new Set(activeFactors(entries, school.id).map(({ factor }) => factor))] as const,
    ),
  );
  let groups = schools.filter(({ id }) => sets.get(id)!.size > 0).map((school) => [school]);
  const closeness = (a: readonly School[], b: readonly School[]) =>
    Math.min(...a.flatMap((one) => b.map((other) => shared(sets.get(one.id)!, sets.get(other.id)!))));
  for (;;) {
    let best = { value: alike, pair: null as [number, number] | null };
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const value = closeness(groups[i]!, groups[j]!);
        if (value > best.value || (best.pair === null && value === best.value)) best = { value, pair: [i, j] };
      }
    if (!best.pair) break;
    const [i, j] = best.pair;
    groups = [...groups.slice(0, i), [...groups[i]!, ...groups[j]!], ...groups.slice(i + 1, j), ...groups.slice(j + 1)];
  }
  return groups
    .sort((a, b) => b.length - a.length)
    .map((members) => {
      const counts = new Map<FactorId, number>();
      for (const { id } of members)
        for (const factor of sets.get(id)!) counts.set(factor, (counts.get(factor) ?? 0) + 1);
      const factors = [...counts]
        .filter(([, count]) => count * 2 >= members.length)
        .sort((a, b) => b[1] - a[1])
        .map(([factor]) => factor);
      return { schools: members, factors, title: titleOf(factors) };
    });
}
