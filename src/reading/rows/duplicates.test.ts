import type { Answers } from '../../model/state';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';

const book = workbook([
  sheet('Лист1', [
    ['ВПР 2025 по математике, 5 класс'],
    ['ОО', 'Участников', 2, 3, 4, 5],
    ['СОШ № 1', 42, 6, 29, 5, 2],
    ['СОШ № 1', 10, 2, 3, 3, 2],
    ['СОШ № 2', 20, 4, 10, 4, 2],
    ['СОШ № 2', 20, 4, 10, 4, 2],
  ]),
]);
const told = (answers: Answers) =>
  read([book], answers).results.map(({ school, low, participants, exact, rows }) => ({
    school: school.name,
    low,
    participants,
    exact,
    rows,
  }));

test('two rows of one school in a table may be its parts: they are added up where a person says so', () => {
  const reading = read([book], noAnswers());
  const [question] = reading.questions;
  expect(question!.candidates.map(({ value }) => value)).toEqual(['0', '1', 'sum']);
  expect(question!.candidates[2]!.evidence).toBe('СОШ № 1: 6 из 42 + 2 из 10 = 8 из 52');
  expect(told(withAnswer(noAnswers(), question!, 'sum'))).toEqual([
    { school: 'СОШ № 1', low: 8, participants: 52, exact: true, rows: [2, 3] },
    { school: 'СОШ № 2', low: 8, participants: 40, exact: true, rows: [4, 5] },
  ]);
});
