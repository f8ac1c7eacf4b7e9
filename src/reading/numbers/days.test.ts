/** Days that Excel made of «8/1» and «12.4»: the table gives nothing before they are mended, and one message says why. */
import type { CellValue } from '../../model/cells';
import { lossesOf } from '../../model/losses';
import { noAnswers } from '../../model/state';
import { problemText } from '../../words/problems';
import { read } from '../index';
import { sheet, workbook } from '../testing/grid';

const [one, two, three] = ['МБОУ «СОШ № 4»', 'МБОУ «СОШ № 7»', 'МКОУ «Заречная ООШ»'];
const day = 45_665;
const reading = (...tables: CellValue[][][]) =>
  read(
    [
      workbook([
        sheet(
          'ОГЭ',
          tables.flatMap((rows) => [['ОГЭ 2025 года, математика'], ...rows, []]),
        ),
      ]),
    ],
    noAnswers(),
  );

test.each<[string, CellValue[][], string[]]>([
  [
    'low',
    [
      ['ОО', 'Участников', 'Не сдали'],
      [one, 20, 4],
      [two, 11, day],
      [three, 14, 5],
    ],
    ['C4'],
  ],
  [
    'participants',
    [
      ['ОО', 'Участников', 'Не сдали'],
      [one, day, 4],
      [two, 11, day],
    ],
    ['B3', 'C4'],
  ],
  [
    'another mark',
    [
      ['ОО', 'Участников', '2', '3', '4', '5'],
      [one, 20, 4, 10, 4, day],
      [two, 11, 1, 6, 3, 1],
    ],
    ['F3'],
  ],
  [
    'passed',
    [
      ['ОО', 'Участников', 'Успеваемость, %'],
      [one, 20, day],
      [two, 11, 100],
    ],
    ['C3'],
  ],
  [
    'failed of how many',
    [
      ['ОО', 'Не сдали / сдавали'],
      [one, day],
      [two, '5/40'],
      [three, '2/9'],
    ],
    ['B3'],
  ],
  [
    'text of a day',
    [
      ['ОО', 'Участников', 'Не сдали'],
      [one, 20, '04.дек'],
      [two, 11, 'дек.25'],
      [three, 14, '08.01.2025'],
    ],
    ['C3', 'C4', 'C5'],
  ],
  [
    'schools across',
    [
      ['Показатель', one, two, three],
      ['Участников', 20, 11, 14],
      ['Не сдали', 4, day, 2],
    ],
    ['C4'],
  ],
  [
    'a row a mark',
    [
      ['ОО', 'Отметка', 'Количество'],
      [one, 2, day],
      [one, 3, 10],
      [two, 2, 1],
      [two, 3, 9],
    ],
    ['C3'],
  ],
  [
    'rows of classes',
    [
      ['ОО', 'Класс', 'Участников', 'Не сдали'],
      [one, '9А', 20, 4],
      [null, '9Б', 21, day],
      [two, '9А', 11, 2],
    ],
    ['D4'],
  ],
])('%s: nothing is read or asked, the cells are named', (_, rows, cells) => {
  const { results, questions, problems, sheets } = reading(rows);
  expect([results, questions]).toEqual([[], []]);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['dateInCount', cells[0]]]);
  const shown = problemText(problems[0]!);
  for (const cell of cells) expect(shown).toContain(`${cell} – `);
  expect(shown).toContain(
    `Таблица «ОГЭ 2025 года, математика» не прочитана: вместо чисел в ней даты (ячеек – ${cells.length})`,
  );
  expect(shown).toMatch(/Остальные строки таблицы отложены .* «Общий»/);
  expect(sheets[0]).toMatchObject({ read: false, reason: 'dateInCount' });
});

test('of many cells the first are named, and that there are more', () => {
  const rows = Array.from({ length: 9 }, (_, i): CellValue[] => [`МБОУ «СОШ № ${i + 1}»`, 20, i < 7 ? day + i : 3]);
  const [problem] = reading([['ОО', 'Участников', 'Не сдали'], ...rows]).problems;
  expect(problemText(problem!)).toContain('(ячеек – 7): C3 – 08.01.2025, C4 – 09.01.2025,');
  expect(problemText(problem!)).toContain('C7 – 12.01.2025 и другие.');
});

test('every result of the table counts as left out', () => {
  const reading = read(
    [
      workbook([
        sheet('ОГЭ', [
          ['ОГЭ 2025, математика'],
          ['ОО', 'Участников', 'Не сдали'],
          [one, 20, day],
          [two, 9, 1],
          ['Итого', 29, 5],
        ]),
      ]),
    ],
    noAnswers(),
  );
  expect(lossesOf(reading).count).toBe(2);
});

test('another table of the sheet, a large total, a note below and a column beside are no reason to hold a table back', () => {
  const sound: CellValue[][] = [
    ['ОО', 'Дата экзамена', 'Участников', 'Не сдали'],
    [one, day, 20, 4],
    [two, day, 11, 1],
    ['Итого', null, 40_000, 5],
    ['Подготовлено:', null, null, day],
  ];
  const found = reading(sound, [
    ['ОО', 'Участников', 'Не сдали'],
    [one, 20, day],
    [three, 9, 1],
  ]);
  expect(found.results.map(({ school, low }) => [school.name, low])).toEqual([
    [one, 4],
    [two, 1],
  ]);
  expect(found.problems.filter(({ code }) => code === 'dateInCount').map(({ cell }) => cell)).toEqual(['C10']);
});

test('a total is no day because it is large, but by its format', () => {
  const rows: CellValue[][] = [
    ['ОГЭ 2025, математика'],
    ['ОО', 'Участников', 'Не сдали'],
    [one, 20, 4],
    [two, 9, 1],
    ['Итого', 29, day],
  ];
  const { results, problems } = read(
    [workbook([{ ...sheet('ОГЭ', rows), dates: [{ col: 2, rows: [4] }] }])],
    noAnswers(),
  );
  expect(results).toEqual([]);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([['dateInCount', 'C5']]);
});

test('a mean or a quality that became a day is left unused and named; the results stand', () => {
  const { results, problems } = reading([
    ['ОО', 'Участников', 'Не сдали', 'Средняя отметка', 'Качество, %'],
    [one, 20, 4, day, 30],
    [two, 11, 1, 3.4, day],
  ]);
  expect(results.map(({ low, exact, mean }) => [low, exact, mean])).toEqual([
    [4, true, null],
    [1, true, null],
  ]);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
    ['dateInMean', 'D3'],
    ['dateInMean', 'E4'],
  ]);
  expect(problemText(problems[0]!)).toContain('«Средняя отметка»: вместо чисел даты (ячеек – 1): D3 – 08.01.2025.');
});

test('a workbook that counts from 1904 shows the day it shows in Excel', () => {
  const rows: CellValue[][] = [
    ['ОГЭ 2025, математика'],
    ['ОО', 'Участников', 'Не сдали'],
    [one, 20, day - 1462],
    [two, 9, 1],
  ];
  const { problems } = read([workbook([{ ...sheet('ОГЭ', rows), date1904: true }])], noAnswers());
  expect(problems[0]!.params!.cells).toBe('C3 – 08.01.2025');
});
