/** Words of the screens of templates. */
import { counted } from '../russian/russian';

export const templateWords = {
  title: 'Шаблоны',
  own: 'Наши',
  noOwn: 'Своих шаблонов в книге нет.',
  builtIn: 'Готовые',
  size: (columns: number, sections: number, measures: number) =>
    `${counted(columns, 'столбец', 'столбца', 'столбцов')}, ${counted(sections, 'раздел', 'раздела', 'разделов')}, ${counted(measures, 'мероприятие', 'мероприятия', 'мероприятий')}`,
  fromSheet: 'Взять с листа',
  load: 'Из файла',
  loaded: (title: string) => `Загружен шаблон «${title}».`,
  use: 'Составить карту',
  copy: 'Сделать своим',
  copyTitle: (title: string) => `${title} (наш)`,
  copyHelp: 'Готовый шаблон не меняется: сделайте его своим, тогда в нём можно менять всё.',
  export: 'Выгрузить файлом',
  remove: 'Удалить шаблон',
  removed: (title: string) => `Шаблон «${title}» удалён из книги. Готовые листы не изменились.`,
  absent: 'Такого шаблона в этой книге уже нет. Готовые листы не изменились.',
  undo: 'Вернуть',
  name: 'Название шаблона',
  heading: 'Заголовок документа',
  columns: 'Столбцы',
  columnsHint: 'Название, порядок и состав столбцов документа.',
  sections: 'Разделы',
  sectionsHint: 'Мероприятия разделов – ниже.',
  addSection: 'Добавить раздел',
  addMeasure: 'Добавить мероприятие',
  untitled: 'Без названия',
  caption: 'Заголовок столбца',
  sectionTitle: 'Название раздела',
} as const;

/** What a column of a plan holds. */
export const columnRoleTitles = {
  number: 'номер',
  text: 'мероприятие',
  term: 'срок',
  responsible: 'ответственные',
  result: 'результат',
  indicator: 'показатель',
} as const;

export const sheetTemplateWords = {
  title: 'Использовать лист как шаблон',
  help: 'Выберите лист с планом или лист с полями {{Мероприятие}}, {{Срок}}. Сам лист не изменится.',
  sheet: 'Лист',
  reading: 'Читаем листы…',
  found: (measures: string) => `Распознано: ${measures}.`,
  notes: 'На что обратить внимание',
  replaces: (title: string) => `Шаблон «${title}» уже есть: он будет заменён.`,
  columns: 'Что в этих столбцах?',
  leave: 'не брать',
  keep: 'Сохранить шаблон',
  choose: 'Не выбран',
} as const;
