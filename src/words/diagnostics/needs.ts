/** Words of the collection of schools' needs: the form and its summary. */
export const needsWords = {
  title: 'Потребности школ',
  formSheet: 'Потребности (форма)',
  formNote:
    'Потребность вычисляется автоматически. Форма заполняется каждой ОО, сводка формируется по наименованию ОО.',
  summaryTitle: 'Потребности ОО: сводка',
  summaryNote: 'Приведена потребность каждой ОО. Выделены строки ОО, формы которых не представлены.',
  plainNumber: 'Впишите число без единиц измерения.',
  /** A form that does not say whose it is. */
  ofSheet: (sheet: string): string => `Лист «${sheet}»`,
  need: 'потребность',
  all: 'Всего',
  total: 'Итого',
} as const;
