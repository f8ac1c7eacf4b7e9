/** Sheets that cannot be read as they stand: a question, a problem or nothing, never a silent number. */
import type { CellValue } from '../model/cells';
import type { Question } from '../model/reading';
import { noAnswers } from '../model/state';
import { read } from './index';
import { pupilColumns } from './kinds/pupil-columns';
import { sheet, workbook } from './testing/grid';
import { noiseSheets } from './testing/noise-sheets';
import { Dice, Tape } from './testing/tape';
import { makeSchools } from './testing/truth';

const reading = (name: string, rows: CellValue[][], fileName?: string) =>
  read([workbook([sheet(name, rows)], fileName)], noAnswers());

const title = ['ВПР 2025 Математика 5 класс'];
const header = ['ОО', 'Кол-во участников', '«2»', '«3»', '«4»', '«5»'];
const schools: CellValue[][] = [
  ['МБОУ «СОШ № 1»', 40, 6, 14, 12, 8],
  ['МБОУ «СОШ № 2»', 25, 8, 9, 6, 2],
  ['МБОУ «Берёзовская СОШ»', 12, 0, 7, 4, 1],
];
const other = { name: 'Лист1', file: 'книга.xlsx' };

test('the plain table that the hostile ones are spoilt from is read silently', () => {
  const plain = reading(other.name, [title, header, ...schools]);
  expect(plain.results.map((result) => [result.participants, result.low, result.exact])).toEqual([
    [40, 6, true],
    [25, 8, true],
    [12, 0, true],
  ]);
  expect([plain.questions, plain.problems]).toEqual([[], []]);
});

describe('what no cell says is asked, and nothing is assumed', () => {
  const cases: [string, Question['type'], string, CellValue[][]][] = [
    ['no year anywhere', 'year', 'Лист1', [['ВПР Математика 5 класс'], header, ...schools]],
    ['no subject', 'subject', 'Лист1', [['ВПР 2025 5 класс'], header, ...schools]],
    ['no kind of procedure', 'kind', 'Лист1', [['Результаты 2025. Математика, 9 класс'], header, ...schools]],
    ['title and sheet name with two years', 'year', 'ВПР 2024', [title, header, ...schools]],
  ];
  test.each(cases)('%s', (_, type, name, rows) => {
    const { results, questions } = reading(name, rows);
    expect(questions.map((question) => question.type)).toContain(type);
    expect(results).toEqual([]);
  });

  test('no grade: asked, and until then no grade is made up', () => {
    const { results, questions } = reading('Лист1', [['ВПР 2025 Математика'], header, ...schools]);
    expect(questions.map((question) => question.type)).toContain('grade');
    expect(results.filter((result) => result.procedure.grade !== null)).toEqual([]);
  });

  test('a low column that people and percent fit alike', () => {
    const rows: CellValue[][] = [
      ['Результаты ЕГЭ 2025. Русский язык'],
      ['ОО', 'Кол-во участников', 'Не преодолели мин. порог'],
      ['МБОУ «СОШ № 1»', 20, 5],
      ['МБОУ «СОШ № 2»', 20, 10],
      ['МБОУ «СОШ № 3»', 40, 20],
    ];
    const { results, questions } = reading('Лист1', rows);
    expect(questions.map((question) => question.type)).toContain('columnForm');
    expect(results.filter((result) => result.exact)).toEqual([]);
  });
});

describe('contradictions inside a table are named with their cell', () => {
  const withProblem = (rows: CellValue[][], cellRow: number) => {
    const found = reading('Лист1', rows);
    const at = found.problems.filter((problem) => problem.cell?.endsWith(String(cellRow)));
    expect(at.length).toBeGreaterThan(0);
    expect(at.every((problem) => problem.sheet === 'Лист1')).toBe(true);
    return found;
  };
  const sureIn = (found: ReturnType<typeof reading>, row: number) =>
    found.results.filter((result) => result.exact && result.row === row - 1);

  test('marks above the number of participants', () => {
    const found = withProblem([title, header, ...schools, ['МБОУ «СОШ № 9»', 10, 12, 5, 3, 1]], 6);
    expect(sureIn(found, 6)).toEqual([]);
    expect(sureIn(found, 3)).toHaveLength(1);
  });
  test('marks that do not add up', () => {
    const found = withProblem([title, header, ...schools, ['МБОУ «СОШ № 9»', 30, 8, 5, 3, 1]], 6);
    expect(sureIn(found, 6)).toEqual([]);
  });
  test('people that disagree with their percent', () => {
    const rows: CellValue[][] = [
      title,
      ['ОО', 'Кол-во участников', 'Получили «2», чел.', 'Получили «2», %'],
      ['МБОУ «СОШ № 1»', 40, 6, '15,0%'],
      ['МБОУ «СОШ № 2»', 25, 8, '32,0%'],
      ['МБОУ «СОШ № 3»', 20, 3, '45,0%'],
    ];
    expect(sureIn(withProblem(rows, 5), 5)).toEqual([]);
  });
  test('a pass rate that disagrees with the marks', () => {
    const rows = [
      title,
      [...header, 'Успеваемость, %'],
      ...schools.map((row, at) => [...row, ['85,0%', '68,0%', '60,0%'][at]!]),
    ];
    expect(sureIn(withProblem(rows, 5), 5)).toEqual([]);
  });
  test('a totals row that disagrees with its column', () => {
    withProblem([title, header, ...schools, ['Итого', 77, 19, 30, 22, 11]], 6);
  });
  test('a percent above a hundred', () => {
    const rows: CellValue[][] = [
      title,
      ['ОО', 'Кол-во участников', 'Получили «2», %'],
      ['МБОУ «СОШ № 1»', 40, '15,0%'],
      ['МБОУ «СОШ № 2»', 25, '132,0%'],
    ];
    expect(sureIn(withProblem(rows, 4), 4)).toEqual([]);
  });
  test('a percent that no whole number of people gives', () => {
    const rows: CellValue[][] = [
      title,
      ['ОО', 'Кол-во участников', 'Получили «2», %'],
      ['МБОУ «СОШ № 1»', 40, '15,0%'],
      ['МБОУ «СОШ № 2»', 10, '33,3%'],
    ];
    const found = withProblem(rows, 4);
    expect(found.results.filter((result) => result.row === 3)).toEqual([]);
  });
  test.each(['#ДЕЛ/0!', '#REF!', '#Н/Д', '#DIV/0!'])('a formula error %s', (error) => {
    const found = withProblem([title, header, ...schools, ['МБОУ «СОШ № 9»', 30, error, 5, 3, 1]], 6);
    expect(found.results).toHaveLength(3);
  });
  test('one school and procedure on two sheets with two numbers', () => {
    const second = schools.map((row) => [...row]);
    second[1] = ['МБОУ «СОШ № 2»', 25, 5, 12, 6, 2];
    const found = read(
      [workbook([sheet('А', [title, header, ...schools]), sheet('Б', [title, header, ...second])])],
      noAnswers(),
    );
    const ofSecond = found.results.filter((result) => result.school.name.includes('№ 2'));
    expect(ofSecond.filter((result) => result.exact)).toEqual([]);
    expect(found.questions.length + found.problems.length).toBeGreaterThan(0);
  });
});

describe('what only looks like results gives none', () => {
  test('districts instead of schools', () => {
    const rows: CellValue[][] = [
      title,
      ['АТЕ', 'Кол-во участников', '«2»', '«3»', '«4»', '«5»'],
      ['Сосновский муниципальный район', 400, 60, 140, 120, 80],
      ['Зареченский муниципальный округ', 250, 80, 90, 60, 20],
      ['г. Лесногорск', 1200, 100, 500, 400, 200],
    ];
    expect(reading('Лист1', rows).results).toEqual([]);
  });
  test('districts under a caption that could mean schools', () => {
    const rows: CellValue[][] = [
      title,
      ['Группы участников', ...header.slice(1)],
      ['Сосновский муниципальный район', 40, 6, 14, 12, 8],
      ['Зареченский район', 25, 8, 9, 6, 2],
    ];
    expect(reading('Лист1', rows).results).toEqual([]);
  });
  test('shares without a number of participants', () => {
    const rows: CellValue[][] = [
      title,
      ['ОО', '«2»', '«3»', '«4»', '«5»'],
      ['МБОУ «СОШ № 1»', 15, 35, 30, 20],
      ['МБОУ «СОШ № 2»', 32, 36, 24, 8],
    ];
    const found = reading('Лист1', rows);
    expect(found.results).toEqual([]);
    expect(found.problems.length + found.questions.length).toBeGreaterThan(0);
  });
  const dice = new Dice(7);
  const towns = makeSchools(new Tape([3, 0, 5]));
  test.each(noiseSheets.map((make) => make(towns, dice)).map(({ name, cells }) => [name, cells] as const))(
    '%s',
    (name, cells) => {
      const found = reading(name, cells);
      expect(found.results).toEqual([]);
      expect(found.questions).toEqual([]);
    },
  );
  test('an empty workbook, an empty sheet', () => {
    expect(read([workbook([])], noAnswers()).results).toEqual([]);
    const empty = read([workbook([sheet('Лист1', [])])], noAnswers());
    expect(empty.sheets).toMatchObject([{ sheet: 'Лист1', read: false }]);
  });
});

describe('planted pupils stay in their sheet', () => {
  const secret = /Фамилия\d|Имя\d|ученик-\d|98765\d\d/;
  const pupil = (at: number) => [`Фамилия00${at}`, `Имя00${at}`, `ученик-${at}`, 9876500 + at];
  const tables: [string, CellValue[][]][] = [
    [
      'individual results with names before the marks',
      [
        ['Индивидуальные результаты'],
        title,
        [
          'ОО',
          'Название ОО',
          'Фамилия',
          'Имя',
          'Код участника',
          'СНИЛС',
          'Класс',
          '1 (1б)',
          'Первичный балл',
          'Отметка',
        ],
        ...[1, 2, 3, 4, 5, 6].map((at) => ['edu990101', 'МБОУ «СОШ № 1»', ...pupil(at), '5А', 1, 7 + at, 2 + (at % 4)]),
      ],
    ],
    [
      'a class list with marks and no school',
      [
        ['Результаты 5А класса, математика, 2025 год'],
        ['№', 'ФИО', 'Код', 'Отметка'],
        ...[1, 2, 3].map((at) => [at, `Фамилия00${at} Имя00${at}`, `ученик-${at}`, 3]),
      ],
    ],
    [
      'names under a caption that says nothing',
      [
        title,
        ['ОО', 'Участник', 'Отметка'],
        ...[1, 2, 3, 4].map((at) => ['МБОУ «СОШ № 1»', `Фамилия00${at} Имя00${at}`, at < 3 ? 2 : 4]),
      ],
    ],
    [
      'a protocol',
      [
        ['Протокол проверки результатов'],
        [],
        ['02 - Математика 2026.06.05'],
        ['№', 'Код ОО', 'Класс', null, 'Фамилия', null, 'Имя', 'Отчество', 'Первичный балл', null, 'Оценка'],
        ...[1, 2, 3, 4].map((at) => [
          at,
          '990101',
          '9',
          null,
          `Фамилия00${at}`,
          null,
          `Имя00${at}`,
          `Имя00${at}ович`,
          8 + at,
          null,
          2 + (at % 4),
        ]),
        ['Средние', null, null, null, null, null, null, null, 10, null, 3],
      ],
    ],
    [
      'pupils and a mark that cannot be',
      [
        title,
        ['Название ОО', 'ФИО', 'Отметка'],
        ...[1, 2, 3].map((at) => ['МБОУ «СОШ № 1»', `Фамилия00${at} Имя00${at}`, at === 2 ? 'Фамилия002' : 4]),
      ],
    ],
  ];
  test.each(tables)('%s', (_, rows) => {
    expect(JSON.stringify(rows)).toMatch(secret);
    expect(JSON.stringify(reading('Протокол', rows))).not.toMatch(secret);
  });

  test("a bare «Код» that is another one in every row is a pupil's and is left empty in copies", () => {
    const rows: CellValue[][] = [
      title,
      ['ОО', 'Код', 'Класс', 'Первичный балл', 'Отметка'],
      ...[1, 2, 3, 4].map((at) => ['edu990101', 9876500 + at, '5А', 7 + at, 2 + (at % 4)]),
    ];
    const found = reading('Лист1', rows);
    expect(found.results.map(({ school, low, participants }) => [school.code, low, participants])).toEqual([
      ['edu990101', 1, 4],
    ]);
    expect(JSON.stringify(found)).not.toMatch(secret);
    expect(pupilColumns(sheet('Лист1', rows))).toEqual([1]);
  });
});
