/** Words of «что прочитано». */
import { counted, listed } from '../russian';

export const readWords = {
  title: 'Что прочитано',
  questions: 'Нужен ваш ответ',
  sheets: 'Листы книги',
  toList: 'К списку школ',
  addFiles: 'Добавить файлы',
  openOther: 'Открыть другой файл',
  readAgain: 'Прочитать снова',
  only: 'Судить только по листу',
  wholeBook: 'по всей книге',
  log: 'Что сделано',
  skippedSheet: 'не читали',
  takeSelected: 'Взять выделенное',
  takeHint: 'Выделите на листе ячейку в нужном столбце и нажмите «Взять выделенное».',
  notCandidate: 'Выделен не один из предложенных столбцов. Выделите ячейку в одном из них на этом листе.',
  answer: 'Ответить',
  ownAnswer: 'Другой ответ',
  showCell: 'Показать на листе',
  needsLook: 'Проверьте',
  missing: 'Не найдено',
  sure: 'Распознано уверенно',
  samples: 'Например',
  unused: 'Не используются',
  byYou: 'указано вами',
  change: 'Изменить',
  whatIsThere: 'Что в этом столбце',
  apply: 'Применить',
  leave: 'Не менять',
  automatic: 'Вернуть как было',
  changeRole: (column: string) => `Изменить: столбец ${column}`,
  point: 'Указать столбец самому',
  pointHelp: 'Выберите, что нужно найти, выделите на листе ячейку в этом столбце и нажмите «Взять выделенное».',
  needed: 'Что в столбце',
  notHere: (area: string) => `Выделена ячейка вне этой таблицы (${area}). Выделите ячейку в её столбце.`,
  pupilsHere: 'В этом столбце данные учеников: он не читается, назначить ему другую роль нельзя.',
  sameForm: (count: number) =>
    `Так же прочитаны и другие таблицы с такой шапкой: ${counted(count, 'таблица', 'таблицы', 'таблиц')}.`,
  reset: 'Сбросить ответы для такой шапки',
  remembered: 'Таблица прочитана по вашим ответам для такой шапки.',
  rememberHere: 'Помнить ответ для таких же шапок на этом компьютере',
  skipped: 'Пропущенные строки',
  rows: 'строки',
  column: 'столбец',
  empty: 'В книге нет заполненных листов. Добавьте файлы с результатами или откройте другую книгу.',
  nothingTitle: 'Результатов не нашли',
  nothing:
    'Искали таблицы со столбцами «школа», «участники» и «2» (или «ниже порога», «не сдали», «успеваемость») на каждом листе, включая скрытые.',
  nothingHelp:
    'Проверьте, что в таблице есть шапка с этими столбцами, и что это не сканированная картинка. Можно добавить другие файлы или посмотреть, как выглядит подходящая таблица.',
  sample: 'Показать на примере',
  table: (area: string) => `Таблица ${area}`,
  confidence: { sure: 'уверенно', check: 'проверьте', missing: 'не найдено' },
} as const;

/** Where a year was found. */
export const yearSources: Readonly<Record<string, string>> = {
  title: 'год из заголовка',
  caption: 'год из шапки',
  column: 'год из столбца',
  sheetName: 'год из имени листа',
  fileName: 'год из имени файла',
  answer: 'год указан вами',
};

export const schoolsCount = (count: number): string => counted(count, 'школа', 'школы', 'школ');
export const resultsCount = (count: number): string => counted(count, 'результат', 'результата', 'результатов');
export const rowsCount = (count: number): string => counted(count, 'строка', 'строки', 'строк');

/** «Свод ОГЭ: 2 таблицы, 24 результата»: a line of the run log. */
export const readLine = (tables: number, results: number): string =>
  `${counted(tables, 'таблица', 'таблицы', 'таблиц')}, ${resultsCount(results)}`;
export const rowNumbers = (rows: readonly number[], count: number): string =>
  `${readWords.rows} ${listed(rows.map(String))}${count > rows.length ? ' и другие' : ''}`;
