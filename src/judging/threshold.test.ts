import { isLow, isNearlyLow } from './threshold';
import { wilson } from './chance/wilson';

test('at every whole percent and for all participants up to 1,000 the threshold is compared exactly', () => {
  for (let participants = 1; participants <= 1000; participants++) {
    for (let percent = 1; percent <= 100; percent++) {
      // Whole numbers divided once: exact where the quotient is whole, and never across a whole number.
      const least = Math.ceil((percent * participants) / 100);
      const right = isLow(least, participants, percent * 100) && !isLow(least - 1, participants, percent * 100);
      if (!right) throw new Error(`${least} of ${participants} at ${percent} %`);
    }
  }
});

test.each([
  [3, 10, true],
  [6, 20, true],
  [2, 7, false],
  [299, 1000, false],
  [0, 0, false],
])('%d of %d against 30 %%: %s', (low, participants, expected) => {
  expect(isLow(low, participants, 3000)).toBe(expected);
});

test('11 of 20 reaches 55 %, which floating point denies', () => {
  expect(isLow(11, 20, 5500)).toBe(true);
});

test('within 5 points under the threshold, both ends', () => {
  expect([24, 25, 29, 30].map((low) => isNearlyLow(low, 100, 3000))).toEqual([false, true, true, false]);
});

test('the 95 % interval of 3 of 10 and of the extremes', () => {
  const [from, to] = wilson(3, 10);
  expect(from).toBeCloseTo(0.1078, 4);
  expect(to).toBeCloseTo(0.6032, 4);
  expect(wilson(0, 5)[0]).toBe(0);
  expect(wilson(5, 5)[1]).toBe(1);
});
