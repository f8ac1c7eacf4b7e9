import type { WrittenCase } from '../written';

/** Kinds met in offices' own books: other works beside ВПР, merged cells of single schools, classes and parts of a school's pupils. */
export const metParts: readonly WrittenCase[] = [
  ...['Работа', 'Вид работы'].map((caption) => ({
    name: `other works beside ВПР under «${caption}»`,
    sheets: [
      {
        name: 'Лист1',
        table: `
Результаты 2025, математика, 5 класс
ОО|${caption}|Писали|«2»
Первая СОШ|КДР|31|5
Первая СОШ|ВПР|30|12
Вторая СОШ|Входная диагностика|20|3
Вторая СОШ|ВПР|20|15
Третья СОШ|пробный ВПР|18|6`,
      },
    ],
    told: ['Первая СОШ: ВПР Математика 5 2025 = 12/30', 'Вторая СОШ: ВПР Математика 5 2025 = 15/20'],
  })),
  {
    name: 'a subject merged over the rows of one school, written in every row of another',
    sheets: [
      {
        name: '2025 ВПР',
        table: `
ВПР 2025
ОО|Предмет|Класс|Писали|«2»
Первая СОШ|Русский язык|5|20|4
||6|21|5
|Математика|5|20|6
||6|21|7
Вторая СОШ|Русский язык|5|10|1
|Математика||11|2`,
      },
    ],
    told: [
      'Первая СОШ: ВПР Русский язык 5 2025 = 4/20',
      'Первая СОШ: ВПР Русский язык 6 2025 = 5/21',
      'Первая СОШ: ВПР Математика 5 2025 = 6/20',
      'Первая СОШ: ВПР Математика 6 2025 = 7/21',
      'Вторая СОШ: ВПР Русский язык 5 2025 = 1/10',
      'Вторая СОШ: ВПР Математика 5 2025 = 2/11',
    ],
  },
];
