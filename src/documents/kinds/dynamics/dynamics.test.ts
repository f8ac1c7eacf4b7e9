import { sheetPlanSchema } from '../../../model/plan';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../../testing/findings';
import { dynamics } from './index';

const rows: Row[] = ['А', 'Б', 'В'].flatMap((school): Row[] => [
  [school, 'ОГЭ Математика', 2023, 2, 8, 6, 4],
  [school, 'ОГЭ Математика', 2024, 3, 9, 5, 3],
  [school, 'ОГЭ Математика', 2025, 6, 9, 3, 2],
  [school, 'ОГЭ Химия', 2025, 0, 4, 4, 2],
]);
const context = contextOf(findingsOf(readingOf(rows)));
const built = dynamics.build(context, dynamics.inputs.parse({}));
const plan = sheetPlanSchema.parse(built.plans[0]);
const table = (caption: string) => {
  const from = plan.rows.findIndex(({ cells }) => cells[0]?.v === caption);
  return plan.rows.slice(from + 2).map(({ cells }) => cells);
};

test('quality by subject over three years, the change in points by formula, a link to the source', () => {
  const [maths, chemistry] = table('Динамика результатов ОГЭ (качество обучения, %)');
  expect(maths!.slice(0, 5).map((cell) => cell!.v)).toEqual(['Математика', 0.5, 0.4, 0.25, -25]);
  const row = plan.rows.findIndex(({ cells }) => cells === maths) + 1;
  expect(maths![4]!.f).toBe(`ROUND(D${row}*100,1)-ROUND(B${row}*100,1)`);
  // Beside the paper: what leads to the cells is not printed.
  expect(plan.print.area!.right).toBe(4);
  expect(maths![6]!.link).toMatchObject({ sheet: 'Результаты 2025', cell: 'F5' });
  expect(chemistry!.slice(0, 5).map((cell) => cell!.v)).toEqual(['Химия', '—', '—', 0.6, '—']);
});

test('low shares and means have tables and charts of their own, with titles, units and the range they show', () => {
  expect(
    table('Динамика результатов ОГЭ (доля отметок «2», %)')[0]!
      .slice(1, 5)
      .map((cell) => cell!.v),
  ).toEqual([0.1, 0.15, 0.3, expect.closeTo(20, 9)]);
  expect(table('Динамика результатов ОГЭ (средний результат)')[0]![3]!.v).toBeCloseTo((12 + 27 + 12 + 10) / 20, 12);
  expect(plan.charts.map(({ title }) => title)).toEqual([
    'ОГЭ: качество обучения, %',
    'ОГЭ: доля отметок «2», %',
    'ОГЭ: средний результат',
  ]);
  for (const { valueAxis, series, categories } of plan.charts) {
    expect(valueAxis.title).not.toBe('');
    expect(series.map(({ name }) => name)).toEqual(['2023', '2024', '2025']);
    expect(plan.rows[categories.top]!.cells[0]!.v).toBe('Математика');
  }
  expect(plan.charts).toHaveLength(3);
  expect(textsOf(plan).filter((text) => text.startsWith('Диаграмма построена'))).toEqual([]);
});

test('a change of means is the difference of the printed ones', () => {
  // 3,4848… and 3,4545…: printed 3,48 and 3,45.
  const marks: Row[] = [
    ['А', 'ОГЭ Химия', 2024, 0, 17, 16, 0],
    ['А', 'ОГЭ Химия', 2025, 0, 18, 15, 0],
  ];
  const sheet = dynamics.build(contextOf(findingsOf(readingOf(marks))), dynamics.inputs.parse({})).plans[0]!;
  const at = sheet.rows.findIndex(({ cells }) => cells[0]?.v === 'Динамика результатов ОГЭ (средний результат)');
  const change = sheet.rows[at + 2]!.cells[3]!;
  expect(change.v).toBe(-0.03);
  expect(change.f).toMatch(/^ROUND\(C\d+,2\)-ROUND\(B\d+,2\)$/);
});

test('problems from the data bring recommendations, and only those', () => {
  const texts = textsOf(plan);
  expect(
    texts.some((text) => text.includes('ОГЭ, математика: доля участников, получивших «2», увеличилась с 15,0\u00a0%')),
  ).toBe(true);
  expect(texts.some((text) => text.includes('провести анализ заданий с наибольшим снижением результата'))).toBe(true);
  expect(texts.some((text) => text.includes('организовать адресную методическую помощь названной ОО'))).toBe(false);
});

test("the office's own table of dynamics is taken over with live cells", () => {
  const reading = readingOf(rows);
  reading.dynamics.push({
    label: 'Биология',
    measure: 'quality',
    unit: 'share',
    sheet: 'Динамика',
    values: ['2022-2023', '2023-2024', '2024-2025'].map((period, index) => ({
      period,
      value: [0.28, 0.11, 0.21][index]!,
      cell: `${'BCD'[index]}5`,
    })),
  });
  const own = dynamics.build(contextOf(findingsOf(reading)), dynamics.inputs.parse({})).plans[0]!;
  const row = own.rows.find(({ cells }) => cells[0]?.v === 'Биология')!;
  expect(row.cells[1]).toMatchObject({ v: 0.28, f: "IF(ISNUMBER('Динамика'!$B$5),'Динамика'!$B$5,0.28)" });
  expect(row.cells[4]!.v).toBeCloseTo(-7, 10);
});

test('without results: blank tables and a note', () => {
  const empty = dynamics.build(contextOf(findingsOf(readingOf([]))), dynamics.inputs.parse({}));
  expect(empty.notes.map(({ code }) => code)).toEqual(['diagnosticsNoResults']);
  expect(textsOf(empty.plans[0]!)).toContain('Динамика результатов ОГЭ (качество обучения, %)');
});
