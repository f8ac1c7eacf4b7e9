/** Words of the papers around identification and the plan: the analytical note, the minutes, the cycle of management. */
import { changeCaption, pointsUnit } from '../diagnostics/diagnostics';
import { longDate, resultsCount } from '../russian/russian';

/** Years from the first of the period, month, day. */
export type Due = readonly [years: number, month: number, day: number];

/** ISO date of a day of the year's cycle in a period. */
export const dueDate = ([years, month, day]: Due, period: { from: number }): string =>
  `${period.from + years}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** What stands for a term that is over on the day of the paper: as long as a term put off in the plan. */
export const afterSigning = 'в течение 21 календарного дня со дня подписания';

/** «до 20 августа 2027 г.»; a term that is over on the day of the paper (ISO) is counted from the signature. */
export function termOf(due: Due, period: { from: number }, day: string): string {
  const date = dueDate(due, period);
  return date < day ? afterSigning : `до ${longDate(date)}`;
}

/** A decision as a paper's line. */
export const decisionLine = (text: string, who: string, term: string): string =>
  `${text}. Исполнитель: ${who}. Срок: ${term}`;

export const paperWords = {
  /** Days of the year's cycle by the kind of the plan's period. */
  deadlines: {
    analysis: { school: [1, 8, 20], calendar: [0, 12, 15] },
    plan: { school: [1, 8, 31], calendar: [0, 12, 31] },
    programmes: { school: [1, 10, 31], calendar: [1, 4, 30] },
    curators: { school: [0, 9, 20], calendar: [0, 3, 1] },
    causes: { school: [0, 10, 10], calendar: [0, 3, 31] },
    schoolPapers: { school: [0, 10, 31], calendar: [0, 4, 30] },
    routes: { school: [0, 11, 20], calendar: [0, 5, 31] },
    interim: { school: [0, 12, 15], calendar: [0, 6, 15] },
    final: { school: [1, 6, 15], calendar: [0, 11, 15] },
  } as const satisfies Record<string, { school: Due; calendar: Due }>,
  /** Decisions that close a year's work, each with what it follows from: marks of the plan, open measures, schools that stay or leave. */
  decisions: [
    {
      text: 'Утвердить результаты анализа исполнения дорожной карты',
      who: 'орган управления образованием',
      when: 'analysis',
      after: 'marks',
    },
    {
      text: 'Включить неисполненные мероприятия в дорожную карту следующего периода, определить исполнителей',
      who: 'информационно-методический центр',
      when: 'plan',
      after: 'open',
    },
    {
      text: 'Обновить антирисковые программы ОО, сохраняемых в перечне ШНОР, с учётом новых результатов',
      who: 'руководители ОО',
      when: 'programmes',
      after: 'staying',
    },
    {
      text: 'Представить эффективные практики ОО, исключённых из перечня ШНОР, на муниципальных методических объединениях',
      who: 'информационно-методический центр',
      when: 'programmes',
      after: 'leaving',
    },
    {
      text: 'Разместить результаты анализа на официальном сайте',
      who: 'муниципальный координатор',
      when: 'plan',
      after: 'marks',
    },
    {
      text: 'Представить сведения об исполнении мероприятий дорожной карты с подтверждающими документами',
      who: 'руководители ОО, информационно-методический центр',
      when: 'interim',
      after: 'noMarks',
    },
  ],
  /** Decisions that open it: after identification. */
  firstDecisions: [
    {
      text: 'Утвердить перечень ШНОР, закрепить за каждой ОО куратора и школу-наставника',
      who: 'орган управления образованием',
      when: 'curators',
    },
    {
      text: 'Провести диагностику причин низких результатов и профессиональных дефицитов педагогических работников',
      who: 'информационно-методический центр, кураторы',
      when: 'causes',
    },
    {
      text: 'Утвердить школьные дорожные карты и антирисковые программы',
      who: 'руководители ОО',
      when: 'schoolPapers',
    },
    {
      text: 'Утвердить индивидуальные образовательные маршруты педагогических работников с выявленными дефицитами',
      who: 'руководители ОО, кураторы',
      when: 'routes',
    },
    {
      text: 'Представить информацию о ходе исполнения дорожной карты',
      who: 'информационно-методический центр',
      when: 'interim',
    },
  ] as const satisfies readonly { text: string; who: string; when: string }[],

  /** Where no school is on the list. */
  none: {
    who: 'Методической службе',
    advice: ['продолжить мониторинг результатов ОО'],
    watchAdvice: ['организовать методическую помощь ОО, результаты которых находятся в зоне риска'],
    decisions: [
      { text: 'Продолжить мониторинг результатов ОО', who: 'информационно-методический центр', when: 'analysis' },
    ],
    watchDecisions: (schools: readonly string[]) =>
      [
        {
          text: `Организовать методическую помощь ОО, результаты которых находятся в зоне риска (${schools.join('; ')})`,
          who: 'информационно-методический центр',
          when: 'schoolPapers',
        },
      ] as const,
  } as const,
  /** The analytical note. */
  note: {
    title: 'АНАЛИТИЧЕСКАЯ СПРАВКА',
    list: 'Аналитическая справка по итогам идентификации',
    sheet: 'Аналитическая справка',
    heading: 'о результатах идентификации школ с низкими образовательными результатами',
    headings: {
      ground: '1. Основание и цель',
      sources: '2. Источники и период данных',
      method: '3. Методика',
      results: '4. Результаты',
      conclusions: '5. Выводы',
      advice: '6. Рекомендации',
      decisions: '7. Предложения о решениях',
    },
    ground:
      'Справка подготовлена в целях выявления школ с низкими образовательными результатами (далее — ШНОР) и планирования адресной методической помощи общеобразовательным организациям (далее — ОО) на {{Период}}.',
    sources: (procedures: string, years: string, schools: number, results: number): string =>
      `Учтены результаты ${procedures} ${years}: ${schools}\u00a0ОО, ${resultsCount(results)} по процедурам.`,
    noSources: 'Результаты оценочных процедур за два года не представлены.',
    lowMeans: (threshold: string): string =>
      `Низким признаётся результат процедуры, при котором отметку «2» (ВПР, ОГЭ) получили или минимальный порог (ЕГЭ) не преодолели не менее ${threshold} участников.`,
    rules: (needed: string): string => `ОО относится к ШНОР при выполнении ${needed}:`,
    minimum: (text: string): string => `Минимум участников: ${text}.`,
    stateHead: 'Показатель',
    procedureHead: ['Процедура', 'ОО с низкими результатами', 'Доля участников', changeCaption(pointsUnit)],
    listTitle: 'Перечень ШНОР',
    listHead: ['№ п/п', 'Общеобразовательная организация', 'Основание', 'Предметы с низкими результатами'],
    noList: 'По результатам оценочных процедур ШНОР не выявлены.',
    watch: 'Зона риска',
    insufficient: 'Данных для заключения недостаточно',
    noProblems: 'Проблемы, требующие отдельных решений, по результатам процедур не выявлены.',
    author: 'Составитель: ____________________ __________ (подпись) ____________________',
    procedures: (name: string, short: string): string => `${name} (далее — ${short})`,
    date: 'Дата составления',
  },
  /** Who is advised: the words by which drafted recommendations begin, and what is always advised. */
  advice: [
    {
      who: 'Органу управления образованием',
      of: [],
      always: [
        'утвердить перечень ШНОР, дорожную карту и список кураторов;',
        'обеспечить контроль исполнения мероприятий и рассмотрение итогов два раза в год.',
      ],
    },
    {
      who: 'Методической службе',
      of: ['Методической службе', 'Методическим объединениям'],
      always: [
        'организовать диагностику профессиональных дефицитов и составление индивидуальных образовательных маршрутов педагогических работников;',
        'закрепить за ШНОР школы-наставники со стабильно высокими результатами.',
      ],
    },
    {
      who: 'Руководителям ОО',
      of: ['Руководителям ОО', 'Руководителю ОО', 'ШНОР'],
      always: ['утвердить школьную дорожную карту и антирисковые программы;'],
    },
    {
      who: 'Педагогическим работникам',
      of: ['Учителям смежных параллелей'],
      always: [
        'провести поэлементный анализ выполнения работ, составить планы индивидуальной работы с обучающимися, имеющими предметные дефициты;',
        'информировать родителей (законных представителей) об учебных затруднениях через электронный журнал.',
      ],
    },
  ],
  /** The minutes of a meeting. */
  minutes: {
    title: 'ПРОТОКОЛ',
    list: 'Протокол совещания',
    sheet: 'Протокол совещания',
    first:
      'совещания о результатах идентификации школ с низкими образовательными результатами и организации адресной методической помощи',
    nobody: 'совещания о результатах идентификации школ с низкими образовательными результатами',
    year: 'совещания об итогах исполнения дорожной карты по работе со школами с низкими образовательными результатами',
    place: '____________________',
    chair: 'Председательствующий: {{Должность}} {{Руководитель}}',
    secretary: 'Секретарь: ____________________',
    present: 'Присутствовали: ______________________________________________',
    agenda: 'Повестка дня:',
    agendaFirst: '1. О результатах идентификации школ с низкими образовательными результатами (далее — ШНОР).',
    agendaYear:
      '1. Об итогах исполнения дорожной карты по работе со школами с низкими образовательными результатами (далее — ШНОР).',
    heard: '1. СЛУШАЛИ:',
    speaker: 'Муниципального координатора ({{Координатор}}) с информацией:',
    spoke: 'ВЫСТУПИЛИ:',
    spokeBlank: '________________________________________________________________',
    decided: 'РЕШИЛИ:',
    chairSign: 'Председательствующий',
    secretarySign: 'Секретарь',
    sign: '__________ (подпись)',
    blank: '____________________',
  },
  /** The sheet of the management cycle. */
  management: {
    title: 'Управленческий цикл по работе со ШНОР',
    sheet: 'Управленческий цикл',
    head: ['№ п/п', 'Позиция управленческого цикла', 'Показатель', 'Документ', 'Комментарий'],
    positions: [
      'Цели',
      'Показатели',
      'Методы сбора информации',
      'Мониторинг',
      'Анализ результатов мониторинга',
      'Адресные рекомендации',
      'Меры, мероприятия',
      'Управленческие решения',
      'Анализ эффективности принятых мер',
    ],
    goal: (count: number, year: number): string => `Число ШНОР: исходное\u00a0— ${count} (${year}\u00a0г.)`,
    targets: (count: number): string => `Целевых показателей в дорожной карте\u00a0— ${count}`,
    sources: (results: number, years: readonly [number, number]): string =>
      `Учтено результатов оценочных процедур\u00a0— ${results} (${years[0]} и ${years[1]}\u00a0гг.)`,
    monitored: (ready: number, all: number): string => `Документов ОО готово\u00a0— ${ready} из ${all}`,
    analysed: (low: number, all: number): string => `Низких результатов\u00a0— ${low} из ${all}`,
    advised: (pages: number, all: number): string =>
      `ОО, для которых составлены рекомендации,\u00a0— ${pages} из ${all}`,
    measures: (done: number, all: number, late: number): string =>
      `Исполнено мероприятий\u00a0— ${done} из ${all}${late > 0 ? `, с нарушением срока\u00a0— ${late}` : ''}`,
    leaving: (count: number, all: number): string => `Подлежит исключению из перечня\u00a0— ${count} из ${all}\u00a0ОО`,
  },
} as const;
