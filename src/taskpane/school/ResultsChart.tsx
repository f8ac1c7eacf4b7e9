import { makeStyles, tokens } from '@fluentui/react-components';
import { procedureShort } from '../../model/procedure';
import { lowShare } from '../../model/result';
import type { JudgedResult } from '../../model/verdict';
import { thresholdText } from '../../words/judging';
import { schoolWords } from '../../words/pane/schools';
import { percent } from '../../words/russian';

const useStyles = makeStyles({
  chart: { width: '100%', maxWidth: '420px', height: 'auto', display: 'block', fontFamily: 'inherit' },
  text: { fill: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { fill: 'CanvasText' } },
  bar: { fill: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { fill: 'GrayText' } },
  low: { fill: tokens.colorPaletteRedForeground1, '@media (forced-colors: active)': { fill: 'Highlight' } },
  line: { stroke: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
});

const row = 18;
const left = 120;
const width = 288;
const plot = width - left - 42;

/** Shares of «2» by procedure and year against the threshold, with the 95 % interval; the same numbers stand in the table below it. */
export function ResultsChart({
  results,
  threshold,
}: {
  results: readonly JudgedResult[];
  threshold: number;
}): React.JSX.Element {
  const styles = useStyles();
  const limit = threshold / 10000;
  const top = Math.min(1, Math.max(limit * 1.5, ...results.map(({ result }) => lowShare(result) * 1.1)));
  const x = (share: number): number => left + (Math.min(share, top) / top) * plot;
  const height = results.length * row + 18;
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={schoolWords.chart(results.length, thresholdText(threshold))}
    >
      {results.map(({ result, isLow, interval, excluded }, index) => {
        const y = index * row;
        const share = lowShare(result);
        return (
          <g key={index} opacity={excluded ? 0.5 : 1}>
            <text className={styles.text} x={0} y={y + 12} fontSize="10.5">
              {result.year} {procedureShort(result.procedure)}
            </text>
            <rect
              className={isLow ? styles.low : styles.bar}
              x={left}
              y={y + 4}
              width={Math.max(1, x(share) - left)}
              height={9}
            />
            <path
              className={styles.line}
              d={`M${x(interval[0])} ${y + 8.5}H${x(interval[1])}`}
              strokeWidth="1"
              opacity={0.55}
            />
            <text
              className={styles.text}
              x={width}
              y={y + 12}
              fontSize="10.5"
              textAnchor="end"
              fontWeight={isLow ? 600 : 400}
            >
              {percent(share, 0)}
            </text>
          </g>
        );
      })}
      <path className={styles.line} d={`M${x(limit)} 0V${height - 14}`} strokeWidth="1.2" strokeDasharray="4 2" />
      <text className={styles.text} x={x(limit)} y={height - 3} fontSize="10.5" textAnchor="middle">
        {schoolWords.threshold(thresholdText(threshold))}
      </text>
    </svg>
  );
}
