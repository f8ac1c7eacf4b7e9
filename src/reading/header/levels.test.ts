import { noAnswers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';

const ofMath = [
  ['Результаты ЕГЭ 2025, математика'],
  ['ОО', 'Сдавали', 'Не преодолели порог'],
  ['СОШ № 1', 42, 6],
  ['СОШ № 2', 51, 5],
];

test('of the mathematics of ЕГЭ only its two levels are offered', () => {
  const book = workbook([sheet('Лист1', ofMath)]);
  const [question] = read([book], noAnswers()).questions;
  expect(question!.candidates.map(({ value }) => value)).toEqual(['Математика (профильная)', 'Математика (базовая)']);
  expect(question!.free).toBe(false);
  const { results, questions } = read([book], withAnswer(noAnswers(), question!, 'Математика (базовая)'));
  expect(results.map(({ procedure, low }) => [procedure.subject, low])).toEqual([
    ['Математика (базовая)', 6],
    ['Математика (базовая)', 5],
  ]);
  expect(questions).toEqual([]);
});
