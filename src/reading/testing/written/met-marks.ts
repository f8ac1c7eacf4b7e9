import type { WrittenCase } from '../written';

const told = (rows: readonly (readonly [string, string])[]): string[] =>
  rows.map(([school, of]) => `${school} СОШ: ВПР Математика 5 2025 = ${of}`);
const three = told([
  ['Первая', '9/27'],
  ['Вторая', '2/24'],
  ['Третья', '3/25'],
]);

/** Marks and those who failed, met under captions that say it their own way. */
export const metMarks: readonly WrittenCase[] = [
  {
    name: '«ВПР 2» … «ВПР 5» are marks, not grades',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, математика, 5 класс
Школа|Кол-во участников|ВПР 2|ВПР 3|ВПР 4|ВПР 5
Первая СОШ|27|9|8|7|3
Вторая СОШ|24|2|10|8|4
Третья СОШ|25|3|9|9|4`,
      },
    ],
    told: three,
  },
  {
    name: 'marks of the journal, then of ВПР, in captions of one row where only the first of four says which',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, математика, 5 класс
Школа|Кол-во участников|Отметки по журналу: «2»|«3»|«4»|«5»|Отметки по ВПР: «2»|«3»|«4»|«5»
Первая СОШ|67|0|47|6|14|33|14|6|14
Вторая СОШ|24|0|19|2|3|2|17|2|3`,
      },
    ],
    told: told([
      ['Первая', '33/67'],
      ['Вторая', '2/24'],
    ]),
  },
  {
    name: 'a row a mark under «Балл (отметка)»',
    sheets: [
      {
        name: 'Лист1',
        table: `
Учебный год|Работа|Предмет|Класс|Школа|Балл (отметка)|Количество
2024-2025|ВПР|Математика|5|Первая СОШ|2|9
2024-2025|ВПР|Математика|5|Первая СОШ|3|18
2024-2025|ВПР|Математика|5|Вторая СОШ|2|2
2024-2025|ВПР|Математика|5|Вторая СОШ|4|22`,
      },
    ],
    told: told([
      ['Первая', '9/27'],
      ['Вторая', '2/24'],
    ]),
  },
  {
    name: 'shares of the school, the district and the region under one caption: the school’s own is read',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, математика, 5 класс
Школа|Кол-во участников|Доля «2», %||
||ОО|район|регион
Первая СОШ|27|33.3|8.1|7.7
Вторая СОШ|24|8.3|8.1|7.7
Третья СОШ|25|12|8.1|7.7`,
      },
    ],
    told: three,
  },
  {
    name: 'two captions that say the same, as people and as their share',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, математика, 5 класс
Школа|Общее кол-во участников|Количество двоек|Уровень неуспешности
Первая СОШ|27|9|0.3333333333
Вторая СОШ|24|2|0.0833333333
Третья СОШ|25|3|0.12`,
      },
    ],
    told: three,
  },
  {
    name: 'levels that are all participants together are asked about',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, математика, 5 класс
Школа|Количество писавших|Низкий уровень|Базовый уровень|Повышенный уровень|Высокий уровень
Первая СОШ|27|9|8|7|3
Вторая СОШ|24|2|10|8|4
Третья СОШ|25|3|9|9|4`,
      },
    ],
    told: [],
    asked: ['role'],
    problems: ['noLowColumn'],
  },
  {
    name: '«не справ.» is «не справились»',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, математика, 5 класс
ОУ|Кол-во обуч-ся|писало|не справ.|% не справ.
Первая СОШ|30|27|9|33.3
Вторая СОШ|26|24|2|8.3
Третья СОШ|26|25|3|12`,
      },
    ],
    told: three,
  },
  {
    name: 'one count of a work beside subjects without any: is it that of each?',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, 5 класс
Школа|Всего обучающихся 5 классов, писавших ВПР|Получили «2»|
||Русский язык|Математика
Первая СОШ|27|9|8
Вторая СОШ|24|2|3`,
      },
    ],
    told: [],
    asked: ['column'],
    problems: ['noCountColumn'],
  },
  {
    name: 'percents of tasks done by those who got each mark are no shares of the participants',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025 Математика 5 класс. Средний процент выполнения заданий группами участников с отметками
Школа|Кол-во участников|2|3|4|5
СОШ № 1|42|14.3|37.3|65.3|94.3
СОШ № 2|51|22.3|40.3|65.3|89.3
СОШ № 3|58|17.2|39.3|67.3|89.3`,
      },
    ],
    told: [],
    problems: ['sharesNot100'],
  },
  ...[
    ['names in brackets beside their number', '42|2 (Фамилия001, Фамилия002)', '51|1 (Фамилия003)'],
    ['classes in one cell', '5А – 20, 5Б – 22|5А – 1, 5Б – 1', '5А – 51|5А – 1'],
    ['an apostrophe typed before the number', "''42|''2", "''51|''1"],
  ].map(([name, one, other]) => ({
    name: name!,
    sheets: [
      {
        name: 'Лист1',
        table: `\nВПР по математике, 5 класс, 2025 г.\nШкола|Писали|Двойки\nСОШ № 1|${one}\nСОШ № 2|${other}`,
      },
    ],
    told: ['СОШ № 1: ВПР Математика 5 2025 = 2/42', 'СОШ № 2: ВПР Математика 5 2025 = 1/51'],
  })),
  {
    name: 'those who failed in brackets after all, as the caption says',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР по математике, 5 класс, 2025 г.
Школа|Писали (из них «2»)
СОШ № 1|42 (6)
СОШ № 2|51 (5)`,
      },
    ],
    told: ['СОШ № 1: ВПР Математика 5 2025 = 6/42', 'СОШ № 2: ВПР Математика 5 2025 = 5/51'],
  },
  {
    name: 'what is not understood is said so, once a column',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР по математике, 5 класс, 2025 г.
Школа|Писали|Двойки
СОШ № 1|42|5А – 3, 6А – 4
СОШ № 2|51|3 (Фамилия001)
СОШ № 3|30|у Фамилии002`,
      },
    ],
    told: [],
    problems: ['notUnderstood'],
  },
  {
    name: 'pairs under schools across are no empty form',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025, 5 класс
Предмет|СОШ № 1|СОШ № 2|СОШ № 3
Русский язык|59/7|28/7|50/2
Математика|17/6|39/3|54/5
Примечание: писали / получили «2»`,
      },
    ],
    told: [],
    problems: ['schoolsAcross'],
  },
];
