import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Verdict, VerdictStatus } from '../../model/verdict';
import { schoolsWords } from '../../words/pane/schools';
import { statuses, type View } from './order';
import { StatusMark } from './StatusMark';

const useStyles = makeStyles({
  chips: { display: 'grid', gridTemplateColumns: 'repeat(4, 1fr)', gap: '4px', flexShrink: 0 },
  chip: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '1px',
    padding: '3px 2px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '13px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  count: { display: 'flex', alignItems: 'center', gap: '4px', fontSize: tokens.fontSizeBase300, lineHeight: '20px' },
});

/** The four groups of the list: how many schools each has, which are shown. */
export function StatusChips({
  verdicts,
  shown,
  onChange,
}: {
  verdicts: readonly Verdict[];
  shown: View['shown'];
  onChange: (shown: View['shown']) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const counts = useMemo(() => countByStatus(verdicts), [verdicts]);
  const toggle = (status: VerdictStatus): void =>
    onChange(shown.includes(status) ? shown.filter((one) => one !== status) : [...shown, status]);
  return (
    <div className={styles.chips} role="group" aria-label={schoolsWords.groups}>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={shown.includes(status)}
          aria-label={`${schoolsWords.statusTitles[status]}: ${counts[status]}`}
          className={mergeClasses(styles.chip, shown.includes(status) && styles.pressed)}
          onClick={() => toggle(status)}
        >
          <span className={styles.count}>
            <StatusMark status={status} size={14} />
            {counts[status]}
          </span>
          {schoolsWords.statuses[status]}
        </button>
      ))}
    </div>
  );
}

function countByStatus(verdicts: readonly Verdict[]): Record<VerdictStatus, number> {
  const counts = { low: 0, watch: 0, insufficient: 0, clear: 0 };
  for (const { status } of verdicts) counts[status]++;
  return counts;
}
