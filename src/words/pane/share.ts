/** Words of «Копия для рассылки» and of the settings file. */
import { counted, listed } from '../russian/russian';

export const shareWords = {
  title: 'Копия для рассылки',
  help: 'Новая книга из выбранных листов: только значения, без исходных листов, формул и скрытых данных. Эта книга не изменится.',
  none: 'Пока рассылать нечего: сначала сформируйте листы.',
  sheets: 'Листы',
  bySchool: 'Отдельный файл каждой школе (страницы школ и их дорожные карты)',
  make: 'Сделать копию',
  nothingChosen: 'Отметьте хотя бы один лист.',
  pupils: (sheets: readonly string[]) =>
    `В этой книге есть строки учеников (${listed(sheets.map((sheet) => `«${sheet}»`))}). Не отправляйте саму книгу — отправьте копию: в ней строк учеников нет.`,
  unopened: (count: number) =>
    `Excel не открыл: ${counted(count, 'книга', 'книги', 'книг')}. Их листы можно взять отсюда и вставить в новую книгу.`,
  copy: (name: string | null) => (name === null ? 'Скопировать листы' : `Скопировать: ${name}`),
  copied: 'Скопировано. Вставьте в новую книгу Excel.',
  notCopied: 'Скопировать не удалось. Сохраните книгу и откройте её на странице без Excel.',
  done: (count: number) => `Готово: ${counted(count, 'книга', 'книги', 'книг')}.`,
} as const;

interface Counts {
  minimums: readonly unknown[];
  templates: readonly unknown[];
  headers: Readonly<Record<string, unknown>>;
}

export const settingsWords = {
  title: 'Настройки: сохранить и загрузить',
  help: 'Файл настроек — для других книг и для всех отделов региона: организация и ответственные, критерии, свои минимальные баллы, шаблоны, ответы о заголовках. Школ и результатов в нём нет.',
  save: 'Сохранить настройки',
  load: 'Загрузить настройки',
  fileName: 'Настройки ШНОР.json',
  found: 'В файле есть:',
  nothing: 'В этом файле ничего не заполнено, брать из него нечего.',
  replaces:
    'Организация и критерии заменят те, что есть в этой книге; минимальные баллы, шаблоны и ответы добавятся к её собственным.',
  parts: {
    organisation: () => 'организация, период, ответственные',
    criteria: () => 'критерии',
    minimums: ({ minimums }: Counts) =>
      `свои минимальные баллы: ${counted(minimums.length, 'запись', 'записи', 'записей')}`,
    templates: ({ templates }: Counts) => counted(templates.length, 'шаблон', 'шаблона', 'шаблонов'),
    headers: ({ headers }: Counts) =>
      `ответы о заголовках: ${counted(Object.keys(headers).length, 'вид', 'вида', 'видов')} таблиц`,
  },
  apply: 'Взять отмеченное',
  applied: 'Настройки загружены и хранятся в этой книге. Сохраните её.',
} as const;
