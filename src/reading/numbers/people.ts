/** People from a percent, as whole numbers: the count that gives the stated percent back at the column's precision. */
export interface Recovered {
  low: number;
  exact: boolean;
  range: readonly [number, number] | null;
}

/** Slack for figures that went through binary fractions; far below any stated precision. */
const NOISE = 1e-9;
const lastDigits = Array.from({ length: 11 }, (_none, decimals) => 10 ** -decimals);
const halves = lastDigits.map((unit) => unit / 2 + NOISE);

/** One unit of the last of so many decimals: 2 → 0.01; more than 10 count as 10. A look-up, as powers are counted slowly. */
export const lastDigit = (decimals: number): number => lastDigits[Math.min(decimals, 10)]!;

/**
 * @param points percent points as stated
 * @param participants people, at least 1
 * @param decimals decimals of the column (the most that stand in it)
 * @returns null where no whole number gives that percent back
 */
export function peopleFromPoints(points: number, participants: number, decimals: number): Recovered | null {
  const half = halves[decimals] ?? NOISE;
  const step = 100 / participants;
  const nearest = Math.round(points / step);
  if (nearest < 0 || nearest > participants || Math.abs(nearest * step - points) > half) return null;
  // Neighbours lie a step away: where the step is wider than what rounding hides, the number is the only one.
  if (step > 2 * half) return { low: nearest, exact: true, range: null };
  let least = nearest;
  let most = nearest;
  while (least > 0 && Math.abs((least - 1) * step - points) <= half) least -= 1;
  while (most < participants && Math.abs((most + 1) * step - points) <= half) most += 1;
  return { low: nearest, exact: least === most, range: least === most ? null : [least, most] };
}

/** The same for a figure that only the only fitting number is wanted of; null where none or several fit. */
export function onlyPeople(points: number, participants: number, decimals: number): number | null {
  const half = halves[decimals] ?? NOISE;
  const step = 100 / participants;
  const nearest = Math.round(points / step);
  if (nearest < 0 || nearest > participants || Math.abs(nearest * step - points) > half) return null;
  if (step > 2 * half) return nearest;
  const below = nearest > 0 && Math.abs((nearest - 1) * step - points) <= half;
  const above = nearest < participants && Math.abs((nearest + 1) * step - points) <= half;
  return below || above ? null : nearest;
}
