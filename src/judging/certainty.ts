/** How firmly a verdict stands: what one mark would change, and whether it rests on few people. */
import type { Certainty, Flip, VerdictStatus } from '../model/verdict';
import { asRead, holds, type Counted, type LowOf, type Setting } from './rules';
import { isLow } from './threshold';

/** A result of fewer participants says little by itself. */
export const fewParticipants = 10;

/** Results whose low ± 1 makes a ШНОР of a school that is none, or the reverse. */
export function flipsOf(counted: readonly Counted[], setting: Setting, isHeld: boolean): Flip[] {
  const { threshold } = setting.criteria;
  // Only the step towards the other side can flip, and only where it crosses the threshold.
  const change = isHeld ? -1 : 1;
  return counted.flatMap((item): Flip[] => {
    const { judged } = item;
    const { low, participants } = judged.result;
    const changed = low + change;
    // Stryker disable next-line ConditionalExpression,ArrayDeclaration: without a look at the threshold the rules are asked for the same answer.
    if (isLow(changed, participants, threshold) === judged.isLow) return [];
    const other: LowOf = (one) => (one === item ? changed : asRead(one));
    return holds(counted, setting, other) === isHeld ? [] : [{ judged, change }];
  });
}

/** One label a school, the first that fits: few people, one participant, firm. */
export function certaintyOf(
  counted: readonly Counted[],
  setting: Setting,
  status: VerdictStatus,
  flips: readonly Flip[],
): Certainty | null {
  const many = counted.filter(({ judged }) => judged.result.participants >= fewParticipants);
  if (status === 'low' && !holds(many, setting)) return 'few';
  if (flips.length > 0) return 'one';
  return status === 'insufficient' ? null : 'firm';
}
