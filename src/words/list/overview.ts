/** Words of «Сводка», the sheet that says what «Итоги» says; the sentences on completeness are of both. */
import { changeCaption, pointsUnit } from '../diagnostics/diagnostics';
import { counted, plural, resultsCount, schoolsCount } from '../russian/russian';

export const completenessWords = {
  /** A procedure counts once a year. */
  all: (held: number, of: number, [previous, last]: readonly [number, number]): string =>
    held === of
      ? `Результаты есть по всем процедурам за ${previous} и за ${last} год.`
      : `Процедур за ${previous} и за ${last} год, считая каждый год отдельно: с результатами ${held} из ${of}.`,
  incompleteAt: 'Неполные данные у',
  incomplete: (count: number): string => counted(count, 'школы', 'школ', 'школ'),
  mostMissing: (name: string, year: number, has: number, owed: number): string =>
    `больше всего не хватает ${name} за ${year} год: есть у ${has} из ${owed}`,
  complete: 'У всех школ данные полные.',
} as const;

export const overviewWords = {
  sheet: 'Сводка',
  title: 'Сводка по школам с низкими образовательными результатами',
  head: (listed: number, of: number): string =>
    listed === 0 ? `В списке нет ни одной школы из ${of}` : `В списке ${listed} из ${schoolsCount(of)}`,
  notJudged: 'По данным книги определить список нельзя: нужны результаты не менее двух процедур за два года.',
  groups: ['Школы', 'Число', 'Доля'] as const,
  groupsChart: 'Школы книги',
  certainty: ['Надёжность вывода', 'Число', 'Доля'] as const,
  schoolsAxis: 'школ',
  lastYear: ['К прошлому году', 'Число', 'Школы'] as const,
  others: (count: number): string => `и ещё ${count}`,
  procedures: 'Процедуры по числу школ с низким результатом',
  procedureColumns: ([previous, last]: readonly [number, number]): string[] => [
    'Процедура',
    `Школ, ${previous}`,
    `Школ, ${last}`,
    `С низким, ${previous}`,
    `С низким, ${last}`,
    `Доля, ${previous}`,
    `Доля, ${last}`,
    changeCaption(pointsUnit),
  ],
  procedureNote:
    'Школ\u00a0— с результатом, из них с низким; доля\u00a0— участники с «2» (не преодолевшие минимальный порог) по всем школам вместе. Прочерк\u00a0— результатов за этот год нет.',
  otherProcedures: (count: number): string =>
    `Ещё ${counted(count, 'процедура', 'процедуры', 'процедур')}\u00a0— на листе «Свод».`,
  places: 'По муниципалитетам',
  placeColumns: ['Муниципалитет', 'В списке', 'Школ', 'Доля'] as const,
  otherPlaces: (count: number): string =>
    `Ещё ${counted(count, 'муниципалитет', 'муниципалитета', 'муниципалитетов')} со школами в списке\u00a0— на листе «Свод».`,
  weakChart: 'Число школ с низким результатом',
  completeness: 'Полнота данных',
  lost: (count: number): string => `Не учтено при чтении: ${resultsCount(count)}.`,
  lostMore: (count: number): string => `Ещё ${count}\u00a0— на листе «Что прочитано».`,
  nothingLost: 'Не учтённых при чтении результатов нет.',
  questions: (count: number): string =>
    `Без ответа ${plural(count, 'остался', 'осталось', 'осталось')} ${counted(count, 'вопрос', 'вопроса', 'вопросов')} чтения: список может измениться.`,
} as const;
