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
