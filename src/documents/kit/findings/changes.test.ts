import { findingsOf, readingOf, type Row } from '../../testing/findings';
import { changesOf, isNotable } from './changes';
import { measured, slices } from './slices';

const years = [2025, 2026] as const;
const maths = (school: string, year: number, low: number, good: number): Row => [
  school,
  'ОГЭ Математика',
  year,
  low,
  10,
  good,
  0,
];
const resultsOf = (rows: readonly Row[]) => findingsOf(readingOf(rows)).reading.results;

test('a change stands on the same participants as the tables of dynamics', () => {
  const results = resultsOf([
    ...['А', 'Б', 'В'].flatMap((school) => [maths(school, 2025, 5, 20), maths(school, 2026, 2, 30)]),
    maths('Новая', 2026, 0, 60),
  ]);
  const [{ years: byYear }] = slices(results) as [ReturnType<typeof slices>[number]];
  for (const measure of ['low', 'quality'] as const) {
    const [change] = changesOf(results, years, measure);
    expect([change!.from, change!.to]).toEqual(years.map((year) => measured(byYear.get(year), measure)));
    expect(change!.schools).toEqual([3, 4]);
  }
});

test('a change that schools with both results do not show is not told', () => {
  const same = ['А', 'Б', 'В'].flatMap((school) => [maths(school, 2025, 5, 20), maths(school, 2026, 5, 20)]);
  const [change] = changesOf(resultsOf([...same, maths('Новая', 2026, 0, 60)]), years, 'low');
  expect(change!.change).toBeLessThan(-0.03);
  expect(isNotable(change!, 10)).toBe(false);
});
