/** Words of the roadmap's screens: what to make, the list of measures, templates. */
import { counted } from '../russian/russian';

export const roadmapPaneWords = {
  title: 'Дорожная карта',
  template: 'Шаблон',
  scope: 'Для кого',
  scopes: { municipality: 'для муниципалитета', schools: 'для каждой школы отдельно' },
  schools: (chosen: number, all: number) =>
    chosen === all ? `Адресная помощь: все ${all}` : `Адресная помощь: ${chosen} из ${all}`,
  noSchools: 'Школ в списке ШНОР нет: будет составлена общая часть.',
  period: (title: string) => `Период: ${title}`,
  order: 'Добавить проект приказа',
  movePassed: 'Перенести прошедшие сроки на три недели вперёд',
  measures: 'Мероприятия',
  measuresLine: (on: number, all: number, mine: number) =>
    `Отмечено ${on} из ${all}${mine > 0 ? `, ${counted(mine, 'ваша правка', 'ваши правки', 'ваших правок')}` : ''}`,
  templates: 'Шаблоны',
  templatesLine: 'Свой шаблон, шаблон с листа, правка столбцов',
  preview: 'Показать, что получится',
  school: 'Школа',
  forSchool: 'Список мероприятий школы',
  reset: 'Вернуть как в шаблоне',
  resetDone: 'Список снова как в шаблоне.',
  resetUndo: 'Вернуть мои правки',
  spread: 'Общие правки – всем школам',
  spreadDone: 'Правки общих разделов перенесены во все списки.',
  ground: (ground: string) => `Основание: ${ground}`,
  dates: (start: string, end: string) => `В рабочих столбцах: ${start} – ${end}`,
  noDates: 'Дат по этим словам не поставить: впишите их в рабочие столбцы листа.',
  passed: 'Срок прошёл до составления плана.',
} as const;

/** Captions of a measure's fields. */
export const measureFields = {
  text: 'Мероприятие',
  term: 'Срок',
  responsible: 'Ответственные',
  indicator: 'Показатель',
  result: 'Ожидаемый результат',
  evidence: 'Чем подтверждается',
} as const;

/** What differs between the sheet that stands and the new one. */
export const comparisonWords = {
  title: 'Чем новый лист отличается',
  same: 'Ничем: изменились только отметки, они сохранятся.',
  what: {
    added: 'Появится',
    changed: 'Изменится',
    gone: 'Уйдёт',
    kept: 'Больше не в плане, но останется: в строке есть отметки',
    edited: 'Исправлено вами, сохранится',
    own: 'Ваши строки и столбцы, сохранятся',
    deleted: 'Удалено вами, не вернётся',
  },
  more: (count: number) => `И ещё ${count}.`,
  restore: 'Вернуть удалённое',
} as const;
