import type { WrittenCase } from '../written';

/** Columns met in offices' own books: subjects under captions that the vocabulary does not know or knows only beside others. */
export const metColumns: readonly WrittenCase[] = [
  ...[
    ['РЯ', 'МП', 'МБ'],
    ['ЕГЭ русский', 'ЕГЭ профиль', 'ЕГЭ база'],
    ['РУС', 'МАТП', 'МАТБ'],
  ].map(([russian, profile, basic]) => ({
    name: `the two mathematics as «${profile}» and «${basic}» beside «${russian}»`,
    sheets: [
      {
        name: '2025',
        table: `
Результаты ЕГЭ 2025 года
Наименование ОО|${russian}||${profile}||${basic}|
|Сдавали|Не сдали|Сдавали|Не сдали|Сдавали|Не сдали
Первая СОШ|20|1|12|6|8|4
Вторая СОШ|22|0|13|1|9|0`,
      },
    ],
    told: [
      'Первая СОШ: ЕГЭ Русский язык 11 2025 = 1/20',
      'Первая СОШ: ЕГЭ Математика (профильная) 11 2025 = 6/12',
      'Первая СОШ: ЕГЭ Математика (базовая) 11 2025 = 4/8',
      'Вторая СОШ: ЕГЭ Русский язык 11 2025 = 0/22',
      'Вторая СОШ: ЕГЭ Математика (профильная) 11 2025 = 1/13',
      'Вторая СОШ: ЕГЭ Математика (базовая) 11 2025 = 0/9',
    ],
  })),
  ...['Матиматика', 'Предмет по выбору', 'Родной (татарский) язык', 'Общ.'].map((caption) => ({
    name: `a group of columns under «${caption}» is asked about, not left out silently`,
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, 5 класс
Школа|Русский язык||${caption}|
|Писали|«2»|Писали|«2»
Первая СОШ|20|1|22|9
Вторая СОШ|22|0|23|8`,
      },
    ],
    told: ['Первая СОШ: ВПР Русский язык 5 2025 = 1/20', 'Вторая СОШ: ВПР Русский язык 5 2025 = 0/22'],
    asked: ['subject' as const],
    problems: ['unreadColumns'],
  })),
  {
    name: 'an unknown subject below the measures, as the others stand',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, 5 класс
Школа|Писали||Получили «2»|
|Русский язык|Матиматика|Русский язык|Матиматика
Первая СОШ|20|22|1|9
Вторая СОШ|22|23|0|8`,
      },
    ],
    told: ['Первая СОШ: ВПР Русский язык 5 2025 = 1/20', 'Вторая СОШ: ВПР Русский язык 5 2025 = 0/22'],
    asked: ['subject'],
    problems: ['unreadColumns'],
  },
  {
    name: 'an unknown subject in captions of one row',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, 5 класс
Школа|Русский язык писали|Русский язык «2»|Матиматика писали|Матиматика «2»
Первая СОШ|20|1|22|9
Вторая СОШ|22|0|23|8`,
      },
    ],
    told: ['Первая СОШ: ВПР Русский язык 5 2025 = 1/20', 'Вторая СОШ: ВПР Русский язык 5 2025 = 0/22'],
    asked: ['subject'],
    problems: ['unreadColumns'],
  },
  {
    name: 'an unknown caption beside grades is told of',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, русский язык
Школа|5 класс||Кутузовцы|
|Писали|«2»|Писали|«2»
Первая СОШ|20|1|22|9
Вторая СОШ|22|0|23|8`,
      },
    ],
    told: ['Первая СОШ: ВПР Русский язык 5 2025 = 1/20', 'Вторая СОШ: ВПР Русский язык 5 2025 = 0/22'],
    problems: ['unreadColumns'],
  },
];
