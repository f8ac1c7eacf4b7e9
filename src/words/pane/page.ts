/** Words of the page without Excel. */
export const pageWords = {
  book: 'Книга',
  pane: 'Навигатор',
  toPane: '‹ Навигатор',
  sheets: 'Листы книги',
  views: 'Что показано слева',
  viewNames: { book: 'Книга', dashboard: 'Итоги', map: 'Карта', preview: 'Просмотр' },
  unsaved: 'не сохранено',
  drop: 'Отпустите файл, чтобы открыть его',
  read: { school: 'школа', participants: 'участники', low: '«2» или ниже порога' },
  legend: 'Синим отмечено то, что прочитано.',
  workbook: 'Книга Excel',
  leave: 'Сделанное в этой книге ещё не сохранено в файл. Открыть другую книгу без сохранения?',
} as const;
