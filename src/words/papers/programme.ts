/** Words of the programme of transition. */
import { changeCaption, pointsUnit } from '../diagnostics/diagnostics';
import { plural } from '../russian/russian';

const nbsp = '\u00a0';

/** Fields of the programme's template beside those of every template. */
export const programmeFields = {
  firstYear: 'Год 1',
  resultYears: 'Годы результатов',
  list: 'Перечень ШНОР',
  subjects: 'Предметы с низкими результатами',
  targets: 'Целевые показатели',
  planPeriod: 'Период плана',
  coordinator: 'Координатор',
  centre: 'Центр',
  contacts: 'Контакты',
  terms: 'Сроки',
  stages: 'Этапы',
  sections: 'Разделы',
} as const;

export const programmeWords = {
  approval: ['УТВЕРЖДЕНА', 'приказом {{Орган}}', 'от {{Дата приказа}} № {{Номер приказа}}'],
  passport: 'Паспорт Программы',
  /** Long tables beside the programme: where each is referred to, its place and title, its sheet. */
  annexes: {
    acts: {
      reference: 'Перечень нормативных правовых актов приведён в приложении № 1 к Программе.',
      place: 'Приложение № 1 к Программе',
      title: 'Перечень нормативных правовых актов',
      sheet: 'Программа, акты',
    },
    calendar: {
      reference: 'Календарный план реализации Программы ({{Период плана}}) приведён в приложении № 2 к Программе.',
      place: 'Приложение № 2 к Программе',
      title: 'Календарный план реализации Программы на {{Период плана}}',
      sheet: 'Программа, план',
    },
    /** Made where the list is long: a short one stands in the text. */
    schools: {
      reference: 'Перечень ШНОР с основаниями приведён в приложении № 3 к Программе.',
      place: 'Приложение № 3 к Программе',
      title: 'Перечень школ с низкими образовательными результатами',
      sheet: 'Программа, школы',
    },
  },
  /** In place of a long list of names in the passport. */
  manySchools: (count: number): string => `${count}${nbsp}ОО, перечень приведён в приложении № 3 к Программе.`,
  noSchools: '______________________________',
  anySubjects: 'предметы с низкими результатами',
  /** Terms of the three stages, by the kind of the programme's years and the first of them. */
  stageTerms: {
    school: (from: number) => ({
      'Этап 1': `сентябрь–декабрь ${from} г.`,
      'Этап 2': `январь ${from + 1} г. – декабрь ${from + 2} г.`,
      'Этап 3': `январь–август ${from + 3} г.`,
    }),
    calendar: (from: number) => ({
      'Этап 1': `январь–июнь ${from} г.`,
      'Этап 2': `июль ${from} г. – июнь ${from + 2} г.`,
      'Этап 3': `июль–декабрь ${from + 2} г.`,
    }),
  },
  targetList: (count: number, year: number, end: number): string =>
    `Число ШНОР: исходное${nbsp}— ${count} (${year}${nbsp}г.), цель${nbsp}— ${count > 1 ? `не более ${Math.floor(count / 2)}` : 'ноль'} (${end}${nbsp}г.);`,
  targetShare: (now: string, year: number, aim: string, end: number): string =>
    `доля низких результатов среди всех результатов ОО за год: исходное${nbsp}— ${now} (${year}${nbsp}г.), цель${nbsp}— не более ${aim} (${end}${nbsp}г.).`,
  noTargets: 'Число ШНОР: исходное — ноль, цель — ноль.',
  stateHead: 'Показатель',
  state: {
    schools: 'Число ОО, результаты которых учтены',
    results: 'Число учтённых результатов (ОО по процедурам)',
    low: 'в том числе низких результатов',
    share: 'Доля низких результатов',
    lowSchools: 'Число ОО, имеющих низкие результаты',
  },
  listed: (count: number, ofAll: string): string =>
    `К ШНОР ${plural(count, 'отнесена', 'отнесены', 'отнесено')} ${ofAll}.`,
  noList: 'По результатам оценочных процедур ШНОР не выявлены.',
  problem: (procedure: string, schools: string, year: number, isLast: boolean): string =>
    `${procedure}: низкие результаты${nbsp}— ${schools} (${year}${nbsp}г.)${isLast ? '.' : ';'}`,
  noProblems: 'низкие результаты последнего года отсутствуют.',
  situationHead: ['№ п/п', 'Общеобразовательная организация', 'Основание', 'Предметы с низкими результатами'],
  dynamicsHead: [
    'Процедура',
    (year: number): string => `Доля участников с низким результатом, ${year}${nbsp}г.`,
    changeCaption(pointsUnit),
    (year: number): string => `Качество обучения, ${year}${nbsp}г.`,
  ],
  staffHead: 'Показатель',
  processesHead: ['Область', 'Итог самооценки', 'Показатели, по которым выявлены дефициты'],
  calendarHead: ['Содержание работ', 'Сроки', 'Ответственные', 'Ожидаемый результат'],
  actsHead: ['№ п/п', 'Наименование нормативного правового акта', 'Основные положения'],
  characteristics: 'Характеристики приоритетов',
  year: 'Год',
  halves: ['I полугодие', 'II полугодие'],
  priority: '-й приоритет. ',
  plansTitle: 'Детализированный план реализации по каждому из приоритетов',
  budgetHead: 'Источник, тыс. руб.',
  budgetRows: ['Региональный бюджет', 'Муниципальный бюджет', 'Иные источники'],
  total: 'Итого',
  stageHead: ['Этап', 'Срок', 'Основные мероприятия'],
} as const;

/** Headings of the detailed plans, in order: a level, then the six half-years. */
export const programmeColumns: readonly string[] = [
  '',
  ...[1, 2, 3].flatMap((year) => programmeWords.halves.map((half) => `${programmeWords.year} ${year}. ${half}`)),
];
