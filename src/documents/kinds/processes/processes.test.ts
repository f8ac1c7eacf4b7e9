import { sheetPlanSchema } from '../../../model/plan';
import type { SheetSnapshot } from '../../../model/snapshot';
import { schoolFactors } from '../risk/known';
import { dataStatements } from '../swot/statements';
import { scopeOf } from '../../kit/findings/scope';
import { statementText } from '../../kit/sheet/statement';
import { contextOf, findingsOf, readingOf, withSheets, type Row } from '../../testing/findings';
import { processes } from './index';
import { allIndicators, processAreas } from './indicators';
import { latestMarks, typedMarks } from './read';

const rows: Row[] = ['СОШ № 1', 'СОШ № 2'].flatMap((school): Row[] => [
  [school, 'ОГЭ Математика', 2024, 8, 8, 4, 0],
  [school, 'ОГЭ Математика', 2025, 8, 8, 4, 0],
]);
const context = contextOf(findingsOf(readingOf(rows)));
const built = processes.build(context, processes.inputs.parse({}));
/** Types a mark for the school in a column (from 3) at an indicator. */
const type = (sheet: SheetSnapshot, indicator: string, column: number, mark: string) => {
  sheet.values.find((cells) => cells[0] === indicator)![3 + column] = mark;
};

test('seven areas, 27 indicators, numbered as in the field', () => {
  expect(processAreas).toHaveLength(7);
  expect(allIndicators).toHaveLength(27);
  expect(processAreas.map(({ indicators }) => indicators.length)).toEqual([2, 1, 4, 6, 3, 7, 4]);
  expect(allIndicators.every(({ themes }) => themes.length > 10)).toBe(true);
});

test('the sheet offers the scale by lists in every mark cell and none elsewhere', () => {
  const plan = sheetPlanSchema.parse(built.plans[0]);
  const cells = plan.validations.reduce(
    (sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
    0,
  );
  expect(cells).toBe(27 * 2);
  expect(plan.validations[0]!.rule).toEqual({ type: 'list', values: ['++', '+', 'недост+', 'недост'] });
});

test('marks are read back and stand in the sheet made again, with totals by area', () => {
  const again = withSheets(context, built.plans, (sheet) => {
    type(sheet, '1.1', 0, '++');
    type(sheet, '1.2', 0, 'недост+');
    type(sheet, '1.1', 1, 'недост');
  });
  expect(typedMarks(again).map(({ school, indicator, mark, year }) => [school.name, indicator, mark, year])).toEqual([
    ['СОШ № 1', '1.1', '++', 2025],
    ['СОШ № 2', '1.1', 'недост', 2025],
    ['СОШ № 1', '1.2', 'недост+', 2025],
  ]);
  const plan = processes.build(again, processes.inputs.parse({})).plans[0]!;
  const area = plan.rows.find(({ cells }) => cells[1]?.v === 'Учебный план')!;
  expect([area.cells[3]!.v, area.cells[4]!.v]).toEqual([4 / 6, 0]);
  expect(area.cells[3]!.f).toContain('SUMPRODUCT');
  const indicator = plan.rows.find(({ cells }) => cells[0]?.v === '1.2')!;
  expect(indicator.cells[3]!.v).toBe('недост+');
});

test('a year added stands beside the years typed before', () => {
  const typed = withSheets(context, built.plans, (sheet) => type(sheet, '7.4', 0, '+'));
  const plan = processes.build(typed, { schools: [], years: [2026] }).plans[0]!;
  const head = plan.rows.find(({ cells }) => cells[0]?.v === '№')!;
  expect(head.cells.slice(3, 7).map((cell) => cell!.v)).toEqual(['СОШ № 1', 'СОШ № 1', 'СОШ № 2', 'СОШ № 2']);
  const both = withSheets(typed, [plan], (sheet) => type(sheet, '7.4', 1, 'недост'));
  expect(latestMarks(typedMarks(both), 'СОШ № 1').map(({ year, mark }) => [year, mark])).toEqual([[2026, 'недост']]);
});

test('weak indicators reach SWOT with their cells, and the roadmap as factors', () => {
  const typed = withSheets(context, built.plans, (sheet) => {
    type(sheet, '6.4', 0, 'недост');
    type(sheet, '6.4', 1, '+');
    type(sheet, '5.1', 0, '++');
    type(sheet, '5.1', 1, '++');
  });
  const statements = dataStatements(typed, scopeOf(typed.findings));
  const weak = statements.find(({ id }) => id === 'process:weaknesses:6')!;
  expect(weak.quadrant).toBe('weaknesses');
  expect(statementText(weak)).toBe(
    'Школьные процессы, область «Ресурсы»: выявлены дефициты\u00a0— 6.4 «Обеспеченность кадрами» (1\u00a0ОО из 2)',
  );
  expect(statements.find(({ id }) => id === 'process:strengths:5')!.quadrant).toBe('strengths');
  expect(schoolFactors(typed)).toEqual({ 'СОШ № 1': [{ factor: 'staff', significance: 'medium' }], 'СОШ № 2': [] });
});

test('a workbook without schools gives a form with places for them', () => {
  const plan = processes.build(contextOf(findingsOf(readingOf([]))), processes.inputs.parse({})).plans[0]!;
  expect(() => sheetPlanSchema.parse(plan)).not.toThrow();
  expect(plan.columns.filter(({ hidden }) => !hidden)).toHaveLength(6);
});

test('marks of a sheet whose registry was lost go over to the new one', () => {
  const typed = withSheets(context, built.plans, (sheet) => type(sheet, '1.1', 0, '++'));
  const lost = { ...typed, state: { ...typed.state, registry: [] } };
  expect(typedMarks(lost).map(({ school, indicator, mark }) => [school.name, indicator, mark])).toEqual([
    ['СОШ № 1', '1.1', '++'],
  ]);
});
