import { noAnswers } from '../../model/state';
import { read } from '..';
import { sheet, workbook } from '../testing/grid';
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

describe('what is asked of a table whose schools stand across names the row of the sheet', () => {
  const heads = ['Показатель', 'МБОУ «СОШ № 1»', 'МБОУ «СОШ № 2»', 'МБОУ «СОШ № 3»'];
  const asked = (...rows: (string | number)[][]) => {
    const titles = [['ОГЭ 2025 года, математика'], [], ['Сведения школ'], []];
    const { questions } = read([workbook([sheet('ОГЭ', [...titles, heads, ...rows])])], noAnswers());
    return questions.map(({ text, cell, candidates }) => [text, cell, candidates.map(({ label }) => label)]);
  };

  test('people or percents', () => {
    expect(asked(['Кол-во участников', 20, 20, 40], ['Не сдали', 5, 10, 20])).toEqual([
      ['Лист «ОГЭ», строка 7 («Не сдали»): люди или проценты?', 'A7', ['люди', 'проценты']],
    ]);
  });

  test('what an unknown line holds', () => {
    const [[text, cell] = []] = asked(
      ['Кол-во участников', 20, 11, 14],
      ['А', 4, 0, 6],
      ['«3»', 10, 6, 5],
      ['«4»', 4, 4, 3],
      ['«5»', 2, 1, 1],
    );
    expect([text, cell]).toEqual([
      'Лист «ОГЭ», строка 7 («А»): что в нём? Пока ответа нет, таблица не прочитана.',
      'A7',
    ]);
  });

  test('which of two lines', () => {
    const [[, cell, labels] = []] = asked(
      ['Двойки', 5, 9, 3],
      ['Получили «2»', 6, 10, 4],
      ['Кол-во участников', 22, 20, 41],
    );
    expect([cell, labels]).toEqual(['A7', ['строка 6 («Двойки»)', 'строка 7 («Получили «2»»)']]);
  });
});
