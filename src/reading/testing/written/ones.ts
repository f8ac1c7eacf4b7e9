import type { WrittenCase } from '../written';

const both = ['Первая СОШ: ВПР Математика 5 2025 = 5/20', 'Вторая СОШ: ВПР Математика 5 2025 = 2/15'];
const title = 'ВПР 2025 математика, 5 класс';

/** A fifth mark «1»: below the threshold as «2» is. */
export const ones: readonly WrittenCase[] = [
  ...[
    '«1»|«2»|«3»|«4»|«5»',
    'отметка 1|отметка 2|отметка 3|отметка 4|отметка 5',
    'Единиц|Двоек|Троек|Четвёрок|Пятёрок',
    '1|2|3|4|5',
  ].map((marks) => ({
    name: `«1» is added to «2» under ${marks}`,
    sheets: [
      { name: 'Лист1', table: `\n${title}\nОО|Писали|${marks}\nПервая СОШ|20|1|4|8|5|2\nВторая СОШ|15|-|2|8|5|0` },
    ],
    told: both,
  })),
  {
    name: '«1» is added to «2» in figures from the best mark down, without a count',
    sheets: [{ name: 'Лист1', table: `\n${title}\nОО|5|4|3|2|1\nПервая СОШ|2|5|8|4|1\nВторая СОШ|0|5|8|2|0` }],
    told: both,
  },
  {
    name: '«1» is added to «2» under one caption of marks, not taken for the numbers of columns',
    sheets: [
      {
        name: 'Лист1',
        table: `\n${title}\nОО|Писали|Получили отметку\n||1|2|3|4|5\nПервая СОШ|20|1|4|8|5|2\nВторая СОШ|15|0|2|8|5|0`,
      },
    ],
    told: both,
  },
  {
    name: '«1» is added to «2» in people and in percents',
    sheets: [
      {
        name: 'Лист1',
        table: `
${title}
ОО|Писали|«1», чел.|«1», %|«2», чел.|«2», %
Первая СОШ|20|1|5|4|20
Вторая СОШ|15|0|0|2|13,3`,
      },
    ],
    told: both,
  },
  {
    name: '«1» in people alone leaves the percent of «2» no whole low',
    sheets: [
      {
        name: 'Лист1',
        table: `\n${title}\nОО|Писали|«1»|«2», чел.|«2», %\nПервая СОШ|20|1|4|20\nВторая СОШ|15|0|2|13,3`,
      },
    ],
    told: both,
  },
  {
    name: '«1» with a number beside an empty «2» is no number',
    sheets: [
      { name: 'Лист1', table: `\n${title}\nОО|Писали|«1»|«2»\nПервая СОШ|20|1|4\nВторая СОШ|15|2|\nТретья СОШ|9|0|3` },
    ],
    told: [both[0]!, 'Третья СОШ: ВПР Математика 5 2025 = 3/9'],
    problems: ['notUnderstood'],
  },
  {
    name: '1–5 over what adds up to nothing are tasks',
    sheets: [
      {
        name: 'Лист1',
        table: `\n${title}\nОО|Писали|1|2|3|4|5\nПервая СОШ|20|85|70|60|55|20\nВторая СОШ|15|80|72|62|85|10`,
      },
    ],
    told: [],
    problems: ['unreadTable'],
  },
  {
    name: '1–5 beside the sum of their points are tasks',
    sheets: [
      {
        name: 'Лист1',
        table: `\n${title}\nОО|1|2|3|4|5|Сумма\nПервая СОШ|1|0|1|2|1|5\nВторая СОШ|1|1|1|2|1|6\nТретья СОШ|1|1|0|2|0|4`,
      },
    ],
    told: [],
    problems: ['unreadTable'],
  },
  {
    name: 'a row a mark, «1» among them',
    sheets: [
      {
        name: 'Лист1',
        table: `
${title}
ОО|Отметка|Количество
Первая СОШ|1|1
Первая СОШ|2|4
Первая СОШ|3|8
Первая СОШ|4|5
Первая СОШ|5|2
Вторая СОШ|«1»|1
Вторая СОШ|2|1
Вторая СОШ|3|8
Вторая СОШ|4|5`,
      },
    ],
    told: both,
  },
  {
    name: 'pupils with «1»',
    sheets: [
      {
        name: 'Лист1',
        table: `\n${title}\nОО|Код ученика|Отметка\nПервая СОШ|1001|1\nПервая СОШ|1002|2\nПервая СОШ|1003|3\nПервая СОШ|1004|5`,
      },
    ],
    told: ['Первая СОШ: ВПР Математика 5 2025 = 2/4'],
  },
];
