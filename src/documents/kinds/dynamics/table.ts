import { a1, type Area } from '../../../model/cells';
import type { Chart } from '../../../model/plan';
import { procedureId, type Procedure, type ProcedureKind } from '../../../model/procedure';
import { dynamicsWords } from '../../../words/diagnostics/dynamics';
import { changeCaption, pointsUnit, words } from '../../../words/diagnostics/diagnostics';
import type { KeptPage } from '../../forms/kept-page';
import { besideSource, changeCell, sourceCaption, valueCell } from '../../kit/sheet/page';
import { changeOf } from '../../kit/findings/changes';
import { measured, partlyInYears, sliceSources, type Measure, type Slice } from '../../kit/findings/slices';
import type { CellInput, SheetBuilder } from '../../kit/sheet/builder';
import { colors, styles } from '../../kit/sheet/look';

export interface Line {
  procedure: Procedure;
  years: ReadonlyMap<number, Slice>;
}

/** One colour a year, from pale to dark, as far apart as the number of years lets them be. */
const yearColors = ['#B9C9DA', '#8FABC7', '#6489B0', '#3D6A96', '#1B4670'];
const yearColor = (index: number, count: number): string =>
  yearColors[count === 1 ? yearColors.length - 1 : Math.round((index * (yearColors.length - 1)) / (count - 1))] ??
  colors.accent;
const measureTitle = (measure: Measure, kind: ProcedureKind): string => {
  const { measures } = dynamicsWords;
  if (measure === 'mean') return measures.mean;
  return `${measures[measure === 'low' && kind === 'ЕГЭ' ? 'belowMinimum' : measure]}, %`;
};

const lineName = ({ kind, subject, grade }: Procedure): string =>
  kind === 'ВПР' && grade !== null ? dynamicsWords.className(subject, grade) : subject;

/** Rows a chart covers, 15 points each: two tables with their charts fill a page, however many subjects they have. */
const chartRowCount = (subjects: number): number => Math.max(9, 16 - Math.ceil(1.1 * subjects));

/** «Динамика результатов ОГЭ (качество обучения, %)»: subjects × years, change in points by formula, beside it the cells of the source. */
export function measureTable(
  page: KeptPage,
  kind: ProcedureKind,
  lines: readonly Line[],
  years: readonly number[],
  measure: Measure,
  ofOneSchool: boolean,
): void {
  const { builder: sheet, last } = page;
  const known = lines.filter(({ years: byYear }) => years.some((year) => measured(byYear.get(year), measure) !== null));
  if (known.length === 0) return;
  // Marks of basic mathematics and test points have no common axis: its row comes last and stays out of the chart.
  const isApart = ({ procedure }: Line) => measure === 'mean' && kind === 'ЕГЭ' && /базовая/.test(procedure.subject);
  const shown = [...known.filter((line) => !isApart(line)), ...known.filter(isApart)];
  const place = `${kind} ${measure}`;
  const first = page.heading(place, dynamicsWords.table(kind, measureTitle(measure, kind)));
  const changeColumn = 1 + years.length;
  const span = last - changeColumn + 1;
  const unit = measure === 'mean' ? '' : pointsUnit;
  const change = ofOneSchool ? [words.change, unit].filter(Boolean).join(', ') : changeCaption(unit);
  const captions = [dynamicsWords.subject, ...years.map(String), [change, span] as const];
  const head = page.head(`${place} head`, captions, [[last + 2, sourceCaption]]);
  const value = measure === 'mean' ? styles.decimal : styles.share;
  for (const { procedure, years: byYear } of shown) {
    const row = sheet.nextRow;
    const values = years.map((year) => measured(byYear.get(year), measure));
    const filled = values.flatMap((one, index) => (one === null ? [] : [index]));
    const [from, to] = [filled[0]!, filled.at(-1)!];
    // The difference of what is printed: a mean to two digits, a share to one of its percent.
    const [times, digits] = measure === 'mean' ? ['', 2] : ['*100', 1];
    const cell = (index: number) => a1({ row, col: 1 + index });
    const lastSlice = byYear.get(years[to]!)!;
    const source = sliceSources(lastSlice, measure)[0];
    const changed = from === to ? null : changeOf(byYear.get(years[from]!), lastSlice, measure);
    // What is printed beside it makes the change only where every school has both years.
    const difference: CellInput = {
      ...changeCell(changed, ofOneSchool),
      ...(changed?.isOfAll ? { f: `ROUND(${cell(to)}${times},${digits})-ROUND(${cell(from)}${times},${digits})` } : {}),
    };
    page.cells(
      `${place}: ${procedureId(procedure)}`,
      [
        { v: `${lineName(procedure)}${partlyInYears(byYear, years)}`, style: styles.text },
        ...values.map((one) => valueCell(one, value)),
        { ...difference, span },
      ],
      source ? [[last + 2, besideSource(source)]] : [],
    );
  }
  const rows = { top: head + 1, bottom: sheet.nextRow - 1 };
  changeColors(sheet, { ...rows, left: changeColumn, right: changeColumn }, measure);
  const charted = rows.bottom - known.filter(isApart).length;
  if (charted >= rows.top) chartRows(sheet, kind, years, measure, { ...rows, bottom: charted }, last);
  sheet.keepTogether(first);
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
  const { axis } = dynamicsWords;
  sheet.row([], { height: 6 });
  const top = sheet.nextRow;
  const count = chartRowCount(rows.bottom - rows.top + 1);
  for (let line = 0; line < count; line++) sheet.row([], { height: 15 });
  const chart: Chart = {
    type: 'columnClustered',
    title: `${kind}: ${measureTitle(measure, kind)}`,
    categories: { ...rows, left: 0, right: 0 },
    series: years.map((year, index) => ({
      name: String(year),
      values: { ...rows, left: 1 + index, right: 1 + index },
      color: yearColor(index, years.length),
    })),
    valueAxis:
      measure === 'mean'
        ? { title: kind === 'ЕГЭ' ? axis.points : axis.mark, format: '0.0', min: 0 }
        : { title: axis.share, format: '0%', min: 0 },
    anchor: { top, left: 0, bottom: top + count - 1, right: last },
  };
  sheet.charts.push(chart);
}
