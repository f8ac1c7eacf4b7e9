/** Pages of the summary of risk profiles. */
import { contextOf, findingsOf, readingOf, type Row } from '../../testing/findings';
import { risk } from './index';

const listed = (schools: readonly string[]) =>
  contextOf(
    findingsOf(
      readingOf(
        schools.flatMap((school) => [2025, 2026].map((year): Row => [school, 'ОГЭ Математика', year, 9, 5, 4, 2])),
      ),
    ),
  );
const summaryOf = (schools: readonly string[]) => risk.build(listed(schools), risk.inputs.parse({})).plans[0]!;
const rowOf = ({ rows }: ReturnType<typeof summaryOf>, start: string) =>
  rows.findIndex(({ cells }) => String(cells[0]?.v ?? cells[1]?.v ?? '').startsWith(start));

test('counts with their chart, clusters and the place to sign stand on one page', () => {
  const plan = summaryOf(['СОШ № 1', 'СОШ № 2', 'СОШ № 3']);
  const counts = rowOf(plan, 'Распределение ОО по факторам');
  expect(counts).toBeGreaterThan(0);
  expect((plan.print.breaks ?? []).filter((row) => row > counts)).toEqual([]);
});

test('names of three hundred characters leave no page with the title alone', () => {
  const names = [1, 2, 3, 4].map((number) =>
    `Школа № ${number} ${'с углублённым изучением отдельных предметов '.repeat(7)}`.slice(0, 300),
  );
  const plan = summaryOf(names);
  const head = plan.rows.findIndex(({ cells }) => cells[1]?.v === 'Школа');
  expect(plan.print.breaks![0]).toBeGreaterThan(head + 1);
});
