import { a1, areaA1, type Area } from '../../model/cells';
import type { Chart, Style } from '../../model/plan';
import type { Procedure, ProcedureKind } from '../../model/procedure';
import { words } from '../../words/diagnostics';
import { headingRow, noteRow, sourceCell, valueCell } from '../diagnostics/page';
import { measured, sliceSources, type Measure, type Slice } from '../diagnostics/slices';
import type { SheetBuilder } from '../sheet/builder';
import { colors, styles } from '../sheet/look';

export interface Line {
  procedure: Procedure;
  years: ReadonlyMap<number, Slice>;
}

/** One colour a year, from pale to dark. */
const yearColors = ['#A9BCD0', '#7C9CBF', '#4F7CAC', '#1F4E79', '#12304D'];
const changeFormat: Record<Measure, string> = {
  quality: '+0.0;-0.0;0.0',
  low: '+0.0;-0.0;0.0',
  mean: '+0.00;-0.00;0.00',
};
export const measureTitle = (measure: Measure, kind: ProcedureKind): string =>
  measure === 'quality'
    ? 'качество обучения, %'
    : measure === 'mean'
      ? 'средний результат'
      : kind === 'ЕГЭ'
        ? 'ниже минимума, %'
        : 'доля «2», %';

const lineName = ({ kind, subject, grade }: Procedure): string =>
  kind === 'ВПР' && grade !== null ? `${subject}, ${grade} класс` : subject;

/** Columns of a table: subject, the years, the change, where the last year stands. */
export const tableColumns = (years: readonly number[]) => ({ change: 1 + years.length, source: 2 + years.length });

/** «Динамика результатов ОГЭ (качество обучения, %)»: subjects × years, change in points by formula, link to the source. */
export function measureTable(
  sheet: SheetBuilder,
  kind: ProcedureKind,
  lines: readonly Line[],
  years: readonly number[],
  measure: Measure,
  last: number,
): void {
  const shown = lines.filter(({ years: byYear }) => years.some((year) => measured(byYear.get(year), measure) !== null));
  if (shown.length === 0) return;
  headingRow(sheet, `Динамика результатов ${kind} (${measureTitle(measure, kind)})`, last);
  const columns = tableColumns(years);
  const caption: Style = styles.head;
  const head = sheet.row([
    { v: 'Предмет', style: caption },
    ...years.map((year) => ({ v: String(year), style: caption })),
    { v: measure === 'mean' ? words.change : `${words.change}, п.п.`, style: caption },
    { v: words.source, style: caption },
  ]);
  const value = measure === 'mean' ? styles.decimal : styles.share;
  for (const { procedure, years: byYear } of shown) {
    const row = sheet.nextRow;
    const values = years.map((year) => measured(byYear.get(year), measure));
    const known = values.flatMap((one, index) => (one === null ? [] : [index]));
    const [from, to] = [known[0]!, known.at(-1)!];
    const times = measure === 'mean' ? 1 : 100;
    const cell = (index: number) => a1({ row, col: 1 + index });
    const lastSlice = byYear.get(years[to]!)!;
    const source = sliceSources(lastSlice, measure)[0];
    sheet.row([
      { v: lineName(procedure), style: styles.text },
      ...values.map((one) => valueCell(one, value)),
      from === to
        ? valueCell(null, styles.center)
        : {
            f: times === 1 ? `${cell(to)}-${cell(from)}` : `(${cell(to)}-${cell(from)})*100`,
            v: (values[to]! - values[from]!) * times,
            style: { ...styles.center, format: changeFormat[measure] },
          },
      source ? sourceCell(source) : { v: '', style: styles.text },
    ]);
  }
  const rows = { top: head + 1, bottom: sheet.nextRow - 1 };
  changeColors(sheet, { ...rows, left: columns.change, right: columns.change }, measure);
  chartRows(sheet, kind, years, measure, rows, last);
}

/** Better is green, worse is red: a fall of «2» is good, a fall of quality is not. */
function changeColors(sheet: SheetBuilder, area: Area, measure: Measure): void {
  const cell = a1({ row: area.top, col: area.left });
  const [up, down] = measure === 'low' ? [colors.lowInk, '#1E6B34'] : ['#1E6B34', colors.lowInk];
  sheet.conditional.push(
    { area, formula: `AND(ISNUMBER(${cell}),${cell}>0)`, style: { color: up } },
    { area, formula: `AND(ISNUMBER(${cell}),${cell}<0)`, style: { color: down } },
  );
}

function chartRows(
  sheet: SheetBuilder,
  kind: ProcedureKind,
  years: readonly number[],
  measure: Measure,
  rows: { top: number; bottom: number },
  last: number,
): void {
  sheet.row([], { height: 6 });
  const top = sheet.nextRow;
  for (let line = 0; line < 14; line++) sheet.row([], { height: 15 });
  const chart: Chart = {
    type: 'columnClustered',
    title: `${kind}: ${measureTitle(measure, kind)}`,
    categories: { ...rows, left: 0, right: 0 },
    series: years.map((year, index) => ({
      name: String(year),
      values: { ...rows, left: 1 + index, right: 1 + index },
      color: yearColors[yearColors.length - years.length + index] ?? colors.accent,
    })),
    valueAxis:
      measure === 'mean'
        ? { title: kind === 'ЕГЭ' ? 'баллы' : 'отметка', format: '0.0', min: 0 }
        : { title: '% участников', format: '0%', min: 0 },
    anchor: { top, left: 0, bottom: top + 13, right: last },
  };
  sheet.charts.push(chart);
  noteRow(
    sheet,
    `Диаграмма построена по ячейкам ${areaA1({ ...rows, left: 0, right: years.length })} этого листа.`,
    last,
  );
}
