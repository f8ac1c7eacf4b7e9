import { noAnswers } from '../../model/state';
import { problemText } from '../../words/problems';
import { read } from '../index';
import { toldOf, workbookOf } from '../testing/written';

const table = `
ОГЭ 2025 математика
ОО|Сдавали|«2»
СОШ № 1|30|
СОШ № 2|20|
СОШ № 3|25|3`;

test('formulas that nobody calculated are named and not asked about as blanks', () => {
  const book = workbookOf({ name: '', sheets: [{ name: 'Лист1', table }], told: [] });
  book.sheets[0] = {
    ...book.sheets[0]!,
    uncalculated: [
      { row: 2, col: 2 },
      { row: 3, col: 2 },
    ],
  };
  const reading = read([book], noAnswers());
  expect(toldOf(reading)).toEqual(['СОШ № 3: ОГЭ Математика 9 2025 = 3/25']);
  expect(reading.questions).toEqual([]);
  const [told] = reading.problems.filter(({ code }) => code === 'notCalculated');
  expect(told).toMatchObject({ cell: 'C2', params: { count: 2 } });
  expect(problemText(told!)).toContain('Формулы не посчитаны');
});

test('a table of formulas that nobody calculated is no empty form', () => {
  const empty = 'ОГЭ 2025 математика\nОО|Сдавали|«2»\nСОШ № 1||\nСОШ № 2||';
  const book = workbookOf({ name: '', sheets: [{ name: 'Лист1', table: empty }], told: [] });
  book.sheets[0] = { ...book.sheets[0]!, uncalculated: [2, 3].flatMap((row) => [1, 2].map((col) => ({ row, col }))) };
  const { problems, questions } = read([book], noAnswers());
  expect(problems.map(({ code }) => code)).toEqual(['notCalculated', 'notCalculated']);
  expect(questions).toEqual([]);
});
