/** Words of roadmaps and programmes: roles, working columns, statuses, lateness. */

/** Who is responsible. `office`: the name filled in replaces the title; for persons it follows the title. */
export const roles = {
  authority: { title: 'орган управления образованием', office: true },
  centre: { title: 'информационно-методический центр', office: true },
  coordinator: { title: 'муниципальный координатор', office: false },
  curators: { title: 'кураторы ШНОР', office: false },
  heads: { title: 'руководители ОО', office: false },
  shnorHeads: { title: 'руководители ШНОР', office: false },
  head: { title: 'руководитель ОО', office: false },
  deputies: { title: 'заместители руководителей ОО по учебно-воспитательной работе', office: false },
  team: { title: 'проектная команда ОО', office: false },
  teachers: { title: 'учителя-предметники', office: false },
  classTeachers: { title: 'классные руководители', office: false },
  psychologists: { title: 'педагоги-психологи', office: false },
  subjectUnions: { title: 'руководители муниципальных методических объединений', office: false },
  schoolUnions: { title: 'руководители школьных методических объединений', office: false },
  partners: { title: 'школы-наставники', office: false },
  commission: { title: 'психолого-медико-педагогическая комиссия', office: true },
  institute: { title: 'институт развития образования', office: true },
  growthPoints: { title: 'центры «Точка роста»', office: true },
} as const satisfies Record<string, { title: string; office: boolean }>;
export type RoleId = keyof typeof roles;
/** The same in a paper of one school. */
export const rolesOfOneSchool: Partial<Record<RoleId, string>> = {
  curators: 'куратор ШНОР',
  heads: 'руководитель ОО',
  shnorHeads: 'руководитель ОО',
  deputies: 'заместитель руководителя ОО по учебно-воспитательной работе',
  psychologists: 'педагог-психолог',
  partners: 'школа-наставник',
};
/** Roles inside a school: measures with one of them stay in a school's own roadmap. */
export const schoolRoles: readonly RoleId[] = [
  'heads',
  'shnorHeads',
  'head',
  'deputies',
  'team',
  'teachers',
  'classTeachers',
  'psychologists',
  'schoolUnions',
];

export const organisationFields = {
  municipality: 'муниципалитет',
  authority: 'орган управления образованием',
  headPosition: 'должность руководителя',
  headName: 'руководитель',
  orderNumber: 'номер приказа',
  orderDate: 'дата приказа',
} as const;

/** Fonts an office may choose; all of the same widths. */
export const documentFonts = ['Times New Roman', 'PT Astra Serif', 'Liberation Serif'] as const;

export const statuses = ['не начато', 'в работе', 'выполнено', 'снято'] as const;
export type Status = (typeof statuses)[number];

/** Fields of a measure in the comparison of two makings. */
export const comparedFields = {
  text: 'мероприятие',
  term: 'срок',
  responsible: 'ответственные',
  result: 'результат',
  indicator: 'показатель',
  start: 'начало',
  end: 'окончание',
  required: 'чем подтверждается',
  baseline: 'исходное значение',
  target: 'цель',
} as const;

/** Captions of the working columns, in order. */
export const workingCaptions = {
  status: 'Статус',
  start: 'Начало',
  end: 'Окончание',
  late: 'Срок: контроль',
  required: 'Чем подтверждается',
  evidence: 'Подтверждение (документ, ссылка)',
  baseline: 'Показатель: исходное',
  target: 'Показатель: цель',
  fact: 'Показатель: факт',
  note: 'Примечание',
} as const;

export const sheetWords = {
  asOf: 'На дату:',
  doneOf: 'Выполнено:',
  of: 'из',
  lateCount: 'Просрочено:',
  asOfPrompt: 'По умолчанию сегодня. Впишите другую дату для проверки сроков на этот день.',
  lateBy: 'Просрочено на ',
  dueIn: 'Срок через ',
  days: ' дн.',
  today: 'Срок сегодня',
  noDate: 'Нет даты',
  passed: 'Срок прошёл до составления',
  passedNote: 'Срок, прошедший до составления плана, просрочкой не считается: уточните его или отметьте выполнение.',
  nothing: 'пусто',
  ownColumn: 'Столбец',
  progress: 'Ход выполнения',
  progressHead: ['Раздел', 'Всего', 'Выполнено', 'В работе', 'Не начато', 'Просрочено', 'Доля выполненных'],
  progressSchools: 'Адресная методическая помощь ШНОР',
  total: 'Всего',
  ground: 'Основание',
  below: 'менее ',
  addressed: 'Адресная методическая помощь школам с низкими образовательными результатами',
  addressedOne: 'Адресная методическая помощь общеобразовательной организации',
  until: (day: string) => `до ${day}`,
  annex: 'Приложение',
  byOrder: 'приказом',
  toOrder: 'к приказу',
  orderOf: 'от {{Дата приказа}} №\u00a0{{Номер приказа}}',
  workingNote: 'Рабочие столбцы: на печать не выводятся',
  measurePrompt: 'Выберите: не начато, в работе, выполнено, снято.',
} as const;

export const riskTableWords = { factor: 'Факторы риска', description: 'Описание риска' } as const;

/** Head of the list of schools' roadmaps. */
export const listHead = [
  '№ п/п',
  'Общеобразовательная организация',
  'Направления адресной помощи',
  'Всего',
  'Выполнено',
  'В работе',
  'Не начато',
  'Просрочено',
  'Доля выполненных',
] as const;

/** Titles of the documents for lists. */
export const documentTitles = {
  roadmap: 'Дорожная карта',
  order: 'Проект приказа о дорожной карте',
  programme: 'Программа перехода в эффективный режим',
} as const;

/** Names of the sheets and titles of documents. */
export const sheetTitles = {
  roadmap: 'Дорожная карта',
  school: 'ДК',
  list: 'Дорожные карты ШНОР',
  annex: 'Приложение к карте',
  order: 'Проект приказа',
  programme: 'Программа перехода',
} as const;

/** Room for handwriting where a field is not filled in. */
export const blanks = {
  municipality: '______________________________',
  authority: 'органа управления образованием',
  authorityNominative: 'орган управления образованием',
  position: 'Руководитель органа управления образованием',
  name: '____________________',
  number: '_______',
  date: '«___» __________ 20___ г.',
  /** The draft order calls the plan its first annex. */
  annex: '1',
} as const;

/** Periods of plans, to stand after «на». */
export const periodWords = {
  school: (from: number, to: number): string =>
    to === from + 1 ? `${from}/${to} учебный год` : `${from}–${to} учебные годы`,
  calendar: (from: number, to: number): string => (from === to ? `${from} год` : `${from}–${to} годы`),
} as const;

/** Fields that a template's texts may hold in double braces: filled from what the methodist entered once. */
export const templateFields = {
  municipality: 'Муниципалитет',
  period: 'Период',
  authority: 'Орган',
  authorityNominative: 'Орган, им. п.',
  position: 'Должность',
  head: 'Руководитель',
  signature: 'Подпись',
  orderNumber: 'Номер приказа',
  orderDate: 'Дата приказа',
  annex: 'Приложение',
} as const;
export type TemplateField = (typeof templateFields)[keyof typeof templateFields];

/** What closes a measure where the template does not say. */
export const defaultEvidence = 'Документ о выполнении';

/** «УТВЕРЖДЕНА» over a roadmap or a programme, «УТВЕРЖДЁН» over a plan: by the first noun of the paper's title. */
export function approvedWord(title: string): string {
  const noun = /(?<![А-Яа-яЁё])(план|перечень|список|карта|программа|концепция|положение)/i
    .exec(title)?.[1]
    ?.toLowerCase();
  if (noun === 'план' || noun === 'перечень' || noun === 'список') return 'УТВЕРЖДЁН';
  return noun === undefined || noun === 'положение' ? 'УТВЕРЖДЕНО' : 'УТВЕРЖДЕНА';
}
