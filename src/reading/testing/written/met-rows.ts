import type { WrittenCase } from '../written';

const schools = [1, 2, 3];
const told = schools.map((i) => `СОШ № ${i}: ОГЭ Русский язык 9 2025 = ${i}/${20 + i}`);
const rows = schools.map((i) => `${i}|СОШ № ${i}|${20 + i}|${i}`).join('\n');

/** A table of three schools (66 participants, 6 below) with something below it. */
const below = (last: string): WrittenCase['sheets'] => [
  { name: 'Лист1', table: `\nОГЭ 2025, русский язык\n№|ОО|Сдавали|«2»\n${rows}\n${last}` },
];

/** Rows that are no school's, met below, above and among the schools. */
export const metRows: readonly WrittenCase[] = [
  ...['2024 год', '2024', 'Математика', '9 класс', 'Район, 2024 г.', 'Справочно: 2024 год'].map((text) => ({
    name: `«${text}» below the total is no outline of the schools above`,
    sheets: below(`|Итого 2025|66|6\n|${text}|60|9`),
    told,
  })),
  {
    name: 'sums of a grade under its schools, the grade over them',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025 русский язык
ОО|Писали|«2»
5 класс
СОШ № 1|21|1
СОШ № 2|22|2
5 класс|43|3
6 класс
СОШ № 1|31|5
СОШ № 2|32|6
6 класс|63|11`,
      },
    ],
    told: [
      'СОШ № 1: ВПР Русский язык 5 2025 = 1/21',
      'СОШ № 2: ВПР Русский язык 5 2025 = 2/22',
      'СОШ № 1: ВПР Русский язык 6 2025 = 5/31',
      'СОШ № 2: ВПР Русский язык 6 2025 = 6/32',
    ],
  },
  {
    name: 'years under each school; those under the total are not the last school’s',
    sheets: [
      {
        name: 'Лист1',
        table: `
ОГЭ математика
ОО|Сдавали|«2»
СОШ № 1|43|3
2024 год|21|1
2025 год|22|2
СОШ № 2|63|11
2024 год|31|5
2025 год|32|6
Итого|106|14
2024 год|52|6
2025 год|54|8`,
      },
    ],
    told: [
      'СОШ № 1: ОГЭ Математика 9 2024 = 1/21',
      'СОШ № 1: ОГЭ Математика 9 2025 = 2/22',
      'СОШ № 2: ОГЭ Математика 9 2024 = 5/31',
      'СОШ № 2: ОГЭ Математика 9 2025 = 6/32',
    ],
  },
  ...[
    'Все школы',
    'Сельские',
    'СОШ (всего 3)',
    'Средние школы',
    'Школы района',
    'Лицеи и гимназии',
    '∑',
    'Σ по школам',
    'Свод',
    'УО',
    'Управление образования',
    'Общий',
    'Количество',
    'Доля, %',
    'СОШ',
    'Куст 1',
  ].map((text) => ({
    name: `«${text}» with the sums of the schools above is no school`,
    sheets: below(`|${text}|66|6`),
    told,
  })),
  ...['Городские школы', 'Малокомплектные школы'].map((text) => ({
    name: `«${text}» is no school whatever its numbers`,
    sheets: below(`|${text}|40|4`),
    told,
  })),
  ...['Лицей', 'Средняя СОШ', 'Центр образования «Итог»', 'Лицей «Свод»', 'СОШ с. Лужки'].map((text) => ({
    name: `«${text}» with numbers of its own is a school`,
    sheets: below(`4|${text}|40|4`),
    told: [...told, `${text}: ОГЭ Русский язык 9 2025 = 4/40`],
  })),
  {
    name: 'kinds of schools over and under their schools',
    sheets: [
      'СОШ|43|3\nСОШ № 1|21|1\nСОШ № 2|22|2\nООШ|23|3\nООШ № 3|23|3',
      'СОШ № 1|21|1\nСОШ № 2|22|2\nСОШ|43|3\nООШ № 3|23|3\nООШ|23|3',
    ].map((table, i) => ({
      name: `ОГЭ ${2024 + i}`,
      table: `\nОГЭ ${2024 + i}, русский язык\nОО|Сдавали|«2»\n${table}`,
    })),
    told: [2024, 2025].flatMap((year) => [
      `СОШ № 1: ОГЭ Русский язык 9 ${year} = 1/21`,
      `СОШ № 2: ОГЭ Русский язык 9 ${year} = 2/22`,
      `ООШ № 3: ОГЭ Русский язык 9 ${year} = 3/23`,
    ]),
  },
  ...[
    'Кедровая СОШ|5|18|6\nКедровая СОШ|итого|18|6',
    'Кедровая СОШ|всего|18|6\n|5|18|6',
    'Кедровая СОШ|5|18|6\n|Всего|18|6',
  ].map((single, i) => ({
    name: `a single class and its total beside a school of two classes, ${i + 1}`,
    sheets: [
      {
        name: 'Лист1',
        table: `\nВПР 2025 русский язык, 5 класс\nШкола|Класс|Писали|«2»\n${single}\nИвовая СОШ|5а|20|3\n|5б|21|4\n|итого|41|7`,
      },
    ],
    told: ['Кедровая СОШ: ВПР Русский язык 5 2025 = 6/18', 'Ивовая СОШ: ВПР Русский язык 5 2025 = 7/41'],
  })),
  {
    name: '«итого» of a single class that is not what the class has',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025 русский язык, 5 класс
Школа|Класс|Писали|«2»
Кедровая СОШ|5|18|6
Кедровая СОШ|итого|19|6
Ивовая СОШ|5а|20|3
Ивовая СОШ|5б|21|4`,
      },
    ],
    told: ['Кедровая СОШ: ВПР Русский язык 5 2025 = 6/18~', 'Ивовая СОШ: ВПР Русский язык 5 2025 = 7/41'],
    problems: ['classesNotTotal'],
  },
  {
    name: '«итого» under the grades of a school',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025 русский язык
Школа|Класс|Писали|«2»
Кедровая СОШ|5|18|6
Кедровая СОШ|6|20|4
Кедровая СОШ|итого|38|10
Ивовая СОШ|5|20|3
Ивовая СОШ|итого|20|3`,
      },
    ],
    told: [
      'Кедровая СОШ: ВПР Русский язык 5 2025 = 6/18',
      'Кедровая СОШ: ВПР Русский язык 6 2025 = 4/20',
      'Ивовая СОШ: ВПР Русский язык 5 2025 = 3/20',
    ],
  },
  { name: 'a mean below the schools is no sum of them', sheets: below('|В среднем|22|2'), told },
  {
    name: 'a total in the middle is of the schools above it',
    sheets: below('|Итого|66|6\n4|СОШ № 4|24|4'),
    told: [...told, 'СОШ № 4: ОГЭ Русский язык 9 2025 = 4/24'],
  },
  {
    name: 'the only total is of one school’s classes',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025 русский язык, 5 класс
Школа|Класс|Писали|«2»
Ивовая СОШ|5а|20|3
|5б|21|4
|Всего|41|7
Кедровая СОШ|5|18|6`,
      },
    ],
    told: ['Ивовая СОШ: ВПР Русский язык 5 2025 = 7/41', 'Кедровая СОШ: ВПР Русский язык 5 2025 = 6/18'],
  },
  ...['Методист', 'Ответственный за ВПР', 'Зам. начальника'].map((text) => ({
    name: `«${text}» who signs below the table is no school`,
    sheets: below(`\n|Исполнитель: Фамилия001, тел. 2-15-33\n|${text}|2|1`),
    told,
  })),
  ...['(с филиалом)', 'с филиалами', '(вместе с филиалами)'].map((text) => ({
    name: `a school ${text} is the sum of the school and its branch`,
    sheets: below(`4|Сосновая СОШ|30|7\n|филиал Сосновой СОШ в д. Малая|5|3\n|Сосновая СОШ ${text}|35|10`),
    told: [
      ...told,
      'Сосновая СОШ: ОГЭ Русский язык 9 2025 = 7/30',
      'филиал Сосновой СОШ в д. Малая: ОГЭ Русский язык 9 2025 = 3/5',
    ],
  })),
  ...['2024 год', 'Математика'].map((text) => ({
    name: `«${text}» above the schools with numbers that are not theirs is no heading`,
    sheets: [{ name: 'Лист1', table: `\nОГЭ 2025, русский язык\n№|ОО|Сдавали|«2»\n|${text}|60|9\n${rows}` }],
    told,
  })),
];
