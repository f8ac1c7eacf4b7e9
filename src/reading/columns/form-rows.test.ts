import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '..';
import { sheet, workbook } from '../testing/grid';

/** Low numbers read, under a caption and with one more row below or above the schools'. */
function lows(row: CellValue[], { caption = 'Получили «2»', first = false } = {}) {
  const schools: CellValue[][] = [
    ['МБОУ СОШ № 1', 25, 4],
    ['МБОУ СОШ № 2', 31, 9],
    ['МБОУ СОШ № 3', 18, 0],
    ['МБОУ СОШ № 4', 44, 13],
    ['МБОУ СОШ № 5', 29, 7],
  ];
  const body = first ? [row, ...schools] : [...schools, row];
  const table = sheet('Лист1', [['ОГЭ 2025 математика'], ['ОО', 'Писали', caption], ...body]);
  const { results, problems } = read([workbook([table])], noAnswers());
  const own = results.filter(({ school }) => school.name.includes('№'));
  return { lows: own.map(({ low }) => low), problems: problems.map(({ code }) => code) };
}
const people = [4, 9, 0, 13, 7];

test.each<[string, CellValue[]]>([
  ['a percent of the total', ['Итого', 147, '22%']],
  ['a mean', ['Среднее значение', 29.4, 6.6]],
  ['a mean by another name', ['Медиана', 29, 6.8]],
  ['a share without a count', ['Доля', null, '22,03%']],
  ['a share as a number', ['Доля двоек', null, 0.2203]],
  ['a percent in a row of no known name', ['Тополиный край', 147, '22%']],
])('one row of no school does not make percents of people: %s', (_, row) => {
  expect(lows(row).lows).toEqual(people);
  expect(lows(row, { caption: 'Получили «2», чел.' }).lows).toEqual(people);
});

test('nor does a district’s row above its schools, and a percent in a total is compared with no sum', () => {
  expect(lows(['Луговской район', 147, '22%'], { first: true }).lows).toEqual(people);
  expect(lows(['Итого', 147, '22%']).problems).not.toContain('totalLow');
});

test('percents stay percents where one of them has decimals, and people beside one percent in a text', () => {
  const body: CellValue[][] = [
    ['МБОУ СОШ № 1', 25, 4],
    ['МБОУ СОШ № 2', 40, 17.5],
    ['МБОУ СОШ № 3', 20, 5],
  ];
  const title: CellValue[][] = [['ОГЭ 2025 математика'], ['ОО', 'Писали', 'Получили «2»']];
  const found = read([workbook([sheet('Лист1', [...title, ...body])])], noAnswers());
  expect(found.results.map(({ low }) => low)).toEqual([1, 7, 1]);
});
