/** What the recognition screen shows of a column. */
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';

const rolesOf = (rows: (string | number)[][]) =>
  read([workbook([sheet('Лист', rows)])], noAnswers()).sheets[0]!.tables[0]!.roles;

test('samples of a column are of schools, not of the whole country above them', () => {
  const roles = rolesOf([
    ['ВПР 2026 Математика 5 класс'],
    ['Группы участников', 'Кол-во участников', '2', '3', '4', '5'],
    ['Вся выборка', 1512038, 7.41, 37.62, 37.98, 16.99],
    ['Синегорьевский муниципальный округ', 497, 9.26, 47.69, 33.6, 9.45],
    ['МБОУ «СОШ № 1»', 56, 1.79, 30.36, 50, 17.85],
    ['МБОУ «СОШ № 2»', 40, 5, 30, 50, 15],
  ]);
  const samples = (role: string) => roles.find((one) => one.role === role)!.samples;
  expect(samples('school')).toEqual(['МБОУ «СОШ № 1»', 'МБОУ «СОШ № 2»']);
  expect(samples('participants')).toEqual(['56', '40']);
  expect(samples('low')).toEqual(['1,79', '5']);
});
