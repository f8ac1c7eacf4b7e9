import { makeStyles } from '@fluentui/react-components';
import type { Area } from '../../model/cells';
import type { Chart, SheetPlan } from '../../model/plan';
import { shownValue } from '../../words/russian/shown-value';

const useStyles = makeStyles({
  figure: { margin: 0, backgroundColor: '#fff', color: '#1F2933', border: '1px solid #ccc', padding: '6px' },
  title: { fontSize: '12px', fontWeight: 600, textAlign: 'center' },
  chart: { width: '100%', height: 'auto', display: 'block' },
});
const width = 280;
const height = 110;
const palette = ['#1F4E79', '#C4382C', '#2E7D4F', '#B7791F', '#6B46C1'];

/** Charts of a plan, roughly as Excel will draw them: columns by category, or points by two numbers. */
export function PlanCharts({ plan }: { plan: SheetPlan }): React.JSX.Element {
  return (
    <>
      {plan.charts.map((chart) =>
        chart.type === 'scatter' ? (
          <ScatterChart key={chart.title} plan={plan} chart={chart} />
        ) : (
          <PlanChart key={chart.title} plan={plan} chart={chart} />
        ),
      )}
    </>
  );
}

function PlanChart({ plan, chart }: { plan: SheetPlan; chart: Chart }): React.JSX.Element {
  const styles = useStyles();
  const categories = cellsOf(plan, chart.categories).map((value) => shownValue(value));
  const series = chart.series.map((one) =>
    cellsOf(plan, one.values).map((value) => (typeof value === 'number' ? value : 0)),
  );
  const most = Math.max(chart.valueAxis.max ?? 0, ...series.flat()) || 1;
  const slot = width / Math.max(1, categories.length);
  const bar = (slot * 0.8) / Math.max(1, series.length);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{chart.title}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height + 14}`} role="img" aria-label={chart.title}>
        {series.map((values, index) =>
          values.map((value, category) => {
            const size = (value / most) * (height - 4);
            return (
              <rect
                key={`${index}:${category}`}
                x={category * slot + slot * 0.1 + index * bar}
                y={height - size}
                width={bar * 0.92}
                height={size}
                fill={chart.series[index]!.color ?? palette[index % palette.length]}
              />
            );
          }),
        )}
        <path d={`M0 ${height}H${width}`} stroke="#8A94A0" />
        {categories.map((caption, index) => (
          <text key={index} x={index * slot + slot / 2} y={height + 10} fontSize="8" textAnchor="middle">
            {caption.slice(0, Math.max(3, Math.floor(slot / 4.4)))}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** A path a series: thousands of points are one element. */
function ScatterChart({ plan, chart }: { plan: SheetPlan; chart: Chart }): React.JSX.Element {
  const styles = useStyles();
  const series = chart.series.map(({ values, x = chart.categories, ...look }) => {
    const across = cellsOf(plan, x);
    const points = cellsOf(plan, values).flatMap((y, index): [number, number][] => {
      const at = across[index];
      return typeof at === 'number' && typeof y === 'number' ? [[at, y]] : [];
    });
    return { ...look, points };
  });
  const all = series.flatMap(({ points }) => points);
  const widest = chart.categoryAxis?.max ?? (all.reduce((most, [x]) => Math.max(most, x), 0) || 1);
  const highest = chart.valueAxis.max ?? (all.reduce((most, [, y]) => Math.max(most, y), 0) || 1);
  const place = ([x, y]: [number, number]): string =>
    `${((x / widest) * (width - 8)).toFixed(1)} ${(height - (y / highest) * (height - 4)).toFixed(1)}`;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{chart.title}</figcaption>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height + 14}`} role="img" aria-label={chart.title}>
        {series.map(({ points, drawn = 'points', color }, index) => (
          <path
            key={index}
            d={
              drawn === 'points'
                ? points.map((point) => `M${place(point)}h0`).join('')
                : points.map((point, at) => `${at === 0 ? 'M' : 'L'}${place(point)}`).join('')
            }
            fill="none"
            stroke={color ?? palette[index % palette.length]}
            strokeWidth={drawn === 'points' ? 2.4 : 0.8}
            strokeLinecap={drawn === 'points' ? 'round' : 'butt'}
            strokeDasharray={drawn === 'dashes' ? '3 2' : undefined}
          />
        ))}
        <path d={`M0 ${height}H${width}`} stroke="#8A94A0" />
        <text x={0} y={height + 10} fontSize="8">
          0
        </text>
        <text x={width} y={height + 10} fontSize="8" textAnchor="end">
          {`${shownValue(widest)} ${chart.categoryAxis?.title ?? ''}`}
        </text>
      </svg>
    </figure>
  );
}

function cellsOf(plan: SheetPlan, area: Area): (string | number | boolean | null)[] {
  const values: (string | number | boolean | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) values.push(plan.rows[row]?.cells[col]?.v ?? null);
  }
  return values;
}
