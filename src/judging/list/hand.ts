import type { HandDecision } from '../../model/criteria';
import type { School } from '../../model/school';
import { schoolId, stamped } from '../../naming';
import type { Verdict } from '../../model/verdict';
import { isNamed } from './named';

/** On the list the office works with: by the rule unless excluded by hand, or added by hand. */
export const isListed = ({ status, hand }: Pick<Verdict, 'status' | 'hand'>): boolean =>
  hand ? hand.action === 'add' : status === 'low';

/** The decision made by hand about a school: by code, else by name and municipality made equal. The latest one wins. */
export const handDecisionOf = (school: School, hand: readonly HandDecision[]): HandDecision | null =>
  handLookup(hand)(school);

/** The same for many schools. */
export function handLookup(hand: readonly HandDecision[]): (school: School) => HandDecision | null {
  const latestFirst = hand.map((decision) => ({ decision, fits: isNamed(decision.school) })).reverse();
  return (school) => latestFirst.find(({ fits }) => fits(school))?.decision ?? null;
}

/** Decisions in force whose school is not among those known, the latest for each. */
export function unmetDecisions(hand: readonly HandDecision[], known: readonly School[]): HandDecision[] {
  const unmet = new Map<string, HandDecision>();
  for (const decision of hand) {
    const { name, code, municipality } = decision.school;
    if (!known.some(isNamed(decision.school))) unmet.set(schoolId(name, code, municipality), decision);
  }
  return [...unmet.values()];
}

/** Schools that unmet decisions add: they are on the list without a result. */
export function schoolsAdded(unmet: readonly HandDecision[]): School[] {
  const added: School[] = [];
  for (const { action, school: named } of unmet) {
    if (action !== 'add' || added.some(isNamed(named))) continue;
    const { name, code, municipality } = named;
    added.push(stamped({ ...named, id: schoolId(name, code, municipality), spellings: [] }));
  }
  return added;
}
