/** A year that is asked for is proposed where the book gives a hint of it. */
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { workbookOf } from '../testing/written';

const body = 'ВПР математика 5 класс\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7';
const proposed = (sheets: { name: string; table: string }[]) =>
  read([workbookOf({ name: '', sheets, told: [] })], noAnswers()).questions.map(({ candidates }) =>
    candidates.map(({ value }) => value),
  );

test('the two figures of a sheet named «ВПР-25»', () => {
  expect(proposed([{ name: 'ВПР-25', table: body }])).toEqual([['2025']]);
});

test('the school year on a title sheet', () => {
  const title = 'Управление образования\nИтоги 2024-2025 учебного года';
  const sheets = [
    { name: 'Титул', table: title },
    { name: 'Лист1', table: body },
  ];
  expect(proposed(sheets)).toEqual([['2025']]);
});

test('the two figures of a title «ВПР-25»', () => {
  expect(proposed([{ name: 'Лист1', table: body.replace('ВПР', 'ВПР-25,') }])).toEqual([['2025']]);
});

test.each([
  ['5', 'ВПР 2025 Математика'],
  ['ВПР 2025 математика 5', 'Математика'],
  ['Лист1', 'ВПР 2025. Математика\n5'],
])('a bare figure for the grade: sheet «%s», title «%s»', (name, title) => {
  const table = `${title}\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7`;
  const { questions } = read([workbookOf({ name: '', sheets: [{ name, table }], told: [] })], noAnswers());
  expect(
    questions.map(({ type, candidates }) => [type, candidates[0]!.value, Boolean(candidates[0]!.evidence)]),
  ).toEqual([['grade', '5', true]]);
});
