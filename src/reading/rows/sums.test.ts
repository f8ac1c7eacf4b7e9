import type { CellValue } from '../../model/cells';
import { noAnswers } from '../../model/state';
import { lossesOf } from '../../model/losses';
import { sheet, workbook } from '../testing/grid';
import { read } from '..';

/** School → «low/participants» of a sheet. */
function readRows(rows: CellValue[][], dates?: { col: number; rows: number[] }[]) {
  const width = Math.max(...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
  const sheet = { id: '1', name: 'Лист1', visibility: 'visible' as const, top: 0, left: 0, values, dates };
  const reading = read([{ fileName: null, sheets: [sheet], state: null, activeSheetId: null }], noAnswers());
  expect(reading.questions).toEqual([]);
  return reading.results.map(({ school, low, participants, year }) => `${school.name} ${low}/${participants} ${year}`);
}

test('a town’s row over its schools is no school where it adds them up, whatever its name is', () => {
  const header = ['ОУ', 'Участники', 'Не сдали'];
  const town = ['Ясногорск', 40, 7];
  const schools = [
    ['МБОУ «СОШ № 1»', 25, 5],
    ['МБОУ «СОШ № 2»', '15 чел.', 2],
  ];
  const read = readRows([['Результаты ОГЭ 2025 года по математике'], header, town, ...schools]);
  expect(read).toEqual(['МБОУ «СОШ № 1» 5/25 2025', 'МБОУ «СОШ № 2» 2/15 2025']);
});

test('a name without words of a school is a school where it adds nothing up', () => {
  const read = readRows([
    ['Результаты ОГЭ 2025 года по математике'],
    ['ОУ', 'Участники', 'Не сдали'],
    ['Ясногорская', 40, 7],
    ['МБОУ «СОШ № 1»', 25, 5],
    ['МБОУ «СОШ № 2»', 15, 1],
  ]);
  expect(read[0]).toBe('Ясногорская 7/40 2025');
});

test('a school’s total is no class of it, with the code before the name as well', () => {
  const read = readRows([
    ['ВПР 2025 Математика 5 класс'],
    ['ОУ', 'Класс', 'Писали', '2', '3', '4', '5'],
    ['(edu123456) МБОУ «СОШ № 1»', '5А', 20, 4, 8, 6, 2],
    ['(edu123456) МБОУ «СОШ № 1»', '5Б', 10, 1, 5, 3, 1],
    ['(edu123456) МБОУ «СОШ № 1» Итог', null, 30, 5, 13, 9, 3],
  ]);
  expect(read).toEqual(['МБОУ «СОШ № 1» 5/30 2025']);
});

test('«N» is the number of the row, «Муниципальное образование (район)» a caption, and a stored day dates its sheet', () => {
  const read = readRows(
    [
      ['Результаты ЕГЭ по физике'],
      ['Дата:', 45_814],
      ['N', 'Муниципальное образование (район)', 'ОО', 'Участники', 'Не сдали'],
      [1, 'Луговской район', 'МБОУ «СОШ № 1»', 25, 5],
      [2, 'Луговской район', 'МБОУ «СОШ № 2»', 15, 1],
    ],
    [{ col: 1, rows: [1] }],
  );
  expect(read).toEqual(['МБОУ «СОШ № 1» 5/25 2025', 'МБОУ «СОШ № 2» 1/15 2025']);
});

test('a year alone in its row is of the rows below, a mark with its word is a caption, and a form’s own year dates nothing', () => {
  const read = readRows([
    ['Форма 2 (утв. в 2019 году)'],
    ['Результаты ВПР по истории, 8 класс'],
    ['ОО', 'Участники', '«2» (неуд.)', '«3» (уд.)', '«4» (хор.)', '«5» (отл.)'],
    ['2023 - 2024 уч. г.'],
    ['МБОУ «СОШ № 1»', 25, 5, 10, 6, 4],
    ['2024 - 2025 уч. г.'],
    ['МБОУ «СОШ № 1»', 20, 3, 10, 5, 2],
  ]);
  expect(read).toEqual(['МБОУ «СОШ № 1» 5/25 2024', 'МБОУ «СОШ № 1» 3/20 2025']);
});

test('a bare town after a district heads schools of its own, and an earlier year’s column stands aside in rows that have years', () => {
  const rows = readRows([
    ['Результаты ОГЭ по математике'],
    ['N', 'ОО', 'Год', 'Участников в 2023 году', 'Участники, чел.', 'Не сдали', '«2» в 2023 году, чел.', 'Не писали'],
    ['Луговской район'],
    [1, 'МБОУ «СОШ № 1»', 2025, 9, 25, 5, 1, 0],
    ['Ясногорск'],
    [1, 'МБОУ «СОШ № 2»', 2025, 8, 15, 2, 3, 1],
    [2, 'МБОУ «СОШ № 3»', 2024, 8, 18, 0, 2, 1],
  ]);
  expect(rows).toEqual(['МБОУ «СОШ № 1» 5/25 2025', 'МБОУ «СОШ № 2» 2/15 2025', 'МБОУ «СОШ № 3» 0/18 2024']);
});

test('an earlier year’s column stands aside under headings of years, one count is enough over two schools, and «Сдали на 2, чел.» is the mark', () => {
  const rows = readRows([
    ['Результаты ОГЭ по математике'],
    ['ОО', 'Участники', 'Сдали на 2, чел.', '«2» в 2022 году, чел.'],
    ['2023 - 2024 уч. г.'],
    ['МБОУ «СОШ № 1»', 25, 5, 1],
    ['МБОУ «СОШ № 2»', 15, 2, 3],
    ['2025 год'],
    ['МБОУ «СОШ № 1»', 20, 0, 1],
  ]);
  expect(rows).toEqual(['МБОУ «СОШ № 1» 5/25 2024', 'МБОУ «СОШ № 2» 2/15 2024', 'МБОУ «СОШ № 1» 0/20 2025']);
  const town = readRows([
    ['Результаты ОГЭ 2025 года по математике'],
    ['ОО', 'Участники', 'Не сдали'],
    ['Ясногорск', 40, null],
    ['МБОУ «СОШ № 1»', 25, '5 (20%)'],
    ['МБОУ «СОШ № 2»', 15, '3 (20%)'],
  ]);
  expect(town).toEqual(['МБОУ «СОШ № 1» 5/25 2025', 'МБОУ «СОШ № 2» 3/15 2025']);
});

const oge = [['Результаты ОГЭ 2025 года по математике'], ['ОУ', 'Участники', 'Не сдали']];
const three: CellValue[][] = [
  ['МБОУ «СОШ № 1»', 25, 4],
  ['МБОУ «СОШ № 2»', 31, 9],
  ['МБОУ «Лицей № 3»', 18, 1],
];
const counts = ['МБОУ «СОШ № 1» 4/25 2025', 'МБОУ «СОШ № 2» 9/31 2025', 'МБОУ «Лицей № 3» 1/18 2025'];

test.each<[string, CellValue[]]>([
  ['a percent', ['Итого', 74, '19 %']],
  ['a share', ['Доля', null, 0.1892]],
  ['a mean', ['Среднее значение', 24.7, 4.7]],
  ['a median', ['Медиана', 25, 4.5]],
  ['last year’s percent', ['Прошлый год', null, 21.3]],
])('a row that sums up with %s says nothing of the form of its column', (_name, row) => {
  expect(readRows([...oge, ...three, row])).toEqual(counts);
});

test.each([
  'Среднерайонный показатель',
  'В среднем по школам',
  'Сельские ОО',
  'Прочие ОО',
  'СОШ',
  'Комитет по образованию',
  'РУО',
  'в %',
  'Контроль',
])('«%s» under schools is no school', (name) => {
  expect(readRows([...oge, ...three, [name, 310, 52]])).toEqual(counts);
});

test('the only gymnasium of a town may be called so and nothing more', () => {
  const read = readRows([...oge, ...three, ['Гимназия', 20, 2]]);
  expect(read).toEqual([...counts, 'Гимназия 2/20 2025']);
});

test('a name without a word of a school at the foot, with more people than any school has, is left out and told of', () => {
  const rows = [...oge, ...three, ['Сводка-2', 310, 52]] as CellValue[][];
  const reading = read([workbook([sheet('Лист1', rows)])], noAnswers());
  expect(reading.results).toHaveLength(3);
  expect(reading.problems.map(({ code, cell }) => [code, cell])).toEqual([['strayRow', 'A6']]);
  expect(lossesOf(reading).count).toBe(1);
});

test('a large school without a word of one stands where it stands among the others', () => {
  const read = readRows([...oge, three[0]!, ['Эврика', 310, 52], ...three.slice(1)]);
  expect(read).toContain('Эврика 52/310 2025');
});
