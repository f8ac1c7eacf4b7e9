/** Whose figures stand for the region, and what a mean says where marks are not given. */
import type { Reading } from '../../model/reading';
import type { Result } from '../../model/result';
import { ma5, ma6, result, ru5, school } from '../testing/results';
import { gradeJumps, inflatedMeans } from './means';
import { defaultBiasLimits as limits } from './index';

/** Twenty fives: a mean of 5 without a spread. */
const excellent: Result = { ...result(ma5, 2025, 0, 20), mark3: 0, mark4: 0, mark5: 20 };
const row = (change: Partial<Reading['groups'][number]> = {}): Reading['groups'][number] => ({
  level: 'region',
  name: 'Область',
  procedure: ma5,
  year: 2025,
  participants: 1000,
  shares: [0.1, 0.4, 0.3, 0.2],
  mean: null,
  sheet: 'Р',
  cell: 'A1',
  ...change,
});
const limitsOf = (...groups: Reading['groups']): number[] =>
  inflatedMeans({ results: [excellent], groups }, limits).signs.map(({ limit }) => limit);

/** Upper end of the 95 % interval of the mean, from shares of marks and people. */
function upperEnd(shares: readonly number[], people: number): number {
  const mean = shares.reduce((sum, share, index) => sum + share * (index + 2), 0);
  const squares = shares.reduce((sum, share, index) => sum + share * (index + 2 - mean) ** 2, 0);
  return mean + 1.96 * Math.sqrt((squares * people) / (people - 1) / people);
}

describe('the region by a row of the table', () => {
  test('its people by mark give the limit', () => {
    const [limit, ...more] = limitsOf(row());
    expect(more).toEqual([]);
    expect(limit).toBeCloseTo(upperEnd([0.1, 0.4, 0.3, 0.2], 1000), 9);
  });
  test('a row of ten people is enough, of nine is not', () => {
    expect(limitsOf(row({ participants: 10 }))[0]).toBeCloseTo(upperEnd([0.1, 0.4, 0.3, 0.2], 10), 9);
    expect(limitsOf(row({ participants: 9 }))).toEqual([]);
  });
  test.each([
    ['a municipality', row({ level: 'municipality' })],
    ['no year', row({ year: null })],
    ['no marks', row({ shares: null })],
    ['another year', row({ year: 2024 })],
    ['another procedure', row({ procedure: ru5 })],
  ])('%s is none', (_, group) => {
    expect(limitsOf(group)).toEqual([]);
  });
  test('the country stands in for it, and steps back where the region is there, in whatever order', () => {
    const country = row({ level: 'country', shares: [0.3, 0.4, 0.2, 0.1] });
    expect(limitsOf(country)[0]).toBeCloseTo(upperEnd([0.3, 0.4, 0.2, 0.1], 1000), 9);
    const region = upperEnd([0.1, 0.4, 0.3, 0.2], 1000);
    for (const both of [
      [country, row()],
      [row(), country],
    ])
      expect(limitsOf(...both)[0]).toBeCloseTo(region, 9);
  });
});

describe('a jump where only means are given', () => {
  /** Schools with a mean in grade 5 and, a year on, in grade 6. */
  const cohort = (means: readonly (readonly [number | null, number | null])[], year = 2024, from = 0): Result[] =>
    means.flatMap(([before, after], index) => {
      const at = school(`СОШ № ${index + from}`);
      return [
        { ...result(ma5, year, 0, 20, at), mean: before },
        { ...result(ma6, year + 1, 0, 20, at), mean: after },
      ];
    });
  const steady = Array.from({ length: 11 }, (_, index) => [4, 4 - index / 100] as const);
  const found = (results: Result[]) => {
    const { checked, tooFew, signs } = gradeJumps({ results }, limits);
    return [checked, tooFew, signs.map((sign) => [sign.school!.name, sign.year, sign.direction])];
  };
  test('marks from 2 to 5 are compared, a five among them', () => {
    expect(found(cohort([...steady, [5, 2.5]]))).toEqual([12, 0, [['СОШ № 11', 2025, 'fall']]]);
  });
  test('points are no marks, and nothing is no mean', () => {
    expect(found(cohort([...steady, [12, 4], [4, 12], [null, 4], [4, null]]))).toEqual([11, 0, []]);
  });
  test('each pair of years is a cohort of its own', () => {
    const all = [...cohort(steady), ...cohort([...steady.slice(0, 10), [5, 2.5]], 2023)];
    expect(found(all)).toEqual([22, 0, [['СОШ № 10', 2024, 'fall']]]);
  });
});
