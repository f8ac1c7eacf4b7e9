/** Words of the sheet of staff. */
export const staffWords = {
  title: 'Кадровая динамика',
  indicator: 'Показатель',
  help: 'Мониторинг и поддержка обучающихся',
  ofSchool: (school: string): string => `Кадры ${school}`,
  plainShare: 'Впишите долю в процентах, от 0 до 100 %.',
  plainNumber: 'Впишите число без слов и единиц.',
} as const;
