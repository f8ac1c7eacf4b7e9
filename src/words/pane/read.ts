/** Words of «что прочитано». */
import { procedureShort } from '../../model/procedure';
import type { TableReading } from '../../model/reading';
import { counted, listed, plural, resultsCount, sheetsCount } from '../russian/russian';

export const readWords = {
  title: 'Что прочитано',
  questions: 'Нужен ваш ответ',
  sheets: 'Листы книги',
  columns: { what: 'Что на листе', years: 'Год', schools: 'Школ', state: 'Состояние' },
  doubtful: (roles: readonly string[]) => `проверьте: ${roles.join(', ')}`,
  hidden: 'лист скрыт',
  state: { check: 'проверьте', skipped: 'пропущено', read: 'прочитано' },
  lost: (count: number) => `Не учтено: ${resultsCount(count)}`,
  lostAt: (sheet: string, cell: string) => `«${sheet}», ${cell}`,
  lostMore: (count: number) => `Ещё ${count} – в «Что сделано»`,
  yearElsewhere: 'есть на других листах',
  toDashboard: 'К итогам',
  addFiles: 'Добавить файлы',
  addFolder: 'Добавить папку',
  openOther: 'Открыть другой файл',
  readAgain: 'Прочитать снова',
  only: 'Судить только по листу',
  wholeBook: 'по всей книге',
  log: 'Что сделано',
  takeSelected: 'Взять выделенное',
  takeHint: 'Выделите на листе ячейку в нужном столбце и нажмите «Взять выделенное».',
  notCandidate: 'Выделен не один из предложенных столбцов. Выделите ячейку в одном из них на этом листе.',
  answer: 'Ответить',
  ownAnswer: 'Другой ответ',
  sure: 'Распознано уверенно',
  samples: 'Например',
  unused: 'Не используются',
  byYou: 'указано вами',
  change: 'Изменить',
  right: 'Верно',
  rightRole: (column: string) => `Верно: столбец ${column}`,
  whatIsThere: 'Что в этом столбце',
  apply: 'Применить',
  leave: 'Не менять',
  automatic: 'Вернуть как было',
  changeRole: (column: string) => `Изменить: столбец ${column}`,
  point: 'Указать столбец самому',
  noTableHelp:
    'Если результаты на этом листе есть, проверьте шапку таблицы: нужны столбцы со школой, числом участников и числом получивших «2».',
  pointHelp: 'Выберите, что нужно найти, выделите на листе ячейку в этом столбце и нажмите «Взять выделенное».',
  needed: 'Что в столбце',
  notHere: (area: string) => `Выделена ячейка вне этой таблицы (${area}). Выделите ячейку в её столбце.`,
  pupilsHere: 'В этом столбце данные учеников: он не читается, назначить ему другую роль нельзя.',
  sameForm: (count: number) =>
    `Так же прочитаны и другие таблицы с такой шапкой: ${counted(count, 'таблица', 'таблицы', 'таблиц')}.`,
  reset: 'Сбросить ответы для такой шапки',
  remembered: 'Таблица прочитана по вашим ответам для такой шапки.',
  skipped: 'Пропущенные строки',
  rows: 'строки',
  column: 'столбец',
  empty: 'В книге нет заполненных листов. Добавьте файлы с результатами или откройте другую книгу.',
  emptyHelp:
    'Файлов нет? «Начать с образца» добавит лист с готовой таблицей: в неё можно вписать или вставить результаты.',
  fillTitle: 'Впишите результаты',
  fillSteps: {
    excel: (sheet: string) => [
      `Лист «${sheet}» добавлен: одна строка — одна школа, одна процедура, один год.`,
      'Впишите или вставьте результаты, лучше за два года.',
      'Нажмите «Выявить ШНОР».',
    ],
    page: (sheet: string) => [
      `Готова новая книга с листом «${sheet}»: одна строка — одна школа, одна процедура, один год. Сохраните её.`,
      'Откройте сохранённый файл в любой программе таблиц, впишите результаты, лучше за два года, и сохраните.',
      'Вернитесь сюда и нажмите «Открыть файл».',
    ],
  },
  showSheet: 'Показать лист',
  nothingTitle: 'Результатов не нашли',
  nothing:
    'Искали таблицы со столбцами «школа», «участники» и «2» (или «ниже порога», «не сдали», «успеваемость») на каждом листе, включая скрытые.',
  nothingHelp:
    'Проверьте, что в таблице есть шапка с этими столбцами, и что это не сканированная картинка. Можно добавить другие файлы или посмотреть, как выглядит подходящая таблица.',
  otherWorks:
    'В книге другие работы – не ВПР, ОГЭ или ЕГЭ: список по ним не составляется. Добавьте файлы с результатами этих процедур; если это они и есть, назовите процедуру в заголовке таблицы.',
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

export const rowsCount = (count: number): string => counted(count, 'строка', 'строки', 'строк');

/** «Свод ОГЭ: 2 таблицы, 24 результата»: a line of the run log. */
export const readLine = (tables: number, results: number): string =>
  `${counted(tables, 'таблица', 'таблицы', 'таблиц')}, ${resultsCount(results)}`;
export const rowNumbers = (rows: readonly number[], count: number): string =>
  `${readWords.rows} ${listed(rows.map(String))}${count > rows.length ? ' и другие' : ''}`;

/** «Многие файлы одним движением»: what became of each. */
export const fileWords = {
  title: 'Файлы',
  sums: (read: number, present: number, broken: number) =>
    [
      `прочитано ${read}`,
      ...(present > 0 ? [`${plural(present, 'уже был', 'уже были', 'уже было')} ${present}`] : []),
      ...(broken > 0 ? [`${plural(broken, 'не прочитан', 'не прочитаны', 'не прочитано')} ${broken}`] : []),
    ].join(', '),
  what: {
    opened: () => 'Открыт как книга.',
    read: (sheets: number) => `Прочитан: ${sheetsCount(sheets)}.`,
    present: (sheets: number) =>
      `Уже был: ${plural(sheets, 'такой лист в книге есть', 'такие листы в книге есть', 'такие листы в книге есть')}.`,
    empty: () => 'Пуст: листов со значениями нет.',
    broken: () => 'Не прочитан.',
  },
} as const;

/** What a sheet holds: «ВПР МА 5, РУ 5», its years, how many schools. */
export function holdsOf(tables: readonly TableReading[]): { what: string; years: string; schools: number } {
  const found = tables.flatMap(({ procedures }) => procedures);
  const years = [...new Set(found.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b);
  const names = new Map<string, string>();
  for (const { procedure } of found) names.set(procedureShort(procedure), procedure.kind);
  // A kind is said once for those that follow it.
  const shown = [...names].map(([name, kind], index) =>
    index > 0 && [...names.values()][index - 1] === kind ? name.slice(kind.length + 1) : name,
  );
  const few = shown.length > 4 ? [...shown.slice(0, 3), `ещё ${shown.length - 3}`] : shown;
  return {
    what: few.join(', '),
    years: years.length > 2 ? `${years[0]}–${years.at(-1)}` : years.join(', '),
    schools: Math.max(0, ...tables.map((table) => table.schools)),
  };
}
