import { makeStyles } from '@fluentui/react-components';
import type { Area } from '../../model/cells';
import type { Chart, SheetPlan } from '../../model/plan';
import { shownValue } from '../../words/shown-value';

const useStyles = makeStyles({
  figure: { margin: 0, backgroundColor: '#fff', color: '#1F2933', border: '1px solid #ccc', padding: '6px' },
  title: { fontSize: '12px', fontWeight: 600, textAlign: 'center' },
  chart: { width: '100%', height: 'auto', display: 'block' },
});
const width = 280;
const height = 110;
const palette = ['#1F4E79', '#C4382C', '#2E7D4F', '#B7791F', '#6B46C1'];

/** Charts of a plan, roughly as Excel will draw them: columns by category. */
export function PlanCharts({ plan }: { plan: SheetPlan }): React.JSX.Element {
  return (
    <>
      {plan.charts.map((chart) => (
        <PlanChart key={chart.title} plan={plan} chart={chart} />
      ))}
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

function cellsOf(plan: SheetPlan, area: Area): (string | number | boolean | null)[] {
  const values: (string | number | boolean | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) values.push(plan.rows[row]?.cells[col]?.v ?? null);
  }
  return values;
}
