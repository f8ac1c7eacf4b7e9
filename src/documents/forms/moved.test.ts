/**
 * What colleagues do to our sheets between two makings, a case a document: cells typed into, a column inserted with notes, the table sorted, a row
 * moved, one taken out, one of their own put in. All of it stands in the sheet made again, beside what it was typed for, once.
 */
import type { CellValue } from '../../model/cells';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { documents } from '../catalogue';
import type { BuiltDocument, DocumentContext } from '../definition';
import { measuresAgainst } from '../kit/measures';
import { riskPlace } from '../kinds/risk/read';
import { builtInTemplates } from '../kinds/roadmap/templates';
import { editTable, editsIn, rowOf, type EditedTable } from '../testing/edits';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../testing/findings';
import { enteredName, withEntry, withoutEntries } from './entered';

const rows: Row[] = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'СОШ № 4'].flatMap((school, index): Row[] =>
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

interface Case extends EditedTable {
  /** Kind of the document; key and kind of its sheet where it is not the first one. */
  of: string;
  key?: string;
  kind?: string;
  inputs?: object;
}
const cases: Case[] = [
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
    caption: 'Дефицит педагогических кадров',
    rows: schools,
    typed: { 'Дефицит педагогических кадров': 'средняя', 'Низкий уровень оснащения': 'низкая' },
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
  ).map(([paper, caption, typed]): Case => ({
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

const filled = (): DocumentContext => {
  const context = contextOf(findingsOf(readingOf(rows)));
  const place = riskPlace('СОШ № 1', 'staff', 'level');
  return {
    ...context,
    state: { ...context.state, documents: { [enteredName]: withEntry(context.state, 'risk', place, 'high') } },
  };
};
const build = (given: DocumentContext, { of, inputs = {} }: Case): BuiltDocument => {
  const definition = documents.find(({ kind }) => kind === of)!;
  return definition.build(given, definition.inputs.parse(inputs));
};
/** The context with a document's sheets as they are made in it, and as people `edit` them. */
const standing = (
  given: DocumentContext,
  one: Case,
  edit: (sheet: SheetSnapshot) => void = () => undefined,
): DocumentContext => {
  const { plans, memory, waiting } = build(given, one);
  const kept = memory === undefined ? given.state.documents : { ...given.state.documents, [one.of]: memory };
  const state = { ...given.state, documents: withoutEntries(kept, one.of, waiting) };
  return withSheets({ ...given, state }, plans, edit);
};

/** The roadmap that other papers speak of, as it is worked with. */
const roadmap: Case = { ...cases[0]!, inputs: { template: 'regional' } };
const withRoadmap = (): DocumentContext =>
  standing(
    standing(
      filled(),
      cases.find(({ of }) => of === 'risk')!,
    ),
    roadmap,
    (sheet) => {
      const status = sheet.values.find((cells) => cells.includes('#id'))?.indexOf('#status') ?? -1;
      sheet.values
        .filter((cells) => cells[status] === 'не начато')
        .slice(0, 4)
        .forEach((cells) => (cells[status] = 'выполнено'));
      // It was made a year ago: the newest results are those of its own year.
      for (const cells of sheet.values)
        cells.forEach((value, i) => {
          if (typeof value === 'string') cells[i] = value.replace(/2026(?=[\s\u00a0]г\.\)$)/, '2025');
        });
    },
  );

const titleOf = ({ of, kind, key, caption }: Case): string => [kind ?? of, key, caption].filter(Boolean).join(', ');

test.each(cases.map((one) => [titleOf(one), one] as const))('%s', (_title, one) => {
  const base = one.of === 'roadmap' ? filled() : withRoadmap();
  const isIt = ({ kind, key }: SheetPlan) => kind === (one.kind ?? one.of) && (one.key ?? key) === key;
  const { kind, key } = build(base, one).plans.find(isIt)!;
  const ofIt = ({ sheets }: DocumentContext) => sheets.find(({ id }) => id === `${kind}:${key}`)!;
  const edited = standing(base, one, (sheet) => sheet.id === `${kind}:${key}` && editTable(sheet, one));
  const again = standing(edited, one);
  const { wanted, found } = editsIn(ofIt(again), one);
  expect(found).toEqual(wanted);
  // And once more, from what was just made.
  expect(ofIt(standing(again, one)).values).toEqual(ofIt(again).values);
});

test('a row added by a school to its form stays in its table, a line below the form stays below', () => {
  const form: Case = cases.find(({ key }) => key === 'form')!;
  const made = standing(filled(), form, (sheet) => {
    if (sheet.id !== 'needs:form') return;
    const width = sheet.values[0]!.length;
    const line = (...cells: CellValue[]) => [...cells, ...Array<null>(width - cells.length).fill(null)];
    sheet.values.splice(rowOf(sheet, 'Проекторы') + 1, 0, line(null, '3D-принтеры', 1, 2));
    sheet.values.push(line('Заполнил заместитель директора', null, null, 7));
  });
  const again = standing(made, form).sheets.find(({ id }) => id === 'needs:form')!;
  const row = rowOf(again, '3D-принтеры');
  expect(again.values[row]!.slice(1, 4)).toEqual(['3D-принтеры', 1, 2]);
  expect(row).toBeLessThan(rowOf(again, 'Лабораторное оборудование'));
  // Under it stands our list of abbreviations alone.
  const below = rowOf(again, 'Заполнил заместитель');
  expect(below).toBe(again.values.length - 2);
  expect(again.values[below]![3]).toBe(7);
});

test('what was typed about a school that is no longer in a form stays in it', () => {
  const left = (rowsLeft: readonly Row[]) => ({ ...filled(), findings: findingsOf(readingOf(rowsLeft)) });
  const one = cases.find(({ of }) => of === 'support')!;
  const made = standing(filled(), one, (sheet) => {
    if (sheet.id === 'support:') sheet.values[rowOf(sheet, 'СОШ № 3')]![3] = 'Фамилия003';
  });
  const others = left(rows.filter(([school]) => school !== 'СОШ № 3'));
  const again = standing({ ...made, findings: others.findings }, one);
  const sheet = again.sheets.find(({ id }) => id === 'support:')!;
  expect(sheet.values[rowOf(sheet, 'СОШ № 3')]).toContain('Фамилия003');
  const back = standing({ ...again, findings: made.findings }, one).sheets.find(({ id }) => id === 'support:')!;
  expect(back.values.filter((cells) => cells.includes('СОШ № 3'))).toHaveLength(1);
  expect(back.values[rowOf(back, 'СОШ № 3')]).toContain('Фамилия003');
});
