import type { WrittenCase } from '../written';

export const doubts: readonly WrittenCase[] = [
  {
    name: 'districts table',
    sheets: [
      {
        name: 'ОГЭ',
        table: `
Результаты ОГЭ 2025 по математике в разрезе АТЕ
№ п/п|Наименование АТЕ|Кол-во участников|Доля «2»|Доля «3»|Доля «4»|Доля «5»
1|Энский район|400|10|40|40|10
2|г. Омега|1200|5|40|40|15
3|Пригородный МО|100|15|40|35|10`,
      },
    ],
    told: [],
  },
  {
    name: 'staff table w/ schools and year',
    sheets: [
      {
        name: 'Кадры 2025',
        table: `
Сведения о педагогических кадрах ОО, 2025 г.
№|ОО|Всего педагогов|Учителя математики|из них с высшей категорией|Учителя русского языка|Доля молодых специалистов, %
1|СОШ № 1|40|5|2|6|10
2|СОШ № 2|20|2|0|3|25`,
      },
    ],
    told: [],
  },
  {
    name: 'subjects down, schools across (transposed)',
    sheets: [
      {
        name: 'ВПР',
        table: `
ВПР 2025 5 класс русский язык
Показатель|СОШ № 1|СОШ № 2|СОШ № 3
Кол-во участников|40|20|10
«2»|4|7|0
«3»|16|8|5
«4»|15|4|5
«5»|5|1|0`,
      },
    ],
    told: [
      'СОШ № 1: ВПР Русский язык 5 2025 = 4/40',
      'СОШ № 2: ВПР Русский язык 5 2025 = 7/20',
      'СОШ № 3: ВПР Русский язык 5 2025 = 0/10',
    ],
  },
  {
    name: 'schools across, nothing that a reader knows below them',
    sheets: [
      {
        name: 'ВПР 2025',
        table: `
Показатель|СОШ № 1|СОШ № 2|СОШ № 3
Лист А|40|20|10
Лист Б|4|7|0`,
      },
      { name: 'Дежурства', table: `День|СОШ № 1|СОШ № 2\nПонедельник|4|7\nВторник|3|2` },
    ],
    told: [],
    problems: ['schoolsAcross'],
  },
  {
    name: 'shares without participants',
    sheets: [
      {
        name: 'ВПР РУ 5 2025',
        table: `
ОО|«2»|«3»|«4»|«5»
СОШ 1|12,5%|50%|25%|12,5%`,
      },
    ],
    told: [],
    problems: ['noParticipants'],
  },
  {
    name: 'no year anywhere',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР Русский язык 5 класс
ОО|Кол-во участников|2|3|4|5
СОШ № 1|20|1|9|8|2`,
      },
    ],
    told: [],
    asked: ['year'],
    problems: ['yearMissing'],
  },
  {
    name: 'rating / index sheet',
    sheets: [
      {
        name: 'Рейтинг',
        table: `
Рейтинг школ по итогам 2025 года
№|ОО|Средний балл ОГЭ русский|Средний балл ОГЭ математика|Средний балл ЕГЭ|Итоговый балл|Место
1|СОШ № 1|4,1|3,8|62|85|1
2|СОШ № 2|3,5|3,2|55|60|2`,
      },
    ],
    told: [],
  },
  {
    name: 'levels instead of marks',
    sheets: [
      {
        name: 'ВПР',
        table: `
ВПР 2025. 5 класс. Математика
ОО|Кол-во участников|Низкий уровень|Базовый уровень|Повышенный уровень
СОШ №1|40|5|25|10`,
      },
    ],
    told: [],
    problems: ['noLowColumn'],
  },
  {
    name: '«25 из 27» under «Писали работу (из скольки)»',
    sheets: [
      {
        name: 'ВПР',
        table: `
ВПР 2025. 5 класс. Математика
ОО|Писали работу (из скольки)|«2»|«3»|«4»|«5»
СОШ №1|25 из 27|5|10|8|2`,
      },
    ],
    told: ['СОШ №1: ВПР Математика 5 2025 = 5/25'],
  },
  {
    name: 'dynamics with school rows: only % of low by years, no N',
    sheets: [
      {
        name: 'Динамика',
        table: `
Доля «2» по математике ОГЭ, %
ОО|2023|2024|2025
СОШ № 1|10|12,5|8
СОШ № 2|30|25|35`,
      },
    ],
    told: [],
    problems: ['unreadTable'],
  },
  {
    name: 'quality only',
    sheets: [
      {
        name: 'Качество',
        table: `
Качество знаний ВПР 2025 Русский язык 5 класс
ОО|Кол-во участников|Качество, %
СОШ № 1|40|50
СОШ № 2|20|25`,
      },
    ],
    told: [],
    problems: ['noLowColumn'],
  },
  {
    name: 'half a participant',
    sheets: [
      {
        name: 'РУ 5',
        table: `
ВПР 2025
ОО|Кол-во участников|«2»|«3»|«4»|«5»
СОШ № 1|40.5|5|20|10|5
СОШ № 2|10|4|4|2|0`,
      },
    ],
    told: ['СОШ № 2: ВПР Русский язык 5 2025 = 4/10'],
    problems: ['notWhole'],
  },
  {
    name: 'marks above N',
    sheets: [
      {
        name: 'РУ 5',
        table: `
ВПР 2025
ОО|Кол-во участников|«2»|«3»|«4»|«5»
СОШ № 1|10|15|20|10|5
СОШ № 2|10|4|4|2|0
СОШ № 3|20|4|14|2|0`,
      },
    ],
    told: ['СОШ № 2: ВПР Русский язык 5 2025 = 4/10', 'СОШ № 3: ВПР Русский язык 5 2025 = 4/20'],
    problems: ['lowAboveN'],
  },
  {
    name: 'a file name in Latin letters says the year alone',
    file: 'VPR_5_matematika_2025.xlsx',
    sheets: [
      {
        name: 'Лист1',
        table: `
ОО|Кол-во участников|«2»|«3»|«4»|«5»
СОШ № 2|10|4|4|2|0`,
      },
    ],
    told: [],
    asked: ['kind', 'subject'],
    problems: ['kindMissing', 'subjectMissing'],
  },
  {
    name: 'ЕГЭ математика without level',
    sheets: [
      {
        name: 'ЕГЭ',
        table: `
ЕГЭ 2025 Математика
ОО|Участники|Не преодолели порог, чел.
СОШ № 1|14|1`,
      },
    ],
    told: [],
    asked: ['subject'],
    problems: ['subjectMissing'],
  },
  {
    name: 'trial exam',
    sheets: [
      {
        name: 'ОГЭ',
        table: `
Пробный ОГЭ 2025 Математика
ОО|Участники|«2»|«3»|«4»|«5»
СОШ № 1|14|1|3|6|4`,
      },
    ],
    told: [],
    problems: ['otherWork'],
  },
  {
    name: 'low percent with N where percent is of another base (listed)',
    sheets: [
      {
        name: 'РУ 5',
        table: `
ВПР 2025
ОО|По списку|Писали|Получили «2»|Доля «2», %
СОШ № 1|50|40|5|10
СОШ № 2|20|10|4|20
СОШ № 3|40|20|3|7,5`,
      },
    ],
    told: [
      'СОШ № 1: ВПР Русский язык 5 2025 = 5/40',
      'СОШ № 2: ВПР Русский язык 5 2025 = 4/10',
      'СОШ № 3: ВПР Русский язык 5 2025 = 3/20',
    ],
    problems: ['columnDisagrees'],
  },
  {
    name: 'two counts of participants that differ',
    sheets: [
      {
        name: 'ЕГЭ',
        table: `
ЕГЭ 2025 Русский язык
ОО|Количество участников|Участвовало в экзамене|Не преодолели порог, чел.
СОШ № 1|20|18|1
СОШ № 2|9|9|2`,
      },
    ],
    told: [],
    asked: ['column'],
    problems: ['ambiguousColumns'],
  },
  {
    name: 'years as ranges in a title must not settle',
    sheets: [
      {
        name: 'ОГЭ МА',
        table: `
Результаты ОГЭ по математике в 2024 и 2025 годах
ОО|Кол-во участников|«2»|«3»|«4»|«5»
СОШ № 1|40|5|20|10|5`,
      },
    ],
    told: [],
    asked: ['year'],
    problems: ['yearMissing'],
  },
  {
    name: '«%» ambiguous all 1',
    sheets: [
      {
        name: 'МА 5 2025',
        table: `
ВПР
ОО|Кол-во участников|Успеваемость, %
СОШ № 1|80|1
СОШ № 2|90|1`,
      },
    ],
    told: [],
    asked: ['columnForm'],
    problems: ['formUnknown'],
  },
  {
    name: 'errors',
    sheets: [
      {
        name: 'Лист1',
        table: `
ВПР 2025 Русский язык 5 класс
ОО|Участников|«2»|«3»|«4»|«5»
Лицей № 1|#Н/Д|12|40|40|10
СОШ № 2|30|3|17|8|2
СОШ № 3|0|0|0|0|0
СОШ № 4|нет 5 класса||||
СОШ № 5|5|6|0|0|0`,
      },
    ],
    told: ['СОШ № 2: ВПР Русский язык 5 2025 = 3/30'],
    problems: ['error', 'lowAboveN', 'noParticipants'],
  },
  {
    name: 'totals disagree',
    sheets: [
      {
        name: 'ВПР РУ 5 2025',
        table: `
ОО|Писали|«2»|«3»|«4»|«5»
СОШ № 1|40|5|20|10|5
СОШ № 2|10|4|4|2|0
Итого|60|10|24|12|5`,
      },
    ],
    told: ['СОШ № 1: ВПР Русский язык 5 2025 = 5/40', 'СОШ № 2: ВПР Русский язык 5 2025 = 4/10'],
    problems: ['totalLow', 'totalParticipants'],
  },
  {
    name: 'disagrees',
    sheets: [
      {
        name: 'Лист1',
        table: `
ОГЭ 2025 Русский язык
ОО|Количество обучающихся, писавших ВПР|«2»|«3»|«4»|«5»
СОШ № 1|13|1|6|4|2`,
      },
    ],
    told: [],
    asked: ['kind'],
    problems: ['kindMissing'],
  },
  {
    name: 'low % with comma text w/o sign & N text',
    sheets: [
      {
        name: 'Лист1',
        table: `
ОГЭ 2025 г. Русский язык
ОУ|Кол-во|Неуд, %|Успеваемость|Качество
СОШ № 1|'40|'12,5|'87,5|'40,0
СОШ № 2|'10|'0,0|'100,0|'60,0`,
      },
    ],
    told: [],
    problems: ['noCountColumn'],
  },
];
