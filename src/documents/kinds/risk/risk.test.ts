import { sheetPlanSchema } from '../../../model/plan';
import type { SheetSnapshot } from '../../../model/snapshot';
import { measuresAgainst } from '../../kit/measures';
import { keptFactors, riskFactors } from '../../kit/risk-factors';
import { contextOf, findingsOf, readingOf, textsOf, withSheets, type Row } from '../../testing/findings';
import { clustersOf } from './clusters';
import { risk } from './index';
import { factorCaption } from './layout';
import { factorNamed, riskEntries } from './read';

const names = ['СОШ № 1', 'СОШ № 2', 'СОШ № 3', 'СОШ № 4'];
const rows = names.flatMap((school): Row[] => [
  [school, 'ОГЭ Математика', 2024, 8, 8, 4, 0],
  [school, 'ОГЭ Математика', 2025, 8, 8, 4, 0],
]);
const context = contextOf(findingsOf(readingOf(rows)));
const built = risk.build(context, risk.inputs.parse({}));
const measured = riskFactors.filter((factor) => factor.measured);

/** Types into the summary: the first row of a school is significance, the second its value. */
function type(sheet: SheetSnapshot, school: string, factor: number, significance: string, value: number): void {
  const [levels, values] = sheet.values.filter((cells) => cells[1] === school);
  levels![2 + factor] = significance;
  values![2 + factor] = value;
}
const typed = withSheets(context, built.plans, (sheet) => {
  type(sheet, 'СОШ № 1', 0, 'высокая', 0.8);
  type(sheet, 'СОШ № 1', 1, 'средняя', 0.5);
  type(sheet, 'СОШ № 2', 0, 'высокая', 0.7);
  type(sheet, 'СОШ № 2', 1, 'высокая', 0.6);
  type(sheet, 'СОШ № 3', 9, 'высокая', 0.9);
  type(sheet, 'СОШ № 4', 5, 'низкая', 0.2);
});
const again = risk.build(typed, risk.inputs.parse({}));

test('the summary is a form with lists for ten measured factors in the wanted edition', () => {
  expect(measured).toHaveLength(10);
  expect(built.plans).toHaveLength(1);
  expect(built.notes.map(({ code }) => code)).toEqual(['diagnosticsToFill']);
  expect(textsOf(built.plans[0]!)).toContain('Риски низкой адаптивности учебного процесса');
  expect(textsOf(risk.build(context, { schools: [], edition: '2021', profiles: 'none' }).plans[0]!)).toContain(
    'Низкая учебная мотивация обучающихся',
  );
});

test('a factor is known by the head of its column', () => {
  for (const edition of ['2021', '2022'] as const)
    expect(measured.map((factor) => factorNamed(factorCaption(factor, edition)))).toEqual(measured.map(({ id }) => id));
});

test('typed factors are read back, kept for roadmaps and stand in the sheet made again', () => {
  expect(riskEntries(typed)).toHaveLength(6);
  const kept = keptFactors({ ...typed.state, documents: { risk: again.memory } });
  expect(kept['СОШ № 2']).toEqual([
    { factor: 'equipment', significance: 'high' },
    { factor: 'staff', significance: 'high' },
  ]);
  const row = again.plans[0]!.rows.find(({ cells }) => cells[1]?.v === 'СОШ № 1')!;
  expect([row.cells[2]!.v, row.cells[3]!.v]).toEqual(['высокая', 'средняя']);
});

test('every school with an entry gets a profile whose cells follow the summary, with a native chart', () => {
  const profiles = again.plans.filter(({ key }) => key !== '');
  expect(profiles.map(({ key }) => key)).toEqual(names);
  const profile = sheetPlanSchema.parse(profiles[0]);
  const row = profile.rows.find(({ cells }) => cells[1]?.v === 'Дефицит педагогических кадров')!;
  expect(row.cells[2]).toMatchObject({ v: 0.5, f: expect.stringContaining("'РПШ'!$D$") });
  expect(row.cells[2]!.f).toContain('источник изменён');
  const [chart] = profile.charts;
  expect(chart).toMatchObject({
    type: 'barClustered',
    title: expect.any(String),
    valueAxis: { title: '% по анкетам' },
  });
  const { top, bottom } = chart!.series[0]!.values;
  expect(profile.rows.slice(top, bottom + 1).map(({ cells }) => cells[1]!.v)).toEqual(
    measured.map(({ title }) => title),
  );
});

test('schools with alike profiles stand in one cluster, others apart, schools without active factors in none', () => {
  const clusters = clustersOf(typed.findings.reading.schools, riskEntries(typed));
  expect(clusters.map(({ schools, factors }) => [schools.map(({ name }) => name), factors])).toEqual([
    [
      ['СОШ № 1', 'СОШ № 2'],
      ['equipment', 'staff'],
    ],
    [['СОШ № 3'], ['parents']],
  ]);
  expect(clusters[0]!.title).toBe('Ресурсы и кадры');
});

test('each factor has at least one active measure, and those chosen print it', () => {
  for (const { id } of riskFactors) expect(measuresAgainst(id)[0]?.active).toBe(true);
  const texts = textsOf(again.plans[0]!);
  for (const id of ['equipment', 'staff', 'parents'] as const) expect(texts).toContain(measuresAgainst(id)[0]!.text);
  expect(texts).not.toContain(measuresAgainst('failure')[0]!.text);
});

test("an office's own table is read: factors down with schools across, or one school in the title", () => {
  const sheet = (name: string, values: (string | number | null)[][]): SheetSnapshot => ({
    id: name,
    name,
    visibility: 'visible',
    top: 2,
    left: 1,
    values,
  });
  const across = sheet('РПШ района', [
    ['Фактор', 'МБОУ «СОШ № 1»', null, 'МБОУ «СОШ № 2»', null],
    ['', 'Значение', 'Значимость', 'Значение', 'Значимость'],
    ['Низкий уровень оснащения школы', 40, 'средняя', 10, 'низкая'],
    ['Дефицит педагогических кадров', 70, 'высокая', null, null],
    ['Пониженный уровень школьного благополучия', null, null, '55 %', 'высокая'],
  ]);
  const entries = riskEntries({ ...context, sheets: [across] });
  expect(entries.map(({ school, factor, value, significance }) => [school.name, factor, value, significance])).toEqual([
    ['СОШ № 1', 'equipment', 0.4, 'medium'],
    ['СОШ № 2', 'equipment', 0.1, 'low'],
    ['СОШ № 1', 'staff', 0.7, 'high'],
    ['СОШ № 2', 'environment', 0.55, 'high'],
  ]);
  const titled = sheet('Профиль', [
    ['СОШ № 3', null, null],
    ['Фактор риска', 'Значимость', null],
    ['1. Низкий уровень оснащения школы', 'высокая', null],
    ['2. Дефицит педагогических кадров', 'низкая', null],
    ['3. Высокая доля обучающихся с ОВЗ', 'средняя', null],
  ]);
  expect(riskEntries({ ...context, sheets: [titled] }).map(({ significance }) => significance)).toEqual([
    'high',
    'low',
    'medium',
  ]);
});
