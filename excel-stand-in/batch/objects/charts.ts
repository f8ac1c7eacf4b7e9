import { newChart, newSeries, type Chart, type Sheet } from '../../model/workbook';
import type { Rect } from '../../model/address';
import { asBoolean, asIndex, asNumber, asText, oneOf, readOnly, type ApiObject, type Prop } from '../api-object';
import { refuse } from '../errors';
import type { Session } from '../session';
import { cellsOf } from './cells-of';
import { axisObject, fontFormat, seriesObject, seriesTypes } from './chart-parts';
import { place } from '../../model/chart-place';

const types = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Pie',
  'XYScatter',
  ...seriesTypes,
] as const;

export function chartCollection(session: Session, sheet: Sheet): ApiObject {
  const find = (name: unknown): Chart | undefined =>
    sheet.charts.find((chart) => chart.id === name || chart.name.toLowerCase() === String(name).toLowerCase());
  const object = (chart: Chart | undefined) =>
    chart ? chartObject(session, sheet, chart) : refuse('ItemNotFound', 'the chart');
  return {
    className: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartObject(session, sheet, chart)),
    indexer: (name) => object(find(name)),
    props: { Count: readOnly(() => sheet.charts.length) },
    methods: {
      Add: ([type, source, seriesBy]) => {
        session.writable(sheet);
        const { rects, sheet: from } = cellsOf(source, sheet);
        const byRows = oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows']);
        if (byRows === 'Auto') refuse('InvalidArgument', 'say seriesBy: Excel guesses otherwise');
        const chart = newChart(session.freshId(), oneOf(type, types), `Диаграмма ${sheet.charts.length + 1}`);
        chart.series = slices(rects[0]!, byRows === 'Rows').map((rect) => newSeries('', { sheet: from.name, rect }));
        sheet.charts.push(chart);
        return chartObject(session, sheet, chart);
      },
      GetCount: () => sheet.charts.length,
      GetItem: ([name]) => object(find(name)),
      GetItemAt: ([index]) => object(sheet.charts[asIndex(index)]),
      GetItemOrNullObject: ([name]) => {
        const chart = find(name);
        return chart ? chartObject(session, sheet, chart) : null;
      },
    },
  };
}

function slices(rect: Rect, byRows: boolean): Rect[] {
  const count = byRows ? rect.bottom - rect.top + 1 : rect.right - rect.left + 1;
  if (count > 255) refuse('RangeExceedsLimit', 'more than 255 series');
  return Array.from({ length: count }, (_, i) =>
    byRows
      ? { ...rect, top: rect.top + i, bottom: rect.top + i }
      : { ...rect, left: rect.left + i, right: rect.left + i },
  );
}

function chartObject(session: Session, sheet: Sheet, chart: Chart): ApiObject {
  const live = (): Chart => (sheet.charts.includes(chart) ? chart : refuse('ItemNotFound', 'the chart was deleted'));
  const edit = (): Chart => {
    session.writable(sheet);
    return live();
  };
  const size = (key: 'left' | 'top' | 'width' | 'height'): Prop => ({
    get: () => live()[key],
    set: (value) => {
      edit()[key] = asNumber(value);
      chart.anchor = null;
    },
  });
  return {
    className: 'Chart',
    id: chart.id,
    props: {
      Id: readOnly(() => live().id),
      Name: { get: () => live().name, set: (value) => (edit().name = asText(value)) },
      DisplayBlanksAs: {
        get: () => live().displayBlanksAs,
        set: (value) => (edit().displayBlanksAs = oneOf(value, ['NotPlotted', 'Zero', 'Interplotted'])),
      },
      ChartType: { get: () => live().type, set: (value) => (edit().type = oneOf(value, types)) },
      Left: size('left'),
      Top: size('top'),
      Width: size('width'),
      Height: size('height'),
    },
    children: {
      Title: () => ({
        className: 'ChartTitle',
        props: {
          Text: { get: () => live().title, set: (value) => (edit().title = asText(value)) },
          Visible: { get: () => live().titleVisible, set: (value) => (edit().titleVisible = asBoolean(value)) },
        },
        children: { Format: () => fontFormat('ChartTitleFormat', chart.titleFont, edit) },
      }),
      Legend: () => ({
        className: 'ChartLegend',
        props: {
          Visible: { get: () => live().legend.visible, set: (value) => (edit().legend.visible = asBoolean(value)) },
          Position: {
            get: () => live().legend.position,
            set: (value) => (edit().legend.position = oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'])),
          },
        },
      }),
      Axes: () => ({
        className: 'ChartAxes',
        children: {
          ValueAxis: () => axisObject(chart.valueAxis, edit),
          CategoryAxis: () => axisObject(chart.categoryAxis, edit),
        },
      }),
      Series: () => ({
        className: 'ChartSeriesCollection',
        items: () => live().series.map((series, i) => seriesObject(sheet, series, i, edit)),
        props: { Count: readOnly(() => live().series.length) },
        methods: {
          Add: ([name, index]) => {
            if (index !== undefined && index !== null) refuse('ApiNotFound', 'the index of a new series');
            edit().series.push(newSeries(asText(name), null));
            return seriesObject(sheet, chart.series.at(-1)!, chart.series.length - 1, edit);
          },
          GetCount: () => live().series.length,
          GetItemAt: ([index]) => {
            const series = live().series[asIndex(index)] ?? refuse('InvalidArgument', 'no such series');
            return seriesObject(sheet, series, asIndex(index), edit);
          },
        },
      }),
    },
    methods: {
      Delete: () => {
        edit();
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
      SetPosition: ([from, to]) => {
        const first = cellsOf(from, sheet).rects[0]!;
        const last = to === undefined || to === null ? first : cellsOf(to, sheet).rects[0]!;
        place(sheet, edit(), { top: first.top, left: first.left, bottom: last.bottom, right: last.right });
      },
    },
  };
}
