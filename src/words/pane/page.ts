/** Words of the page without Excel. */
export const pageWords = {
  book: 'Книга',
  pane: 'Навигатор',
  toPane: '‹ Навигатор',
  sheets: 'Листы книги',
  drop: 'Отпустите файл, чтобы открыть его',
  read: { school: 'школа', participants: 'участники', low: '«2» или ниже порога' },
  legend: 'Синим отмечено то, что прочитано.',
  leave: 'Сделанное в этой книге ещё не сохранено в файл. Открыть другую книгу без сохранения?',
} as const;
