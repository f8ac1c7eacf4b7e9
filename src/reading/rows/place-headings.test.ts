import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { sheet, workbook } from '../testing/grid';
import { read } from '..';

const districts = (headings: readonly [string, string]): string[] => {
  const schools = (n: number): CellValue[][] => [
    ['МБОУ «СОШ № 1»', 25 + n, 4],
    ['МБОУ «СОШ № 2»', 31 + n, 9],
  ];
  const rows = [['ОГЭ 2025 математика'], ['ОУ', 'Участники', 'Не сдали']] as CellValue[][];
  const values = [...rows, [headings[0]], ...schools(0), [headings[1]], ...schools(1)];
  const reading = read([workbook([sheet('Лист1', values)])], noAnswers());
  expect(reading.questions).toEqual([]);
  return reading.results.map(({ school, participants }) => `${school.municipality} ${participants}`);
};

test.each<[string, string, string?]>([
  ['Ольховский район', 'Северский район'],
  ['1. Ольховский район', '2. Северский район'],
  ['Муниципалитет: Ольховский район', 'Муниципалитет: Северский район'],
  ['по Ольховскому району', 'по Северскому району'],
  ['Школы Ольховского района', 'Школы Северского района'],
  ['Образовательные организации Ольховского района', 'Образовательные организации Северского района'],
])('«%s» alone over its schools says whose they are', (one, other) => {
  expect(districts([one, other])).toEqual([
    'Ольховский район 25',
    'Ольховский район 31',
    'Северский район 26',
    'Северский район 32',
  ]);
});

test('a district’s name without its kind says it too', () => {
  const told = ['Ольховский 25', 'Ольховский 31', 'Северский 26', 'Северский 32'];
  expect(districts(['Ольховский', 'Северский'])).toEqual(told);
});

test('a grade of a pivot’s outline that stands as a text is a grade', () => {
  const rows: CellValue[][] = [['ВПР 2025'], ['Названия строк', 'Участники', 'Получили «2»']];
  for (const [grade, low] of [
    ['5', 7],
    ['6', 6],
  ] as const)
    rows.push([grade, 76, low + 9], ['Математика', 76, low + 9], ['СОШ № 1', 45, low], ['СОШ № 2', 31, 9]);
  const reading = read([workbook([sheet('Лист1', rows)])], noAnswers());
  expect(reading.questions).toEqual([]);
  const told = reading.results.map(({ school, procedure, low }) => `${school.name} ${procedure.grade}: ${low}`);
  expect(told).toEqual(['СОШ № 1 5: 7', 'СОШ № 2 5: 9', 'СОШ № 1 6: 6', 'СОШ № 2 6: 9']);
});
