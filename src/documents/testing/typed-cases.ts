/** One table, or one list of lines, of every document that people type into, for tests of what is kept. */
import type { SheetSnapshot } from '../../model/snapshot';
import type { DocumentContext } from '../definition';
import { enteredName, withEntry } from '../forms/entered';
import { riskPlace } from '../kinds/risk/read';
import { builtInTemplates } from '../kinds/roadmap/templates';
import { measuresAgainst } from '../kit/measures';
import type { EditedTable } from './edits';
import { contextOf, findingsOf, readingOf, type Row } from './findings';

export const typedRows: readonly Row[] = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'СОШ № 4'].flatMap((school, index): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, index < 3 ? 12 + index : 0, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, index < 3 ? 12 : 0, 10, 10, 8],
    [school, 'ВПР Математика 5', year, index < 3 ? 12 : 0, 10, 10, 8],
  ]),
);
const schools = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3'];
const measuresOf = (template: string, section: number) =>
  builtInTemplates.find(({ id }) => id === template)!.sections[section]!.measures.map(({ text }) => text);
const reworded = (old: string): string => `${old} Уточнено.`;
const organisation = 'Общеобразовательная организация';

export interface TypedCase extends EditedTable {
  /** Kind of the document; key and kind of its sheet where it is not the first one. */
  of: string;
  key?: string;
  kind?: string;
  inputs?: object;
}
export const typedCases: readonly TypedCase[] = [
  {
    of: 'roadmap',
    inputs: { template: 'regional' },
    caption: 'Статус',
    rows: measuresOf('regional', 0).slice(2, 6),
    typed: { Статус: 'в работе', 'Подтверждение (документ': 'приказ № 7', 'Показатель: факт': 5, Ожидаемый: reworded },
    text: 'Наименование мероприятия',
  },
  {
    of: 'roadmap',
    inputs: { template: 'municipal', scope: 'schools' },
    key: 'municipal:СОШ № 2',
    caption: 'Статус',
    rows: ['Закрепление за ШНОР', 'Проведение анализа причин', 'Проведение собеседования'],
    typed: { Статус: 'выполнено', 'Подтверждение (документ': 'протокол', Окончание: 46600, Ответственные: reworded },
    text: 'Мероприятие',
  },
  {
    of: 'roadmap',
    inputs: { template: 'plan-500' },
    kind: 'roadmap-annex',
    caption: 'Описание риска',
    rows: ['1. ', '2. ', '3. '],
    typed: { 'Описание риска': reworded },
    text: 'Факторы риска',
  },
  {
    of: 'programme',
    caption: 'Паспорт Программы',
    rows: ['Приоритеты', 'Целевые показатели', 'Управление и контроль'],
    typed: { 'Паспорт Программы': reworded },
    text: 'Паспорт Программы',
    aside: 1,
  },
  {
    of: 'programme',
    key: 'calendar',
    caption: 'Содержание работ',
    rows: ['I.2.', 'I.3.', 'I.5.', 'I.4.'],
    typed: { Сроки: 'март 2027 г.', 'Ожидаемый результат': reworded },
    text: 'Содержание работ',
  },
  {
    of: 'programme',
    key: 'acts',
    // An act added on the sheet of acts stands here too.
    own: 'Свой акт программы',
    caption: 'Основные положения',
    rows: ['Федеральный закон', 'Указ Президента', 'Распоряжение Министерства'],
    typed: { 'Основные положения': reworded },
    text: 'Наименование нормативного',
  },
  {
    of: 'order',
    key: 'list',
    caption: 'Куратор, школа-наставник',
    rows: schools,
    typed: { 'Куратор, школа-наставник': 'Фамилия002', Основание: reworded },
    text: organisation,
  },
  {
    of: 'swot',
    caption: 'Слабые стороны',
    rows: ['ОГЭ, математика', 'ВПР, математика', 'ОГЭ, русский'],
    typed: { 'Слабые стороны': reworded },
    text: 'Слабые стороны',
    aside: 1,
  },
  {
    of: 'swot',
    inputs: { school: 'СОШ № 1' },
    caption: 'Слабые стороны',
    rows: ['ОГЭ, математика', 'ВПР, математика', 'ОГЭ, русский'],
    typed: { 'Слабые стороны': reworded },
    text: 'Слабые стороны',
    aside: 1,
  },
  {
    of: 'dynamics',
    caption: 'Рекомендации',
    rows: ['ШНОР: определить', 'Руководителям ОО: обеспечить', 'Руководителям ОО: рассматривать'],
    typed: { Рекомендации: reworded },
    text: 'Рекомендации',
  },
  {
    of: 'staff',
    caption: 'Показатель',
    rows: ['Средний возраст', 'Педагогические работники, ведущие', 'Участники профессиональных'],
    typed: { 2024: 47, 2026: 48 },
    text: 'Показатель',
  },
  {
    of: 'processes',
    caption: 'Темы',
    rows: ['3.1', '3.2', '3.4', '3.3'],
    typed: { 'СОШ № 1': 'недост', 'СОШ № 3': '++' },
    text: 'Показатель качества',
  },
  {
    of: 'risk',
    caption: '2. Дефицит кадров',
    rows: schools,
    typed: { '2. Дефицит кадров': 'средняя', '1. Оснащение школы': 'низкая' },
    text: 'Школа',
  },
  {
    of: 'risk',
    key: 'СОШ № 1',
    caption: 'Решение школы',
    rows: ['Дефицит педагогических', 'Низкий уровень оснащения', 'Высокая доля'],
    typed: { 'Решение школы': 'принят', Примечание: 'до 1 сентября' },
    text: 'Фактор риска',
  },
  {
    of: 'needs',
    caption: 'Проекторы',
    rows: schools,
    typed: { Проекторы: 3, 'Принтеры и МФУ': 2 },
    text: 'Школа',
  },
  {
    of: 'needs',
    key: 'form',
    caption: 'Исправно, ед.',
    rows: ['Проекторы', 'Принтеры и МФУ', 'Компьютеры учителей'],
    typed: { 'Исправно, ед.': 4, 'Должно быть, ед.': 7, Примечание: 'в двух кабинетах' },
    text: 'Компьютерное оборудование',
  },
  {
    of: 'support',
    caption: 'Куратор',
    rows: schools,
    typed: { Куратор: 'Фамилия001', 'Школа-наставник': 'СОШ № 9', 'Школа-партнёр': 'СОШ № 8', Формы: 'открытые уроки' },
    text: 'Школа',
  },
  {
    of: 'acts',
    caption: 'Основные положения',
    rows: ['Федеральный закон', 'Указ Президента', 'Распоряжение Министерства'],
    typed: { 'Основные положения': reworded, Проверка: 'проверено' },
    text: 'Наименование нормативного',
  },
  {
    of: 'monitoring',
    caption: 'Ссылка на документ',
    rows: ['Концепция развития', 'Среднесрочная программа', 'Антирисковая программа'],
    typed: { 'Ссылка на документ': 'письмо', Состояние: 'утверждён', Примечание: 'на сайте', Срок: 46500 },
    text: 'Документ',
  },
  {
    of: 'note',
    caption: 'Предметы с низкими',
    rows: schools,
    typed: { Основание: reworded, 'Предметы с низкими': reworded },
    text: organisation,
  },
  {
    of: 'analysis',
    caption: 'Подлежит исключению',
    rows: schools,
    typed: { Основание: reworded },
    text: 'Школа',
  },
  {
    of: 'analysis',
    caption: 'Предлагаемые решения',
    rows: ['Утвердить результаты', 'Включить неисполненные', 'Обновить антирисковые'],
    typed: { 'Предлагаемые решения': reworded },
    text: 'Предлагаемые решения',
  },
  {
    of: 'minutes',
    caption: 'РЕШИЛИ',
    rows: ['Утвердить результаты', 'Включить неисполненные', 'Обновить антирисковые'],
    typed: { РЕШИЛИ: reworded },
    text: 'РЕШИЛИ',
  },
  {
    of: 'management',
    caption: 'Комментарий',
    rows: ['Цели', 'Показатели', 'Мониторинг'],
    typed: { Комментарий: 'доложено', Показатель: reworded },
    text: 'Позиция',
  },
  {
    of: 'school-page',
    key: 'СОШ № 1',
    caption: 'Ответственные',
    rows: ['Закрепление за ШНОР', 'Проведение собеседования', 'Проведение анализа причин'],
    typed: {},
    text: 'Мероприятие',
  },
  {
    of: 'school-page',
    key: 'СОШ № 2',
    caption: 'Заключение',
    rows: ['Факторы риска', 'Предметы с низкими', 'Основание'],
    typed: { ШНОР: 'низкая мотивация' },
    text: 'Заключение',
  },
  ...(
    [
      ['concept', 'Направление', { Срок: 'до 1 мая', Ответственные: reworded }],
      ['programme', 'Направление риска', { Срок: 'до 1 мая', Показатель: reworded }],
    ] as const
  ).map(([paper, caption, typed]): TypedCase => ({
    of: 'school-package',
    key: `${paper}:СОШ № 1`,
    caption,
    rows: ['Закрепление за ШНОР', 'Проведение анализа причин', 'Проведение собеседования'],
    typed,
    text: 'Мероприятие',
  })),
  {
    of: 'school-package',
    key: 'antirisk staff:СОШ № 1',
    caption: 'Ожидаемый результат',
    rows: measuresAgainst('staff').map(({ text }) => text),
    typed: { Срок: 'до 1 мая', Мероприятие: reworded },
    text: 'Задача',
  },
];

/** A workbook of four schools, three of them on the list, one with a factor entered. */
export const filled = (): DocumentContext => {
  const context = contextOf(findingsOf(readingOf(typedRows)));
  const place = riskPlace('СОШ № 1', 'staff', 'level');
  return {
    ...context,
    state: { ...context.state, documents: { [enteredName]: withEntry(context.state, 'risk', place, 'high') } },
  };
};
/** How a test calls it. */
export const titleOf = ({ of, kind, key, caption }: TypedCase): string =>
  [kind ?? of, key, caption].filter(Boolean).join(', ');

/** A roadmap that a year's work was done by: some of its measures are done, and it was made before the newest results. */
export function worked(sheet: SheetSnapshot): void {
  const status = sheet.values.find((cells) => cells.includes('#id'))?.indexOf('#status') ?? -1;
  if (status < 0) return;
  sheet.values
    .filter((cells) => cells[status] === 'не начато')
    .slice(0, 4)
    .forEach((cells) => (cells[status] = 'выполнено'));
  for (const cells of sheet.values)
    cells.forEach((value, i) => {
      if (typeof value === 'string') cells[i] = value.replace(/2026(?=[\s\u00a0]г\.\)$)/, '2025');
    });
}
