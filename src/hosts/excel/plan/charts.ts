import { a1, areaA1 } from '../../../model/cells';
import type { Chart, SheetPlan } from '../../../model/plan';
import { call, callBytes, type Step } from '../steps';
import type { SheetOf } from './content';

const kinds: Record<Chart['type'], Excel.ChartType> = {
  columnClustered: 'ColumnClustered' as Excel.ChartType,
  barClustered: 'BarClustered' as Excel.ChartType,
  line: 'Line' as Excel.ChartType,
  columnStacked100: 'ColumnStacked100' as Excel.ChartType,
  scatter: 'XYScatter' as Excel.ChartType,
};

/** Native charts. Each is made over its first series alone (direction said outright), the others are added to it. */
export function chartSteps(sheetOf: SheetOf, plan: SheetPlan): Step[] {
  return plan.charts.map((chart) =>
    call((context) => drawChart(sheetOf(context), chart), callBytes * (34 + chart.series.length * 17)),
  );
}

const labelPlaces: Record<Chart['type'], Excel.ChartDataLabelPosition> = {
  columnClustered: 'OutsideEnd' as Excel.ChartDataLabelPosition,
  barClustered: 'OutsideEnd' as Excel.ChartDataLabelPosition,
  line: 'Top' as Excel.ChartDataLabelPosition,
  columnStacked100: 'Center' as Excel.ChartDataLabelPosition,
  scatter: 'Top' as Excel.ChartDataLabelPosition,
};

function labelSeries(series: Excel.ChartSeries, plan: Chart): void {
  series.hasDataLabels = true;
  series.dataLabels.position = labelPlaces[plan.type];
  const format = plan.labelFormat ?? plan.valueAxis.format;
  if (format !== undefined) series.dataLabels.numberFormat = format;
}

function drawMarkers(series: Excel.ChartSeries, color: string | undefined): void {
  series.markerStyle = 'Circle';
  series.markerSize = 6;
  if (color) series.markerBackgroundColor = color;
}

/** Points without a line, or a line without points. */
function drawScatter(series: Excel.ChartSeries, { color, drawn = 'points' }: Chart['series'][number]): void {
  if (drawn === 'points') {
    series.markerStyle = 'Circle';
    series.markerSize = pointSize;
    if (color) {
      series.markerBackgroundColor = color;
      series.markerForegroundColor = color;
    }
    return;
  }
  series.chartType = 'XYScatterLinesNoMarkers' as Excel.ChartType;
  if (color) series.format.line.color = color;
  series.format.line.weight = lineWeight;
  series.format.line.lineStyle = drawn === 'dashes' ? 'Dash' : 'Continuous';
}
/** Points across, and a line's width: thousands of results stand in one chart. */
const pointSize = 4;
const lineWeight = 1.5;

function setFont(font: Excel.ChartFont, size: number, bold: boolean): void {
  font.size = size;
  font.bold = bold;
}

function drawChart(sheet: Excel.Worksheet, plan: Chart): void {
  const [first, ...others] = plan.series;
  const area = first!.values;
  const direction = area.left === area.right ? 'Columns' : 'Rows';
  const chart = sheet.charts.add(kinds[plan.type], sheet.getRange(areaA1(area)), direction);
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach((planned, index) => {
    const { name, values, color, x = plan.categories } = planned;
    const line = series[index]!;
    line.name = name;
    if (index > 0) line.setValues(sheet.getRange(areaA1(values)));
    line.setXAxisValues(sheet.getRange(areaA1(x)));
    if (plan.type === 'scatter') {
      drawScatter(line, planned);
      if (plan.dataLabels) labelSeries(line, plan);
      return;
    }
    if (color && plan.type === 'line') line.format.line.color = color;
    else if (color) line.format.fill.setSolidColor(color);
    if (plan.type !== 'line') line.gapWidth = 60;
    else drawMarkers(line, color);
    if (plan.dataLabels) labelSeries(line, plan);
  });
  chart.title.text = plan.title;
  setFont(chart.title.format.font, 12, true);
  chart.displayBlanksAs = 'NotPlotted';
  chart.legend.visible = plan.series.length > 1;
  if (plan.series.length > 1) chart.legend.position = 'Bottom';
  const { valueAxis, categoryAxis } = chart.axes;
  if (plan.valueAxis.title) {
    valueAxis.title.text = plan.valueAxis.title;
    setFont(valueAxis.title.format.font, 10, false);
  }
  valueAxis.numberFormat = plan.valueAxis.format ?? (plan.type === 'columnStacked100' ? '0%' : 'General');
  valueAxis.majorGridlines.format.line.color = '#D9D9D9';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.numberFormat = plan.categoryAxis?.format ?? 'General';
  if (plan.type === 'barClustered') {
    // Categories from the top, as the table beside lists them, and the values still below.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  if (plan.valueAxis.min !== undefined) valueAxis.minimum = plan.valueAxis.min;
  if (plan.valueAxis.max !== undefined) valueAxis.maximum = plan.valueAxis.max;
  if (plan.categoryAxis?.min !== undefined) categoryAxis.minimum = plan.categoryAxis.min;
  if (plan.categoryAxis?.max !== undefined) categoryAxis.maximum = plan.categoryAxis.max;
  if (plan.categoryAxis?.title) {
    categoryAxis.title.text = plan.categoryAxis.title;
    setFont(categoryAxis.title.format.font, 10, false);
  }
  const { anchor } = plan;
  chart.setPosition(a1({ row: anchor.top, col: anchor.left }), a1({ row: anchor.bottom, col: anchor.right }));
}
