import { sheetPlanSchema } from '../../../model/plan';
import { exampleRows, higherMarks } from './example';
import { entryPlan } from './plan';

const head = { kind: 'source', key: 'entry', name: 'Ввод результатов', title: 'Образец' };

test('the example adds up: marks of every row are its participants', () => {
  for (const row of exampleRows) {
    const higher = higherMarks(row);
    expect(higher.every((people) => people >= 0)).toBe(true);
    expect(row.low + higher.reduce((sum, people) => sum + people, 0)).toBe(row.participants);
  }
});

test('the example has a school at exactly 30 % and one that did not take part in a year', () => {
  expect(exampleRows.some(({ low, participants }) => low * 10 === participants * 3)).toBe(true);
  const years = (code: string) => new Set(exampleRows.filter((row) => row.code === code).map((row) => row.year));
  expect(years('edu900006')).toEqual(new Set([2026]));
});

test.each([
  ['empty', [], 404],
  ['filled', exampleRows, 4 + exampleRows.length],
] as const)('the %s sheet is a valid plan with lists that fit Excel', (_name, rows, count) => {
  const plan = sheetPlanSchema.parse(entryPlan(head, rows));
  expect(plan.rows).toHaveLength(count);
  for (const { rule } of plan.validations) {
    if (rule.type === 'list') expect(rule.values.join(',').length).toBeLessThanOrEqual(255);
  }
});

test('rows to type into grow with what is typed: their height is not set', () => {
  const { rows } = entryPlan(head, []);
  expect(rows.slice(4).every(({ height }) => height === undefined)).toBe(true);
});
