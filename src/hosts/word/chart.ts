import { Paragraph } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Area } from '../../model/cells';
import type { Chart, SheetPlan } from '../../model/plan';
import { shownValue } from '../../words/shown-value';

/** A plan's chart as a chart of Word, drawn from the cells' values; `width` in points. */
export function chartOf(plan: SheetPlan, chart: Chart, width: number): Paragraph {
  const cells = (area: Area) => {
    const found = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) found.push(plan.rows[row]?.cells[col]?.v ?? null);
    return found;
  };
  const format = chart.valueAxis.format;
  const size = { width: Math.round((width * 4) / 3), height: Math.round(width / 2) };
  return new Paragraph({
    children: [
      new ChartRun({
        type: chart.type === 'line' ? 'line' : chart.type === 'barClustered' ? 'bar' : 'column',
        ...(chart.type === 'columnStacked100' ? { stacking: 'percent' as const } : {}),
        title: chart.title,
        categories: cells(chart.categories).map((value) => shownValue(value)),
        series: chart.series.map(({ name, values, color }) => ({
          name,
          values: cells(values).map((value) => (typeof value === 'number' ? value : null)),
          ...(color ? { color: color.slice(1) } : {}),
        })),
        valueAxis: {
          title: chart.valueAxis.title,
          ...(format === undefined ? {} : { numberFormat: format }),
          ...(chart.valueAxis.min === undefined ? {} : { minimum: chart.valueAxis.min }),
          ...(chart.valueAxis.max === undefined ? {} : { maximum: chart.valueAxis.max }),
        },
        ...(chart.categoryAxis?.title ? { categoryAxis: { title: chart.categoryAxis.title } } : {}),
        ...(chart.dataLabels ? { dataLabels: { value: true, ...(format ? { numberFormat: format } : {}) } } : {}),
        font: { name: plan.font.name } as object,
        transformation: size,
        altText: { name: chart.title, description: chart.title, title: chart.title },
      }),
    ],
  });
}
