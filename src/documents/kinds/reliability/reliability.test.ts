/** «Надёжность»: what its sentences count, held against a count of its own, and what its chart is drawn from. */
import type { SheetPlan } from '../../../model/plan';
import { sheetPlanSchema } from '../../../model/plan';
import { contextOf, emptyReading, findingsOf, readingOf, type Row } from '../../testing/findings';
import { reliability } from '.';

/** Ten schools of 40 at 10 %; a small one and a large one at 40 %. */
const quiet = Array.from({ length: 10 }, (_, index): Row[] => [
  [`МБОУ «СОШ № ${index + 1}»`, 'ВПР Математика 5', 2024, 4, 20, 10, 6],
  [`МБОУ «СОШ № ${index + 1}»`, 'ВПР Математика 5', 2025, 4, 20, 10, 6],
]).flat();
const small: Row = ['МБОУ «Малая школа»', 'ВПР Математика 5', 2025, 2, 2, 1, 0];
const large: Row = ['МБОУ «Большая школа»', 'ВПР Математика 5', 2025, 40, 40, 10, 10];

const planOf = (rows: readonly Row[]): SheetPlan =>
  reliability.build(contextOf(findingsOf(rows.length > 0 ? readingOf(rows) : emptyReading())), {}).plans[0]!;
const texts = (plan: SheetPlan): string =>
  plan.rows
    .flatMap(({ cells }) => cells.flatMap((cell) => (typeof cell?.v === 'string' ? [cell.v] : [])))
    .map(plain)
    .join('\n');
const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
/** Points of a series: its X and its values, as the cells have them. */
function pointsOf(plan: SheetPlan, name: string, chart = 0): [unknown, unknown][] {
  const { series, categories } = plan.charts[chart]!;
  const { values, x = categories } = series.find((one) => plain(one.name) === name)!;
  return Array.from({ length: values.bottom - values.top + 1 }, (_, at) => [
    plan.rows[x.top + at]!.cells[x.left]!.v,
    plan.rows[values.top + at]!.cells[values.left]!.v,
  ]);
}

describe('twelve schools, two at 40 %', () => {
  const plan = planOf([...quiet, small, large]);

  test('the plan keeps its schema; a chart a year, the last first', () => {
    expect(sheetPlanSchema.parse(plan)).toEqual(plan);
    expect(plan.charts.map(({ type, title }) => [type, title])).toEqual([
      ['scatter', 'Доля низких результатов и число участников, 2025 год'],
      ['scatter', 'Доля низких результатов и число участников, 2024 год'],
    ]);
  });

  test('two of five can be chance, forty of a hundred hardly', () => {
    expect(texts(plan)).toContain(
      '2025 год: порога 30 % достигли 2 результата: 1 мог получиться случайно: точка между границами; 1 вряд ли случаен: точка выше верхней границы.',
    );
    expect(texts(plan)).toContain('2024 год: порога 30 % не достиг ни один результат.');
    expect(pointsOf(plan, 'Порог достигнут, возможно, случайно')).toEqual([[5, 0.4]]);
    expect(pointsOf(plan, 'Порог достигнут, вряд ли случайно')).toEqual([[100, 0.4]]);
    expect(pointsOf(plan, 'Ниже порога')).toEqual(Array.from({ length: 10 }, () => [40, 0.1]));
  });

  test('lines run over all participants: the threshold level, the limits closing in on the common share', () => {
    const threshold = pointsOf(plan, 'Порог 30 %');
    expect(new Set(threshold.map(([, value]) => value))).toEqual(new Set([0.3]));
    expect([threshold[0]![0], threshold.at(-1)![0]]).toEqual([1, 100]);
    // 82 of 505 over all results of the year.
    expect(pointsOf(plan, 'Общая доля 16,2 %')[0]![1]).toBeCloseTo(82 / 505, 12);
    const upper = pointsOf(plan, 'Верхняя граница случайного').map(([, value]) => value as number);
    const lower = pointsOf(plan, 'Нижняя граница случайного').map(([, value]) => value as number);
    expect([upper[0]! > 0.8, upper.at(-1)! < 0.25, lower[0], lower.at(-1)! > 0.08]).toEqual([true, true, 0, true]);
  });

  test('lines stand outside what is printed; the rows are printed while they are few', () => {
    const { area } = plan.print;
    for (const { series } of plan.charts)
      for (const { x, drawn } of series) if (drawn) expect(x!.left).toBeGreaterThan(area!.right);
    const [first] = plan.charts[0]!.series.filter(({ drawn }) => !drawn);
    expect(first!.values.bottom).toBeLessThanOrEqual(area!.bottom);
  });
});

test('one school: no limits, and the sheet says why', () => {
  const plan = planOf([small, ['МБОУ «Малая школа»', 'ВПР Математика 5', 2024, 0, 3, 1, 1]]);
  expect(texts(plan)).toContain('нужны результаты не менее 5 ОО и 100 участников (здесь 1 ОО и 5 участников)');
  expect(plan.charts[0]!.series.map(({ name }) => plain(name))).toEqual(['Порог достигнут', 'Порог 30 %']);
});

test('nothing read: a sheet without charts that says so', () => {
  const plan = planOf([]);
  expect(plan.charts).toEqual([]);
  expect(texts(plan)).toContain('Результатов процедур, учитываемых по критериям, нет.');
});

test('a region’s thousands of rows stand on the sheet and do not print', () => {
  const region = Array.from({ length: 300 }, (_, index): Row[] => [
    [`МБОУ «СОШ № ${index + 1}»`, 'ВПР Математика 5', 2024, index % 9, 20, 10, 6],
    [`МБОУ «СОШ № ${index + 1}»`, 'ВПР Математика 5', 2025, index % 9, 20, 10, 6],
  ]).flat();
  const plan = planOf(region);
  const first = plan.charts[0]!.series[0]!;
  expect(first.values.top).toBeGreaterThan(plan.print.area!.bottom);
  expect(texts(plan)).toContain('Строки ОО (600 результатов) стоят на листе ниже и на печать не выводятся.');
});
