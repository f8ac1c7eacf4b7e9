/** Sheets of the same world that hold no school's result: comparisons with the journal, distributions, districts, dynamics, applications. */
import type { Desk } from '../desk';
import type { Cell, Sheet } from '../sheet';
import { spelledDistrict, spelledSchool } from '../writing/names';

const oneDecimal = (value: number) => Math.round(value * 10) / 10;
const sheet = (name: string, rows: Cell[][]): Sheet => ({ name, rows, expected: [], layout: name });

export function journalComparison({ dice, schools, names, years }: Desk): Sheet {
  const rows = schools.map((school): Cell[] => {
    const [lowered, raised] = [oneDecimal(dice.roll() * 30), oneDecimal(dice.roll() * 10)];
    return [spelledSchool(school, names), dice.int(10, 60), lowered, oneDecimal(100 - lowered - raised), raised];
  });
  return sheet('Сравнение с журналом', [
    [`ВПР ${years[1]} Русский язык 5 класс. Сравнение отметок с отметками по журналу`],
    [],
    [
      'Группы участников',
      'Кол-во участников',
      'Понизили (Отметка < Отметка по журналу) %',
      'Подтвердили (Отметка = Отметке по журналу) %',
      'Повысили (Отметка > Отметка по журналу) %',
    ],
    ...rows,
  ]);
}

export function distribution({ dice, schools, names, years }: Desk): Sheet {
  const points = Array.from({ length: 16 }, (_, at) => at);
  return sheet('Распределение баллов', [
    [`Распределение первичных баллов. ВПР ${years[0]} Математика 6 класс`],
    [],
    ['Группы участников', 'Кол-во участников', ...points],
    ...schools.map((school): Cell[] => [
      spelledSchool(school, names),
      50,
      ...points.map(() => oneDecimal(dice.roll() * 12)),
    ]),
  ]);
}

export function districtReport({ dice, schools, names, years }: Desk): Sheet {
  const districts = [...new Set(schools.map(({ district }) => district))];
  return sheet('По АТЕ', [
    [`Основные результаты ЕГЭ ${years[1]} года по русскому языку в разрезе АТЕ`],
    [
      '№',
      'Наименование АТЕ',
      'Кол-во участников',
      'Доля участников, не достигших минимального балла',
      'Доля участников, получивших от 81 до 100 баллов',
    ],
    ...districts.map((district, at): Cell[] => [
      at + 1,
      spelledDistrict(district, { ...names, district: 'full' }),
      dice.int(80, 400),
      oneDecimal(dice.roll() * 9),
      oneDecimal(10 + dice.roll() * 30),
    ]),
  ]);
}

export function dynamics({ dice, years }: Desk): Sheet {
  const labels = [years[0] - 1, ...years].map((year) => `${year - 1}-${year}`);
  return sheet('Динамика', [
    ['Качество знаний по предметам за три года'],
    ['Предметы', ...labels],
    ...['Русский язык', 'Математика', 'Физика', 'История'].map((subject): Cell[] => [
      subject,
      ...labels.map(() => `${dice.int(30, 80)}%`),
    ]),
  ]);
}

export function applications({ dice, schools, names, years }: Desk): Sheet {
  return sheet('Заявления', [
    [`Количество поданных заявлений на участие в ЕГЭ в ${years[1]} году`],
    ['Образовательная организация', 'Русский язык', 'Математика (профильная)', 'Физика', 'Обществознание'],
    ...schools.map((school): Cell[] => [
      spelledSchool(school, names),
      dice.int(5, 60),
      dice.int(3, 40),
      dice.int(0, 12),
      dice.int(0, 30),
    ]),
  ]);
}

export function markers({ dice, schools, names, years }: Desk): Sheet {
  return sheet('Маркеры', [
    ['Год', 'Логин', 'Муниципалитет', 'ОО', '4 РУ', '4 МА', '5 РУ', '5 МА', 'Количество маркеров'],
    ...schools.map((school): Cell[] => {
      const flags = [0, 1, 2, 3].map((): Cell => (dice.chance(0.2) ? 1 : null));
      return [
        years[1],
        `edu${school.code}`,
        spelledDistrict(school.district, names),
        spelledSchool(school, { ...names, code: 'none' }),
        ...flags,
        flags.filter(Boolean).length,
      ];
    }),
  ]);
}

export const noResults = [journalComparison, distribution, districtReport, dynamics, applications, markers];
