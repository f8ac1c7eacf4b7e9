/** Points without a mark: below the minimum is a «2»; where geometry decides besides, what stands at or above it is asked. */
import type { CellValue } from '../../model/cells';
import type { WorkbookSnapshot } from '../../model/snapshot';
import { noAnswers } from '../../model/state';
import { read } from '..';
import { withAnswer } from '../questions';
import { minimumOf } from '../numbers/minimums';

const pupils = (subject: string, caption: string, points: number[]): WorkbookSnapshot => ({
  fileName: 'Баллы.xlsx',
  state: null,
  activeSheetId: null,
  sheets: [
    {
      id: '1',
      name: 'Баллы',
      visibility: 'visible',
      top: 0,
      left: 0,
      values: [
        [`Результаты ОГЭ, ${subject}, 2025 год`, null, null],
        ['Код участника', 'ОО', caption],
        ...points.map((one, index): CellValue[] => [`9${String(index).padStart(4, '0')}`, 'МБОУ «СОШ № 1»', one]),
      ],
    },
  ],
});
const told = ({ results }: ReturnType<typeof read>): unknown[] =>
  results.map(({ procedure, low, participants, exact, lowRange }) => [
    procedure.kind,
    procedure.subject,
    `${low}/${participants}`,
    exact,
    lowRange,
  ]);

test('Russian: 15 points pass, 14 are a «2»', () => {
  const found = read([pupils('русский язык', 'Первичный балл', [14, 15, 33, 7])], noAnswers());
  expect(told(found)).toEqual([['ОГЭ', 'Русский язык', '2/4', true, null]]);
  expect(found.questions).toEqual([]);
  // Formulas count the same pupils by the same border.
  expect(found.results[0]!.block).toMatchObject({ lowForm: 'pupils', lowBelow: 15, columns: { low: 2 } });
});

describe('maths: 8 points, 2 of them in geometry', () => {
  const book = pupils('математика', 'Первичный балл', [7, 8, 12, 25]);

  test('is asked; until then any at or above the minimum may have failed', () => {
    const found = read([book], noAnswers());
    expect(told(found)).toEqual([['ОГЭ', 'Математика', '1/4', false, [1, 4]]]);
    expect(found.questions.map(({ type, candidates }) => [type, candidates.map(({ value }) => value)])).toEqual([
      ['geometry', ['passed', 'unknown']],
    ]);
  });
  test.each([
    ['passed', true, null],
    ['unknown', false, [1, 4]],
  ])('answered «%s»', (value, exact, range) => {
    const [question] = read([book], noAnswers()).questions;
    const found = read([book], withAnswer(noAnswers(), question!, value));
    expect(told(found)).toEqual([['ОГЭ', 'Математика', '1/4', exact, range]]);
    expect(found.questions).toEqual([]);
  });
});

test('each figure has its letter in the years it is known for, and says so where it is not', () => {
  const math = { kind: 'ОГЭ', subject: 'Математика', grade: 9 } as const;
  expect([2018, 2019, 2022, 2026].map((year) => minimumOf(math, year)!.source)).toEqual([
    null,
    '27.02.2019 № 10-151',
    null,
    '25.02.2026 № 02-20',
  ]);
  expect(minimumOf({ kind: 'ЕГЭ', subject: 'Русский язык', grade: 11 }, 2025)).toMatchObject({
    least: 24,
    source: null,
  });
  expect(minimumOf({ kind: 'ЕГЭ', subject: 'Математика (базовая)', grade: 11 }, 2025)).toBeNull();
  expect(minimumOf(math, 2017)).toBeNull();
});
