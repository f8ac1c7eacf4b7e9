import type { School, SchoolDecision } from '../../model/school';
import type { Answers } from '../../model/state';
import { nameKey, pairKey } from '../../reading/schools/decisions';

/** Answers by which two schools are one. */
export const withJoined = (answers: Answers, one: School, other: School): Answers =>
  withSaid(answers, [pairKey(one.id, other.id)], 'same');

/** Answers by which one of a school's spellings is a school of its own. */
export const withParted = (answers: Answers, school: School, spelling: string): Answers =>
  withSaid(
    answers,
    school.written.filter(({ id }) => id !== spelling).map(({ id }) => pairKey(id, spelling)),
    'different',
  );

/** Answers by which a school has another name. */
export const withName = (answers: Answers, school: School, name: string): Answers =>
  withSaid(answers, [nameKey(school.id)], name);

/** Answers without what was said: the reader decides again. */
export function withoutDecision(answers: Answers, { ids }: SchoolDecision): Answers {
  const schools = Object.fromEntries(Object.entries(answers.schools).filter(([id]) => !ids.includes(id)));
  return { ...answers, schools };
}

/** What is said last stands last: it goes before what was said earlier of the same schools. */
function withSaid(answers: Answers, ids: readonly string[], value: string): Answers {
  const others = Object.entries(answers.schools).filter(([id]) => !ids.includes(id));
  return { ...answers, schools: Object.fromEntries([...others, ...ids.map((id) => [id, value] as const)]) };
}
