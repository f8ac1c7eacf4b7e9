/** Charts of a sheet's drawing, of the kinds that the stand-in draws; others are left out, as pictures are. */
import { parseRect, type Rect } from '../model/address';
import { place } from '../model/chart-place';
import {
  newAxis,
  newChart,
  newSeries,
  type Chart,
  type ChartAxis,
  type ChartSeries,
  type Sheet,
} from '../model/workbook';
import { all, child, deepText, type Node, type Relation } from './tree';

export interface ChartParts {
  part(path: string): Promise<Node | null>;
  relations(path: string): Promise<Map<string, Relation>>;
  freshId(): string;
}

export async function readCharts(sheet: Sheet, links: ReadonlyMap<string, Relation>, parts: ChartParts): Promise<void> {
  for (const { type, target } of links.values()) {
    if (type !== 'drawing') continue;
    const drawing = await parts.part(target);
    const charts = await parts.relations(target);
    for (const anchor of all(drawing ?? undefined, 'twoCellAnchor')) {
      const frame = child(anchor, 'graphicFrame');
      const id = child(child(child(frame, 'graphic'), 'graphicData'), 'chart')?.attributes.id;
      const root = id === undefined ? null : await parts.part(charts.get(id)?.target ?? '');
      const chart = root && chartOf(root, parts.freshId());
      if (!chart) continue;
      chart.name = child(child(frame, 'nvGraphicFramePr'), 'cNvPr')?.attributes.name ?? chart.name;
      place(sheet, chart, rectOf(anchor));
      sheet.charts.push(chart);
    }
  }
}

function rectOf(anchor: Node): Rect {
  const at = (corner: string, name: string): number => Number(child(child(anchor, corner), name)?.text);
  return { top: at('from', 'row'), left: at('from', 'col'), bottom: at('to', 'row') - 1, right: at('to', 'col') - 1 };
}

const value = (node: Node | undefined, name: string): string | undefined => child(node, name)?.attributes.val;
const colorOf = (node: Node | undefined): string | undefined => {
  const color = value(child(node, 'solidFill'), 'srgbClr');
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
};

function typeOf(group: Node): string | null {
  const grouping = value(group, 'grouping');
  const stacked = grouping === 'percentStacked' ? 'Stacked100' : grouping === 'stacked' ? 'Stacked' : 'Clustered';
  if (group.name === 'barChart') return (value(group, 'barDir') === 'bar' ? 'Bar' : 'Column') + stacked;
  return { lineChart: 'Line', scatterChart: 'XYScatter' }[group.name] ?? null;
}

function chartOf(root: Node, id: string): Chart | null {
  const node = child(root, 'chart');
  const plot = child(node, 'plotArea');
  const group = plot?.children.find(({ name }) => name.endsWith('Chart'));
  const type = group && typeOf(group);
  if (!plot || !group || !type) return null;
  const title = child(node, 'title');
  const legend = child(node, 'legend');
  const axes = plot.children.filter(({ name }) => name.endsWith('Ax'));
  const [categories, values] = axes;
  const position = value(legend, 'legendPos') ?? 'r';
  return {
    ...newChart(id, type, ''),
    title: title ? deepText(title, 't') : '',
    titleFont: fontOf(title),
    displayBlanksAs: { gap: 'NotPlotted', zero: 'Zero', span: 'Interplotted' }[value(node, 'dispBlanksAs') ?? 'zero']!,
    series: all(group, 'ser').map((series) => seriesOf(series, group, type)),
    categoryAxis: axisOf(categories, values),
    valueAxis: axisOf(values, categories),
    legend: { visible: legend !== undefined, position: { b: 'Bottom', t: 'Top', l: 'Left', r: 'Right' }[position]! },
  };
}

function fontOf(title: Node | undefined): Chart['titleFont'] {
  const rich = child(child(title, 'tx'), 'rich');
  const run = child(child(child(rich, 'p'), 'r'), 'rPr')?.attributes ?? {};
  return {
    ...(run.sz === undefined ? {} : { size: Number(run.sz) / 100 }),
    ...(run.b === undefined ? {} : { bold: run.b === '1' }),
  };
}

const crossings: Record<string, string> = { autoZero: 'Automatic', max: 'Maximum', min: 'Minimum' };
const tickLabels: Record<string, string> = { none: 'None', high: 'High', low: 'Low', nextTo: 'NextToAxis' };

/** Where the other axis crosses an axis is written with the other. */
function axisOf(node: Node | undefined, other: Node | undefined): ChartAxis {
  const grid = child(node, 'majorGridlines');
  const title = child(node, 'title');
  const scaling = child(node, 'scaling');
  const format = child(node, 'numFmt')?.attributes;
  const [minimum, maximum] = [value(scaling, 'min'), value(scaling, 'max')];
  return {
    ...newAxis(grid ? (colorOf(child(child(grid, 'spPr'), 'ln')) ?? '') : null),
    title: title ? deepText(title, 't') : null,
    titleFont: fontOf(title),
    reversed: value(scaling, 'orientation') === 'maxMin',
    position: crossings[value(other, 'crosses') ?? 'autoZero'] ?? 'Automatic',
    tickLabels: tickLabels[value(node, 'tickLblPos') ?? 'nextTo'] ?? 'NextToAxis',
    ...(format && format.sourceLinked === '0' ? { numberFormat: format.formatCode ?? '' } : {}),
    ...(minimum === undefined ? {} : { minimum: Number(minimum) }),
    ...(maximum === undefined ? {} : { maximum: Number(maximum) }),
  };
}

function seriesOf(node: Node, group: Node, type: string): ChartSeries {
  const shape = child(node, 'spPr');
  const line = child(shape, 'ln');
  const marker = child(node, 'marker');
  const symbol = value(marker, 'symbol');
  const look = child(marker, 'spPr');
  const scatter = type === 'XYScatter';
  const lined = scatter && line !== undefined && child(line, 'noFill') === undefined;
  const labels = [child(node, 'dLbls'), child(group, 'dLbls')].find((one) => value(one, 'showVal') === '1');
  const color = type === 'Line' || scatter ? colorOf(line) : colorOf(shape);
  const [fill, border] = [colorOf(look), colorOf(child(look, 'ln'))];
  const name = child(node, 'tx');
  const labelFormat = child(labels, 'numFmt')?.attributes.formatCode;
  const labelPlace = { outEnd: 'OutsideEnd', t: 'Top', ctr: 'Center' }[value(labels, 'dLblPos') ?? ''];
  return {
    ...newSeries(name ? (child(name, 'v')?.text ?? '') : '', referenceOf(child(node, scatter ? 'yVal' : 'val'))),
    categories: referenceOf(child(node, scatter ? 'xVal' : 'cat')),
    ...(color === undefined ? {} : { color }),
    ...(lined ? { type: 'XYScatterLinesNoMarkers' } : {}),
    line: lined
      ? {
          weight: Number(line.attributes.w) / 12700,
          style: value(line, 'prstDash') === 'dash' ? 'Dash' : 'Continuous',
        }
      : {},
    hasDataLabels: labels !== undefined,
    dataLabels: {
      ...(labelPlace ? { position: labelPlace } : {}),
      ...(labelFormat === undefined ? {} : { numberFormat: labelFormat }),
    },
    gapWidth: Number(value(group, 'gapWidth') ?? 219),
    marker: {
      style: symbol === undefined ? 'Automatic' : symbol.charAt(0).toUpperCase() + symbol.slice(1),
      size: Number(value(marker, 'size') ?? 5),
      ...(fill === undefined ? {} : { color: fill }),
      ...(border === undefined ? {} : { border }),
    },
  };
}

/** «'Лист'!$A$1:$A$9» */
function referenceOf(node: Node | undefined): ChartSeries['values'] {
  const text = node ? deepText(node, 'f') : '';
  const mark = text.lastIndexOf('!');
  const rect = parseRect(text.slice(mark + 1));
  if (!rect) return null;
  return { sheet: text.slice(0, mark).replace(/^'|'$/g, '').replaceAll("''", "'"), rect };
}
