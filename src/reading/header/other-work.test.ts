import { noAnswers } from '../../model/state';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';

test.each([
  'Сдача норм ГТО 2024',
  'Тестирование учителей',
  'Тест по ПДД, 4 класс',
  'Онлайн-зачёт по финансовой грамотности 2024',
  'ЕГЭ для родителей 2025',
])('nothing is asked of other tests with those who failed: %s', (title) => {
  const rows = [[title], ['ОО', 'Участвовали', 'Не сдали'], ['МБОУ СОШ № 1', 25, 2], ['МБОУ СОШ № 2', 31, 6]];
  const { results, questions, problems } = read([workbook([sheet('Лист1', rows)])], noAnswers());
  expect([results, questions]).toEqual([[], []]);
  expect(problems.map(({ code }) => code)).toEqual(['otherWork']);
});
