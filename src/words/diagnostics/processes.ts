/** Words of the diagnosis of school processes. */
export const processWords = {
  title: 'Диагностика школьных процессов',
  sheet: 'Школьные процессы',
  note: 'Отметка ставится по каждому показателю: «++» — сильная сторона, «+» — достаточно, «недост+» — скорее недостаточно, «недост» — недостаточно. Итог области — доля набранного от наибольшего возможного (3, 2, 1 и 0 баллов).',
  /** Header words by which rows and columns are found again. */
  head: { number: '№', indicator: 'Показатель качества', themes: 'Темы' },
  mark: 'Отметка',
  choose: (marks: readonly string[]): string => `Выберите: ${marks.join(', ')}`,
  total: 'Итого по всем областям',
  marked: (mark: string): string => `Показателей с отметкой «${mark}»`,
} as const;
