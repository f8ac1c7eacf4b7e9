/** Why a sheet or a row gave no result: keys of the reading → words. */
const unknown = 'нет таблицы результатов';
const sheetReasons: Readonly<Record<string, string>> = {};

export const sheetReason = (reason: string | null): string => (reason && sheetReasons[reason]) ?? unknown;

const rowReasons: Readonly<Record<string, string>> = {
  total: 'итоги и средние',
  region: 'строки региона и страны',
  columnNumbers: 'номера столбцов',
  footnote: 'примечания',
  repeatedHeader: 'повторная шапка',
  empty: 'пустые',
  noParticipants: 'нет участников',
  withheld: 'результат скрыт в источнике',
  notSchool: 'не школа',
};

export const rowReason = (reason: string): string => rowReasons[reason] ?? unknown;
