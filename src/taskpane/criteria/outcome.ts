import { isListed } from '../../judging';
import type { Findings } from '../../model/findings';

/** What other criteria make of the list, decisions by hand kept: names of schools that enter and leave. */
export interface Outcome {
  before: number;
  enter: string[];
  leave: string[];
  changed: boolean;
}

export function outcomeOf(kept: Findings, trial: Findings): Outcome {
  const listed = ({ judgement }: Findings) =>
    new Map(judgement.verdicts.filter(isListed).map(({ school }) => [school.id, school.name]));
  const [before, after] = [listed(kept), listed(trial)];
  const only = (one: Map<string, string>, other: Map<string, string>): string[] =>
    [...one].filter(([id]) => !other.has(id)).map(([, name]) => name);
  return {
    before: before.size,
    enter: only(after, before),
    leave: only(before, after),
    changed: JSON.stringify(kept.judgement.criteria) !== JSON.stringify(trial.judgement.criteria),
  };
}
