/** Peaks at mark borders: where the borders are, what a school is held against, and how much is a peak. */
import type { DistributionRow, Reading } from '../../model/reading';
import type { Procedure } from '../../model/procedure';
import type { Result } from '../../model/result';
import type { School } from '../../model/school';
import { ma5, result, ru5, school } from '../testing/results';
import { defaultBiasLimits as limits } from './index';
import { borderPeaks, markBorders } from './peaks';

describe('borders of marks', () => {
  test.each<[string, number[], [number, number, number, number], number[]]>([
    ['each score under which the marks lie', [0.2, 0.3, 0.1, 0.4], [0.2, 0.3, 0.1, 0.4], [1, 2, 3]],
    ['a score that nobody got: the first one stands', [0.5, 0, 0.5], [0.5, 0.2, 0.2, 0.1], [1]],
    ['nobody with «2»: the first score above none', [0, 0.5, 0.5], [0, 0.5, 0.4, 0.1], [1, 2]],
    ['the end of the scale is no border', [0.5, 0.5, 0], [0.5, 0.2, 0.2, 0.1], [1]],
    ['a mark that nobody got has no border of its own', [0.5, 0.3, 0.2], [0.5, 0, 0.3, 0.2], [1, 2]],
    ['shares that fit no score', [0.5, 0.5], [0.4, 0.2, 0.2, 0.2], []],
    ['to three in a thousand', [0.5, 0.5], [0.4975, 0.2, 0.2, 0.1025], [1]],
    ['not beyond', [0.5, 0.5], [0.4965, 0.2, 0.2, 0.1035], []],
  ])('%s', (_, distribution, marks, expected) => {
    expect(markBorders(distribution, marks)).toEqual(expected);
  });
});

const place = { sheet: 'Баллы', cell: 'C4' };
const row = (
  at: School | null,
  shares: number[],
  participants: number | null = 200,
  change: Partial<DistributionRow> = {},
): DistributionRow => ({
  school: at,
  group: at?.name ?? 'Область',
  procedure: ma5,
  year: 2025,
  participants,
  shares,
  ...place,
  ...change,
});
const group = (
  shares: readonly [number, number, number, number] | null,
  change: Partial<Reading['groups'][number]> = {},
) => ({
  level: 'region' as const,
  name: 'Область',
  procedure: ma5,
  year: 2025,
  participants: 9000,
  shares,
  mean: null,
  ...place,
  ...change,
});
const marked = (at: School, [two, three, four, five]: number[], procedure: Procedure = ma5): Result => ({
  ...result(procedure, 2025, two!, two! + three! + four! + five!, at),
  mark3: three!,
  mark4: four!,
  mark5: five!,
});
const [one, two] = [school('СОШ № 1'), school('СОШ № 2')];
/** Border of «3» at score 2, under which lie 40 % in the region; nobody beyond «3». */
const region = [0.1, 0.3, 0.3, 0.3];
const marks = [0.4, 0.6, 0, 0] as const;
/** Twice as many at the border as just below it. */
const peak = [0.1, 0.25, 0.5, 0.15];
const check = (distributions: DistributionRow[], groups: Reading['groups'] = [group(marks)], results: Result[] = []) =>
  borderPeaks({ distributions, groups, results }, limits);
const named = (...of: Parameters<typeof check>) => check(...of).signs.map(({ school: at, score }) => [at!.name, score]);

test('a sign names the school, the border and both shares', () => {
  expect(check([row(null, region, 9000), row(one, peak)])).toEqual({
    marker: 'borderPeak',
    checked: 1,
    tooFew: 0,
    signs: [
      {
        marker: 'borderPeak',
        school: one,
        group: 'СОШ № 1',
        procedure: ma5,
        year: 2025,
        direction: null,
        value: 0.5,
        limit: 0.25,
        people: 200,
        score: 2,
        results: [],
        cells: [place],
      },
    ],
  });
});

describe('how much is a peak', () => {
  const all = (shares: number[], participants: number | null = 200) =>
    named([row(null, region, 9000), row(one, shares, participants)]);
  test('twice as many, not less', () => {
    expect(all(peak)).toEqual([['СОШ № 1', 2]]);
    expect(all([0.1, 0.26, 0.5, 0.14], 2000)).toEqual([]);
    expect(all([0.1, 0.5, 0.25, 0.15])).toEqual([]);
  });
  test('more than three deviations from what the region lets expect', () => {
    // Of 36 people at the two scores three quarters, a half is expected: exactly three deviations; of 37 more.
    const three = [0.25, 0.125, 0.375, 0.25];
    expect([all(three, 72), all(three, 74)]).toEqual([[], [['СОШ № 1', 2]]]);
  });
  test('ten people at the two scores, of fifty in the school', () => {
    const few = (share: number): number[] => [0.5, 0, share, 0.5 - share];
    expect([all(few(0.2), 50), all(few(0.18), 50)]).toEqual([[['СОШ № 1', 2]], []]);
    const { checked, tooFew } = check([
      row(null, region, 9000),
      row(one, peak, 49),
      row(two, peak, null),
      row(two, peak, 50),
    ]);
    expect([checked, tooFew]).toEqual([1, 2]);
  });
});

describe('what a school is held against', () => {
  test('where little is expected at the border, nine people are still too few', () => {
    const rare = row(null, [0.1, 0.3, 0.1, 0.5], 9000);
    const of = (people: number) => named([rare, row(one, [0, 0, people / 50, 1 - people / 50], 50)]);
    expect([of(9), of(10)]).toEqual([[], [['СОШ № 1', 2]]]);
  });
  test('a school, however large, is no measure of another', () => {
    const rows = [row(two, peak, 9000), row(one, peak)];
    expect(named(rows, [], [marked(two, [70, 130, 0, 0])])).toEqual([
      ['СОШ № 2', 2],
      ['СОШ № 1', 2],
    ]);
  });
  test('the largest group without a school, whichever stands first', () => {
    // In the small group twice as many at the border are usual.
    const small = row(null, peak, 100, { group: 'Район' });
    for (const order of [
      [small, row(null, region, 9000)],
      [row(null, region, 9000), small],
    ])
      expect(named([...order, row(one, peak)])).toEqual([['СОШ № 1', 2]]);
    expect(named([row(null, region, 100), row(null, peak, 9000, { group: 'Край' }), row(one, peak)])).toEqual([]);
  });
  test('an even split where there is no group, or nobody of it has these scores', () => {
    const own = [marked(two, [80, 120, 0, 0])];
    const even = row(two, region);
    expect(named([even, row(one, peak)], [], own)).toEqual([['СОШ № 1', 2]]);
    const nobody = row(null, [0.5, 0, 0, 0.5], 9000);
    expect(named([even, row(one, peak), nobody], [], own)).toEqual([['СОШ № 1', 2]]);
    expect(named([even, row(one, [0.25, 0.125, 0.375, 0.25], 72), nobody], [], own)).toEqual([]);
  });
});

describe('whose marks give the borders', () => {
  test('a group’s by its name, procedure and year; without marks nobody is checked', () => {
    const rows = [row(null, region, 9000), row(one, peak)];
    expect(named(rows)).toHaveLength(1);
    for (const other of [{ name: 'Край' }, { procedure: ru5 }, { year: 2024 }])
      expect(check(rows, [group(marks, other)])).toMatchObject({ checked: 0, tooFew: 0, signs: [] });
    expect(check(rows, [group(null)])).toMatchObject({ checked: 0, signs: [] });
    expect(check(rows, [])).toMatchObject({ checked: 0, signs: [] });
  });
  test('a school’s own result, of the same procedure and the same school', () => {
    const rows = [row(two, region), row(one, peak)];
    expect(named(rows, [], [marked(two, [80, 120, 0, 0])])).toEqual([['СОШ № 1', 2]]);
    expect(named(rows, [], [marked(two, [80, 120, 0, 0], ru5)])).toEqual([]);
    expect(named(rows, [], [marked(school('СОШ № 3'), [80, 120, 0, 0])])).toEqual([]);
    // Other schools' and other procedures' results do not stand in the way.
    expect(
      named(
        rows,
        [],
        [marked(one, [1, 199, 0, 0], ru5), marked(school('СОШ № 3'), [1, 1, 1, 1]), marked(two, [80, 120, 0, 0])],
      ),
    ).toEqual([['СОШ № 1', 2]]);
  });
  test('the largest group that has any, in whatever order; one whose marks fit nothing is passed over', () => {
    // In the district the border lies at score 1.
    const district = row(null, [0.4, 0.2, 0.2, 0.2], 300, { group: 'Район' });
    const ofDistrict = group([0.4, 0.6, 0, 0], { name: 'Район' });
    const large = row(null, region, 9000);
    for (const order of [
      [district, large],
      [large, district],
    ]) {
      expect(named([...order, row(one, peak)], [group(marks), ofDistrict])).toEqual([['СОШ № 1', 2]]);
      const fitsNothing = group([0.27, 0.05, 0.01, 0.67]);
      expect(named([...order, row(one, [0.05, 0.9, 0.03, 0.02])], [fitsNothing, ofDistrict])).toEqual([['СОШ № 1', 1]]);
    }
  });
  test('procedures and years are looked at apart', () => {
    const rows = [
      row(null, region, 9000),
      row(one, peak),
      row(one, peak, 200, { year: 2024 }),
      row(one, peak, 200, { procedure: ru5 }),
      row(one, peak, 200, { year: null }),
    ];
    expect(check(rows)).toMatchObject({ checked: 1, signs: [{ year: 2025, procedure: ma5 }] });
  });
});
