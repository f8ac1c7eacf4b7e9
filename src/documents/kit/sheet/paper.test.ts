/** What every paper must be when printed: legible, one width, nothing of our workings on it. */
import type { SheetPlan } from '../../../model/plan';
import { documents } from '../../catalogue';
import type { DocumentContext, DocumentDefinition } from '../../definition';
import { identificationDocuments } from '../../kinds/identification';
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
const plansOf = (from: DocumentContext, wanted: readonly DocumentDefinition[]) =>
  wanted.flatMap((definition) => definition.build(from, definition.inputs.parse({})).plans);
/** Lists over more procedures than fit a page beside the verdicts. */
const more = ['ВПР История 6', 'ВПР Биология 6', 'ОГЭ География'].flatMap((procedure) =>
  [2025, 2026].map((year): Row => [rows[0]![0], procedure, year, 5, 10, 10, 8]),
);
const all = [
  ...plansOf(context, documents),
  ...plansOf(contextOf(findingsOf(readingOf([...rows, ...more]))), identificationDocuments),
].map((plan, index) => [`${plan.kind} ${plan.key} ${index}`, plan] as const);
/** What was read names the cells it was read from. */
const plans = all.filter(([, { kind }]) => kind !== 'read');

test.each(all)('%s: nothing under 9 pt on paper', (_name, plan) => {
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

const mm = 72 / 25.4;
/** How full the pages but the last are where columns are so much wider than Excel's, each broken by the program itself or by the plan. */
function filled({ rows, print, columns }: SheetPlan, wider: number): number[] {
  const area = print.area ?? { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 };
  const height = print.orientation === 'portrait' ? 297 : 210;
  const scale = Math.min(1, printScale({ rows, columns }, print) / wider);
  const room = ((height - print.margins.top - print.margins.bottom) * mm) / scale;
  const of = (from: number, to: number) =>
    rows.slice(from, to + 1).reduce((sum, row) => sum + (row.hidden ? 0 : (row.height ?? 15)), 0);
  const { titleRows, breaks = [], partStarts = [] } = print;
  const full: number[] = [];
  let used = 0;
  let first = area.top;
  for (let row = area.top; row <= area.bottom; row++) {
    if (row > first && (breaks.includes(row) || used + of(row, row) > room)) {
      // The last page of a part is as full as it happens to be.
      if (!partStarts.includes(row)) full.push(used / room);
      first = row;
      used = titleRows && row > titleRows.to ? of(titleRows.from, titleRows.to) : 0;
    }
    used += of(row, row);
  }
  return full;
}

test.each([
  ['Excel', 1, 0.84],
  ['a program that counts columns in parts of pixels', 1.06, 0.82],
  ['a program without the font of the workbook', 4 / 3, 0.7],
])('pages but the last are filled in %s', (_name, wider, least) => {
  const full = all.flatMap(([, plan]) => filled(plan, wider));
  expect(full.length).toBeGreaterThan(60);
  expect(full.reduce((sum, one) => sum + one, 0) / full.length).toBeGreaterThan(least);
});
