/** Words of «Разослать школам» and «Собрать заполненные» in the pane. */
import { counted } from '../russian/russian';

const cells = (count: number): string => counted(count, 'ячейка', 'ячейки', 'ячеек');

export const mailingWords = {
  title: 'Разослать школам',
  help: 'Архив .zip: у каждой школы своя папка — страница школы, дорожная карта и формы (.docx) и книга «Заполнить и вернуть» (.xlsx). К ним — список рассылки. Эта книга не изменится.',
  whom: 'Кому',
  list: (count: number): string => `Школам списка ШНОР (${count})`,
  all: (count: number): string => `Всем школам с результатами (${count})`,
  nobody: 'В списке ШНОР пока нет школ: выберите все школы или проверьте критерии.',
  make: 'Собрать архив',
  done: (count: number): string => `Готово: ${counted(count, 'папка', 'папки', 'папок')}.`,
  next: 'Когда школы пришлют заполненное, соберите его здесь же, в «Документах».',
} as const;

export const collectScreenWords = {
  title: 'Собрать заполненные',
  help: 'Выберите файлы «Заполнить и вернуть», которые прислали школы, — можно все сразу. Пока вы не подтвердите, в книге ничего не изменится.',
  choose: 'Выбрать файлы',
  again: 'Выбрать другие файлы',
  files: 'Файлы',
  summary: (files: number, added: number, differing: number): string =>
    `${counted(files, 'Файл', 'файла', 'файлов')}: новое — ${cells(added)}, отличается от книги — ${cells(differing)}.`,
  nothing: 'Вносить нечего: всё присланное уже в книге или не взято. Причины — рядом с файлами.',
  differs: 'Отличается от того, что в книге',
  more: (count: number): string => `… и ещё ${cells(count)}`,
  change: (school: string, caption: string, before: string, after: string): string =>
    `${school}. ${caption}: ${before} → ${after}`,
  ask: 'Что взять там, где отличается?',
  stands: 'Оставить то, что в книге',
  sent: 'Взять присланное',
  show: 'Показать, что получится',
  whose: (kind: string, school: string): string => (school === '' ? kind : `${kind}, ${school}`),
} as const;
