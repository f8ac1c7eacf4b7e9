import { a1, areaA1 } from '../../../model/cells';
import type { Chart, SheetPlan } from '../../../model/plan';
import { call, callBytes, type Step } from '../steps';
import type { SheetOf } from './content';

const kinds: Record<Chart['type'], Excel.ChartType> = {
  columnClustered: 'ColumnClustered' as Excel.ChartType,
  barClustered: 'BarClustered' as Excel.ChartType,
  line: 'Line' as Excel.ChartType,
  columnStacked100: 'ColumnStacked100' as Excel.ChartType,
};

/** Native charts. Each is made over its first series alone (direction said outright), the others are added to it. */
export function chartSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  return plan.charts.map((chart) =>
    call((context) => drawChart(sheetOf(context), chart), callBytes * (20 + chart.series.length * 8)),
  );
}

function drawChart(sheet: Excel.Worksheet, plan: Chart): void {
  const [first, ...others] = plan.series;
  const area = first!.values;
  const direction = area.left === area.right ? 'Columns' : 'Rows';
  const chart = sheet.charts.add(kinds[plan.type], sheet.getRange(areaA1(area)), direction);
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach(({ name, values, color }, index) => {
    const line = series[index]!;
    line.name = name;
    if (index > 0) line.setValues(sheet.getRange(areaA1(values)));
    line.setXAxisValues(sheet.getRange(areaA1(plan.categories)));
    if (color && plan.type === 'line') line.format.line.color = color;
    else if (color) line.format.fill.setSolidColor(color);
    if (plan.dataLabels) line.hasDataLabels = true;
  });
  chart.title.text = plan.title;
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = 'Bottom';
  const { valueAxis, categoryAxis } = chart.axes;
  valueAxis.title.text = plan.valueAxis.title;
  if (plan.valueAxis.format !== undefined) valueAxis.numberFormat = plan.valueAxis.format;
  if (plan.valueAxis.min !== undefined) valueAxis.minimum = plan.valueAxis.min;
  if (plan.valueAxis.max !== undefined) valueAxis.maximum = plan.valueAxis.max;
  if (plan.categoryAxis?.title) categoryAxis.title.text = plan.categoryAxis.title;
  const { anchor } = plan;
  chart.setPosition(a1({ row: anchor.top, col: anchor.left }), a1({ row: anchor.bottom, col: anchor.right }));
}
