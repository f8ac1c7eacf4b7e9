import { letters, type Rect } from '../model/address';
import type { Chart, ChartAxis, ChartFont, ChartSeries, Sheet } from '../model/workbook';
import { escape } from './tree';

const spaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

export function drawingXml(sheet: Sheet): string {
  const items = sheet.charts.map((chart, i) => {
    const rect: Rect = chart.anchor ?? { top: 5, left: 5, bottom: 20, right: 12 };
    const marker = (column: number, row: number) =>
      `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
    return [
      `<xdr:twoCellAnchor><xdr:from>${marker(rect.left, rect.top)}</xdr:from><xdr:to>${marker(rect.right + 1, rect.bottom + 1)}</xdr:to>`,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${escape(chart.name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
      `<c:chart r:id="chart${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`,
    ].join('');
  });
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ${spaces}>${items.join('')}</xdr:wsDr>`;
}

const reference = ({ sheet, rect }: { sheet: string; rect: Rect }): string =>
  escape(
    `'${sheet.replaceAll("'", "''")}'!$${letters(rect.left)}$${rect.top + 1}:$${letters(rect.right)}$${rect.bottom + 1}`,
  );
function rich(text: string, { size, bold }: ChartFont): string {
  const run = (size === undefined ? '' : ` sz="${size * 100}"`) + (bold === undefined ? '' : ` b="${bold ? 1 : 0}"`);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr${run}/><a:t>${escape(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color.slice(1)}"/></a:solidFill>`;

export function chartXml(chart: Chart): string {
  if (chart.type === 'XYScatter') return scatterXml(chart);
  const line = chart.type.startsWith('Line');
  const bar = chart.type.startsWith('Bar');
  const grouping = chart.type.endsWith('Stacked100')
    ? 'percentStacked'
    : chart.type.endsWith('Stacked')
      ? 'stacked'
      : line
        ? 'standard'
        : 'clustered';
  const name = line ? 'lineChart' : 'barChart';
  const series = chart.series.map((item, i) =>
    [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escape(item.name)}</c:v></c:tx>`,
      item.color ? `<c:spPr>${line ? `<a:ln w="28575">${solid(item.color)}</a:ln>` : solid(item.color)}</c:spPr>` : '',
      line ? markerXml(item) : '<c:invertIfNegative val="0"/>',
      item.hasDataLabels ? `<c:dLbls>${labels(item)}${flags(true)}</c:dLbls>` : '',
      item.categories ? `<c:cat><c:strRef><c:f>${reference(item.categories)}</c:f></c:strRef></c:cat>` : '',
      item.values ? `<c:val><c:numRef><c:f>${reference(item.values)}</c:f></c:numRef></c:val>` : '',
      line ? '<c:smooth val="0"/></c:ser>' : '</c:ser>',
    ].join(''),
  );
  return framed(chart, [
    `<c:${name}>${line ? '' : `<c:barDir val="${bar ? 'bar' : 'col'}"/>`}<c:grouping val="${grouping}"/><c:varyColors val="0"/>${series.join('')}`,
    line
      ? '<c:marker val="1"/>'
      : `<c:gapWidth val="${chart.series[0]?.gapWidth ?? 219}"/>${grouping === 'clustered' ? '' : '<c:overlap val="100"/>'}`,
    `<c:axId val="1"/><c:axId val="2"/></c:${name}>`,
    axis('catAx', 1, 2, bar ? 'l' : 'b', chart.categoryAxis, chart.valueAxis),
    axis('valAx', 2, 1, bar ? 'b' : 'l', chart.valueAxis, chart.categoryAxis),
  ]);
}

/** A plot within what every chart has: its title, its legend, what blanks are. */
const framed = (chart: Chart, plot: readonly string[]): string =>
  [
    `<c:chartSpace ${spaces}><c:chart>${chart.titleVisible && chart.title ? rich(chart.title, chart.titleFont) : ''}<c:autoTitleDeleted val="${chart.title ? 0 : 1}"/><c:plotArea><c:layout/>`,
    ...plot,
    '</c:plotArea>',
    chart.legend.visible
      ? `<c:legend><c:legendPos val="${chart.legend.position[0]!.toLowerCase()}"/><c:overlay val="0"/></c:legend>`
      : '',
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="${blanks[chart.displayBlanksAs]}"/></c:chart></c:chartSpace>`,
  ].join('');

/** A scatter has two axes of values. A series has points, or, by a type of its own, a line. */
function scatterXml(chart: Chart): string {
  const series = chart.series.map((item, i) => {
    const lined = item.type === 'XYScatterLinesNoMarkers';
    const { weight = 1.5, style } = item.line;
    const shown = `<a:ln w="${Math.round(weight * 12700)}">${item.color ? solid(item.color) : ''}${style === 'Dash' ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
    return [
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:v>${escape(item.name)}</c:v></c:tx>`,
      `<c:spPr>${lined ? shown : '<a:ln w="19050"><a:noFill/></a:ln>'}</c:spPr>`,
      lined ? '<c:marker><c:symbol val="none"/></c:marker>' : markerXml(item),
      item.hasDataLabels ? `<c:dLbls>${labels(item)}${flags(true)}</c:dLbls>` : '',
      item.categories ? `<c:xVal><c:numRef><c:f>${reference(item.categories)}</c:f></c:numRef></c:xVal>` : '',
      item.values ? `<c:yVal><c:numRef><c:f>${reference(item.values)}</c:f></c:numRef></c:yVal>` : '',
      '<c:smooth val="0"/></c:ser>',
    ].join('');
  });
  return framed(chart, [
    `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>`,
    axis('valAx', 1, 2, 'b', chart.categoryAxis, chart.valueAxis, 'midCat'),
    axis('valAx', 2, 1, 'l', chart.valueAxis, chart.categoryAxis, 'midCat'),
  ]);
}

const flags = (value: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

const blanks: Record<string, string> = { NotPlotted: 'gap', Zero: 'zero', Interplotted: 'span' };
const labelPlaces: Record<string, string> = { OutsideEnd: 'outEnd', Top: 't', Center: 'ctr' };
const labels = ({ dataLabels: { position, numberFormat } }: ChartSeries): string =>
  (numberFormat ? `<c:numFmt formatCode="${escape(numberFormat)}" sourceLinked="0"/>` : '') +
  (position ? `<c:dLblPos val="${labelPlaces[position]}"/>` : '');
const markerXml = ({ marker: { style, size, color, border } }: ChartSeries): string => {
  if (style === 'Automatic') return '';
  const look = `${color ? solid(color) : ''}${border ? `<a:ln w="9525">${solid(border)}</a:ln>` : ''}`;
  return `<c:marker><c:symbol val="${style.toLowerCase()}"/><c:size val="${size}"/>${look ? `<c:spPr>${look}</c:spPr>` : ''}</c:marker>`;
};
const tickLabels: Record<string, string> = { None: 'none', High: 'high', Low: 'low', NextToAxis: 'nextTo' };
const crossings: Record<string, string> = { Automatic: 'autoZero', Maximum: 'max', Minimum: 'min' };

function axis(
  name: string,
  id: number,
  cross: number,
  side: string,
  { title, titleFont, gridlines, reversed, tickLabels: ticks, numberFormat, minimum, maximum }: ChartAxis,
  crossed: ChartAxis,
  between: 'between' | 'midCat' = 'between',
): string {
  const scale = `<c:scaling><c:orientation val="${reversed ? 'maxMin' : 'minMax'}"/>${maximum === undefined ? '' : `<c:max val="${maximum}"/>`}${minimum === undefined ? '' : `<c:min val="${minimum}"/>`}</c:scaling>`;
  const format = `<c:numFmt formatCode="${escape(numberFormat ?? 'General')}" sourceLinked="${numberFormat ? 0 : 1}"/>`;
  const grid =
    gridlines === null
      ? ''
      : `<c:majorGridlines>${gridlines ? `<c:spPr><a:ln w="6350">${solid(gridlines)}</a:ln></c:spPr>` : ''}</c:majorGridlines>`;
  return [
    `<c:${name}><c:axId val="${id}"/>${scale}<c:delete val="0"/><c:axPos val="${side}"/>${grid}${title ? rich(title, titleFont) : ''}${format}`,
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="${tickLabels[ticks]}"/>`,
    `<c:crossAx val="${cross}"/><c:crosses val="${crossings[crossed.position]}"/>${name === 'valAx' ? `<c:crossBetween val="${between}"/>` : ''}</c:${name}>`,
  ].join('');
}
