/** The 95 % interval of a share, against what defines it. */
import { wilson } from './wilson';

test.each([
  // By hand: z² = 3.8415; none of n gives [0, z²/(n + z²)].
  [0, 10, 0, 0.27753],
  [10, 10, 0.72247, 1],
  [3, 10, 0.10779, 0.60322],
  [0, 1, 0, 0.79345],
  [1, 1, 0.20655, 1],
  [6, 20, 0.14548, 0.519],
])('%i of %i: from %f to %f', (low, participants, from, to) => {
  const [lower, upper] = wilson(low, participants);
  expect(lower).toBeCloseTo(from, 4);
  expect(upper).toBeCloseTo(to, 4);
});

test('each end is the share from which the one seen lies 1.96 standard errors away', () => {
  for (const participants of [2, 7, 30, 400])
    for (let low = 1; low < participants; low++)
      for (const end of wilson(low, participants)) {
        const away = Math.abs(low / participants - end) / Math.sqrt((end * (1 - end)) / participants);
        expect(away).toBeCloseTo(1.959964, 5);
      }
});

test('no share lies outside 0 and 1, and nobody leaves everything possible', () => {
  for (const participants of [1, 3, 17, 250]) {
    const [none] = wilson(0, participants);
    const [, all] = wilson(participants, participants);
    expect([none >= 0, none < 1e-12, all <= 1, all > 1 - 1e-12]).toEqual([true, true, true, true]);
  }
  expect(wilson(0, 0)).toEqual([0, 1]);
});
