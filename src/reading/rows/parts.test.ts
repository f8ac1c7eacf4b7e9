import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { read } from '..';
import { withAnswer } from '../questions';
import { sheet, workbook } from '../testing/grid';
import { toldOf } from '../testing/written';

const bySex = workbook([
  sheet('Лист1', [
    ['ОГЭ 2025 математика', null, null, null],
    ['Школа', 'Пол', 'Сдавали', '«2»'],
    ['Ивовая СОШ', 'м', 14, 6],
    ['Ивовая СОШ', 'ж', 16, 4],
    ['Кедровая СОШ', 'м', 9, 3],
    ['Кедровая СОШ', 'ж', 9, 3],
  ]),
]);

/** What is read once the one question of a workbook is answered. */
function answered(book: typeof bySex, value: string) {
  const [question, ...more] = read([book], noAnswers()).questions;
  expect(more).toEqual([]);
  const reading = read([book], withAnswer(noAnswers(), question!, value));
  return { told: toldOf(reading), asked: reading.questions.map(({ type }) => type), rows: reading.results[0]!.rows };
}

test('rows of parts are added up, or one kind is taken, or they are repeats, as the answer says', () => {
  expect(answered(bySex, 'sum')).toEqual({
    told: ['Ивовая СОШ: ОГЭ Математика 9 2025 = 10/30', 'Кедровая СОШ: ОГЭ Математика 9 2025 = 6/18'],
    asked: [],
    rows: [2, 3],
  });
  expect(answered(bySex, 'only:ж').told).toEqual([
    'Ивовая СОШ: ОГЭ Математика 9 2025 = 4/16',
    'Кедровая СОШ: ОГЭ Математика 9 2025 = 3/9',
  ]);
  expect(answered(bySex, 'repeat').asked).toEqual(['duplicate']);
});

const byVariant = workbook([
  sheet('Лист1', [
    ['ВПР 2025 русский язык, 5 класс', null, null, null, null],
    ['Школа', '1 вариант', null, '2 вариант', null],
    [null, 'писали', '«2»', 'писали', '«2»'],
    ['Ивовая СОШ', 15, 4, 15, 6],
    ['Кедровая СОШ', 9, 3, null, null],
    ['Лесная СОШ', 9, 3, 9, null],
  ]),
]);

test('columns of parts are added up or one is taken, as the one answer says; a part without its number leaves the sum unknown', () => {
  const [question] = read([byVariant], noAnswers()).questions;
  const told = (value: string) => toldOf(read([byVariant], withAnswer(noAnswers(), question!, value)));
  expect(told('sum')).toEqual([
    'Ивовая СОШ: ВПР Русский язык 5 2025 = 10/30',
    'Кедровая СОШ: ВПР Русский язык 5 2025 = 3/9',
  ]);
  expect(told('1')).toEqual(['Ивовая СОШ: ВПР Русский язык 5 2025 = 6/15']);
});

/** Three schools by two teachers, the second school's second row as given; in a column of words or of figures. */
const byTeacher = (second: CellValue[], groups = ['Фамилия001', 'Фамилия002'] as CellValue[]) =>
  workbook([
    sheet('Лист1', [
      ['ОГЭ 2025 математика', null, null, null],
      ['Школа', 'Группа', 'Сдавали', '«2»'],
      ['Ивовая СОШ', groups[0]!, 14, 6],
      ['Кедровая СОШ', groups[0]!, 9, 3],
      ['Кедровая СОШ', groups[1]!, ...second],
      ['Лесная СОШ', groups[0]!, 11, 0],
    ]),
  ]);

test.each<{ name: string; second: CellValue[]; groups?: CellValue[] }>([
  { name: 'a blank «2»', second: [8, null] },
  { name: 'half a participant', second: [8.5, 4] },
  { name: 'numbers in words', second: ['восемь', 4] },
  { name: 'failed of an unknown number', second: [null, 4] },
  { name: 'a blank «2», told apart by figures', second: [8, null], groups: [1, 2] },
])('one part of a school is no result where the other part gives no number: $name', ({ second, groups }) => {
  const { results, problems, sheets } = read([byTeacher(second, groups)], noAnswers());
  expect(results.map(({ school, low, participants }) => [school.name, low, participants])).toEqual([
    ['Ивовая СОШ', 6, 14],
    ['Лесная СОШ', 0, 11],
  ]);
  expect(problems.map(({ code }) => code)).toContain('partUnknown');
  const [table] = sheets[0]!.tables;
  expect(table!.skipped.reduce((sum, { count }) => sum + count, table!.resultRows)).toBe(4);
});

test('a part nobody took part in leaves the other part the result', () => {
  for (const second of [
    [0, 0],
    [null, null],
    ['не участвовали', null],
  ])
    expect(toldOf(read([byTeacher(second)], noAnswers()))).toContain('Кедровая СОШ: ОГЭ Математика 9 2025 = 3/9');
});
