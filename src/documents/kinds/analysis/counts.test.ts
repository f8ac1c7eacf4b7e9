/** One plan has as many measures on its own sheet as in the list of roadmaps and in the analysis: results to reach are no measures. */
import { sheetPlanSchema, type SheetPlan } from '../../../model/plan';
import { sheetWords, statuses } from '../../../words/papers/roadmap';
import { roadmapDefinition } from '../roadmap';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../testing/findings';
import { analysis } from './index';

const rows: Row[] = [2025, 2026].flatMap((year): Row[] => [
  ['СОШ № 1', 'ОГЭ Математика', year, 30, 10, 5, 5],
  ['Лицей', 'ОГЭ Математика', year, 0, 10, 5, 5],
]);
const context = contextOf(findingsOf(readingOf(rows)), { today: '2026-09-10' });
const { plans } = roadmapDefinition.build(context, roadmapDefinition.inputs.parse({}));
const roadmap = plans.find(({ kind }) => kind === 'roadmap')!;

/** Numbers of the last row «Всего»; their formulas. */
function totals(plan: SheetPlan) {
  const row = plan.rows.filter(({ cells }) => cells.some((cell) => cell?.v === sheetWords.total)).at(-1)!;
  return row.cells.filter((cell) => typeof cell?.v === 'number');
}

test('a roadmap and the analysis of it count the same measures, targets are none of them', () => {
  const made = JSON.stringify(roadmap.rows).match(/"#?[^"]*:target@[^"]*"/g) ?? [];
  expect(made.length).toBeGreaterThan(0);
  const later = {
    ...withSheets(context, plans, (sheet) => {
      const keys = sheet.values.find((cells) => cells.includes('#id'))!;
      const [status, id] = ['#status', '#id'].map((key) => keys.indexOf(key));
      const measures = sheet.values.filter((cells) => /^\d/.test(String(cells[id!] ?? '')));
      measures[0]![status!] = statuses[2];
      measures[1]![status!] = statuses[3];
    }),
    today: '2026-09-20',
  };
  const again = roadmapDefinition.build(later, roadmapDefinition.inputs.parse({})).plans[0]!;
  const told = sheetPlanSchema.parse(analysis.build(later, analysis.inputs.parse({})).plans[0]);
  const [total, done, inWork, notBegun] = totals(again).map((cell) => cell!.v);
  const inAnalysis = told.rows.find(({ cells }) => cells[1]?.v === 'Всего')!.cells.map((cell) => cell?.v);
  expect([total, done, inWork, notBegun]).toEqual(inAnalysis.slice(2, 6));
  expect(inAnalysis.slice(2, 7)).toEqual([total, 1, 0, Number(total) - 1, 1]);
  expect(totals(again)[0]!.f).toContain('"*:target@*"');
});
