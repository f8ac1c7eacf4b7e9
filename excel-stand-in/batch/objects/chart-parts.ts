import type { Rect } from '../../model/address';
import type { Chart, ChartAxis, ChartSeries, Sheet } from '../../model/workbook';
import { asBoolean, asColor, asNumber, asText, type ApiObject, type Prop } from '../api-object';
import { refuse } from '../errors';
import { cellsOf } from './cells-of';

export function axisObject(axis: ChartAxis, edit: () => Chart): ApiObject {
  const set = <K extends 'minimum' | 'maximum'>(key: K): Prop => ({
    get: () => axis[key] ?? '',
    set: (value) => {
      edit();
      axis[key] = asNumber(value);
    },
  });
  return {
    className: 'ChartAxis',
    props: {
      Minimum: set('minimum'),
      Maximum: set('maximum'),
      NumberFormat: {
        get: () => axis.numberFormat ?? 'General',
        set: (value) => {
          edit();
          axis.numberFormat = asText(value);
        },
      },
    },
    children: {
      Title: () => ({
        className: 'ChartAxisTitle',
        props: {
          Text: {
            get: () => axis.title ?? '',
            set: (value) => {
              edit();
              axis.title = asText(value);
            },
          },
          Visible: {
            get: () => axis.title !== null,
            set: (value) => {
              edit();
              if (!asBoolean(value)) axis.title = null;
            },
          },
        },
      }),
    },
  };
}

export function seriesObject(sheet: Sheet, series: ChartSeries, index: number, edit: () => Chart): ApiObject {
  const line = (argument: unknown): { sheet: string; rect: Rect } => {
    const cells = cellsOf(argument, sheet);
    const rect = cells.rects[0]!;
    if (rect.top !== rect.bottom && rect.left !== rect.right) refuse('InvalidArgument', 'one row or one column');
    return { sheet: cells.sheet.name, rect };
  };
  const paint = (value: unknown) => {
    edit();
    series.color = asColor(value);
  };
  return {
    className: 'ChartSeries',
    props: {
      Name: {
        get: () => series.name || `Ряд${index + 1}`,
        set: (value) => {
          edit();
          series.name = asText(value);
        },
      },
      HasDataLabels: {
        get: () => series.hasDataLabels,
        set: (value) => {
          edit();
          series.hasDataLabels = asBoolean(value);
        },
      },
    },
    children: {
      Format: () => ({
        className: 'ChartSeriesFormat',
        children: {
          Fill: () => ({ className: 'ChartFill', methods: { SetSolidColor: ([color]) => paint(color) } }),
          Line: () => ({
            className: 'ChartLineFormat',
            props: { Color: { get: () => series.color ?? '', set: paint } },
          }),
        },
      }),
    },
    methods: {
      SetValues: ([source]) => {
        edit();
        series.values = line(source);
      },
      SetXAxisValues: ([source]) => {
        edit();
        series.categories = line(source);
      },
      Delete: () => {
        const chart = edit();
        chart.series = chart.series.filter((other) => other !== series);
      },
    },
  };
}
