/** The results of a year as points: which reached the threshold, and which of these chance alone hardly makes. */
import { fewestParticipants, fewestSchools, isBeyondChance } from '../../../judging';
import type { Result } from '../../../model/result';
import type { Judgement } from '../../../model/verdict';
import { reliabilityGroups, type ReliabilityGroup } from '../../../words/list/reliability';
import { schoolOrder } from '../../../naming';

/** All that counts of a year. */
export interface YearPoints {
  year: number;
  schools: number;
  participants: number;
  low: number;
  /** Share 0–1 over all results of the year; null where schools or participants are too few for one. */
  common: number | null;
  /** Results by group, schools in the order of lists; empty groups left out. */
  groups: [ReliabilityGroup, Result[]][];
}

/** The last year first; years without results are left out. */
export function pointsOf({ verdicts, years }: Judgement): YearPoints[] {
  if (!years) return [];
  return [years[1], years[0]].flatMap((year) => {
    const own = verdicts.map(({ results }) =>
      results.filter(({ result, excluded }) => result.year === year && !excluded),
    );
    const judged = own.flat();
    if (judged.length === 0) return [];
    const schools = own.filter((results) => results.length > 0).length;
    const participants = judged.reduce((sum, { result }) => sum + result.participants, 0);
    const low = judged.reduce((sum, { result }) => sum + result.low, 0);
    const common = schools < fewestSchools || participants < fewestParticipants ? null : low / participants;
    const groupOf = ({ result, isLow }: (typeof judged)[number]): ReliabilityGroup => {
      if (!isLow) return 'below';
      if (common === null) return 'unknown';
      return isBeyondChance(result.low, result.participants, common) ? 'beyond' : 'reached';
    };
    const byGroup = new Map<ReliabilityGroup, Result[]>();
    for (const one of judged) {
      const group = groupOf(one);
      byGroup.set(group, [...(byGroup.get(group) ?? []), one.result]);
    }
    const groups = (Object.keys(reliabilityGroups) as ReliabilityGroup[]).flatMap((group): YearPoints['groups'] => {
      const found = byGroup.get(group);
      return found ? [[group, found.sort((a, b) => schoolOrder(a.school, b.school))]] : [];
    });
    return [{ year, schools, participants, low, common, groups }];
  });
}

export const countOf = ({ groups }: YearPoints, wanted: readonly ReliabilityGroup[]): number =>
  groups.reduce((sum, [group, results]) => (wanted.includes(group) ? sum + results.length : sum), 0);

/** Numbers of participants at which a chart's lines are drawn: every one where the limits bend, then ever fewer. */
export function gridOf(most: number): number[] {
  const numbers: number[] = [];
  for (let at = 1; at < most; at = Math.max(at + 1, Math.round(at * 1.06))) numbers.push(at);
  return [...numbers, most];
}
