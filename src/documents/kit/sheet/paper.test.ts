/** What every paper must be when printed: legible, one width, nothing of our workings on it. */
import { documents } from '../../catalogue';
import { contextOf, findingsOf, readingOf, type Row } from '../../testing/findings';
import { printScale } from './legible';

const rows: Row[] = Array.from({ length: 9 }, (_, index) => `МБОУ «СОШ № ${index + 1}»`).flatMap(
  (school, index): Row[] =>
    [2025, 2026].flatMap((year): Row[] => [
      [school, 'ОГЭ Математика', year, index < 5 ? 12 : 0, 10, 10, 8],
      [school, 'ОГЭ Русский язык', year, index < 5 ? 12 : 0, 10, 10, 8],
      [school, 'ВПР Математика 5', year, index < 5 ? 12 : 0, 10, 10, 8],
      [school, 'ВПР Русский язык 6', year, index < 5 ? 12 : 0, 10, 10, 8],
    ]),
);
const context = contextOf(findingsOf(readingOf(rows)));
/** Lists for the screen and sheets to type into are not signed; twelve factors across do not fit a page, nor the analysis its portrait. */
const forScreen = new Set(['shnor', 'svod', 'read', 'example', 'source', 'entry', 'risk', 'analysis']);
const plans = documents
  .filter(({ kind }) => !forScreen.has(kind))
  .flatMap((definition) =>
    definition
      .build(context, definition.inputs.parse({}))
      .plans.map((plan) => [`${plan.kind} ${plan.key}`, plan] as const),
  );

test.each(plans)('%s: nothing under 9 pt on paper', (_name, plan) => {
  const { print } = plan;
  const area = print.area ?? { top: 0, left: 0, bottom: plan.rows.length - 1, right: plan.columns.length - 1 };
  const scale = printScale(plan, print);
  const small = new Set<string>();
  plan.rows.slice(area.top, area.bottom + 1).forEach((row) => {
    if (row.hidden) return;
    row.cells.slice(area.left, area.right + 1).forEach((cell, i) => {
      if (!cell || cell.v === null || cell.v === undefined || cell.v === '' || plan.columns[area.left + i]?.hidden)
        return;
      const size = (cell.s === undefined ? undefined : plan.styles[cell.s]?.font?.size) ?? plan.font.size;
      if (size * scale < 8.95)
        small.add(`${(size * scale).toFixed(1)} (${size} × ${scale.toFixed(2)}): ${String(cell.v).slice(0, 40)}`);
    });
  });
  expect([...small].slice(0, 4)).toEqual([]);
});

test.each(plans)('%s: no cell of the workbook is named on paper', (_name, plan) => {
  const area = plan.print.area ?? { top: 0, left: 0, bottom: plan.rows.length - 1, right: plan.columns.length - 1 };
  const printed = plan.rows
    .slice(area.top, area.bottom + 1)
    .flatMap(({ cells, hidden }) => (hidden ? [] : cells.slice(area.left, area.right + 1)));
  expect(printed.map((cell) => String(cell?.v ?? '')).filter((text) => /![A-Z]{1,3}\d/.test(text))).toEqual([]);
});

test.each(plans)('%s: no merged cell runs over the edge of what is printed', (_name, plan) => {
  const { area } = plan.print;
  const over = plan.merges.filter(({ left, right }) => area && left <= area.right && right > area.right);
  expect(over).toEqual([]);
});

test('papers are set in the font and size the office chose, rows fitted to it', () => {
  const organisation = { font: { name: 'PT Astra Serif', size: 13 } };
  const office = { ...context, state: { ...context.state, organisation } };
  for (const kind of ['order', 'roadmap', 'staff', 'school-package', 'programme']) {
    const definition = documents.find((one) => one.kind === kind)!;
    const [plan] = definition.build(office, definition.inputs.parse({})).plans;
    const [usual] = definition.build(context, definition.inputs.parse({})).plans;
    const printed = plan!.styles.filter(({ font }) => (font?.size ?? 13) > 10);
    expect(new Set(printed.map(({ font }) => font?.name))).toEqual(new Set(['PT Astra Serif']));
    expect(Math.min(...printed.map(({ font }) => font!.size!))).toBeGreaterThanOrEqual(12);
    const height = ({ rows: list }: typeof plan & object) => list.reduce((sum, row) => sum + (row.height ?? 15), 0);
    expect(height(plan!)).toBeGreaterThan(height(usual!) * 1.1);
  }
});
