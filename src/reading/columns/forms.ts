/** How the numbers under the marks are given: people, percent points or shares. */
export type Form = 'people' | 'points' | 'share';

/** Percents of a row add up to 100 give or take this; shares to 1 give or take a hundredth of it. */
const SLACK = 1.001;

/**
 * Form of one row's marks by their sum. Null where the row does not settle it: no sum fits, or two forms fit (N = 100, N = 1).
 * @param sum of the four marks
 * @param whole all four are whole numbers
 */
export function formOfSum(sum: number, whole: boolean, participants: number | null): Form | null {
  const people = whole && participants !== null && Math.abs(sum - participants) < 1e-9;
  const points = Math.abs(sum - 100) <= SLACK;
  const share = Math.abs(sum - 1) <= 0.02;
  if (people && !points && !share) return 'people';
  if (points && !people && !share) return 'points';
  if (share && !people && !points) return 'share';
  return null;
}

/** The form most rows settle; null where none does or two forms are about as frequent. */
export function commonForm(votes: Readonly<Record<Form, number>>): Form | null {
  const order = (Object.keys(votes) as Form[]).sort((a, b) => votes[b] - votes[a]);
  const [best, second] = order as [Form, Form];
  return votes[best] > 0 && votes[best] >= 3 * votes[second] ? best : null;
}
