/** One workbook through the whole cycle: identify → SWOT, risk profile, processes → roadmap → statuses typed → next year → analysis. */
import { parseA1 } from '../../model/cells';
import { sheetPlanSchema, type SheetPlan } from '../../model/plan';
import type { SheetSnapshot } from '../../model/snapshot';
import { analysis } from './analysis';
import type { BuiltDocument, DocumentContext } from '../definition';
import { measuresAgainst } from '../kit/measures';
import { monitoring } from './monitoring';
import { processes } from './processes';
import { risk } from './risk';
import { roadmapDefinition } from './roadmap';
import { serialOf } from '../kit/terms';
import { schoolPage } from './school-page';
import { support } from './support';
import { swot } from './swot';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../testing/findings';

const schools = ['СОШ № 1', 'СОШ № 2', 'Лицей', 'Гимназия'];
const marks: Record<string, [number, number, number, number]> = {
  weak: [8, 8, 4, 0],
  middle: [3, 9, 6, 2],
  strong: [0, 5, 10, 5],
};
const year = (of: number, levels: readonly (keyof typeof marks)[]): Row[] =>
  schools.flatMap((school, index): Row[] => [
    [school, 'ОГЭ Математика', of, ...marks[levels[index]!]!],
    [school, 'ОГЭ Русский язык', of, ...marks[index > 1 ? 'strong' : 'middle']!],
  ]);
const before = [
  ...year(2024, ['weak', 'weak', 'strong', 'strong']),
  ...year(2025, ['weak', 'weak', 'strong', 'strong']),
];

/** Makes a document and puts its sheets and memory into the workbook, as the app does. */
function made(
  context: DocumentContext,
  kind: string,
  built: BuiltDocument,
  type?: (sheet: SheetSnapshot) => void,
): DocumentContext {
  for (const plan of built.plans) sheetPlanSchema.parse(plan);
  const next = withSheets(context, built.plans, type);
  if (built.memory === undefined) return next;
  return { ...next, state: { ...next.state, documents: { ...next.state.documents, [kind]: built.memory } } };
}
const rowOf = (sheet: SheetSnapshot, text: string) =>
  sheet.values.find((cells) => cells.some((cell) => cell === text))!;
const planTexts = (plan: SheetPlan) => textsOf(plan).join('\n');

/** First year: everything up to the roadmap. */
let context = contextOf(findingsOf(readingOf(before)), { today: '2025-09-10' });
context = made(context, 'processes', processes.build(context, processes.inputs.parse({})), (sheet) => {
  rowOf(sheet, '6.4')[3] = 'недост';
});
context = made(context, 'risk', risk.build(context, risk.inputs.parse({})), (sheet) => {
  rowOf(sheet, 'СОШ № 1')[11] = 'высокая';
});
context = made(context, 'support', support.build(context, support.inputs.parse({})), (sheet) => {
  rowOf(sheet, 'СОШ № 1')[3] = 'Муниципальный методист';
});
const swotPlan = swot.build(context, swot.inputs.parse({})).plans[0]!;
const roadmap = roadmapDefinition.build(context, roadmapDefinition.inputs.parse({}));

test('SWOT takes the list, the processes and the risk profile', () => {
  const texts = planTexts(swotPlan);
  expect(texts).toContain('К ШНОР отнесены 2\u00a0ОО из 4');
  expect(texts).toContain('6.4 «Обеспеченность кадрами»');
  expect(texts).toContain('Низкий уровень вовлечённости родителей, высокая значимость: 1\u00a0ОО\u00a0— СОШ №\u00a01');
});

test('the roadmap takes measures against the factors typed and the weak processes', () => {
  const texts = planTexts(roadmap.plans[0]!);
  expect(texts).toContain(measuresAgainst('parents')[0]!.text);
  expect(texts).toContain(measuresAgainst('staff')[0]!.text);
});

test('the page of a school takes the roadmap, the risks and the curator', () => {
  const withPlan = made(context, 'roadmap', roadmap);
  const plan = schoolPage.build(withPlan, schoolPage.inputs.parse({ schools: ['СОШ № 1'] })).plans[0]!;
  const texts = planTexts(plan);
  expect(texts).toContain('Педагогическим работникам');
  expect(texts).toContain('Низкий уровень вовлечённости родителей (высокая)');
  expect(texts).toContain('Муниципальный методист');
  expect(texts).toMatch(/Школа-наставник\n(Гимназия|Лицей)/);
  expect(plan.print).toMatchObject({ orientation: 'portrait', fitWidth: 1 });
});

test('the register asks for a programme of each active factor', () => {
  const plan = monitoring.build(context, monitoring.inputs.parse({})).plans[0]!;
  expect(textsOf(plan)).toContain('Антирисковая программа: низкий уровень вовлечённости родителей');
});

describe('a year later', () => {
  /** Types statuses into the roadmap: the first measure done, the second under way, the third late. */
  const statuses = ['выполнено', 'в работе', 'не начато'];
  const withRoadmap = made(context, 'roadmap', roadmap, (sheet) => {
    const keys = sheet.values.find((cells) => cells.includes('#id'))!;
    const [status, end, id] = ['#status', '#end', '#id'].map((key) => keys.indexOf(key));
    const measures = sheet.values.filter((cells) => /^(\d|addressed)/.test(String(cells[id!] ?? '')));
    measures.slice(0, 3).forEach((cells, index) => {
      cells[status!] = statuses[index]!;
      cells[end!] = serialOf('2026-12-04');
    });
    for (const cells of measures.slice(3)) cells[end!] = 60000;
  });
  const after = [...before, ...year(2026, ['middle', 'weak', 'strong', 'strong'])];
  const later: DocumentContext = { ...withRoadmap, findings: findingsOf(readingOf(after)), today: '2027-02-01' };
  const result = analysis.build(later, analysis.inputs.parse({}));
  const plan = sheetPlanSchema.parse(result.plans[0]);
  const texts = planTexts(plan);

  test('the analysis counts what was typed into the roadmap', () => {
    const total = plan.rows.find(({ cells }) => cells[1]?.v === 'Всего')!.cells.map((cell) => cell?.v);
    expect(total.slice(3, 5)).toEqual([1, 1]);
    expect(total[7]).toBe(2);
    expect(texts).toContain('Исполнено 1\u00a0из');
    expect(texts).toContain('не исполнено в срок\u00a0— 2');
  });

  test('it compares results before and after and says which school would leave the list', () => {
    const maths = plan.rows.find(({ cells }) => cells[1]?.v === 'ОГЭ, математика')!.cells.map((cell) => cell?.v);
    expect(maths.slice(2, 4)).toEqual(['2 из 2', '1 из 2']);
    expect(maths[4]).toBeCloseTo(0.4, 12);
    expect(maths[5]).toBeCloseTo(11 / 40, 12);
    const leaves = (school: string) =>
      plan.rows.find(
        ({ cells }) =>
          cells[1]?.v === school && cells[7]?.v !== undefined && ['да', 'нет'].includes(String(cells[7].v)),
      )!.cells[7]!.v;
    expect([leaves('СОШ № 1'), leaves('СОШ № 2')]).toEqual(['да', 'нет']);
    expect(texts).toContain(
      'По результатам последнего года подлежит исключению из перечня ШНОР 1\u00a0ОО: СОШ №\u00a01',
    );
  });

  test('indicators have baseline, target and a fact from the newest results', () => {
    const measured = plan.rows
      .filter(({ cells }) => cells[6]?.v === '* по данным')
      .map(({ cells }) => cells.map((cell) => cell?.v));
    expect(measured.length).toBeGreaterThan(0);
    expect(
      measured.some((cells) => cells[2] === 0.4 && Math.abs(Number(cells[4]) - 0.15) < 1e-9 && cells[7] === 'да'),
    ).toBe(true);
    expect(measured.some((cells) => cells[2] === 0.4 && cells[4] === 0.4 && cells[7] === 'нет')).toBe(true);
  });

  test('what people write into the analysis stays, what they strike out stays out', () => {
    const edited = made(later, 'analysis', result, (sheet) => {
      const decided = sheet.values.findIndex((cells) => cells[0] === 'Предлагаемые решения');
      sheet.values[decided + 1]![0] = '1. Поощрить учителей школы № 1.';
    });
    const again = planTexts(analysis.build(edited, analysis.inputs.parse({})).plans[0]!);
    expect(again).toContain('Поощрить учителей школы № 1.');
    expect(again).not.toContain('Утвердить результаты анализа');
    expect(again).toContain('Представить эффективные практики');
  });
});

test('every link of every sheet leads to a place of the workbook', () => {
  const known = new Set(['Результаты 2024', 'Результаты 2025', ...context.sheets.map(({ name }) => name)]);
  for (const { rows } of [swotPlan, ...roadmap.plans])
    for (const { cells } of rows)
      for (const cell of cells)
        if (cell?.link && 'sheet' in cell.link && known.has(cell.link.sheet))
          expect(parseA1(cell.link.cell)).not.toBeNull();
});
