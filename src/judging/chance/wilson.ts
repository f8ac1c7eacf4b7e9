/** Two-sided 95 % quantile of the normal distribution. */
const z = 1.959963984540054;

/** 95 % Wilson interval of a share of people, [from, to] within 0–1; null share (no participants) gives the whole [0, 1]. */
export function wilson(low: number, participants: number): readonly [number, number] {
  if (participants < 1) return [0, 1];
  const share = low / participants;
  const z2 = (z * z) / participants;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = (z * Math.sqrt((share * (1 - share)) / participants + z2 / (4 * participants))) / (1 + z2);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
