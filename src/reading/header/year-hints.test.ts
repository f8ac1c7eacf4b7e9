/** A year that is asked for is proposed where the book gives a hint of it. */
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { workbookOf } from '../testing/written';

const body = 'ВПР математика 5 класс\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7';
const proposed = (sheets: { name: string; table: string }[]) =>
  read([workbookOf({ name: '', sheets, told: [] })], noAnswers()).questions.map(({ candidates }) =>
    candidates.map(({ value }) => value),
  );

/** Years read of a table under a title, on a sheet of a name. */
const readYears = (name: string, title: string) => {
  const table = `${title}, 5 класс, математика\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7`;
  const { results, questions } = read([workbookOf({ name: '', sheets: [{ name, table }], told: [] })], noAnswers());
  return [...new Set(results.map(({ year }) => year)), ...questions.map(({ type }) => type)];
};

test.each([
  ['ВПР-25', 'ВПР'],
  ['ВПР 25', 'ВПР'],
  ['Лист1', 'ВПР-25'],
  ['Лист1', 'Результаты ВПР 25'],
  ['Лист1', 'Школа Речная. ВПР-25. Итоги'],
  ['Лист1', 'Итоги ВПР2025'],
])('the two figures right beside the procedure are its year: sheet «%s», title «%s»', (name, title) =>
  expect(readYears(name, title)).toEqual([2025]),
);

test.each([
  ['Лист1', 'ВПР 25 школ'],
  ['Лист1', 'ВПР 25 апреля'],
  ['Лист1', 'ВПР 25.04'],
])('other figures beside it are none: sheet «%s», title «%s»', (name, title) =>
  expect(readYears(name, title)).toEqual(['year']),
);

test('a short year that the sheet’s name contradicts is asked', () =>
  expect(readYears('2024', 'ВПР-25')).toEqual(['year']));

test('the school year on a title sheet', () => {
  const title = 'Управление образования\nИтоги 2024-2025 учебного года';
  const sheets = [
    { name: 'Титул', table: title },
    { name: 'Лист1', table: body },
  ];
  expect(proposed(sheets)).toEqual([['2025']]);
});

test('other two figures of a title', () => {
  expect(proposed([{ name: 'Лист1', table: body.replace('ВПР', 'ВПР итоги 25,') }])).toEqual([['2025']]);
});

test.each(['мат 5', 'мат5', '5 мат', '5математика', 'Математика 5', 'матем_5', 'мат-5'])(
  'a sheet of ВПР named «%s» is of grade 5',
  (name) => {
    const table = 'ВПР 2025\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7';
    const { results, questions } = read([workbookOf({ name: '', sheets: [{ name, table }], told: [] })], noAnswers());
    expect(questions).toEqual([]);
    expect(results.map(({ procedure }) => `${procedure.subject} ${procedure.grade}`)).toContain('Математика 5');
  },
);

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
