/** Words of the page without Excel. */
export const pageWords = {
  book: 'Книга',
  pane: 'Навигатор',
  toPane: '‹ Навигатор',
  sheets: 'Листы книги',
  ours: 'создан надстройкой',
  drop: 'Отпустите файл, чтобы открыть его',
  read: { school: 'школа', participants: 'участники', low: '«2» или ниже порога' },
  legend: 'Синим отмечено то, что прочитано.',
  unsaved: 'Изменения ещё не сохранены в файл.',
} as const;
