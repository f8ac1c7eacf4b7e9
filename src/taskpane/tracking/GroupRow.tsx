import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { wholeNumber } from '../../words/russian/russian';
import { trackingWords as words } from '../../words/pane/tracking';
import { Icon } from '../shell/icons';
import { useCommon } from '../shell/styles';
import type { TrackingLine } from './lines';

const useStyles = makeStyles({
  group: { fontWeight: tokens.fontWeightSemibold, minHeight: '32px' },
  late: { color: tokens.colorPaletteRedForeground1 },
});
export const groupHeight = 32;

/** A group's heading: folds it and opens it. */
export function GroupRow(props: {
  line: Extract<TrackingLine, { count: number }>;
  tabIndex: 0 | -1;
  onToggle: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { group, count, open } = props.line;
  return (
    <button
      type="button"
      tabIndex={props.tabIndex}
      className={mergeClasses(common.line, styles.group, group === 'late' && styles.late)}
      aria-expanded={open}
      aria-label={`${words.group(group)}: ${count}`}
      onClick={props.onToggle}
    >
      <Icon name={open ? 'down' : 'forward'} />
      <span className={common.grow}>{words.group(group)}</span>
      <span>{wholeNumber(count)}</span>
    </button>
  );
}
