import type { WrittenCase } from '../written';

const body = `Школа|Писали|«2»
Первая СОШ|27|9
Вторая СОШ|24|7`;
const results = (year: number, grade = 5, kind = 'ВПР'): string[] => [
  `Первая СОШ: ${kind} Математика ${grade} ${year} = 9/27`,
  `Вторая СОШ: ${kind} Математика ${grade} ${year} = 7/24`,
];

/** Years and grades met in offices' own books, said their own way. */
export const metYears: readonly WrittenCase[] = [
  {
    name: 'the year after the date and number of an order',
    sheets: [
      {
        name: 'Лист1',
        table: `Приложение к приказу от 15.01.2026 № 12. Результаты ВПР 2025 года по математике (5 класс)\n${body}`,
      },
    ],
    told: results(2025),
  },
  {
    name: 'sheets named by school years',
    sheets: [
      { name: '23-24', table: `ВПР математика 5 класс\n${body}` },
      { name: '24-25', table: `ВПР математика 5 класс\n${body}` },
    ],
    told: [...results(2024), ...results(2025)],
  },
  {
    name: 'two figures under «Год»',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР, математика, 5 класс
Год|Школа|Писали|«2»
24|Первая СОШ|27|9
25|Первая СОШ|26|8
24-25|Вторая СОШ|24|7`,
      },
    ],
    told: [
      'Первая СОШ: ВПР Математика 5 2024 = 9/27',
      'Первая СОШ: ВПР Математика 5 2025 = 8/26',
      'Вторая СОШ: ВПР Математика 5 2025 = 7/24',
    ],
  },
  ...[
    ['Итоги ВПР по математике в V классах (весна 2025 г.)', 5],
    ['ВПР 2025 по математике. Пятые классы', 5],
    ['ВПР 2025 по математике, VIII класс', 8],
  ].map(([title, grade]) => ({
    name: `a grade in words or Roman figures: «${title}»`,
    sheets: [{ name: 'Лист1', table: `${title}\n${body}` }],
    told: results(2025, Number(grade)),
  })),
  {
    name: '«ГИА, 9 кл.» is ОГЭ',
    sheets: [{ name: 'Лист1', table: `ГИА 2025, 9 кл. Математика\n${body}` }],
    told: results(2025, 9, 'ОГЭ'),
  },
];
