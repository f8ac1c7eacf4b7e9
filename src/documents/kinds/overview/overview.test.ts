/** «Сводка»: its numbers are the list's as judging counts them, its charts are drawn from cells that hold them, and all of it is one page. */
import { gridOf, listOf, weakestOf } from '../../../judging';
import { sheetPlanSchema, type SheetPlan } from '../../../model/plan';
import { emptyState } from '../../../model/state';
import { contextOf, emptyReading, findingsOf, readingOf, textsOf, type Row } from '../../testing/findings';
import { overview } from '.';

const names = ['Школа А', 'Школа Б', 'Школа В', 'Школа Г', 'Школа Д', 'Школа Е'];
/** The first two are low in both procedures of 2026, the second in one of 2025 as well; the last has nothing of 2025. */
const rows: Row[] = names.flatMap((name, index): Row[] => [
  ...(index < 5 ? [[name, 'ВПР Математика 5', 2025, index === 1 ? 20 : 4, 10, 10, 16] as Row] : []),
  [name, 'ВПР Математика 5', 2026, index < 2 ? 20 : 4, 10, 10, 16],
  [name, 'ВПР Русский язык 5', 2026, index < 2 ? 20 : 4, 10, 10, 16],
]);
const findings = findingsOf(readingOf(rows));
const planOf = (of = findings, state = emptyState()): SheetPlan =>
  overview.build({ ...contextOf(of), state }, {}).plans[0]!;
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
const said = (plan: SheetPlan): string => plain(textsOf(plan).join('\n'));
/** What a chart's series reads: captions and numbers. */
const drawn = (plan: SheetPlan, chart: number, series: number): [string, unknown][] => {
  const { categories, series: all } = plan.charts[chart]!;
  const { values } = all[series]!;
  return Array.from({ length: values.bottom - values.top + 1 }, (_, at) => [
    plain(String(plan.rows[categories.top + at]!.cells[categories.left]!.v)),
    plan.rows[values.top + at]!.cells[values.left]!.v,
  ]);
};

describe('six schools, two low', () => {
  const plan = planOf();
  const { counts, groups } = listOf(findings.judgement);

  test('keeps the schema and is one page', () => {
    expect(sheetPlanSchema.parse(plan)).toEqual(plan);
    expect(plan.print).toMatchObject({ fitWidth: 1, fitHeight: 1 });
    expect(plan.print.breaks).toBeUndefined();
  });

  test('says the list’s numbers', () => {
    expect(said(plan)).toContain(`В списке ${counts.listed} из ${counts.schools} школ`);
    expect(drawn(plan, 0, 0)).toEqual([
      ['В списке по правилу', groups.rule.length],
      ['Недостаточно данных', groups.insufficient.length],
    ]);
    expect(groups.rule.length + groups.insufficient.length).toBe(names.length);
  });

  test('the second chart shows this year’s low schools beside last year’s, the weakest procedure first', () => {
    const weakest = weakestOf(gridOf(findings)!);
    expect(drawn(plan, 1, 1).map(([, low]) => low)).toEqual(weakest.map(({ years }) => years[1].low));
    expect(drawn(plan, 1, 0)[0]![1]).toBe(weakest[0]!.years[0].held ? weakest[0]!.years[0].low : '—');
  });

  test('a change is of the five schools that have both years, and not of the sixth', () => {
    const row = plan.rows.find(({ cells }) => plain(String(cells[0]?.v)) === 'ВПР, математика, 5 класс')!;
    // 36 of 216 and 52 of 232; all six would give 3.9.
    expect(row.cells[7]!.v).toBe(5.7);
    expect(JSON.stringify(plan.styles)).toContain('(5)');
  });

  test('names what is missing, and who came and left where last year’s list is kept', () => {
    expect(said(plan)).toContain('Неполные данные у 1 школы');
    expect(said(plan)).not.toContain('К прошлому году');
    const schools = ['Школа Б', 'Школа В'].map((name) => ({ name, code: null, municipality: null }));
    const kept = said(planOf(findings, { ...emptyState(), lists: [{ year: 2025, schools }] }));
    expect(kept).toMatch(/Вошли\nШкола А\nВышли\nШкола В\nОстаются\nШкола Б/);
  });
});

test('what reading left out is told, three losses one by one', () => {
  const reading = readingOf(rows);
  const problems = Array.from({ length: 5 }, (_, at) => ({
    code: 'noParticipants',
    severity: 'warning' as const,
    params: { school: `Школа ${at}`, procedure: 'ВПР' },
  }));
  const text = said(planOf(findingsOf({ ...reading, problems })));
  expect(text).toContain('Не учтено при чтении: 5 результатов.');
  expect(text.match(/^— /gm)).toHaveLength(3);
  expect(text).toMatch(/Ещё 2\s— на листе «Что прочитано»\./);
});

test('nothing read: a sheet without charts that says so', () => {
  const plan = planOf(findingsOf(emptyReading()));
  expect(plan.charts).toEqual([]);
  expect(said(plan)).toContain('определить список нельзя');
});
