import { funnelLimits, isBeyondChance } from './funnel';

/** Chance of at least each number of `trials`, added up from the whole row of outcomes. */
function tails(trials: number, share: number): number[] {
  let row = [1];
  for (let trial = 0; trial < trials; trial++)
    row = Array.from({ length: row.length + 1 }, (_, at) => (row[at] ?? 0) * (1 - share) + (row[at - 1] ?? 0) * share);
  let sum = 0;
  return [...row, 0]
    .reverse()
    .map((one) => (sum += one))
    .reverse();
}
const shares = [0.02, 0.14, 0.3, 0.5, 0.86];
const sizes = [1, 2, 3, 7, 10, 25, 60, 140];

test.each(shares)('at a common share of %f the limits part what chance brings from what it does not', (common) => {
  const wrong: unknown[] = [];
  for (const people of sizes) {
    const [lower, upper] = funnelLimits(people, common);
    const atLeast = tails(people, common);
    for (let low = 0; low <= people; low++) {
      const above = atLeast[low]! <= 0.025;
      const below = 1 - atLeast[low + 1]! <= 0.025;
      // A limit beyond everybody or nobody is drawn at the edge, where it parts nothing.
      const parts =
        (low === people || low / people >= upper === above) && (low === 0 || low / people <= lower === below);
      if (isBeyondChance(low, people, common) !== above || !parts) wrong.push([people, low]);
    }
    if (atLeast[people]! > 0.025 !== (upper === 1)) wrong.push([people, 'upper', upper]);
    if (1 - atLeast[1]! > 0.025 !== (lower === 0)) wrong.push([people, 'lower', lower]);
  }
  expect(wrong).toEqual([]);
});

test('known numbers: 30 of 200 at 10 % is beyond chance, 3 of 10 is not', () => {
  expect(isBeyondChance(30, 200, 0.1)).toBe(true);
  expect(isBeyondChance(3, 10, 0.1)).toBe(false);
  // For 200 at 10 %: P(X ≥ 29) = 0.0271, P(X ≥ 30) = 0.0163; P(X ≤ 11) = 0.0168, P(X ≤ 12) = 0.0320.
  const [lower, upper] = funnelLimits(200, 0.1);
  expect(upper).toBeCloseTo(0.14597, 5);
  expect(lower).toBeCloseTo(0.05769, 5);
});

test('limits narrow as participants grow, and close on the common share', () => {
  const widths = [20, 50, 200, 2000, 20000].map((people) => {
    const [lower, upper] = funnelLimits(people, 0.2);
    return upper - lower;
  });
  for (let index = 1; index < widths.length; index++) expect(widths[index]).toBeLessThan(widths[index - 1]!);
  expect(widths.at(-1)).toBeLessThan(0.012);
});

test('a share of nobody or of everybody leaves chance no room', () => {
  const [lower, upper] = funnelLimits(10, 0);
  expect([lower, upper > 0, upper < 0.1]).toEqual([0, true, true]);
  expect(funnelLimits(10, 1)).toEqual([1 - upper, 1]);
  expect(isBeyondChance(1, 10, 0)).toBe(true);
  expect(isBeyondChance(0, 10, 0)).toBe(false);
});
