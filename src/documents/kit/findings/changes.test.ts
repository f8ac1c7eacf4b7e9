import { findingsOf, readingOf, type Row } from '../../testing/findings';
import { changesOf, isNotable } from './changes';

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

test('a change is over the schools that have both years, and says how many and whether they are all', () => {
  const same = ['А', 'Б', 'В'].flatMap((school) => [maths(school, 2025, 5, 20), maths(school, 2026, 2, 30)]);
  const [all] = changesOf(resultsOf(same), years, 'low');
  const [some] = changesOf(resultsOf([...same, maths('Ушла', 2025, 30, 0), maths('Новая', 2026, 0, 60)]), years, 'low');
  expect([all!.schools, all!.isOfAll]).toEqual([3, true]);
  expect(some).toMatchObject({ from: all!.from, to: all!.to, change: all!.change, schools: 3, isOfAll: false });
});

test('a change that schools with both results do not show is not told', () => {
  const same = ['А', 'Б', 'В'].flatMap((school) => [maths(school, 2025, 5, 20), maths(school, 2026, 5, 20)]);
  const [change] = changesOf(resultsOf([...same, maths('Новая', 2026, 0, 60)]), years, 'low');
  expect(change!.change).toBe(0);
  expect(isNotable(change!, 10)).toBe(false);
});

test('no school with both years: nothing is compared', () => {
  expect(changesOf(resultsOf([maths('А', 2025, 5, 20), maths('Б', 2026, 5, 20)]), years, 'low')).toEqual([]);
});
