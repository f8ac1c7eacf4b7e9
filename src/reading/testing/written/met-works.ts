import type { WrittenCase } from '../written';

const body = `Школа|Кол-во участников|«2»|«3»|«4»|«5»
Первая СОШ|27|9|8|7|3
Вторая СОШ|24|2|10|8|4
Третья СОШ|25|3|9|9|4`;
const results = (what: string): string[] => [
  `Первая СОШ: ${what} = 9/27`,
  `Вторая СОШ: ${what} = 2/24`,
  `Третья СОШ: ${what} = 3/25`,
];

/** Works met in offices' own books: what no title, sheet or file calls ВПР, ОГЭ or ЕГЭ is none of them before a person says so. */
export const metWorks: readonly WrittenCase[] = [
  ...[
    'Срез знаний по математике 5 класс 2025',
    'Итоги 2 четверти 2025 г., математика, 5 класс',
    'Результаты РПР по математике 5 класс 2025',
    'Диагностическая работа в формате ОГЭ, математика, 2025',
    'Диагностика по материалам ВПР, математика, 5 класс, 2025',
    'Полугодовая работа по математике, 5 класс, 2025',
    'Стартовая работа по математике, 5 класс, 2025',
    'ВПР СПО 2025. Математика. Первый курс',
    'Прогноз результатов ВПР по математике, 5 класс, 2025',
    'Ожидаемые результаты ВПР по математике, 5 класс, 2025 г.',
    'Плановые показатели ВПР, математика, 5 класс, 2025',
    'Целевые показатели на ВПР 2025 года. Математика, 5 класс',
    'Образец заполнения. ВПР 2025, математика, 5 класс',
    'ШАБЛОН. ВПР 2025, математика, 5 класс',
    'Результаты ВПР-тренинга, математика, 5 класс, 2025',
    'Апробация ВПР 2025, математика, 5 класс',
  ].map((title) => ({
    name: `another work: «${title}»`,
    sheets: [{ name: 'Лист1', table: `${title}\n${body}` }],
    told: [],
    problems: ['otherWork'],
  })),
  ...[
    'Муниципальный мониторинг (в формате ВПР) по математике, 5 класс, 2025',
    'Успеваемость по математике, 5 класс, 2025 год',
    'Итоговая работа по математике, 5 класс, 2025 год',
    'Математика, 5 класс, 2025',
  ].map((title) => ({
    name: `nothing names the procedure: «${title}»`,
    sheets: [{ name: 'Лист1', table: `${title}\n${body}` }],
    told: [],
    asked: ['kind' as const],
    problems: ['kindMissing'],
  })),
  {
    name: 'a title of диагностика over rows that name ВПР',
    sheets: [
      {
        name: 'Лист1',
        table: `
Результаты диагностики за 2025 год
ОО|Процедура|Предмет|Класс|Писали|«2»
Первая СОШ|ВПР|Математика|5|27|9
Вторая СОШ|ВПР|Математика|5|24|7`,
      },
    ],
    told: ['Первая СОШ: ВПР Математика 5 2025 = 9/27', 'Вторая СОШ: ВПР Математика 5 2025 = 7/24'],
  },
  {
    name: 'yearly marks beside ВПР in one book',
    sheets: [
      { name: 'Годовые', table: `Годовые отметки по русскому языку, 5 класс, 2024-2025\n${body}` },
      { name: 'ВПР', table: `ВПР 2025, математика, 5 класс\n${body}` },
    ],
    told: results('ВПР Математика 5 2025'),
    problems: ['otherWork'],
  },
  {
    name: 'a sheet without a procedure beside sheets of the same captions that name one',
    sheets: [
      { name: 'РУ 5', table: `Русский язык, 5 класс, 2025\n${body}` },
      { name: 'МА 5', table: `ВПР 2025, математика, 5 класс\n${body}` },
    ],
    told: [...results('ВПР Русский язык 5 2025'), ...results('ВПР Математика 5 2025')],
  },
  {
    name: 'sheets by subjects and classes, in a file that names the procedure',
    file: 'ВПР 2025.xlsx',
    sheets: [
      { name: 'РУ 5', table: body },
      { name: 'МА 5', table: body },
    ],
    told: [...results('ВПР Русский язык 5 2025'), ...results('ВПР Математика 5 2025')],
  },
  ...[
    'Результаты ВПР (осень 2025). Математика. 5 класс',
    'Осенние ВПР 2025: математика, 5 класс',
    'ВПР осень 2025 по программе 5 класса (6 класс). Математика',
    'ВПР, математика, 5 класс, 2025/2026 учебный год, осень',
  ].map((title) => ({
    name: `the autumn is not the main period: «${title}»`,
    sheets: [{ name: 'Лист1', table: `${title}\n${body}` }],
    told: [],
    asked: ['sitting' as const],
    problems: ['sitting'],
  })),
  {
    name: 'in the autumn of 2022 the works of the spring were written',
    sheets: [{ name: 'Осень', table: `ВПР, осень 2022, математика, 5 класс\n${body}` }],
    told: results('ВПР Математика 5 2022'),
  },
  {
    name: 'a reserve day is not the main period',
    sheets: [{ name: 'Лист1', table: `ОГЭ 2025 математика (резервный день)\n${body}` }],
    told: [],
    asked: ['sitting'],
    problems: ['sitting'],
  },
  ...[
    ['Общественное наблюдение на ВПР 2025', 'Школа|Кол-во наблюдателей ВПР|Присутствовали'],
    ['Распределение участников ЕГЭ 2025 по ППЭ', 'Школа|Аудиторий|Участников'],
    ['Апелляции ЕГЭ 2025', 'Школа|Подано апелляций|Отклонено'],
  ].map(([title, captions]) => ({
    name: `nothing is missed in what surrounds an exam: ${title}`,
    sheets: [{ name: 'Лист1', table: `\n${title}\n${captions}\nСОШ № 1|7|44\nСОШ № 2|9|69\nСОШ № 3|8|73` }],
    told: [],
  })),
];
