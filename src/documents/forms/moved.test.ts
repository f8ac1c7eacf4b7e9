/** What colleagues do to our sheets between two makings: a column inserted with notes, rows moved and sorted, a row added. */
import type { CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import type { DocumentContext, DocumentDefinition } from '../definition';
import { programmeDefinition } from '../kinds/programme';
import { roadmapDefinition } from '../kinds/roadmap';
import { orderDefinition } from '../kinds/order';
import { builtInTemplates } from '../kinds/roadmap/templates';
import { monitoring } from '../kinds/monitoring';
import { needs } from '../kinds/needs';
import { processes } from '../kinds/processes';
import { risk } from '../kinds/risk';
import { staff } from '../kinds/staff';
import { support } from '../kinds/support';
import { contextOf, findingsOf, readingOf, snapshotOf, withSheets, type Row } from '../testing/findings';

const rows: Row[] = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3'].flatMap((school, index): Row[] =>
  [2025, 2026].flatMap((year): Row[] => [
    [school, 'ОГЭ Математика', year, index < 2 ? 12 : 0, 10, 10, 8],
    [school, 'ОГЭ Русский язык', year, index < 2 ? 12 : 0, 10, 10, 8],
  ]),
);
const context = contextOf(findingsOf(readingOf(rows)));

interface Case {
  of: DocumentDefinition;
  inputs?: object;
  /** Which of its sheets. */
  key?: string;
  /** A caption of the table's header, and texts of two of its rows. */
  caption: string;
  rows: readonly [string, string];
  /** Where something is typed: a caption, and the value. */
  typed?: readonly [string, CellValue];
}
const template = { template: 'regional' };
const regional = builtInTemplates.find(({ id }) => id === 'regional')!.sections[0]!.measures;
const cases: Case[] = [
  {
    of: staff as DocumentDefinition,
    caption: 'Показатель',
    rows: [
      'Средний возраст педагогических работников, лет',
      'Педагогические работники, осуществляющие наставничество, чел.',
    ],
    typed: ['2026', 48],
  },
  { of: processes as DocumentDefinition, caption: 'Темы', rows: ['1.1', '3.2'], typed: ['СОШ № 1', 'недост'] },
  {
    of: support as DocumentDefinition,
    caption: 'Куратор',
    rows: ['СОШ № 1', 'СОШ № 2'],
    typed: ['Куратор', 'Фамилия001'],
  },
  {
    of: monitoring as DocumentDefinition,
    caption: 'Документ',
    rows: ['Концепция развития', 'Среднесрочная программа развития'],
    typed: ['Ссылка на документ', 'письмо'],
  },
  {
    of: needs as DocumentDefinition,
    key: 'form',
    caption: 'Исправно, ед.',
    rows: ['Проекторы', 'Принтеры и МФУ'],
    typed: ['Исправно, ед.', 7],
  },
  {
    of: needs as DocumentDefinition,
    key: '',
    caption: 'Проекторы',
    rows: ['СОШ № 1', 'СОШ № 2'],
    typed: ['Проекторы', 3],
  },
  {
    of: risk as DocumentDefinition,
    key: '',
    caption: 'Дефицит педагогических кадров',
    rows: ['СОШ № 1', 'СОШ № 2'],
    typed: ['Дефицит педагогических кадров', 'высокая'],
  },
  {
    of: roadmapDefinition as DocumentDefinition,
    inputs: template,
    caption: 'Статус',
    rows: [regional[2]!.text, regional[6]!.text],
    typed: ['Статус', 'в работе'],
  },
];

const indexOf = (values: readonly CellValue[], start: string): number =>
  values.findIndex((value) => String(value ?? '').startsWith(start));
const rowOf = (sheet: SheetSnapshot, start: string, from = 0): number =>
  sheet.values.findIndex((values, i) => i >= from && indexOf(values, start) >= 0);
const headOf = (sheet: SheetSnapshot, caption: string): number => rowOf(sheet, caption);

/** Inserts a column with a caption and a note beside both rows, changes the rows' places, and types a value. */
function edit(sheet: SheetSnapshot, { caption, rows: [one, other], typed }: Case): void {
  const head = headOf(sheet, caption);
  const [a, b] = [rowOf(sheet, one, head), rowOf(sheet, other, head)];
  if (typed) sheet.values[a]![indexOf(sheet.values[head]!, typed[0])] = typed[1];
  sheet.values.forEach((values, i) =>
    values.splice(2, 0, i === head ? 'Заметка' : i === a ? 'первая' : i === b ? 'вторая' : null),
  );
  [sheet.values[a], sheet.values[b]] = [sheet.values[b]!, sheet.values[a]!];
}

const build = (given: DocumentContext, { of, inputs = {} }: Case) => of.build(given, of.inputs.parse(inputs));

test.each(cases.map((one) => [`${one.of.kind} ${one.key ?? ''}`, one] as const))('%s', (_name, one) => {
  const first = build(context, one);
  const isIt = ({ key }: { key: string }, i: number) => (one.key === undefined ? i === 0 : key === one.key);
  const place = first.plans.findIndex(isIt);
  const made = withSheets(
    { ...context, state: { ...context.state, documents: { [one.of.kind]: first.memory } } },
    first.plans,
    (sheet) => sheet.name === first.plans[place]!.name && edit(sheet, one),
  );
  const again = snapshotOf(build(made, one).plans[place]!);
  const head = headOf(again, one.caption);
  const note = again.values[head]!.indexOf('Заметка');
  expect(note).toBeGreaterThan(0);
  const found = one.rows.map((text) => again.values[rowOf(again, text, head)]!);
  expect(found.map((values) => values[note])).toEqual(['первая', 'вторая']);
  if (one.typed) expect(found[0]![indexOf(again.values[head]!, one.typed[0])]).toBe(one.typed[1]);
  // And once more, from what was just made.
  const third = snapshotOf(build(withSheets(made, [build(made, one).plans[place]!]), one).plans[place]!);
  expect(third.values).toEqual(again.values);
});

test.each([orderDefinition, programmeDefinition] as unknown as DocumentDefinition[])(
  'a note beside a text of $kind stays with it',
  (of) => {
    const first = of.build(context, of.inputs.parse({}));
    const documents = { [of.kind]: first.memory };
    const wanted = of.kind === 'order' ? 'ПРИКАЗ' : 'Паспорт';
    const made = withSheets({ ...context, state: { ...context.state, documents } }, first.plans, (sheet) => {
      const row = rowOf(sheet, wanted);
      sheet.values.forEach((values, i) => values.splice(1, 0, i === row ? 'согласовать' : null));
    });
    const again = snapshotOf(of.build(made, of.inputs.parse({})).plans[0]!);
    expect(again.values[rowOf(again, wanted)]).toContain('согласовать');
    expect(again.values.flat().filter((value) => value === 'согласовать')).toHaveLength(1);
  },
);

test('a row added by a school to its form stays in its table, a line below the form stays below', () => {
  const first = needs.build(context, needs.inputs.parse({}));
  const made = withSheets(context, first.plans, (sheet) => {
    if (sheet.name !== first.plans[1]!.name) return;
    const width = sheet.values[0]!.length;
    const line = (...cells: CellValue[]) => [...cells, ...Array<null>(width - cells.length).fill(null)];
    sheet.values.splice(rowOf(sheet, 'Проекторы') + 1, 0, line(null, '3D-принтеры', 1, 2));
    sheet.values.push(line('Заполнил заместитель директора'));
  });
  const again = snapshotOf(needs.build(made, needs.inputs.parse({})).plans[1]!);
  const row = rowOf(again, '3D-принтеры');
  expect(again.values[row]!.slice(1, 4)).toEqual(['3D-принтеры', 1, 2]);
  expect(row).toBeLessThan(rowOf(again, 'Лабораторное оборудование'));
  // Under it stands our list of abbreviations alone.
  expect(rowOf(again, 'Заполнил заместитель')).toBe(again.values.length - 2);
});
