/** Roles given to columns by hand: taken before captions and contents, kept by the form of the header, taken back whole. */
import type { CellValue } from '../../model/cells';
import type { Role } from '../../model/reading';
import { noAnswers, type Answers } from '../../model/state';
import { read } from '../index';
import { withAnswer } from '../questions';
import { roleQuestion } from './role-answers';
import { sheet, workbook } from '../testing/grid';

const schools = ['МБОУ «СОШ № 1»', 'МБОУ «СОШ № 2»', 'МКОУ «Ключевская ООШ»'];
const reading = (rows: CellValue[][], answers = noAnswers()) => read([workbook([sheet('Лист', rows)])], answers);

/** Gives the column (from 0 in the sheet) a role, as the pane does. */
function give(rows: CellValue[][], col: number, role: Role, answers: Answers = noAnswers()): Answers {
  const table = reading(rows, answers).sheets[0]!.tables[0]!;
  return withAnswer(answers, roleQuestion(table, col), role);
}
const title = ['ВПР 2026 Математика 5 класс'];
const numbers = (rows: CellValue[][], answers: Answers) =>
  reading(rows, answers).results.map(({ low, participants }) => [low, participants]);

const listed: CellValue[][] = [
  title,
  ['Название ОО', 'По списку', 'Писали работу', 'Получили «2»'],
  ...schools.map((name, i): CellValue[] => [name, 30 + i, 20 + i, 4 + i]),
];

test('another column of participants is taken instead of the one found, and the first is no longer used', () => {
  const before = reading(listed).sheets[0]!.tables[0]!;
  const other = before.roles.find(({ col }) => col === 1)!;
  const answers = give(listed, 1, 'participants');
  expect(numbers(listed, answers)).toEqual([
    [4, 30],
    [5, 31],
    [6, 32],
  ]);
  const { roles } = reading(listed, answers).sheets[0]!.tables[0]!;
  expect(roles.find(({ col }) => col === 1)).toMatchObject({ role: 'participants', confidence: 'sure', given: true });
  expect(other.given).toBeUndefined();
  expect(roles.filter(({ role }) => role === 'participants')).toHaveLength(1);
});

test('a column said not to be used gives nothing, and what is then missing is named', () => {
  const answers = give(listed, 3, 'other');
  const { results, sheets } = reading(listed, answers);
  expect(results).toEqual([]);
  expect(sheets[0]!.tables[0]!.roles.find(({ col }) => col === 3)).toMatchObject({ role: 'other', given: true });
});

test('a column that no vocabulary knows becomes «2»; the same form next year is read at once, another is not', () => {
  const rows = (year: number, caption: string): CellValue[][] => [
    [`ВПР ${year} Математика 5 класс`],
    ['Название ОО', 'Кол-во участников', caption],
    ...schools.map((name): CellValue[] => [name, 20, 7]),
  ];
  expect(reading(rows(2026, 'Группа Ж')).results).toEqual([]);
  const answers = give(rows(2026, 'Группа Ж'), 2, 'low');
  expect(reading(rows(2027, 'Группа Ж'), answers).results.map(({ low, year }) => [low, year])).toEqual([
    [7, 2027],
    [7, 2027],
    [7, 2027],
  ]);
  expect(reading(rows(2026, 'Группа Щ'), answers).results).toEqual([]);
});

test('the school is read from the column given, captioned or not', () => {
  const rows: CellValue[][] = [
    title,
    ['Название ОО', 'Площадка', null, 'Кол-во участников', 'Получили «2»'],
    ...schools.map((name, i): CellValue[] => [`Пункт ${i}`, name, schools[2 - i]!, 23, 5]),
  ];
  const names = (answers: Answers) => reading(rows, answers).results.map(({ school }) => school.name);
  expect(names(give(rows, 1, 'school'))).toEqual(schools);
  expect(names(give(rows, 2, 'school'))).toEqual([...schools].reverse());
});

test('beside each other, procedures keep their own columns: a role given under one leaves the other alone', () => {
  const rows: CellValue[][] = [
    ['ВПР 2026, 5 класс'],
    ['Название ОО', 'Математика', null, null, 'Русский язык', null, null],
    [null, 'По списку', 'Участников', '«2»', 'По списку', 'Участников', '«2»'],
    ...schools.map((name): CellValue[] => [name, 30, 20, 4, 40, 25, 5]),
  ];
  const told = (answers: Answers) =>
    reading(rows, answers)
      .results.slice(0, 2)
      .map(({ procedure, participants }) => `${procedure.subject} ${participants}`)
      .sort();
  expect(told(noAnswers())).toEqual(['Математика 20', 'Русский язык 25']);
  expect(told(give(rows, 1, 'participants'))).toEqual(['Математика 30', 'Русский язык 25']);
});

test('a column of pupils keeps its role whatever is asked, and an unknown role is no answer', () => {
  const rows: CellValue[][] = [
    title,
    ['Название ОО', 'ФИО участника', 'Кол-во участников', 'Получили «2»'],
    ...schools.map((name): CellValue[] => [name, 'Фамилия Имя', 20, 5]),
  ];
  const table = reading(rows).sheets[0]!.tables[0]!;
  expect(table.pupilColumns).toEqual([1]);
  const answers = withAnswer(give(rows, 1, 'school'), roleQuestion(table, 2), 'nonsense');
  const now = reading(rows, answers).sheets[0]!.tables[0]!;
  expect(now.pupilColumns).toEqual([1]);
  expect(now.roles.map(({ role }) => role)).toEqual(table.roles.map(({ role }) => role));
  expect(JSON.stringify(now.roles)).not.toContain('Фамилия');
});
