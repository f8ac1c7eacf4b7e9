/** Russian words of reading: why rows and sheets were left, what a column was taken for, and why. */
import { counted } from '../russian/russian';
import type { Role, TableKind } from '../../model/reading';

/** Why rows of a table gave no result (SkippedRows.reason). */
export const rowReasons: Readonly<Record<string, string>> = {
  total: 'итоги и средние значения',
  region: 'строки региона и страны',
  municipality: 'строки муниципалитетов',
  columnNumbers: 'номера столбцов',
  footnote: 'примечания',
  repeatedHeader: 'повтор заголовка',
  empty: 'пустые строки',
  heading: 'подзаголовки',
  procedureRow: 'строки с годом, классом или предметом вместо школы',
  schoolHeading: 'строки с названием школы над учениками',
  noParticipants: 'нет числа участников',
  withheld: 'данные скрыты (малая группа)',
  noLow: 'нет числа получивших «2» (не преодолевших порог)',
  notUnderstood: 'запись вместо числа не понята',
  noPeople: 'процент не соответствует целому числу участников',
  notWhole: 'число участников не целое',
  lowAboveN: 'получивших «2» больше, чем участников',
  error: 'ошибка формулы',
  dateInCount: 'в таблице даты вместо чисел',
  sharesNot100: 'доли отметок не дают в сумме 100 %',
  formUnknown: 'не ясно, люди это или проценты',
  noMark: 'нет отметки (не участник)',
  noMinimum: 'нет минимального балла за этот год',
  noProcedure: 'не определены процедура или год',
  onlyFailed: 'в списке только не сдавшие',
  noSchool: 'не указана школа',
  notSchool: 'не школа',
  stray: 'в названии нет слов школы, людей больше, чем в любой из школ',
  noNumbers: 'нет чисел',
  sitting: 'не основной период',
  otherWork: 'не ВПР, ОГЭ или ЕГЭ',
  onlyPart: 'часть участников или работы',
  duplicate: 'тот же результат уже прочитан',
  otherLimit: 'в столбце не минимальный балл',
  partRow: 'строка о части школы',
  partAbove: 'часть школы из строки выше (в т. ч.)',
  edition: 'действует другая редакция (другой файл)',
  classTotal: 'итог по параллели',
  counted: 'учтены в показателях',
  notResults: 'таблица без результатов процедур',
  ambiguousColumns: 'столбцы с одинаковыми заголовками',
};

/** Why nothing was read from a sheet (SheetReading.reason). */
export const sheetReasons: Readonly<Record<string, string>> = {
  emptySheet: 'лист пуст',
  noTable: 'таблица с результатами не найдена',
  noResults: 'в таблицах нет результатов школ',
  ourSheet: 'лист создан надстройкой',
  ourUnlisted: 'лист создан надстройкой, но ею не ведётся: копия, оставлен вам или ждёт ответа',
  notChosen: 'лист не выбран',
  sitting: 'результаты не основного периода',
  otherWork: 'работа не относится к ВПР, ОГЭ и ЕГЭ',
  onlyPart: 'часть участников или работы, не результаты школ целиком',
  staff: 'сведения о школах без результатов',
  unread: 'результаты есть, но не прочитаны (см. замечание)',
  districts: 'результаты муниципалитетов, не школ',
  noSchools: 'не найден столбец школ',
  question: 'нужен ответ на вопрос',
  supplementary: 'прочитаны сведения для диагностики',
};

/** What a column was taken for. */
export const roleNames: Readonly<Record<Role, string>> = {
  school: 'школа',
  code: 'код (логин) школы',
  municipality: 'муниципалитет',
  participants: 'число участников',
  low: '«2» или ниже порога',
  mark3: '«3»',
  mark4: '«4»',
  mark5: '«5»',
  mean: 'средний балл (отметка)',
  quality: 'качество',
  pass: 'успеваемость',
  year: 'год',
  grade: 'класс (параллель)',
  subject: 'предмет',
  kind: 'процедура',
  class: 'класс с литерой',
  mark: 'отметка ученика',
  score: 'тестовый балл ученика',
  primaryScore: 'первичный балл',
  journalMark: 'отметка по журналу',
  pupil: 'данные ученика (не читаются)',
  other: 'не используется',
};

export const tableKinds: Readonly<Record<TableKind, string>> = {
  results: 'результаты по школам',
  pupils: 'индивидуальные результаты',
  classes: 'результаты по классам',
  journal: 'сравнение с отметками по журналу',
  distribution: 'распределение первичных баллов',
  dynamics: 'динамика по годам',
  markers: 'маркеры необъективности',
  staff: 'сведения о школах',
  roadmap: 'дорожная карта',
  unknown: 'другая таблица',
};

/** A school whose sheet knows it by its number alone. */
/** Captions that a form's columns of classes or subjects would have if they were rows. */
export const classCaption = 'Класс';
export const subjectCaption = 'Предмет';

export const schoolNumber = (number: number): string => `Школа № ${number}`;

/** Words for a reason of a row or of a sheet; an unknown key stays as it is. */
export const reasonText = (reason: string): string => rowReasons[reason] ?? sheetReasons[reason] ?? reason;

/** «по 3 школам из 5»: over how many of the schools a share is. */
export const ofSchools = (known: number, all: number): string =>
  `по ${counted(known, 'школе', 'школам', 'школам')} из ${all}`;

/** Why a column was taken for its role. */
export const roleWhy = {
  caption: (path: string) => `по заголовку «${path.length > 160 ? `${path.slice(0, 160)}…` : path}»`,
  content: 'по содержимому столбца',
  none: 'заголовок не связан с результатами',
  missing: 'столбец не найден',
  given: 'указано вами',
} as const;
