/** Words of the programme of transition. */
export const programmeWords = {
  approval: ['УТВЕРЖДЕНА', 'приказом {{Орган}}', 'от {{Дата приказа}} № {{Номер приказа}}'],
  years: 'годы',
  passport: 'Паспорт Программы',
  noSchools: '______________________________',
  anySubjects: 'предметы с низкими результатами',
  problem: (procedure: string, schools: string, all: number, year: number) =>
    `${procedure}: низкий результат в ${schools} из ${all} (${year}\u00a0г.)`,
  noProblems: 'Низких результатов последнего года в книге нет.',
  situationHead: ['№', 'Школа', 'Низкие результаты и их доля', 'Слабые предметы'],
  dutiesHead: ['Кто', 'Что делает'],
  actsHead: ['№ п/п', 'Наименование нормативного правового акта', 'Основные положения'],
  characteristics: 'Характеристики приоритетов',
  year: 'Год',
  halves: ['Первое полугодие', 'Второе полугодие'],
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
