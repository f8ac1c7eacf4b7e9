import type { WrittenCase } from '../written';

const title = 'Результаты ВПР по математике, 5 класс, 2025 г.';
const results = ['Первая СОШ: ВПР Математика 5 2025 = 9/27', 'Вторая СОШ: ВПР Математика 5 2025 = 7/24'];
/** A column of other matters before the schools' numbers. */
const beside = (caption: string, [first, second]: readonly [string, string], over = title) => ({
  name: `«${caption}»: ${first}, ${second}`,
  sheets: [
    {
      name: 'Лист1',
      table: `${over}\nШкола|${caption}|Писали|«2»\nПервая СОШ|${first}|27|9\nВторая СОШ|${second}|24|7`,
    },
  ],
});

/** Columns and headings of other matters beside results: what the title says of the work holds. */
export const metContext: readonly WrittenCase[] = [
  ...(
    [
      ['Год аккредитации', ['2014', '2024']],
      ['Год последней проверки', ['2024', '2024']],
      ['ШНОР (год)', ['2021', '2022']],
      ['Дата загрузки', ['10.06.2024', '11.06.2024']],
      ['Кол-во кл.', ['2', '3']],
      ['кл.-компл.', ['1', '2']],
      ['из них коррекц. классы', ['1', '1']],
      ['Классы с углублением', ['1', '2']],
      ['проф. классы', ['6', '6']],
      ['Язык обучения', ['русский', 'русский']],
      ['Родной язык', ['русский', 'башкирский']],
      ['Иностранный язык', ['английский', 'немецкий']],
      ['Предмет учителя', ['физика', 'физика']],
      ['Второй предмет', ['физика', 'физика']],
      ['Примечание', ['ОГЭ – 2024: 5 чел.', 'ОГЭ – 2024: 3 чел.']],
      ['Комментарий', ['ОГЭ', 'ОГЭ']],
      ['Вид работы', ['ОГЭ не сдают', 'ОГЭ не сдают']],
    ] as const
  ).map(([caption, cells]) => ({ ...beside(caption, cells), told: results })),
  ...(
    [
      ['Год', ['2024', '2024'], 'year'],
      ['Класс', ['6А', '6Б'], 'grade'],
      ['Предмет', ['Физика', 'Физика'], 'subject'],
      ['Процедура', ['ОГЭ', 'ОГЭ'], 'kind'],
    ] as const
  ).map(([caption, cells, asked]) => ({
    ...beside(caption, cells),
    name: `«${caption}» says another thing than the title in every row`,
    told: [],
    asked: [asked],
    problems: [`${asked}Disagree` as const],
  })),
  {
    ...beside('Год проведения', ['2024', '2025']),
    told: ['Первая СОШ: ВПР Математика 5 2024 = 9/27', 'Вторая СОШ: ВПР Математика 5 2025 = 7/24'],
  },
  {
    ...beside('Год выпуска', ['2024', '2025'], 'ОГЭ, математика'),
    name: '«Год выпуска» where nothing else says the year: one year would be wrong for some rows, so the column is asked about',
    told: [],
    asked: ['role'],
    problems: ['yearMissing'],
  },
  {
    ...beside('Год набора', ['2024', '2024'], 'ВПР, математика, 5 класс'),
    told: [],
    asked: ['year'],
    problems: ['yearMissing'],
  },
  {
    ...beside('Язык обучения', ['русский', 'русский'], 'ВПР 2025, 5 класс'),
    name: 'a language is no subject where nothing else names one',
    told: [],
    asked: ['subject'],
    problems: ['subjectMissing'],
  },
  ...['ШНОР 2024 года', 'Школы с углублённым изучением физики', 'Школы, где нет 9 классов'].map((heading) => ({
    name: `a heading between the rows: «${heading}»`,
    sheets: [{ name: 'Лист1', table: `${title}\nШкола|Писали|«2»\nПервая СОШ|27|9\n${heading}\nВторая СОШ|24|7` }],
    told: results,
  })),
  {
    name: 'headings that say the subject where the title says none',
    sheets: [
      {
        name: 'Лист1',
        table: `ВПР 2025, 5 класс\nШкола|Писали|«2»\nМатематика\nПервая СОШ|27|9\nФизика (по выбору организации)\nПервая СОШ|24|7`,
      },
    ],
    told: ['Первая СОШ: ВПР Математика 5 2025 = 9/27', 'Первая СОШ: ВПР Физика 5 2025 = 7/24'],
  },
  {
    name: 'the year in the cell of the procedure',
    sheets: [
      {
        name: 'Лист1',
        table: `
Школа|Процедура (год)|Писали|На «2»
Первая СОШ|ВПР Русский язык 6 кл. (2024)|27|9
Первая СОШ|ВПР Русский язык 6 кл. (2025)|24|7
Первая СОШ|ОГЭ Математика (2025)|25|8`,
      },
    ],
    told: [
      'Первая СОШ: ВПР Русский язык 6 2024 = 9/27',
      'Первая СОШ: ВПР Русский язык 6 2025 = 7/24',
      'Первая СОШ: ОГЭ Математика 9 2025 = 8/25',
    ],
  },
  {
    name: 'short school years in captions',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР, математика, 5 класс
Школа|Писали 23-24|Писали 24-25|Двоек 23-24|Двоек 24-25
Первая СОШ|27|24|9|7`,
      },
    ],
    told: ['Первая СОШ: ВПР Математика 5 2024 = 9/27', 'Первая СОШ: ВПР Математика 5 2025 = 7/24'],
  },
  ...['Примечание: в 2024 году писали 6 классы', 'Справочно: ОГЭ 2024 – 12 % «2»'].map((note) => ({
    name: `a note between the title and the header: «${note}»`,
    sheets: [{ name: 'Лист1', table: `${title}\n${note}\nШкола|Писали|«2»\nПервая СОШ|27|9\nВторая СОШ|24|7` }],
    told: results,
  })),
  {
    name: 'percents of two years beside one count: those of the other year are told of',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР, математика, 5 класс, 2025 год
Школа|Писали|% «2» 2024|% «2» 2025
Первая СОШ|27|12.5|33.33
Вторая СОШ|24|8.7|29.17`,
      },
    ],
    told: results,
    problems: ['noCountColumn'],
  },
  {
    name: 'letters for subjects before what is counted',
    sheets: [
      {
        name: 'Лист1',
        table: `
ЕГЭ-2025
Школа|РЯ кол-во|РЯ ниже порога|МП кол-во|МП ниже порога|МБ кол-во|МБ ниже порога
Первая СОШ|42|6|42|4|14|2
Вторая СОШ|51|5|18|1|31|3`,
      },
    ],
    told: [
      'Первая СОШ: ЕГЭ Русский язык 11 2025 = 6/42',
      'Первая СОШ: ЕГЭ Математика (профильная) 11 2025 = 4/42',
      'Первая СОШ: ЕГЭ Математика (базовая) 11 2025 = 2/14',
      'Вторая СОШ: ЕГЭ Русский язык 11 2025 = 5/51',
      'Вторая СОШ: ЕГЭ Математика (профильная) 11 2025 = 1/18',
      'Вторая СОШ: ЕГЭ Математика (базовая) 11 2025 = 3/31',
    ],
  },
];
