/** How firmly a verdict stands: what one mark would change, and whether it rests on few people. */
import type { Certainty, Flip, Owed, VerdictStatus } from '../model/verdict';
import { asRead, holds, type Counted, type LowOf, type Setting } from './rules';
import { isLow } from './threshold';

/** A result of fewer participants says little by itself. */
export const fewParticipants = 10;

/** Results whose low ± 1 makes a ШНОР of a school that is none, or the reverse. */
export function flipsOf(counted: readonly Counted[], setting: Setting, isHeld: boolean): Flip[] {
  const { threshold } = setting.criteria;
  // Only the step towards the other side can flip, and only where it crosses the threshold.
  const change = isHeld ? -1 : 1;
  const flips: Flip[] = [];
  for (const item of counted) {
    const { judged } = item;
    const { low, participants } = judged.result;
    const changed = low + change;
    // Stryker disable next-line ConditionalExpression: without a look at the threshold the rules are asked for the same answer.
    if (isLow(changed, participants, threshold) === judged.isLow) continue;
    const other: LowOf = (one) => (one === item ? changed : asRead(one));
    if (holds(counted, setting, other) !== isHeld) flips.push({ judged, change });
  }
  return flips;
}

/** One label a school, the first that fits: few people, one participant, firm. None where the data is too little for a verdict or a rule was not checked. */
export function certaintyOf(
  counted: readonly Counted[],
  setting: Setting,
  status: VerdictStatus,
  flips: readonly Flip[],
  owed: Owed,
): Certainty | null {
  const many = counted.filter(({ judged }) => judged.result.participants >= fewParticipants);
  if (status === 'low' && !holds(many, setting)) return 'few';
  if (flips.length > 0) return 'one';
  if (status === 'low') return 'firm';
  return status === 'insufficient' || uncheckedYears(counted, setting, owed).length > 0 ? null : 'firm';
}

/** Years without a counted result of the school in which the rules ask for one: «правило не выполнено» cannot be said for sure. */
export function uncheckedYears(
  counted: readonly Counted[],
  { criteria, years, twoYearsChecked }: Setting,
  owed: Owed,
): number[] {
  const has = (isLast: boolean): boolean => counted.some(({ last }) => last === isLast);
  return [
    ...(criteria.twoYears !== 'off' && twoYearsChecked && owed.previous && !has(false) ? [years[0]] : []),
    ...(owed.last && !has(true) ? [years[1]] : []),
  ];
}
