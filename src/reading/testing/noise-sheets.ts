/** Sheets from which no result may be read: layouts 2, 3, 15 and 16 of result-sheets, staff, contacts, numbers under a chart. */
import type { CellValue } from '../../model/cells';
import { plainName } from './spellings';
import type { Dice } from './tape';
import type { TrueSchool } from './truth';

export interface NoiseSheet {
  name: string;
  cells: CellValue[][];
}
type Make = (schools: TrueSchool[], dice: Dice) => NoiseSheet;

const share = (dice: Dice) => Math.round(dice.roll() * 10000) / 100;
const thirds = (dice: Dice): [number, number, number] => {
  const a = Math.floor(dice.roll() * 4000) / 100;
  const b = Math.floor(dice.roll() * 4000) / 100;
  return [a, Math.round((100 - a - b) * 100) / 100, b];
};
/** Rows of a ФИС ОКО export: each municipality, then its schools, as `lines` gives them for a name. */
function underTowns(schools: TrueSchool[], lines: (name: string) => CellValue[][]): CellValue[][] {
  const towns = [...new Set(schools.map((school) => school.municipality))];
  return towns.flatMap((town, at) => [
    ...lines(`${town}(reg22_m00${at + 1})`),
    ...schools
      .filter((school) => school.municipality === town)
      .flatMap((school) => lines(`${plainName(school)}(${school.code})`)),
  ]);
}

const journal: Make = (schools, dice) => ({
  name: 'Сравнение отметок',
  cells: [
    ['Сравнение отметок с отметками по журналу'],
    [],
    ['ВПР 2024 Математика 5 класс'],
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
    ...underTowns(schools, (name) => {
      const n = dice.between(8, 60);
      const parts = thirds(dice);
      return [[name, n, ...parts.flatMap((part) => [part, Math.round((part * n) / 100)])]];
    }),
  ],
});

const journalLong: Make = (schools, dice) => ({
  name: 'Сравнение с журналом',
  cells: [
    ['Сравнение отметок с отметками по журналу'],
    ['ВПР 2024 Русский язык 6 класс'],
    ['Группы участников', 'Кол-во участников', '%'],
    ...underTowns(schools, (name) => {
      const n = dice.between(8, 60);
      const labels = [
        'Понизили (Отметка < Отметка по журналу)',
        'Подтвердили (Отметка = Отметке по журналу)',
        'Повысили (Отметка > Отметка по журналу)',
      ];
      const parts = thirds(dice);
      return [
        [name],
        ...labels.map((label, at) => [label, Math.round((parts[at]! * n) / 100), parts[at]!]),
        ['Всего', n, 100],
      ];
    }),
  ],
});

const distribution: Make = (schools, dice) => ({
  name: 'Распределение баллов',
  cells: [
    ['Распределение первичных баллов'],
    [],
    ['ВПР 2025 Математика 6 класс'],
    ['Предмет:', 'Математика'],
    ['Максимальный первичный балл:', 12],
    [],
    ['Группы участников', 'Кол-во участников', ...Array.from({ length: 13 }, (_, at) => at)],
    ...underTowns(schools, (name) => [
      [name, dice.between(8, 60), ...Array.from({ length: 13 }, () => share(dice) / 7)],
    ]),
  ],
});

const dynamics: Make = (_, dice) => ({
  name: 'Динамика',
  cells: [
    ['Качество знаний по предметам'],
    ['Предметы', '2016-2017', '2017-2018', '2018-2019'],
    ...['Русский язык', 'Математика', 'История'].map((subject) => [
      subject,
      ...[0, 1, 2].map(() => `${dice.between(30, 90)},${dice.between(0, 9)}%`),
    ]),
    [],
    ['Показатель', 2017, 2018, 2019],
    ['Число выпускников', 12, 17, 11],
    ['Сдали ОГЭ', '100%', '97%', '100%'],
  ],
});

const markers: Make = (schools, dice) => ({
  name: 'Маркеры',
  cells: [
    ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', '5 РУ', '5 МА', 'Количество маркеров'],
    ...schools.map((school) => {
      const set = [0, 1, 2, 3].map(() => (dice.roll() < 0.2 ? 1 : null));
      return [2025, school.code, school.municipality, plainName(school), ...set, set.filter((each) => each).length];
    }),
  ],
});

const staff: Make = (schools, dice) => ({
  name: 'Кадры',
  cells: [
    ['Кадровый состав, 2025 год'],
    ['№', 'ОО', 'Педагогов всего', 'Высшая категория', 'Первая категория', 'Без категории', 'Вакансии'],
    ...schools.map((school, at) => {
      const parts = [dice.between(0, 9), dice.between(1, 12), dice.between(0, 9)];
      return [at + 1, plainName(school), parts.reduce((sum, each) => sum + each, 0), ...parts, dice.between(0, 3)];
    }),
    ['', 'Итого', 300, 60, 120, 120, 14],
  ],
});

const contacts: Make = (schools, dice) => ({
  name: 'Контакты',
  cells: [
    ['№', 'ОО', 'Телефон', 'Адрес', 'Кол-во обучающихся'],
    ...schools.map((school, at) => [
      at + 1,
      plainName(school),
      `2-${dice.between(10, 99)}-${dice.between(10, 99)}`,
      `ул. Школьная, ${at + 2}`,
      dice.between(40, 900),
    ]),
  ],
});

const chart: Make = (_, dice) => ({
  name: 'Диаграмма',
  cells: [
    ['', '«2»', '«3»', '«4»', '«5»'],
    ['Район', ...[0, 1, 2, 3].map(() => share(dice))],
    ['Область', ...[0, 1, 2, 3].map(() => share(dice))],
  ],
});

export const noiseSheets: Make[] = [staff, contacts, dynamics, journal, journalLong, distribution, markers, chart];
