/** The layouts that hold results, one by one; the data stand in testing/layouts.ts. */
import type { CellValue } from '../model/cells';
import type { Reading } from '../model/reading';
import { noAnswers } from '../model/state';
import { read } from './index';
import { sheet, workbook } from './testing/grid';
import { layouts, none } from './testing/layouts';

const readSheet = (name: string, rows: CellValue[][]) => read([workbook([sheet(name, rows)])], noAnswers());
/** «МБОУ «СОШ № 1»: ВПР Математика 5 2026 = 3/12», sorted. */
const told = ({ results }: Reading) =>
  results
    .map(
      ({ school, procedure, year, low, participants, exact }) =>
        `${school.name}: ${procedure.kind} ${procedure.subject} ${procedure.grade} ${year} = ${low}/${participants}${exact ? '' : '?'}`,
    )
    .sort();

describe('layouts with results', () => {
  test.each(layouts.map((each) => [each.layout, each] as const))('%s', (_, each) => {
    const reading = readSheet(each.sheetName ?? 'Лист1', each.rows);
    expect(told(reading)).toEqual([...each.told].sort());
    expect(reading.questions).toEqual([]);
  });

  test('5: protocols of ОГЭ hold two subjects side by side', () => {
    const header = [
      '№',
      'Код ОО',
      'Класс',
      null,
      'Код ППЭ',
      null,
      'Фамилия',
      null,
      'Имя',
      'Отчество',
      'Первичный балл',
      null,
      'Оценка',
    ];
    const pupil = (at: number, code: string, mark: number): CellValue[] => [
      at,
      code,
      '9А',
      null,
      '701',
      null,
      `Фамилия00${at}`,
      null,
      'Имя',
      'Отчество',
      mark * 5,
      null,
      mark,
    ];
    const rows: CellValue[][] = [
      ['Протокол проверки результатов'],
      [],
      ['12 - Обществознание 2026.07.03'],
      header,
      pupil(1, '220101', 2),
      pupil(2, '220101', 4),
      pupil(3, '220102', 3),
      ['Средние', ...none(9), 15, null, 3],
      [],
      ['02 - Математика 2026.06.09'],
      header,
      pupil(1, '220101', 2),
      pupil(2, '220102', 2),
      ['Средние', ...none(9), 10, null, 2],
    ];
    const { results: found } = readSheet('ОГЭ', rows);
    const facts = found.map(({ school, procedure, year, low, participants }) => [
      school.code,
      procedure.subject,
      procedure.grade,
      year,
      low,
      participants,
    ]);
    expect(facts).toHaveLength(4);
    expect(facts).toEqual(
      expect.arrayContaining([
        ['220101', 'Обществознание', 9, 2026, 1, 2],
        ['220102', 'Обществознание', 9, 2026, 0, 1],
        ['220101', 'Математика', 9, 2026, 1, 1],
        ['220102', 'Математика', 9, 2026, 1, 1],
      ]),
    );
  });
  test('5: protocols of ЕГЭ are points against the minimum, of basic mathematics a mark', () => {
    const russian: CellValue[][] = [
      ['01 - Русский язык 2025.05.30'],
      ['Код ОО', 'Класс', 'Первичный балл', 'Тестовый балл'],
      ['220101', '11', 10, 23],
      ['220101', '11', 12, 24],
      ['220102', '11', 40, 80],
    ];
    const basic: CellValue[][] = [
      ['22 - Математика базовая 2025.06.03'],
      ['Код ОО', 'Класс', 'Первичный балл', 'Оценка'],
      ['220101', '11', 5, 2],
      ['220101', '11', 9, 3],
    ];
    const { results: found } = read([workbook([sheet('ЕГЭ русский', russian), sheet('ЕГЭ база', basic)])], noAnswers());
    const facts = found.map(({ school, procedure, year, low, participants }) => [
      school.code,
      procedure.subject,
      year,
      low,
      participants,
    ]);
    expect(facts).toEqual([
      ['220101', 'Русский язык', 2025, 1, 2],
      ['220102', 'Русский язык', 2025, 0, 1],
      ['220101', 'Математика (базовая)', 2025, 1, 2],
    ]);
  });
  test('13: districts in place of schools give no result', () => {
    const rows: CellValue[][] = [
      ['ОГЭ 2026, математика'],
      ['АТЕ', 'Количество участников', 'Доля участников, получивших отметку «2», %'],
      ['Сосновский муниципальный район', 400, 12.5],
      ['Зареченский муниципальный округ', 250, 8],
    ];
    expect(readSheet('Лист1', rows).results).toEqual([]);
  });
});
