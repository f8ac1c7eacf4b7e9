/** Points without a mark: below the minimum is a «2»; where geometry decides besides, what stands at or above it is asked. */
import type { CellValue } from '../../model/cells';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { OwnMinimum } from '../../model/minimum';
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
  ])('answered «%s», it decides who failed', (value, exact, range) => {
    const [question] = read([book], noAnswers()).questions;
    const found = read([book], withAnswer(noAnswers(), question!, value));
    expect(told(found)).toEqual([['ОГЭ', 'Математика', '1/4', exact, range]]);
    expect(found.questions).toEqual([]);
  });
});

test('each figure has its letter in the years it is known for, and says so where it is not', () => {
  const math = { kind: 'ОГЭ', subject: 'Математика' } as const;
  expect([2018, 2019, 2022, 2026].map((year) => minimumOf(math, year)!.letter)).toEqual([
    null,
    { number: '10-151', date: '2019-02-27' },
    null,
    { number: '02-20', date: '2026-02-25' },
  ]);
  expect(minimumOf({ kind: 'ЕГЭ', subject: 'Русский язык' }, 2025)).toMatchObject({ least: 24, letter: null });
  expect(minimumOf({ kind: 'ЕГЭ', subject: 'Математика (базовая)' }, 2025)).toBeNull();
  expect(minimumOf(math, 2017)).toBeNull();
});

describe('a region’s own minimum', () => {
  const letter = { number: '17-о', date: '2025-03-03' };
  const russian: OwnMinimum = { kind: 'ОГЭ', subject: 'Русский язык', year: 2025, least: 14, letter };
  const points = [12, 13, 14, 15];
  const lowBy = (minimums: OwnMinimum[], book = pupils('русский язык', 'Первичный балл', points)) =>
    read([book], noAnswers(), { minimums }).results.map(({ low, block }) => [low, block.lowBelow]);

  test('goes before the federal one in its year, and the formulas follow it', () => {
    expect([lowBy([]), lowBy([russian])]).toEqual([[[3, 15]], [[2, 14]]]);
  });
  test('holds in no other year and for no other subject', () => {
    expect(lowBy([{ ...russian, year: 2024 }])).toEqual(lowBy([]));
    expect(lowBy([{ ...russian, subject: 'Математика', geometry: 2 }])).toEqual(lowBy([]));
    expect(lowBy([{ ...russian, kind: 'ЕГЭ' }])).toEqual(lowBy([]));
  });
  test('without a condition in geometry asks nothing about it', () => {
    const math: OwnMinimum = { kind: 'ОГЭ', subject: 'Математика', year: 2025, least: 6, geometry: 0, letter };
    const found = read([pupils('математика', 'Первичный балл', [5, 6, 7])], noAnswers(), { minimums: [math] });
    expect(told(found)).toEqual([['ОГЭ', 'Математика', '1/3', true, null]]);
    expect(found.questions).toEqual([]);
  });
  test('is told with its paper beside the results it judged; a mark on the sheet needs none', () => {
    const used = (caption: string, values: number[]) =>
      read([pupils('русский язык', caption, values)], noAnswers(), { minimums: [russian] }).minimums;
    expect(used('Первичный балл', points)).toEqual([
      {
        kind: 'ОГЭ',
        subject: 'Русский язык',
        year: 2025,
        scale: 'primary',
        least: 14,
        geometry: null,
        letter,
        own: true,
      },
    ]);
    expect(used('Отметка', [2, 3, 4, 5])).toEqual([]);
  });
});
