/** People from a percent, as whole numbers: the count that gives the stated percent back at the column's precision. */
export interface Recovered {
  low: number;
  exact: boolean;
  range: readonly [number, number] | null;
}

/** Slack for figures that went through binary fractions; far below any stated precision. */
const NOISE = 1e-9;

/**
 * @param points percent points as stated
 * @param participants people, at least 1
 * @param decimals decimals of the column (the most that stand in it)
 * @returns null where no whole number gives that percent back
 */
export function peopleFromPoints(points: number, participants: number, decimals: number): Recovered | null {
  const half = 0.5 * 10 ** -decimals + NOISE;
  const from = Math.max(0, Math.ceil(((points - half) * participants) / 100 - NOISE));
  const to = Math.min(participants, Math.floor(((points + half) * participants) / 100 + NOISE));
  let least = -1;
  let most = -1;
  for (let people = from; people <= to; people += 1) {
    if (Math.abs((people * 100) / participants - points) > half) continue;
    if (least < 0) least = people;
    most = people;
  }
  if (least < 0) return null;
  const nearest = Math.min(most, Math.max(least, Math.round((points * participants) / 100)));
  return { low: nearest, exact: least === most, range: least === most ? null : [least, most] };
}
