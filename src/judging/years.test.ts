/** Which two years are judged: found in the data, or said. */
import { answeredYears, chooseYears, defaultCriteria } from '.';
import { history, ma5, result } from './testing/results';

describe('from the data', () => {
  const of = (...years: number[]) => chooseYears(years.map((year) => result(ma5, year, 0, 20)));
  test.each([
    ['the newest and the one before it, in whatever order they were read', [2023, 2025, 2024], [2024, 2025], false],
    ['an older gap is nobody’s concern', [2020, 2024, 2025], [2024, 2025], false],
    ['one year alone: the one before it is waited for, nothing is asked', [2025, 2025], [2024, 2025], false],
    ['a year is missing: it is asked which one is compared', [2022, 2025, 2020], [2024, 2025], true],
  ])('%s', (_, years, expected, asks) => {
    const { years: found, question } = of(...years);
    expect([found, question !== null]).toEqual([expected, asks]);
  });
  test('the question offers the year before and the newest one that has results', () => {
    expect(of(2022, 2025, 2020).question!.candidates.map(({ value }) => value)).toEqual(['2024,2025', '2022,2025']);
  });
  test('where nothing counts, the years of what is there', () => {
    expect(chooseYears([result(history, 2023, 0, 9), result(history, 2022, 0, 9)], defaultCriteria).years).toEqual([
      2022, 2023,
    ]);
    expect(chooseYears([], defaultCriteria)).toEqual({ years: null, question: null });
  });
  test('a gap between years of procedures that count is one, whatever others were held in it', () => {
    const results = [result(ma5, 2023, 0, 9), result(history, 2024, 0, 9), result(ma5, 2025, 0, 9)];
    expect(chooseYears(results, defaultCriteria).question).not.toBeNull();
    expect(chooseYears(results).question).toBeNull();
  });
});

describe('as answered', () => {
  test.each([
    ['2023,2025', [2023, 2025]],
    ['  2023 ,  2025 ', [2023, 2025]],
  ])('«%s»', (answer, years) => {
    expect(answeredYears(answer)).toEqual(years);
  });
  test.each([
    undefined,
    '',
    '2025',
    '2025,2023',
    '2024,2024',
    '2023;2025',
    '23,25',
    'с 2023,2025',
    '2023,2025 годы',
    '12023,2025',
    '2023,20255',
  ])('«%s» says no two years', (answer) => {
    expect(answeredYears(answer)).toBeNull();
  });
});
