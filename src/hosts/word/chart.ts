import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Area, CellValue } from '../../model/cells';
import type { Chart, SheetPlan } from '../../model/plan';
import { shownValue } from '../../words/russian/shown-value';

/** A plan's chart as a chart of Word, drawn from the cells' values; `width` in points. */
export function chartOf(plan: SheetPlan, chart: Chart, width: number): Paragraph {
  const { dataLabels, categoryAxis } = chart;
  const format = chart.labelFormat ?? chart.valueAxis.format;
  const cells = (area: Area) => cellsOf(plan, area);
  const common = {
    title: chart.title,
    ...(dataLabels ? { dataLabels: { value: true, ...(format ? { numberFormat: format } : {}) } } : {}),
    font: { name: plan.font.name } as object,
    transformation: {
      width: Math.round((width * 4) / 3),
      height: Math.round(width * (chart.type === 'scatter' ? 0.65 : 0.5)),
    },
    altText: { name: chart.title, description: chart.title, title: chart.title },
  };
  const run =
    chart.type === 'scatter'
      ? new ChartRun({
          ...common,
          type: 'scatter',
          lines: 'none',
          series: chart.series.map((series) => scatterSeries(plan, chart, series)),
          xAxis: axisOf({ ...categoryAxis, title: categoryAxis?.title ?? '' }),
          yAxis: axisOf(chart.valueAxis),
        })
      : new ChartRun({
          ...common,
          type: chart.type === 'line' ? 'line' : chart.type === 'barClustered' ? 'bar' : 'column',
          ...(chart.type === 'columnStacked100' ? { stacking: 'percent' as const } : {}),
          categories: cells(chart.categories).map((value) => shownValue(value)),
          series: chart.series.map(({ name, values, color }) => ({
            name,
            values: cells(values).map((value) => (typeof value === 'number' ? value : null)),
            ...(color ? { color: color.slice(1) } : {}),
          })),
          valueAxis: axisOf(chart.valueAxis),
          ...(categoryAxis?.title ? { categoryAxis: { title: categoryAxis.title } } : {}),
        });
  return new Paragraph({ children: [run] });
}

function cellsOf(plan: SheetPlan, area: Area): CellValue[] {
  const found: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let col = area.left; col <= area.right; col++) found.push(plan.rows[row]?.cells[col]?.v ?? null);
  return found;
}

const axisOf = ({ title, format, min, max }: Chart['valueAxis']) => ({
  title,
  ...(format === undefined ? {} : { numberFormat: format }),
  ...(min === undefined ? {} : { minimum: min }),
  ...(max === undefined ? {} : { maximum: max }),
});

/** Its points; a line is drawn as small ones close together: a chart's lines here join every series' points, or none's. */
function scatterSeries(plan: SheetPlan, chart: Chart, series: Chart['series'][number]) {
  const { name, values, color, x = chart.categories, drawn = 'points' } = series;
  const across = cellsOf(plan, x);
  const points = cellsOf(plan, values).flatMap((y, index) => {
    const at = across[index];
    return typeof at === 'number' && typeof y === 'number' ? [{ x: at, y }] : [];
  });
  return {
    name,
    points,
    ...(color ? { color: color.slice(1) } : {}),
    markers: { shape: 'circle' as const, size: drawn === 'points' ? 4 : 2 },
  };
}
