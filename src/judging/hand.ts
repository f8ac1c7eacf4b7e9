import type { HandDecision } from '../model/criteria';
import { municipalityKey, schoolKey } from '../naming';
import type { School } from '../model/school';
import type { Verdict } from '../model/verdict';

/** On the list the office works with: by the rule unless excluded by hand, or added by hand. */
export const isListed = ({ status, hand }: Verdict): boolean => (hand ? hand.action === 'add' : status === 'low');

/** The decision made by hand about a school: by code, else by name and municipality made equal. The latest one wins. */
export const handDecisionOf = (school: School, hand: readonly HandDecision[]): HandDecision | null =>
  handLookup(hand)(school);

/** The same for many schools: the decisions' names are made equal once. */
export function handLookup(hand: readonly HandDecision[]): (school: School) => HandDecision | null {
  const latestFirst = hand
    .map((decision) => {
      const { code, name, municipality } = decision.school;
      const place = municipality === null ? '' : municipalityKey(municipality);
      return { decision, code: code?.toLowerCase(), name: schoolKey(name), place };
    })
    .reverse();
  return (school) => {
    if (latestFirst.length === 0) return null;
    const code = school.code?.toLowerCase();
    const found = latestFirst.find((named) => {
      if (named.code !== undefined && code !== undefined) return named.code === code;
      return school.keys.includes(named.name) && (!named.place || !school.place || named.place === school.place);
    });
    return found?.decision ?? null;
  };
}
