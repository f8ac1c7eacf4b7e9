import { sheet } from '../testing/grid';
import { standAcross } from './turned';

const marks = ['Кол-во участников', '2', '3', '4', '5'];

test('one school over more rows than are looked at, by code and by name, stands in rows', () => {
  const rows = Array.from({ length: 80 }, (_, row) => [
    'edu100001',
    'МБОУ «СОШ № 1»',
    'Математика',
    2020 + (row % 5),
    20,
    1,
    9,
    6,
    4,
  ]);
  expect(standAcross(sheet('ВПР', [['Логин', 'ОО', 'Предмет', 'Год', ...marks], ...rows]))).toBe(false);
});

test('schools over columns of numbers stand across', () => {
  const heads = ['Показатель', 'МБОУ «СОШ № 1»', 'МБОУ «СОШ № 2»', 'МБОУ «СОШ № 3»'];
  const rows = marks.map((mark, row) => [mark, 20 + row, 30 + row, 40 + row]);
  expect(standAcross(sheet('ВПР 2025', [heads, ...rows]))).toBe(true);
});
