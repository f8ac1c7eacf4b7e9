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
];
