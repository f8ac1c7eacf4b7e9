import type { Rect } from '../../model/address';
import type { Chart, ChartAxis, ChartFont, ChartSeries, Sheet } from '../../model/workbook';
import { asBoolean, asColor, asNumber, asText, oneOf, type ApiObject, type Prop } from '../api-object';
import { refuse } from '../errors';
import { cellsOf } from './cells-of';

/** The font of a title. */
export const fontFormat = (className: string, font: ChartFont, edit: () => Chart): ApiObject => ({
  className,
  children: {
    Font: () => ({
      className: 'ChartFont',
      props: {
        Size: setting(
          edit,
          () => font.size,
          (value) => (font.size = asNumber(value)),
        ),
        Bold: setting(
          edit,
          () => font.bold,
          (value) => (font.bold = asBoolean(value)),
        ),
      },
    }),
  },
});

/** A property kept as it is set, once the chart may be edited. */
const setting = (edit: () => Chart, get: () => unknown, put: (value: unknown) => void): Prop => ({
  get,
  set: (value) => {
    edit();
    put(value);
  },
});

/** Types a series of a scatter may have of its own. */
export const seriesTypes = ['XYScatterLinesNoMarkers'] as const;
const lineStyles = ['Continuous', 'Dash'] as const;

const tickLabels = ['None', 'High', 'Low', 'NextToAxis'] as const;
const positions = ['Automatic', 'Maximum', 'Minimum'] as const;

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
      ReversePlotOrder: setting(
        edit,
        () => axis.reversed,
        (value) => (axis.reversed = asBoolean(value)),
      ),
      Position: setting(
        edit,
        () => axis.position,
        (value) => (axis.position = oneOf(value, positions)),
      ),
      TickLabelPosition: setting(
        edit,
        () => axis.tickLabels,
        (value) => (axis.tickLabels = oneOf(value, tickLabels)),
      ),
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
      MajorGridlines: () => ({
        className: 'ChartGridlines',
        children: {
          Format: () => ({
            className: 'ChartGridlinesFormat',
            children: {
              Line: () => ({
                className: 'ChartLineFormat',
                props: {
                  Color: setting(
                    edit,
                    () => axis.gridlines,
                    (value) => (axis.gridlines = asColor(value)),
                  ),
                },
              }),
            },
          }),
        },
      }),
      Title: () => ({
        className: 'ChartAxisTitle',
        children: { Format: () => fontFormat('ChartAxisTitleFormat', axis.titleFont, edit) },
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
      GapWidth: setting(
        edit,
        () => series.gapWidth,
        (value) => (series.gapWidth = asNumber(value)),
      ),
      MarkerStyle: setting(
        edit,
        () => series.marker.style,
        (value) => (series.marker.style = oneOf(value, ['Circle'])),
      ),
      MarkerSize: setting(
        edit,
        () => series.marker.size,
        (value) => (series.marker.size = asNumber(value)),
      ),
      ChartType: setting(
        edit,
        () => series.type ?? '',
        (value) => (series.type = oneOf(value, seriesTypes)),
      ),
      MarkerForegroundColor: setting(
        edit,
        () => series.marker.border,
        (value) => (series.marker.border = asColor(value)),
      ),
      MarkerBackgroundColor: setting(
        edit,
        () => series.marker.color,
        (value) => (series.marker.color = asColor(value)),
      ),
      HasDataLabels: {
        get: () => series.hasDataLabels,
        set: (value) => {
          edit();
          series.hasDataLabels = asBoolean(value);
        },
      },
    },
    children: {
      DataLabels: () => ({
        className: 'ChartDataLabels',
        props: {
          Position: setting(
            edit,
            () => series.dataLabels.position,
            (value) => (series.dataLabels.position = oneOf(value, ['OutsideEnd', 'Top', 'Center'])),
          ),
          NumberFormat: setting(
            edit,
            () => series.dataLabels.numberFormat,
            (value) => (series.dataLabels.numberFormat = asText(value)),
          ),
        },
      }),
      Format: () => ({
        className: 'ChartSeriesFormat',
        children: {
          Fill: () => ({ className: 'ChartFill', methods: { SetSolidColor: ([color]) => paint(color) } }),
          Line: () => ({
            className: 'ChartLineFormat',
            props: {
              Color: { get: () => series.color ?? '', set: paint },
              LineStyle: setting(
                edit,
                () => series.line.style,
                (value) => (series.line.style = oneOf(value, lineStyles)),
              ),
              Weight: setting(
                edit,
                () => series.line.weight,
                (value) => (series.line.weight = asNumber(value)),
              ),
            },
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
