import { noAnswers } from '../../model/state';
import { read } from '../index';
import { problemText } from '../../words/problems';
import { workbookOf } from '../testing/written';

const readingOf = (name: string, table: string) =>
  read([workbookOf({ name, sheets: [{ name, table }], told: [] })], noAnswers());
const told = (name: string, table: string) =>
  readingOf(name, table).results.map(({ school, low, participants }) => `${school.name} ${low}/${participants}`);

test('schools with numbers that nothing is known of are named, a rating is not', () => {
  const table = `
ВПР 2025. Математика, 5 класс
ОО|Показатель А|Показатель Б
СОШ № 1|10|12
СОШ № 2|30|25`;
  expect(readingOf('Лист1', table).problems.map(({ code }) => code)).toContain('unreadTable');
  expect(readingOf('Рейтинг', table).problems).toEqual([]);
  const [problem] = readingOf('Лист1', table).problems;
  expect(problemText(problem!)).toContain('Не поняты подписи: «Показатель А», «Показатель Б».');
});

test('all numbers of a school in one cell are named', () => {
  const table = `
ОГЭ 2025. Биология
ОО|Всего / 2 / 3 / 4 / 5
СОШ № 1|60/24/21/10/5
СОШ № 2|72/2/23/31/16`;
  expect(readingOf('Лист1', table).problems.map(({ code }) => code)).toEqual(['resultsInWords']);
});

test('a table that lacks those who failed names the captions it does not know', () => {
  const table = `
ВПР 2025. Математика, 5 класс
ОО|Писали|Итог|Сколько|Хвост|Край
СОШ № 1|20|4|5|7|1
СОШ № 2|15|2|6|8|1
СОШ № 3|9|1|7|9|1`;
  const [problem] = readingOf('Лист1', table).problems;
  expect(problemText(problem!)).toMatch(/Не поняты подписи: «Итог», «Сколько», «Хвост» и другие\./);
});

test('a column that compares with a year hides no table', () =>
  expect(
    told(
      'Лист1',
      `
ОГЭ 2025. Биология
ОО|Писали|«2»|«3»|«4»|«5»|Динамика к 2024 г.
СОШ № 1|10|2|3|4|1|-1
СОШ № 2|8|0|3|4|1|+2`,
    ),
  ).toEqual(['СОШ № 1 2/10', 'СОШ № 2 0/8']));

test('schools across under any caption, with texts beside and counts as texts', () =>
  expect(
    told(
      'Лист1',
      `
ОГЭ 2025. Биология
Предмет|Показатель|СОШ № 1|СОШ № 2|СОШ № 3
|Ответственный|Фамилия001|Фамилия002|Фамилия003
|Писали|'10 чел.|'8 чел.|'12 чел.
|Не сдали|'2 чел.|'0 чел.|'5 чел.`,
    ),
  ).toEqual(['СОШ № 1 2/10', 'СОШ № 2 0/8', 'СОШ № 3 5/12']));

test('«8 из 25» and «не сдали / сдавали» say of how many', () => {
  const table = (caption: string, one: string, other: string) => `
ОГЭ 2025. Биология
ОО|${caption}
СОШ № 1|'${one}
СОШ № 2|'${other}`;
  const wanted = ['СОШ № 1 8/25', 'СОШ № 2 0/17'];
  expect(told('Лист1', table('Не сдали', '8 из 25', '0 из 17'))).toEqual(wanted);
  expect(told('Лист1', table('Не сдали / сдавали', '8/25', '0/17'))).toEqual(wanted);
});
