/** Sheets of pupils with bare codes, tasks, years and absences: what is counted of them. */
import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';

const reading = (title: string, ...rows: CellValue[][]) => {
  const { results, questions } = read([workbook([sheet('Лист1', [[title], ...rows])])], noAnswers());
  const said = results.map(
    ({ school, year, low, participants }) => `${school.name.replace(/.*№ /, '')} ${year}: ${low}/${participants}`,
  );
  return [...said, ...questions.map(({ type }) => type)];
};
const marks = [2, 3, 4, 5, 2, 3, 4, 5];

test('codes under the title of one school are its pupils’', () => {
  const title = 'МБОУ СОШ № 17. Результаты ОГЭ по математике, 2024';
  const scored = marks.map((mark, i) => [9000 + i, 5 + i, mark]);
  expect(reading(title, ['Код', 'Первичный балл', 'Отметка'], ...scored)).toEqual(['17 2024: 2/8']);
  const bare = marks.map((mark, i) => [9000 + i, mark]);
  expect(reading(title, ['Код', 'Отметка'], ...bare)).toEqual(['17 2024: 2/8']);
});

test('tasks beside a pupil’s mark need no more captions', () => {
  const title = 'ВПР 2024 математика 5 класс, МБОУ СОШ № 17';
  const rows = marks.map((mark, i) => [5000 + i, 1, 0, 2, 3, mark]);
  expect(reading(title, ['Код', '1', '2', '3', 'Сумма', 'Отметка'], ...rows)).toEqual(['17 2024: 2/8']);
  const header = ['ОО', 'Код', '1', '2', '3', '4', '5', 'Сумма', 'Отметка'];
  const many = marks.map((mark, i) => [`МБОУ СОШ № ${i < 4 ? 1 : 2}`, 5000 + i, 1, 0, 1, 2, 1, 5, mark]);
  expect(reading('ВПР 2024 математика 5 класс', header, ...many)).toEqual(['1 2024: 1/4', '2 2024: 1/4']);
});

test('columns of marks under years are results of those years', () => {
  const rows = marks.map((mark, i) => ['СОШ № 1', 100 + i, mark, 3 + (i % 3)]);
  expect(reading('ОГЭ математика', ['Школа', 'Код', '2023', '2024'], ...rows)).toEqual(['1 2023: 2/8', '1 2024: 0/8']);
});

test('who was absent has no mark and counts for nothing', () => {
  const rows = marks.map((mark, i) =>
    i % 3 ? ['СОШ № 1', `Фамилия00${i}`, '+', mark] : ['СОШ № 1', `Фамилия00${i}`, 'н', null],
  );
  expect(reading('ОГЭ 2024 математика', ['Школа', 'ФИО', 'Явка', 'Отметка'], ...rows)).toEqual(['1 2024: 1/5']);
});
