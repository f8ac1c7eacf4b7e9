import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { groupOf, type Tracked, type TrackedGroup } from '../../documents/kinds/roadmap';
import { statuses, type Status } from '../../words/papers/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { Icon } from '../shell/icons';
import { wholeNumber } from '../../words/russian/russian';
import { useCommon } from '../shell/styles';

const forced = '@media (forced-colors: active)';
const useStyles = makeStyles({
  bar: { display: 'flex', height: '8px', gap: '1px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  done: { backgroundColor: tokens.colorPaletteGreenForeground1, [forced]: { backgroundColor: 'Highlight' } },
  inWork: { backgroundColor: tokens.colorCompoundBrandBackground, [forced]: { border: '2px solid Highlight' } },
  notBegun: { backgroundColor: tokens.colorNeutralStroke1, [forced]: { border: '1px solid CanvasText' } },
  off: { backgroundColor: tokens.colorNeutralForeground3, [forced]: { border: '1px dashed CanvasText' } },
  swatch: { width: '11px', height: '11px', borderRadius: '2px', boxSizing: 'border-box', flexShrink: 0 },
  key: { display: 'inline-flex', alignItems: 'center', gap: '5px', fontSize: tokens.fontSizeBase200 },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', rowGap: '2px' },
  roomy: { '@media (max-height: 420px)': { display: 'none' } },
  pills: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    minHeight: '24px',
    padding: '1px 10px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    [forced]: { outline: '2px solid Highlight' },
  },
});
const parts = [
  ['done', statuses[2]],
  ['inWork', statuses[1]],
  ['notBegun', statuses[0]],
  ['off', statuses[3]],
] as const satisfies readonly (readonly [string, Status])[];

/** How far the plan is, and the two groups that cannot wait: a press shows one of them alone. */
export function Progress(props: {
  measures: readonly Tracked[];
  today: string;
  onlyGroup: TrackedGroup | null;
  onGroup: (group: TrackedGroup | null) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { measures, onlyGroup } = props;
  const count = (status: Status): number => measures.filter((one) => one.status === status).length;
  const inGroup = (group: TrackedGroup): number => measures.filter((one) => groupOf(one) === group).length;
  const [done, off] = [count(statuses[2]), count(statuses[3])];
  return (
    <>
      <div className={common.row}>
        <span>
          {words.done} <b>{wholeNumber(done)}</b> <b>{words.doneOf(measures.length - off)}</b>
        </span>
        <span className={common.small}>{words.today(props.today)}</span>
      </div>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(([look, status]) =>
          count(status) > 0 ? (
            <span key={status} className={styles[look]} style={{ flexGrow: count(status), minWidth: 4 }} />
          ) : null,
        )}
      </div>
      <div className={mergeClasses(styles.legend, styles.roomy)}>
        {parts.slice(1).map(([look, status]) => (
          <span key={status} className={styles.key}>
            <span className={mergeClasses(styles.swatch, styles[look])} aria-hidden="true" />
            {status} <b>{wholeNumber(count(status))}</b>
          </span>
        ))}
      </div>
      <div className={styles.pills}>
        {(['late', 'week'] as const).map((group) => {
          const found = inGroup(group);
          if (found === 0) {
            return group === 'week' ? (
              <span key={group} className={common.small}>
                {words.nothingDue}
              </span>
            ) : null;
          }
          const pressed = onlyGroup === group;
          return (
            <button
              key={group}
              type="button"
              className={mergeClasses(styles.pill, pressed && styles.pressed)}
              aria-pressed={pressed}
              onClick={() => props.onGroup(pressed ? null : group)}
            >
              <span className={group === 'late' ? common.bad : common.muted}>
                <Icon name={group === 'late' ? 'warning' : 'calendar'} />
              </span>
              {words[group]} <b>{wholeNumber(found)}</b>
            </button>
          );
        })}
      </div>
    </>
  );
}
