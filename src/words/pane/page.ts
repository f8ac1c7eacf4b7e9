/** Words of the page without Excel. */
import { counted } from '../russian/russian';

export const pageWords = {
  book: 'Книга',
  pane: 'Навигатор',
  toPane: '‹ Навигатор',
  sheets: 'Листы книги',
  views: 'Что показано слева',
  viewNames: { book: 'Книга', dashboard: 'Итоги', list: 'Список', map: 'Карта', preview: 'Просмотр' },
  unsaved: 'не сохранено',
  drop: 'Отпустите файлы, чтобы открыть их',
  dropped: (names: readonly string[]) =>
    names.length === 1
      ? `Файл «${names[0]}»: добавить его листы в открытую книгу или открыть вместо неё?`
      : `${counted(names.length, 'файл', 'файла', 'файлов')}: добавить их листы в открытую книгу или открыть вместо неё?`,
  copyMark: ' – ШНОР',
  add: 'Добавить в книгу',
  openInstead: 'Открыть вместо неё',
  leaveAsIs: 'Отмена',
  read: { school: 'школа', participants: 'участники', low: '«2» или ниже порога' },
  legend: 'Синим отмечено то, что прочитано.',
  flagged: 'Красным – школы списка: они отмечены и в самой книге.',
  opening: (name: string) => `Открываем «${name}»`,
  openingSheet: (sheet: string, percent: number) => `лист «${sheet}», ${percent} %`,
  cancel: 'Отмена',
  workbook: 'Книга Excel',
  leave: 'Сделанное в этой книге ещё не сохранено в файл. Открыть другую книгу без сохранения?',
} as const;
