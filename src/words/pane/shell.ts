/** Words of the pane's frame: tabs, waiting, news, troubles. */
import { counted, plural, resultsCount, schoolsCount, sheetNames, sheetsCount, wholeNumber } from '../russian/russian';

export const shellWords = {
  tabs: { data: 'Данные', schools: 'Школы', documents: 'Документы' },
  tabsLabel: 'Разделы',
  back: 'Назад',
  opening: 'Открывается…',
  cancel: 'Отменить',
  close: 'Закрыть сообщение',
  step: (done: number, total: number) => `${done} из ${total}`,
  reload: 'Загрузить заново',
  screenFailed: 'Экран не открылся',
  screenFailedText: 'Книга не изменена. Загрузите область заново; если не поможет, закройте и откройте её.',
  changedSinceRead: 'Данные на листах изменились после чтения.',
  readAgain: 'Прочитать снова',
  repeat: 'Повторить',
  checkAgain: 'Проверить снова',
} as const;

const signed = (count: number, sign: string): string => `${sign}${schoolsCount(count)}`;

const schoolsNews = {
  joined: 'Теперь это одна школа.',
  parted: 'Теперь это разные школы.',
  named: 'Название исправлено и пойдёт во все документы.',
  undone: 'Отменено.',
} as const;

/** What has just been done, in the past tense. */
export const newsText = {
  read: (news: { schools: number; low: number; sheets: number }) =>
    news.sheets === 0
      ? 'Прочитано. Результатов школ в книге пока нет.'
      : `Прочитано: ${sheetsCount(news.sheets)}, ${schoolsCount(news.schools)}. В списке ШНОР:\u00a0${wholeNumber(news.low)}.`,
  criteria: (news: { added: number; removed: number; low: number }) => {
    if (news.added === 0 && news.removed === 0) return `Список не изменился: ${schoolsCount(news.low)}.`;
    const parts = [
      ...(news.added > 0 ? [signed(news.added, '+')] : []),
      ...(news.removed > 0 ? [news.added > 0 ? `−${news.removed}` : signed(news.removed, '−')] : []),
    ];
    return `Список изменился: ${parts.join(', ')}; теперь ${schoolsCount(news.low)}.`;
  },
  made: (news: { names: string[] }) =>
    `${plural(news.names.length, 'Готов лист', 'Готовы листы', 'Готовы листы')} ${sheetNames(news.names)}.`,
  removed: (news: { count: number }) => `Убрано: ${sheetsCount(news.count)}. Ваши листы не тронуты.`,
  copied: (news: { count: number }) =>
    `${plural(news.count, 'Сделана копия', 'Сделаны копии', 'Сделаны копии')}: ${counted(news.count, 'книга', 'книги', 'книг')}. Эта книга не изменена.`,
  tookBack: ({ count }: { count: number }) => `Возвращено навигатору: ${sheetsCount(count)}.`,
  restored: () => 'Возвращён прежний вариант листов.',
  recovered: () => 'Прошлая запись была прервана: книга возвращена к состоянию до неё.',
  cancelled: () => 'Отменено. Книга не изменена.',
  flags: (news: { on: boolean }) =>
    news.on ? 'Школы отмечены на листах с результатами.' : 'Отметки на листах с результатами сняты.',
  files: (news: { added: string[]; duplicates: string[] }) => {
    const same = news.duplicates.length > 0 ? ` Уже были в книге: ${sheetsCount(news.duplicates.length)}.` : '';
    return news.added.length > 0 ? `Добавлено: ${sheetsCount(news.added.length)}.${same}` : `Новых листов нет.${same}`;
  },
  role: (news: { given: boolean; results: number; low: number }) =>
    `${news.given ? 'Роль столбца записана' : 'Столбцы снова определяются по таблице'}. Прочитано заново: ${resultsCount(news.results)}, в списке ШНОР: ${news.low}.`,
  organisation: () => 'Сведения сохранены в этой книге.',
  schools: ({ how, schools }: { how: 'joined' | 'parted' | 'named' | 'undone'; schools: number }) =>
    `${schoolsNews[how]} Всего в книге: ${schoolsCount(schools)}.`,
  minimums: (news: { low: number }) =>
    `Минимальные баллы записаны, баллы прочитаны заново. В списке ШНОР:\u00a0${wholeNumber(news.low)}.`,
  decided: () => 'Решение записано рядом с заключением.',
  answered: (news: { left: number }) =>
    news.left === 0
      ? 'Ответ учтён, вопросов больше нет.'
      : `Ответ учтён, осталось: ${counted(news.left, 'вопрос', 'вопроса', 'вопросов')}.`,
} as const;

/** Whole-pane screens when the pane cannot work: what happened, what to do. */
export const troubles = {
  'office-silent': {
    title: 'Excel не отвечает',
    text: 'Не удалось связаться с Excel: не загрузился Office.js или Excel занят. Книга не изменена.',
    steps: [
      'Закройте область задач и нажмите «Выявить ШНОР» ещё раз.',
      'Проверьте, открывается ли с этого компьютера адрес appsforoffice.microsoft.com.',
      'В закрытой сети попросите администратора собрать надстройку с Office.js рядом с ней.',
    ],
  },
  'not-excel': {
    title: 'Область открыта не в Excel',
    text: 'Эта страница работает внутри Excel. Без Excel то же самое делает страница для файлов.',
    steps: [],
  },
  'excel-old': {
    title: 'Нужен Excel новее',
    text: 'Этой версии Excel не хватает возможностей (нужен набор ExcelApi 1.9). Подойдёт Excel 2021, Microsoft 365 или Excel в браузере.',
    steps: [],
  },
} as const;
export type TroubleCode = keyof typeof troubles;
export const openPage = 'Открыть страницу без Excel';
