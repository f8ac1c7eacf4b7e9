/** Every trap of a real result sheet as a named row: what stands on the sheet → what is read of it. */
import type { CellValue } from '../model/cells';
import { noAnswers } from '../model/state';
import { problemText } from '../words/problems';
import { read } from './index';
import { withAnswer } from './questions';
import { sheet, workbook } from './testing/grid';

type Rows = CellValue[][];
const reading = (rows: Rows, name = 'Лист1', answers = noAnswers()) => read([workbook([sheet(name, rows)])], answers);
/** «название: «2» из участников», «~» where uncertain. */
const short = (rows: Rows, name?: string) =>
  reading(rows, name).results.map(
    ({ school, procedure, year, low, participants, exact }) =>
      `${school.name}: ${procedure.kind} ${procedure.subject} ${procedure.grade} ${year}: ${exact ? '' : '~'}${low}/${participants}`,
  );

const title = ['ВПР 2025 Математика 5 класс'];
const header = ['ОО', 'Кол-во участников', '«2»', '«3»', '«4»', '«5»'];
const five = 'МБОУ «СОШ № 5»';
const line = (what: string) => `${five}: ВПР Математика 5 2025: ${what}`;

const traps: [name: string, rows: Rows, expected: string[]][] = [
  ['marks as numbers', [title, ['ОО', 'Кол-во участников', 2, 3, 4, 5], [five, 20, 5, 5, 5, 5]], [line('5/20')]],
  ['marks from 5 to 2', [title, ['ОО', 'Кол-во участников', 5, 4, 3, 2], [five, 20, 3, 5, 5, 7]], [line('7/20')]],
  [
    'marks in words',
    [title, ['Школа', 'Писали', 'отл.', 'хор.', 'удовл.', 'неуд.'], [five, 20, 3, 5, 5, 7]],
    [line('7/20')],
  ],
  ['percent points', [title, header, [five, 30, 13.33, 30, 40, 16.67]], [line('4/30')]],
  ['shares', [title, header, [five, 30, 0.1333, 0.3, 0.4, 0.1667]], [line('4/30')]],
  ['text percents', [title, header, [five, 30, '13,3%', '30,0%', '40,0%', '16,7%']], [line('4/30')]],
  [
    'people and percent in a cell',
    [title, header, [five, 32, '4 (12,5%)', '8 (25%)', '12 (37,5%)', '8 (25%)']],
    [line('4/32')],
  ],
  ['people / percent', [title, header, [five, 32, '4/12,5', '8/25', '12/37,5', '8/25']], [line('4/32')]],
  [
    'numbers as text with no-break spaces',
    [title, header, [five, '1\u00a0000', '100', '300', '400', '200']],
    [line('100/1000')],
  ],
  ['whole percents that two counts give', [title, header, [five, 250, 10, 40, 30, 20]], [line('~25/250')]],
  ['a percent no whole number gives', [title, header, [five, 10, 13, 40, 30, 17]], []],
  ['no participants: missing is not zero', [title, header, [five, '-', '-', '-', '-', '-']], []],
  ['participants 0', [title, header, [five, 0, 0, 0, 0, 0]], []],
  ['a hidden small group', [title, header, [five, 'менее 5 чел.', '', '', '', '']], []],
  ['low missing beside participants', [title, header, [five, 20, 'н/у', '', '', '']], []],
  [
    'people without a participants column',
    [title, ['ОО', '«2»', '«3»', '«4»', '«5»'], [five, 4, 5, 6, 5]],
    [line('4/20')],
  ],
  ['shares without participants', [title, ['ОО', '«2»', '«3»', '«4»', '«5»'], [five, 20, 25, 30, 25]], []],
  [
    'column numbers, totals, footnotes, empty rows',
    [
      title,
      header,
      [1, 2, 3, 4, 5, 6],
      [five, 20, 5, 5, 5, 5],
      [],
      ['Итого', 20, 5, 5, 5, 5],
      ['* без учёта пересдач'],
    ],
    [line('5/20')],
  ],
  [
    'the header repeated after a page break',
    [title, header, [five, 20, 5, 5, 5, 5], header, ['МБОУ «СОШ № 6»', 10, 1, 4, 4, 1]],
    [line('5/20'), 'МБОУ «СОШ № 6»: ВПР Математика 5 2025: 1/10'],
  ],
  [
    'pass rate alone',
    [['ОГЭ 2025 Математика'], ['ОУ', 'Средний балл', 'Успеваемость, %', 'Участники'], [five, '3,6', '90,0%', 30]],
    [`${five}: ОГЭ Математика 9 2025: 3/30`],
  ],
  [
    'a column with more low than participants is asked about',
    [
      ['ЕГЭ-2025. Русский язык'],
      ['ОО', 'Количество участников', 'Не преодолели мин. порог'],
      [five, 30, 31],
      ['МБОУ «СОШ № 6»', 30, 7],
    ],
    [],
  ],
  ['districts are no schools', [title, ['АТЕ', ...header.slice(1)], ['Сосновский район', 200, 20, 80, 60, 40]], []],
  [
    'a school year is named by its spring',
    [['ВПР, математика, 5 класс, 2024-2025 учебный год'], header, [five, 20, 5, 5, 5, 5]],
    [line('5/20')],
  ],
  [
    'the programme tested goes before the grade that wrote',
    [['ВПР 2025, 6 класс (по программе 5 класса), математика'], header, [five, 20, 5, 5, 5, 5]],
    [line('5/20')],
  ],
  ['September resits stay out', [['ОГЭ 2025 Математика, сентябрьские сроки'], header, [five, 20, 5, 5, 5, 5]], []],
  [
    'a note that September is left out',
    [['ОГЭ 2025 Математика'], header, [five, 20, 5, 5, 5, 5], ['* без учёта сентябрьских сроков']],
    [`${five}: ОГЭ Математика 9 2025: 5/20`],
  ],
  ['a rehearsal is not judged', [['Пробный ОГЭ 2025 Математика'], header, [five, 20, 5, 5, 5, 5]], []],
  ['a formula error', [title, header, [five, 20, '#ССЫЛКА!', 5, 5, 5]], []],
  ['a school column without a caption', [title, ['', ...header.slice(1)], [five, 20, 5, 5, 5, 5]], [line('5/20')]],
  [
    'classes add up',
    [
      ['ВПР 2025 Математика'],
      ['ОУ', 'Класс', 'По списку', 'Выполняли работу', '«5»', '«4»', '«3»', '«2»'],
      [five, '5А', 25, 20, 5, 5, 5, 5],
      ['', '5Б', 25, 22, 5, 5, 5, 7],
    ],
    [line('12/42')],
  ],
  [
    'ЕГЭ scores by the minimum of the year',
    [
      ['01 - Русский язык 2025.05.30'],
      ['№', 'Код ОО', 'Фамилия', 'Первичный балл', 'Тестовый балл'],
      [1, 286, 'Фамилия001', 12, 23],
      [2, 286, 'Фамилия002', 13, 24],
    ],
    ['286: ЕГЭ Русский язык 11 2025: 1/2'],
  ],
];

test.each(traps)('%s', (_name, rows, expected) => {
  expect(short(rows)).toEqual(expected);
});

test.each(traps)('every row is a result or has its reason, and every problem its sentence: %s', (_name, rows) => {
  const { sheets, problems } = reading(rows);
  for (const { tables } of sheets) {
    for (const { bodyRows, resultRows, skipped } of tables) {
      expect(skipped.reduce((sum, { count }) => sum + count, resultRows)).toBe(bodyRows);
    }
  }
  for (const problem of problems) expect(problemText(problem)).toMatch(/[а-я]/);
});

const spellings: [one: string, other: string][] = [
  ['МБОУ «СОШ № 5»', 'МБОУ "СОШ №5"'],
  ['МБОУ «СОШ № 5»', 'Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 5»'],
  ['МКОУ «Берёзовская ООШ»', 'МКОУ  Березовская\nООШ'],
  ['МБОУ «СОШ» с. Ключи', 'МБОУ СОШ села Ключи'],
  ['МБОУ «СОШ № 5»(edu220011)', '(edu220011) МБОУ СОШ № 5'],
];
test.each(spellings)('«%s» and «%s» are one school', (one, other) => {
  const rows = (school: string, year: number): Rows => [
    [`ВПР ${year} Математика 5 класс`],
    header,
    [school, 20, 5, 5, 5, 5],
  ];
  const found = read([workbook([sheet('A', rows(one, 2024)), sheet('B', rows(other, 2025))])], noAnswers());
  expect(found.schools).toHaveLength(1);
  expect(found.results).toHaveLength(2);
});

test.each([
  ['a branch', 'МБОУ «СОШ № 5»', 'Филиал МБОУ «СОШ № 5» в с. Ключи'],
  ['another number', 'МБОУ «СОШ № 5»', 'МБОУ «СОШ № 15»'],
  ['a gymnasium', 'МБОУ «СОШ № 5»', 'МБОУ «Гимназия № 5»'],
])('%s is a school of its own', (_name, one, other) => {
  const rows: Rows = [title, header, [one, 20, 5, 5, 5, 5], [other, 10, 1, 4, 4, 1]];
  expect(reading(rows).schools).toHaveLength(2);
});

test('names that are only alike are asked, and the answer joins them', () => {
  const first = sheet('A', [['ВПР 2024 Математика 5 класс'], header, [five, 20, 5, 5, 5, 5]]);
  const second = sheet('B', [title, header, ['МБОУ «Школа № 5 им. Героя»', 20, 5, 5, 5, 5]]);
  const asked = read([workbook([first, second])], noAnswers());
  expect(asked.schools).toHaveLength(2);
  const question = asked.questions.find(({ type }) => type === 'sameSchool')!;
  const answered = read([workbook([first, second])], withAnswer(noAnswers(), question, 'same'));
  expect(answered.schools).toHaveLength(1);
  expect(answered.questions).toEqual([]);
});

test('an answer about a column holds for every workbook of that form, and a changed header asks anew', () => {
  const rows = (caption: string, school: string): Rows => [
    ['ЕГЭ 2025 Русский язык'],
    ['ОО', 'Участники', caption],
    [school, 20, 5],
    ['Лицей', 40, 10],
  ];
  const question = reading(rows('Ниже порога', five)).questions[0]!;
  expect(question).toMatchObject({ type: 'columnForm', scope: 'header' });
  const answers = withAnswer(noAnswers(), question, 'points');
  const next = reading(rows('Ниже порога', 'МБОУ «СОШ № 7»'), 'Другой лист', answers);
  expect(next.questions).toEqual([]);
  expect(next.results.map(({ low }) => low)).toEqual([1, 4]);
  expect(reading(rows('Не сдали', five), 'Лист1', answers).questions).toHaveLength(1);
});

test('an answer about the year of a sheet is used and not asked again', () => {
  const rows: Rows = [['ВПР Математика 5 класс'], header, [five, 20, 5, 5, 5, 5]];
  const question = reading(rows).questions[0]!;
  const found = reading(rows, 'Лист1', withAnswer(noAnswers(), question, '2025'));
  expect(found.questions).toEqual([]);
  expect(found.results[0]).toMatchObject({ year: 2025, low: 5 });
});
