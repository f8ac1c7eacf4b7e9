/** Words of the page of recommendations for one school. */

/** To whom a recommendation is addressed, in the order they are printed. */
export const addressees = {
  authority: 'Органу управления образованием',
  centre: 'Информационно-методическому центру',
  head: 'Руководителю общеобразовательной организации',
  teachers: 'Педагогическим работникам',
} as const;
export type Addressee = keyof typeof addressees;

export const schoolPageWords = {
  list: 'Страница школы',
  sheet: (school: string): string => `Школа ${school}`,
  certainty: (notes: string): string => `. Надёжность вывода: ${notes}`,
  title: 'Адресные рекомендации общеобразовательной организации',
  verdict: 'Заключение',
  ground: 'Основание',
  subjects: 'Предметы с низкими результатами',
  noSubjects: 'не выявлены',
  factors: 'Факторы риска',
  results: 'Результаты оценочных процедур',
  people: 'всего',
  low: 'низких',
  share: 'доля',
  recommendations: 'Рекомендации',
  measure: 'Мероприятие',
  term: 'Срок',
  responsible: 'Ответственные',
  targets: 'Целевые показатели',
  help: 'Методическое сопровождение',
  curator: 'Куратор',
  mentor: 'Школа-наставник',
} as const;
