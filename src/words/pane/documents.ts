/** Words of the documents' section: the list, forms, the preview, what was made. */
import { counted, sheetNames, sheetsCount } from '../russian/russian';

/** What changed since a sheet was made, by the keys of documents/definition.ts; in the order they are told. */
const changedWords: Readonly<Record<string, string>> = {
  list: 'список изменился',
  decisions: 'решения изменились',
  criteria: 'критерии изменились',
  threshold: 'порог изменился',
  verdicts: 'заключения изменились',
  sources: 'данные изменились',
  facts: 'отметки и другие сведения изменились',
  organisation: 'сведения об организации изменились',
  template: 'шаблон изменился',
  measures: 'список мероприятий изменился',
  papers: 'листы, о которых он говорит, составлены заново',
};

const sheetWord = (names: readonly string[], one: string, many: string): string =>
  names.length === 1 ? `${one} лист` : `${many} листы`;

export const documentsWords = {
  title: 'Документы',
  search: 'Найти документ',
  nothingFound: 'Такого документа нет.',
  showAll: 'Показать все',
  state: {
    none: 'нет',
    made: { m: 'сделан', f: 'сделана', n: 'сделано', many: 'сделаны' },
    stale: { m: 'устарел', f: 'устарела', n: 'устарело', many: 'устарели' },
  },
  /** What changed since it was made, the first two. */
  changed: (changed: readonly string[]) =>
    Object.keys(changedWords)
      .filter((part) => changed.includes(part))
      .slice(0, 2)
      .map((part) => changedWords[part])
      .join(', '),
  sums: (made: number, of: number, stale: number) =>
    [
      ...(made > 0 ? [`сделано ${made} из ${of}`] : [`документов ${of}`]),
      ...(stale > 0 ? [`устарело ${stale}`] : []),
    ].join(', '),
  outdated: (changed: string) => `Устарело: ${changed}.`,
  renewOne: 'Обновить',
  renewOneLabel: (title: string): string => `Обновить: ${title}`,
  renew: (count: number) => `Обновить устаревшие (${count})`,
  groups: {
    identification: 'Выявление',
    roadmap: 'Дорожная карта',
    diagnostics: 'SWOT и диагностика',
    reports: 'Отчёты и страницы школ',
  },
  filled: (filled: number, of: number) => `Заполнено ${filled} из ${of} полей. Печатается во всех документах.`,
  around: 'Рассылка и настройки',
  set: 'Комплект: приказ, карта, программа, схема, карты школ',
  sheets: 'Листы «ШНОР», «Свод», «Что прочитано»',
  organisation: 'Организация, период и ответственные',
  organisationHelp: 'Заполняется один раз и печатается во всех документах. Хранится в этой книге.',
  saved: 'Сохранить',
  remove: 'Убрать созданные листы',
  removeSure: (count: number) => `Убрать ${sheetsCount(count)}? Листы с результатами останутся.`,
  removeYes: 'Да, убрать',
  keep: 'Оставить',
  restore: 'Вернуть прежний вариант',
  restoreWill: (last: { added: readonly string[]; replaced: readonly string[]; removed: readonly string[] }) =>
    [
      ...(last.added.length > 0
        ? [
            `${sheetWord(last.added, 'Уйдёт', 'Уйдут')} ${sheetNames(last.added)}: до последней записи ${last.added.length === 1 ? 'его' : 'их'} не было.`,
          ]
        : []),
      ...(last.replaced.length > 0
        ? [
            `${sheetWord(last.replaced, 'Станет прежним', 'Станут прежними')} ${sheetNames(last.replaced)}; вписанное после последней записи не сохранится.`,
          ]
        : []),
      ...(last.removed.length > 0
        ? [`${sheetWord(last.removed, 'Вернётся', 'Вернутся')} ${sheetNames(last.removed)}.`]
        : []),
      ...(last.added.length + last.replaced.length + last.removed.length === 0
        ? ['Отметки и записи навигатора станут такими, как до последнего действия.']
        : []),
      'Остальные листы не изменятся.',
    ].join(' '),
  restoreYes: 'Да, вернуть',
  save: 'Сохранить копию',
  saveInto: 'Сохранить в файл',
  valuesOnly: (name: string) =>
    `Сохранится новая книга .xlsx. Из «${name}» в неё входят только значения: оформление, формулы, рисунки, диаграммы, примечания и списки в ячейках останутся в «${name}».`,
  savedCopy: (name: string) => `Копия «${name}» передана браузеру: она в загрузках.`,
  savedInto: (name: string) => `Сохранено в «${name}».`,
  preview: 'Показать, что получится',
} as const;

export const previewWords = {
  title: 'Что получится',
  building: 'Готовим листы…',
  sheet: 'Лист',
  sheetLabel: (name: string) => `Лист «${name}»`,
  moreRows: (count: number) => `Показать ещё ${counted(count, 'строку', 'строки', 'строк')}`,
  rowsBefore: (count: number) => `Показать строки выше: ещё ${count.toLocaleString('ru')}`,
  adds: (names: readonly string[]) => `Будет добавлено: ${sheetNames(names)}.`,
  replaces: (names: readonly string[]) => `Будет сделано заново: ${sheetNames(names)}. Вписанное вами сохранится.`,
  untouched: 'Остальные листы книги не изменятся.',
  make: 'Добавить в книгу',
  remake: 'Сделать заново',
  readOnly: 'Книгу нельзя изменить, но лист можно скопировать для Word.',
  copy: 'Скопировать',
  word: 'Файл Word',
  wordEach: (count: number) => `${counted(count, 'файл', 'файла', 'файлов')} Word в архиве`,
  wordAll: (count: number) => (count === 2 ? 'Оба одним файлом' : `Все ${count} одним файлом`),
  allInWord: 'Документы ШНОР',
  makingWord: 'Готовим файл Word…',
  print: 'Печать и PDF',
  copied: 'Скопировано. Вставьте в Word.',
  notCopied: 'Браузер не дал скопировать. Выделите таблицу и нажмите Ctrl+C.',
  fillIn: 'Заполнить',
  notes: 'На что обратить внимание',
  larger: 'Крупнее',
  smaller: 'Мельче',
  doneTitle: 'Готово',
  next: 'Дальше',
  roadmap: 'Составить дорожную карту',
  swot: 'SWOT и диагностика',
} as const;

export const formWords = {
  lines: 'По одному на строке',
  /** Captions of fields whose schema has none; a field without a caption is not shown. */
  fields: {
    school: 'Школа',
    schools: 'Школы',
    municipality: 'Муниципалитет',
    template: 'Шаблон',
    scope: 'Для кого',
    year: 'Год',
    edition: 'Редакция методики',
  } as Readonly<Record<string, string>>,
  options: {
    municipality: 'для муниципалитета',
    schools: 'для каждой школы отдельно',
    school: 'для школы',
    '2021': 'редакция 2021 года',
    '2022': 'с 2022 года',
  } as Readonly<Record<string, string>>,
} as const;

export const organisationWords = {
  municipality: 'Муниципалитет',
  municipalityHint: 'Например: Заречный муниципальный округ',
  authority: 'Кто утверждает (чьим приказом)',
  authorityHint: 'Например: отдела образования администрации округа',
  headPosition: 'Должность руководителя',
  headName: 'Фамилия и инициалы руководителя',
  contacts: 'Телефон, электронная почта',
  orderNumber: 'Номер приказа',
  orderDate: 'Дата приказа',
  annex: 'Номер приложения',
  periodKind: 'Период',
  none: 'по шаблону и дате',
  school: 'учебный год',
  calendar: 'календарный год',
  from: 'С года',
  to: 'По год',
  font: 'Шрифт документов',
  fontSize: 'Размер шрифта',
  people: 'Ответственные',
  peopleHint: 'Фамилия и инициалы человека или название организации. Пустое поле печатается названием роли.',
} as const;
