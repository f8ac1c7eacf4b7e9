/** Comparisons in whole numbers: nothing is rounded or divided before them (11 of 20 is 55 %, which 0.55 × 100 is not). */

/** «В пределах 5 процентных пунктов под порогом» — зона риска; basis points. */
export const watchMargin = 500;

/** Low people of all participants reach a threshold in basis points (3000 is 30 %). No participants is no result. */
export function isLow(low: number, participants: number, threshold: number): boolean {
  return participants >= 1 && low * 10000 >= threshold * participants;
}

/** Under the threshold, but by 5 percent points at most. */
export function isNearlyLow(low: number, participants: number, threshold: number): boolean {
  return !isLow(low, participants, threshold) && isLow(low, participants, threshold - watchMargin);
}

/** The fewest low people of a number of participants that reach a threshold. */
export const lowFrom = (participants: number, threshold: number): number =>
  Math.ceil((threshold * participants) / 10000);
