/** Words of the screen that follows a roadmap: what is late, what is due, what has been done. */
import { counted, dayAndMonth, longDate, wholeNumber } from '../russian/russian';
import type { Status } from '../papers/roadmap';

const days = (count: number): string => counted(count, 'день', 'дня', 'дней');
const months = [
  'Январь',
  'Февраль',
  'Март',
  'Апрель',
  'Май',
  'Июнь',
  'Июль',
  'Август',
  'Сентябрь',
  'Октябрь',
  'Ноябрь',
  'Декабрь',
];
/** «2026-11-10» → «10 ноября»; of another year with it. */
const day = (iso: string, today: string): string =>
  iso.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(iso) : longDate(iso);

/** Letters of a calendar's line. */
const longest = 90;

const groups: Readonly<Record<string, string>> = {
  late: 'Просрочено',
  week: 'На этой неделе',
  passed: 'Срок прошёл до составления',
  undated: 'Без срока',
  done: 'Выполнено',
  off: 'Снято',
};

export const trackingWords = {
  title: 'Выполнение дорожной карты',
  about: 'Что просрочено, что на этой неделе, что выполнено; напоминания в календарь',
  today: (iso: string) => `сегодня ${day(iso, iso)}`,
  list: 'Мероприятия по срокам',
  group: (group: string): string => {
    const [year, month] = group.split('-').map(Number);
    return groups[group] ?? `${months[month! - 1]} ${year}`;
  },
  done: 'Выполнено',
  doneOf: (all: number) => `из ${wholeNumber(all)}`,
  parts: { inWork: 'в работе', notBegun: 'не начато', off: 'снято' },
  late: 'просрочено',
  week: 'на этой неделе',
  nothingDue: 'На этой неделе сроков нет',
  nobody: 'По этим условиям мероприятий нет.',
  none: 'Сначала составьте дорожную карту',
  noneText: 'Здесь появятся её мероприятия по срокам: что просрочено, что на этой неделе и что выполнено.',
  make: 'Составить дорожную карту',
  unreadable:
    'Лист дорожной карты есть, но прочитать его нельзя: скрытые строка и столбцы с пометками удалены. Сделайте лист заново.',
  notRead: 'Прочитать листы не удалось. Статусы не изменены.',
  reading: 'Читаем листы книги…',
  again: 'Повторить',
  filters: 'Фильтры',
  school: 'Школа',
  anySchool: 'все школы и общие мероприятия',
  commonOnly: 'только общие мероприятия',
  person: 'Кто отвечает',
  anyPerson: 'все',
  option: (name: string, count: number) => `${name} (${count})`,
  shown: (count: number, all: number) => `Показано ${wholeNumber(count)} из ${wholeNumber(all)}`,
  reset: 'Сбросить',
  drop: (what: string) => `Убрать условие: ${what}`,
  due: (iso: string, today: string, left: number) =>
    `до ${day(iso, today)}: ${left === 0 ? 'сегодня' : left === 1 ? 'завтра' : `через ${days(left)}`}`,
  lateBy: (iso: string, today: string, late: number) => `до ${day(iso, today)}: просрочено на ${days(late)}`,
  passedOn: (iso: string, today: string) => `до ${day(iso, today)}: уточните срок`,
  doneBy: (iso: string, today: string) => `срок ${day(iso, today)}`,
  noDate: (term: string) => (term === '' ? 'без срока' : `${term}: даты нет`),
  row: (number: string) => `№\u00a0${number}`,
  toRow: (number: string) => `Перейти к строке № ${number}`,
  toRowPlain: 'Перейти к строке',
  status: (status: Status, text: string) => `Статус: ${status}. ${text}`,
  asks: (status: Status) => (status === 'выполнено' || status === 'снято' ? `${status}…` : status),
  evidence: 'Чем подтверждается',
  evidenceHint: (required: string) => (required === '' ? 'Документ, ссылка' : required),
  note: 'Примечание',
  reason: 'Почему снято',
  statusLabel: 'Статус',
  keep: 'Записать',
  leave: 'Отмена',
  shownEvidence: (text: string) => `Подтверждение: ${text}`,
  shownNote: (text: string) => `Примечание: ${text}`,
  writing: 'Записываем на лист…',
  kept: (status: Status) => `Записано на лист: ${status}.`,
  keptText: 'Записано на лист.',
  undo: 'Вернуть',
  undone: 'Возвращено как было.',
  steps: (count: number) => `можно вернуть: ${count}`,
  gone: 'Мероприятия на листе уже нет: список прочитан заново.',
  news: (date: string, today: string) => `Что нового с ${day(date, today)}`,
  newWhat: {
    late: 'просрочено',
    added: 'добавлено',
    'не начато': 'снова не начато',
    'в работе': 'в работе',
    выполнено: 'выполнено',
    снято: 'снято',
  },
  newOnly: 'Показать',
  allAgain: 'Показать всё',
  seen: 'Просмотрено',
  newChip: 'новое',
  open: 'Открыть лист',
  report: 'Отчёт',
  remind: 'Напоминания',
  calendar: 'Сроки дорожной карты',
  event: (text: string) => `Срок: ${text.length > longest ? `${text.slice(0, longest).replace(/\s\S*$/, '')}…` : text}`,
  eventText: (measure: { text: string; number: string; responsible: string; school: string; required: string }) =>
    [
      measure.text,
      `Дорожная карта, № ${measure.number}`,
      measure.school,
      measure.responsible && `Ответственные: ${measure.responsible}`,
      measure.required && `Чем подтверждается: ${measure.required}`,
    ]
      .filter(Boolean)
      .join('\n'),
  reminders: (count: number) =>
    `В файле ${counted(count, 'срок', 'срока', 'сроков')}: откройте его, и календарь предложит их добавить. Напоминание – накануне в 9:00.`,
  noReminders: 'Впереди нет ни одного срока: напоминать не о чем.',
} as const;
