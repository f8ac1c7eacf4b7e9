/** Words of the screens on which documents are filled in before their sheets are made. */
import { counted, schoolsCount } from '../russian/russian';

export const entryWords = {
  settings: 'Параметры листа',
  kept: 'Вписанное хранится в книге и попадёт на лист, когда вы его создадите.',
  nothing: '—',
} as const;

export const pickerWords = {
  school: 'Школа',
  search: 'Найти школу',
  change: 'Сменить',
  municipality: 'Весь муниципалитет',
  listed: 'ШНОР',
  first: (shown: number, all: number) => `Показаны ${shown} из ${all}. Уточните поиск.`,
  none: 'Такой школы среди результатов нет.',
  results: 'Найденные школы',
  chosen: (count: number) => `Выбрано: ${schoolsCount(count)}`,
  defaultSchools: 'Ничего не отмечено — школы списка ШНОР',
} as const;

export const swotPaneWords = {
  text: 'Утверждение',
  figures: (sources: string) => `Из данных: ${sources}`,
  fromLibrary: 'из библиотеки',
  fromSheet: 'вписано на листе',
  add: 'Добавить своё',
} as const;

export const riskPaneWords = {
  factors: 'Факторы риска',
  value: 'Значение, %',
  level: 'Значимость',
  chosen: (active: number) => `Высокой и средней значимости: ${active}. Школа обычно работает с 2–5 факторами.`,
} as const;

export const processesPaneWords = {
  year: 'Год',
  filled: (done: number, all: number) => `${done} из ${all}`,
  total: (share: string, weak: number) =>
    `Набрано ${share}, ${counted(weak, 'слабый показатель', 'слабых показателя', 'слабых показателей')}`,
} as const;

export const supportPaneWords = {
  curator: 'Куратор',
  mentor: 'Школа-наставник',
  partner: 'Школа-партнёр',
  form: 'Формы взаимодействия',
  noMentor: 'наставник не предложен',
  weak: (subjects: string) => `Предметы с низкими результатами: ${subjects}`,
  none: 'Список ШНОР пуст: сопровождать некого. Лист можно составить как форму.',
} as const;

export const monitoringPaneWords = {
  none: 'Школ в списке нет: лист будет составлен как форма.',
} as const;

export const analysisPaneWords = {
  text: 'Строка',
} as const;
