import type { Area, CellValue } from '../../../model/cells';
import type { Chart, SheetPlan } from '../../../model/plan';
import { namedArea } from './sheet-xml';
import { escapeAttribute, escapeXml } from '../package/xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawingNamespaces =
  ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"' +
  ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const chartNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const chartId = (index: number): string => `chart${index + 1}`;

/** The drawing of a sheet: one frame a chart, over the cells it covers. */
export function drawingXml(charts: readonly Chart[]): string {
  const frames = charts.map(({ anchor, title }, index) => {
    const corner = (name: string, col: number, row: number) =>
      `<xdr:${name}><xdr:col>${col}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return [
      '<xdr:twoCellAnchor>',
      corner('from', anchor.left, anchor.top),
      corner('to', anchor.right + 1, anchor.bottom + 1),
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="Диаграмма ${index + 1}" descr="${escapeAttribute(title)}"/>`,
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${chartNamespace}"><c:chart xmlns:c="${chartNamespace}" xmlns:r="${relations}" r:id="${chartId(index)}"/>`,
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
    ].join('');
  });
  return `${head}<xdr:wsDr${drawingNamespaces}>${frames.join('')}</xdr:wsDr>`;
}

/** A chart part: elements in the order of CT_ChartSpace and its children. Values are cached, so that it shows before a calculation. */
export function chartXml(plan: SheetPlan, chart: Chart): string {
  return [
    `${head}<c:chartSpace xmlns:c="${chartNamespace}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${relations}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    title(chart.title, 1200, true),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    ...(chart.type === 'scatter' ? scatterXml(plan, chart) : categoriesXml(plan, chart)),
    '</c:plotArea>',
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>',
  ].join('');
}

/** Bars or lines over categories, and their axes. */
function categoriesXml(plan: SheetPlan, chart: Chart): string[] {
  const bars = chart.type !== 'line';
  const element = bars ? 'barChart' : 'lineChart';
  const stacked = chart.type === 'columnStacked100';
  const grouping = stacked ? 'percentStacked' : bars ? 'clustered' : 'standard';
  const labels = chart.dataLabels ? dataLabels(chart) : '';
  return [
    `<c:${element}>${bars ? `<c:barDir val="${chart.type === 'barClustered' ? 'bar' : 'col'}"/>` : ''}`,
    `<c:grouping val="${grouping}"/><c:varyColors val="0"/>`,
    ...chart.series.map((series, index) => seriesXml(plan, chart, series, index)),
    labels,
    bars ? `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}` : '<c:marker val="1"/>',
    `<c:axId val="111"/><c:axId val="222"/></c:${element}>`,
    axes(chart),
  ];
}

/** Points by two numbers: a series draws its points, or a line through them; both axes are of values. */
function scatterXml(plan: SheetPlan, chart: Chart): string[] {
  const { categoryAxis = {}, valueAxis } = chart;
  const series = chart.series.map((one, index) => {
    const { name, color, drawn = 'points', x = chart.categories } = one;
    const paint = color ? solid(color) : '';
    const dashes = drawn === 'dashes' ? '<a:prstDash val="dash"/>' : '';
    const line = drawn === 'points' ? '<a:ln w="19050"><a:noFill/></a:ln>' : `<a:ln w="19050">${paint}${dashes}</a:ln>`;
    const look = paint ? `<c:spPr>${paint}<a:ln w="9525">${paint}</a:ln></c:spPr>` : '';
    const symbol = drawn === 'points' ? `<c:symbol val="circle"/><c:size val="4"/>${look}` : '<c:symbol val="none"/>';
    return [
      `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`,
      `<c:spPr>${line}</c:spPr><c:marker>${symbol}</c:marker>`,
      chart.dataLabels ? dataLabels(chart) : '',
      `<c:xVal>${numbersXml(plan, x, categoryAxis.format)}</c:xVal>`,
      `<c:yVal>${numbersXml(plan, one.values, valueAxis.format)}</c:yVal><c:smooth val="0"/></c:ser>`,
    ].join('');
  });
  const across = { ...categoryAxis, title: categoryAxis.title ?? '' };
  return [
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}`,
    '<c:axId val="111"/><c:axId val="222"/></c:scatterChart>',
    valuesAxis(across, { id: 111, crossed: 222, side: 'b', labels: 'low', grid: false, between: 'midCat' }),
    valuesAxis(valueAxis, { id: 222, crossed: 111, side: 'l', labels: 'nextTo', grid: true, between: 'midCat' }),
  ];
}

function title(text: string, size: number, bold: boolean): string {
  const run = `lang="ru-RU" sz="${size}" b="${bold ? 1 : 0}"`;
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${size}" b="${bold ? 1 : 0}"/></a:pPr><a:r><a:rPr ${run}/><a:t>${escapeXml(text)}</a:t></a:r></a:p>` +
    '</c:rich></c:tx><c:overlay val="0"/></c:title>'
  );
}

const solid = (color: string) => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

function seriesXml(plan: SheetPlan, chart: Chart, series: Chart['series'][number], index: number): string {
  const line = chart.type === 'line';
  const shape = !series.color
    ? ''
    : line
      ? `<c:spPr><a:ln w="28575">${solid(series.color)}</a:ln></c:spPr>`
      : `<c:spPr>${solid(series.color)}</c:spPr>`;
  const marker = !line
    ? '<c:invertIfNegative val="0"/>'
    : `<c:marker><c:symbol val="circle"/><c:size val="6"/>${series.color ? `<c:spPr>${solid(series.color)}</c:spPr>` : ''}</c:marker>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`,
    shape,
    marker,
    `<c:cat><c:strRef><c:f>${escapeXml(namedArea(plan.name, chart.categories))}</c:f>`,
    cache(
      'strCache',
      '',
      valuesOf(plan, chart.categories).map((value) => (value === null ? null : String(value))),
    ),
    `</c:strRef></c:cat><c:val>${numbersXml(plan, series.values, chart.valueAxis.format)}</c:val>`,
    `${line ? '<c:smooth val="0"/>' : ''}</c:ser>`,
  ].join('');
}

/** Numbers of an area of the sheet, by reference and cached. */
function numbersXml(plan: SheetPlan, area: Area, format = 'General'): string {
  const numbers = valuesOf(plan, area).map((value) => (typeof value === 'number' ? String(value) : null));
  const code = `<c:formatCode>${escapeXml(format)}</c:formatCode>`;
  return `<c:numRef><c:f>${escapeXml(namedArea(plan.name, area))}</c:f>${cache('numCache', code, numbers)}</c:numRef>`;
}

function valuesOf(plan: SheetPlan, area: Area): CellValue[] {
  const values: CellValue[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) values.push(plan.rows[row]?.cells[col]?.v ?? null);
  }
  return values;
}

function cache(name: string, format: string, values: readonly (string | null)[]): string {
  const points = values.map((value, index) =>
    value === null ? '' : `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:${name}>${format}<c:ptCount val="${values.length}"/>${points.join('')}</c:${name}>`;
}

function dataLabels(chart: Chart): string {
  const place =
    chart.type === 'line' || chart.type === 'scatter' ? 't' : chart.type === 'columnStacked100' ? 'ctr' : 'outEnd';
  const code = chart.labelFormat ?? chart.valueAxis.format;
  const format = code ? `<c:numFmt formatCode="${escapeAttribute(code)}" sourceLinked="0"/>` : '';
  return (
    `<c:dLbls>${format}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

/** Category and value axes. Horizontal bars list categories from the top, as the table beside them does. */
function axes({ type, categoryAxis, valueAxis }: Chart): string {
  const sideways = type === 'barClustered';
  const format = valueAxis.format ?? (type === 'columnStacked100' ? '0%' : 'General');
  return [
    `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${sideways ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${sideways ? 'l' : 'b'}"/>`,
    categoryAxis?.title ? title(categoryAxis.title, 1000, false) : '',
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    '<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>',
    valuesAxis(
      { ...valueAxis, format },
      {
        id: 222,
        crossed: 111,
        side: sideways ? 'b' : 'l',
        labels: 'nextTo',
        grid: true,
        between: 'between',
        ...(sideways ? { crosses: 'max' } : {}),
      },
    ),
  ].join('');
}

/** How an axis of values stands in its chart. */
interface AxisPlace {
  id: number;
  /** The axis it crosses, and where. */
  crossed: number;
  crosses?: string;
  side: string;
  labels: 'low' | 'nextTo';
  grid: boolean;
  between: 'between' | 'midCat';
}

function valuesAxis(axis: Chart['valueAxis'], place: AxisPlace): string {
  const limit = (name: 'max' | 'min') => (axis[name] === undefined ? '' : `<c:${name} val="${axis[name]}"/>`);
  return [
    `<c:valAx><c:axId val="${place.id}"/><c:scaling><c:orientation val="minMax"/>${limit('max')}${limit('min')}</c:scaling><c:delete val="0"/>`,
    `<c:axPos val="${place.side}"/>`,
    place.grid ? `<c:majorGridlines><c:spPr><a:ln w="6350">${solid('#D9D9D9')}</a:ln></c:spPr></c:majorGridlines>` : '',
    axis.title ? title(axis.title, 1000, false) : '',
    `<c:numFmt formatCode="${escapeAttribute(axis.format ?? 'General')}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${place.labels}"/>`,
    `<c:crossAx val="${place.crossed}"/><c:crosses val="${place.crosses ?? 'autoZero'}"/><c:crossBetween val="${place.between}"/></c:valAx>`,
  ].join('');
}
