/**
 * What colleagues do to our sheets between two makings, a case a document: cells typed into, a column inserted with notes, the table sorted, a row
 * moved, one taken out, one of their own put in. All of it stands in the sheet made again, beside what it was typed for, once.
 */
import type { CellValue } from '../../model/cells';
import type { SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { documents } from '../catalogue';
import type { BuiltDocument, DocumentContext } from '../definition';
import { editTable, editsIn, rowOf } from '../testing/edits';
import { findingsOf, readingOf, withSheets, type Row } from '../testing/findings';
import { filled, titleOf, typedCases, typedRows, worked, type TypedCase } from '../testing/typed-cases';
import { withoutEntries } from './entered';

const build = (given: DocumentContext, { of, inputs = {} }: TypedCase): BuiltDocument => {
  const definition = documents.find(({ kind }) => kind === of)!;
  return definition.build(given, definition.inputs.parse(inputs));
};
/** The context with a document's sheets as they are made in it, and as people `edit` them. */
const standing = (
  given: DocumentContext,
  one: TypedCase,
  edit: (sheet: SheetSnapshot) => void = () => undefined,
): DocumentContext => {
  const { plans, memory, waiting } = build(given, one);
  const kept = memory === undefined ? given.state.documents : { ...given.state.documents, [one.of]: memory };
  const state = { ...given.state, documents: withoutEntries(kept, one.of, waiting) };
  return withSheets({ ...given, state }, plans, edit);
};

/** The roadmap that other papers speak of, as it is worked with. */
const roadmap: TypedCase = { ...typedCases.find(({ of }) => of === 'roadmap')!, inputs: { template: 'regional' } };
const withRoadmap = (): DocumentContext =>
  standing(
    standing(
      filled(),
      typedCases.find(({ of }) => of === 'risk')!,
    ),
    roadmap,
    worked,
  );

test.each(typedCases.map((one) => [titleOf(one), one] as const))('%s', (_title, one) => {
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
  const form: TypedCase = typedCases.find(({ key }) => key === 'form')!;
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
  const one = typedCases.find(({ of }) => of === 'support')!;
  const made = standing(filled(), one, (sheet) => {
    if (sheet.id === 'support:') sheet.values[rowOf(sheet, 'СОШ № 3')]![3] = 'Фамилия003';
  });
  const others = left(typedRows.filter(([school]) => school !== 'СОШ № 3'));
  const again = standing({ ...made, findings: others.findings }, one);
  const sheet = again.sheets.find(({ id }) => id === 'support:')!;
  expect(sheet.values[rowOf(sheet, 'СОШ № 3')]).toContain('Фамилия003');
  const back = standing({ ...again, findings: made.findings }, one).sheets.find(({ id }) => id === 'support:')!;
  expect(back.values.filter((cells) => cells.includes('СОШ № 3'))).toHaveLength(1);
  expect(back.values[rowOf(back, 'СОШ № 3')]).toContain('Фамилия003');
});

test('what is written beside an act of the programme stays with it when an act is added before it', () => {
  const [annex, acts] = ['programme', 'acts'].map((of) =>
    typedCases.find((one) => one.of === of && one.caption === 'Основные положения')!,
  ) as [TypedCase, TypedCase];
  const put = (id: string, edit: (sheet: SheetSnapshot) => void) => (sheet: SheetSnapshot) =>
    sheet.id === id && edit(sheet);
  const edited = put('programme:acts', (sheet) => (sheet.values[rowOf(sheet, 'Указ Президента')]![4] = 'Наше'));
  const added = put('acts:', (sheet) => {
    const row = sheet.values[0]!.map((): CellValue => null);
    row[1] = 'Устав округа';
    sheet.values.splice(rowOf(sheet, 'Федеральный закон'), 0, row);
  });
  const made = standing(standing(filled(), acts, added), annex, edited);
  const before = standing(standing(filled(), annex, edited), acts, added);
  for (const each of [made, before]) {
    const sheet = standing(each, annex).sheets.find(({ id }) => id === 'programme:acts')!;
    expect(sheet.values[rowOf(sheet, 'Указ Президента')]![4]).toBe('Наше');
    expect(rowOf(sheet, 'Устав округа')).toBeGreaterThan(0);
  }
});
