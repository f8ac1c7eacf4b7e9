/** How far a share strays by chance alone: limits around a common share for a number of participants, exact by the binomial distribution. */
import { binomialTail } from './binomial';

/** 95 % limits leave this much on each side. */
const beyond = 0.025;

/** Whether so many low people are more than chance brings at a common share in 95 of 100 cases. */
export const isBeyondChance = (low: number, participants: number, common: number): boolean =>
  // Stryker disable next-line EqualityOperator: no tail of whole people is exactly that.
  binomialTail(participants, common, low) <= beyond;

/**
 * The lower and the upper limit as shares 0–1, drawn smoothly between whole people: a share at the upper one or above it is beyond chance, one under
 * it is not; the lower one the other way round. Limits that no number of these participants reaches are 0 and 1.
 */
export function funnelLimits(participants: number, common: number): readonly [number, number] {
  return [1 - upperLimit(participants, 1 - common), upperLimit(participants, common)];
}

function upperLimit(participants: number, common: number): number {
  const tail = (low: number): number => binomialTail(participants, common, low);
  // The fewest people beyond chance: the mean is within it, from there one by one.
  let low = Math.floor(participants * common);
  // Stryker disable next-line EqualityOperator: no tail of whole people is exactly that.
  while (tail(low) > beyond) low++;
  const [chance, before] = [tail(low), tail(low - 1)];
  return Math.min(1, (low - (beyond - chance) / (before - chance)) / participants);
}
