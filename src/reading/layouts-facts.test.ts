/** Layouts without results: the journal, distributions, dynamics, markers. */
import type { CellValue } from '../model/cells';
import { noAnswers } from '../model/state';
import { read } from './index';
import { sheet, workbook } from './testing/grid';
import { birch, first, town } from './testing/layouts';

const readSheet = (name: string, rows: CellValue[][]) => read([workbook([sheet(name, rows)])], noAnswers());

describe('layouts without results give their own facts', () => {
  test('2: a comparison with the journal says how many marks were lowered, confirmed and raised', () => {
    const rows: CellValue[][] = [
      ['Сравнение отметок с отметками по журналу'],
      [],
      ['ВПР 2026 Математика 5 класс'],
      ['Предмет:', 'Математика'],
      [],
      [
        'Группы участников',
        'Кол-во участников(всего)',
        'Понизили (Отметка < Отметка по журналу) %',
        'Понизили (Отметка < Отметка по журналу) Кол-во участников',
        'Подтвердили (Отметка = Отметке по журналу) %',
        'Подтвердили (Отметка = Отметке по журналу) Кол-во участников',
        'Повысили (Отметка > Отметка по журналу) %',
        'Повысили (Отметка > Отметка по журналу) Кол-во участников',
      ],
      [`${first}(edu220011)`, 40, 25, 10, 70, 28, 5, 2],
    ];
    const { results: found, journal } = readSheet('Сравнение', rows);
    expect(found).toEqual([]);
    expect(journal).toMatchObject([
      {
        procedure: { kind: 'ВПР', subject: 'Математика', grade: 5 },
        year: 2026,
        participants: 40,
        lowered: 0.25,
        confirmed: 0.7,
        raised: 0.05,
      },
    ]);
  });
  test('2: so does its long form, a row a group under the school', () => {
    const rows: CellValue[][] = [
      ['Сравнение отметок с отметками по журналу'],
      ['ВПР 2024 Русский язык 6 класс'],
      ['Группы участников', 'Кол-во участников', '%'],
      [`${first}(edu220011)`],
      ['Понизили (Отметка < Отметка по журналу)', 10, 25],
      ['Подтвердили (Отметка = Отметке по журналу)', 28, 70],
      ['Повысили (Отметка > Отметка по журналу)', 2, 5],
      ['Всего', 40, 100],
    ];
    const { results: found, journal } = readSheet('Сравнение', rows);
    expect(found).toEqual([]);
    expect(journal).toMatchObject([
      { school: { code: 'edu220011' }, year: 2024, participants: 40, lowered: 0.25, confirmed: 0.7, raised: 0.05 },
    ]);
  });
  test('3: a distribution of primary points gives shares of participants, those of everybody too', () => {
    const rows: CellValue[][] = [
      ['Распределение первичных баллов'],
      ['ВПР 2026 Математика 5 класс'],
      ['Максимальный первичный балл:', 5],
      ['Группы участников', 'Кол-во участников', 0, 1, 2, 3, 4, 5],
      ['Вся выборка', 1512038, 1, 4, 15, 30, 30, 20],
      [`${first}(edu220011)`, 40, 0, 10, 20, 30, 30, 10],
    ];
    const { results: found, distributions } = readSheet('Баллы', rows);
    expect(found).toEqual([]);
    expect(distributions.map((row) => [row.school?.code ?? null, row.participants])).toEqual([
      [null, 1512038],
      ['edu220011', 40],
    ]);
    const shares = distributions[1]!.shares;
    [0, 0.1, 0.2, 0.3, 0.3, 0.1].forEach((share, at) => expect(shares[at]).toBeCloseTo(share, 9));
  });
  test('15: a table of dynamics gives values by period', () => {
    const rows: CellValue[][] = [
      ['Качество знаний по предметам'],
      ['Предметы', '2016-2017', '2017-2018', '2018-2019'],
      ['Математика', '72%', '21,1%', '33%'],
      ['Физика', '50%', '-', '48,5%'],
    ];
    const { results: found, dynamics } = readSheet('Динамика', rows);
    expect(found).toEqual([]);
    expect(
      dynamics.map((row) => [
        row.label,
        row.values.map((each) => each.period),
        row.values.map(({ value }) => value && Number(value.toFixed(9))),
      ]),
    ).toEqual([
      ['Математика', ['2016-2017', '2017-2018', '2018-2019'], [0.72, 0.211, 0.33]],
      ['Физика', ['2016-2017', '2017-2018', '2018-2019'], [0.5, null, 0.485]],
    ]);
  });
  test('16: published markers are named by their captions and counted', () => {
    const rows: CellValue[][] = [
      ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', '5 РУ', '5 МА', 'Количество маркеров'],
      [2026, 'edu220011', town, first, 1, null, null, 1, 2],
      [2026, 'edu220012', town, birch, null, null, null, null, 0],
    ];
    const { results: found, markers } = readSheet('Маркеры', rows);
    expect(found).toEqual([]);
    expect(
      markers.map((row) => [
        row.school.code,
        row.year,
        row.markers.filter((each) => each.set).map((each) => each.caption),
        row.count,
      ]),
    ).toEqual([
      ['edu220011', 2026, ['4 РУ', '5 МА'], 2],
      ['edu220012', 2026, [], 0],
    ]);
  });
});
