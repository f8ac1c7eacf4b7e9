import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { a1 } from '../../model/cells';
import { procedureId, procedureShort } from '../../model/procedure';
import { lowCell, lowShare } from '../../model/result';
import type { JudgedResult, Judgement, Verdict } from '../../model/verdict';
import { intervalText, thresholdText } from '../../words/list/judging';
import { schoolWords } from '../../words/pane/schools';
import { percent } from '../../words/russian/russian';
import { PlaceLink } from '../read/PlaceLink';
import { useCommon } from '../shell/styles';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    '& th': { fontWeight: tokens.fontWeightRegular, textAlign: 'left', verticalAlign: 'top', padding: '3px 8px 5px 0' },
    '& td': { verticalAlign: 'top', padding: '3px 0 5px 8px' },
  },
  name: { width: '31%', overflowWrap: 'anywhere' },
  numbers: { display: 'flex', justifyContent: 'space-between', gap: '4px', fontSize: tokens.fontSizeBase200 },
  low: { fontWeight: tokens.fontWeightBold },
  bar: { display: 'block', width: '100%', height: '12px' },
  ground: { fill: tokens.colorNeutralBackground6, '@media (forced-colors: active)': { fill: 'Canvas' } },
  fill: { fill: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { fill: 'GrayText' } },
  over: { fill: tokens.colorPaletteRedBackground3, '@media (forced-colors: active)': { fill: 'Highlight' } },
  line: { stroke: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
});

interface Row {
  id: string;
  name: string;
  pair: [JudgedResult | null, JudgedResult | null];
  isLow: boolean;
}

/** Procedures of a verdict with both years; those with a low result first, then by the share of the last year. */
export function rowsOf({ results }: Verdict, [, last]: readonly [number, number]): Row[] {
  const rows = new Map<string, Row>();
  for (const judged of results) {
    const id = procedureId(judged.result.procedure);
    const row: Row = rows.get(id) ?? {
      id,
      name: procedureShort(judged.result.procedure),
      pair: [null, null],
      isLow: false,
    };
    rows.set(id, row);
    row.pair[judged.result.year === last ? 1 : 0] ??= judged;
    row.isLow ||= judged.isLow && !judged.excluded;
  }
  const share = ({ pair }: Row): number => (pair[1] ? lowShare(pair[1].result) : -1);
  return [...rows.values()].sort((a, b) => Number(b.isLow) - Number(a.isLow) || share(b) - share(a));
}

/** Every procedure with both years on one scale: people, share, the threshold and the 95 % interval; a name leads to its cell. */
export function Shares({ verdict, judgement }: { verdict: Verdict; judgement: Judgement }): React.JSX.Element | null {
  const styles = useStyles();
  const common = useCommon();
  const { years, criteria } = judgement;
  if (!years || verdict.results.length === 0) return null;
  const rows = rowsOf(verdict, years);
  const limit = criteria.threshold / 10000;
  const highest = Math.max(limit * 1.6, ...verdict.results.map(({ result }) => lowShare(result)));
  const top = Math.min(1, highest * 1.15);
  const firstBelow = rows.findIndex(({ isLow }) => !isLow);
  return (
    <section aria-label={schoolWords.shares}>
      <h2 className={common.section}>
        {schoolWords.shares}{' '}
        <span className={common.small}>{schoolWords.dotted(thresholdText(criteria.threshold))}</span>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.name, common.small)}>
              {schoolWords.procedure}
            </th>
            {years.map((year) => (
              <td key={year} className={common.small}>
                {year}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, pair }, index) => (
            <tr
              key={id}
              style={
                index > 0 && index === firstBelow ? { borderTop: `1px solid ${tokens.colorNeutralStroke1}` } : undefined
              }
            >
              <th scope="row" className={styles.name}>
                <Source name={name} judged={pair[1] ?? pair[0]} />
              </th>
              {pair.map((judged, side) => (
                <td key={side}>
                  {judged ? (
                    <Share judged={judged} limit={limit} top={top} />
                  ) : (
                    <span className={common.small}>{schoolWords.noResult}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={common.small}>{schoolWords.thinLine}</p>
    </section>
  );
}

function Source({ name, judged }: { name: string; judged: JudgedResult | null }): React.JSX.Element {
  if (!judged) return <>{name}</>;
  return <PlaceLink sheet={judged.result.block.sheet} cell={a1(lowCell(judged.result))} label={name} />;
}

function Share({ judged, limit, top }: { judged: JudgedResult; limit: number; top: number }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { result, isLow, excluded, belowMinimum, interval } = judged;
  const share = lowShare(result);
  const x = (value: number): number => (Math.min(value, top) / top) * 100;
  const remarks = [
    excluded && schoolWords.excluded,
    belowMinimum && schoolWords.belowMinimum,
    !result.exact && schoolWords.inexact,
  ].filter(Boolean);
  return (
    <>
      <div className={styles.numbers} title={intervalText(interval)}>
        <span>
          {result.low} {schoolWords.of} {result.participants}
        </span>
        <span className={mergeClasses(isLow && !excluded && styles.low, isLow && !excluded && common.bad)}>
          {percent(share)}
        </span>
      </div>
      <svg className={styles.bar} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.ground} x="0" y="1" width="100" height="7" />
        <rect
          className={isLow && !excluded ? styles.over : styles.fill}
          x="0"
          y="1"
          width={Math.max(0.5, x(share))}
          height="7"
        />
        <path
          className={styles.line}
          d={`M${x(interval[0])} 10.5H${x(interval[1])}`}
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
        <path
          className={styles.line}
          d={`M${x(limit)} 0V10`}
          strokeWidth="1.5"
          strokeDasharray="2 1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      {remarks.length > 0 && <div className={common.small}>{remarks.join('; ')}</div>}
    </>
  );
}
