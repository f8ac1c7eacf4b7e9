import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { documentsWords as words } from '../../words/pane/documents';
import { Icon, type IconName } from '../shell/icons';
import { useCommon } from '../shell/styles';
import { stateText, type DocumentLine, type LineState } from './lines';

const useStyles = makeStyles({
  row: { alignItems: 'flex-start', margin: '0 -8px', width: 'calc(100% + 16px)' },
  state: { display: 'inline-flex', alignItems: 'center', gap: '4px', flexShrink: 0, paddingTop: '2px' },
  // Where height is scarce the title says enough.
  about: { '@media (max-height: 420px)': { display: 'none' } },
});
const marks = { none: null, made: ['check', 'good'], stale: ['warning', 'doubt'] } as const satisfies Record<
  LineState['what'],
  readonly [IconName, string] | null
>;

/** A document: what it is called, how it stands, what it is for – or what changed since it was made. */
export function DocumentRow(props: { line: DocumentLine; state: LineState; onOpen: () => void }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { line, state } = props;
  const mark = marks[state.what];
  const id = useId();
  return (
    <button
      type="button"
      className={mergeClasses(common.line, styles.row)}
      aria-label={line.title}
      aria-describedby={`${id} ${id}about`}
      onClick={props.onOpen}
    >
      <span className={common.grow}>
        {line.title}
        <span
          className={mergeClasses(common.small, common.under, state.what !== 'stale' && styles.about)}
          id={`${id}about`}
        >
          {state.what === 'stale' ? words.changed(state.changed) : line.about}
        </span>
      </span>
      <span className={mergeClasses(common.small, styles.state, mark ? common[mark[1]] : undefined)} id={id}>
        {mark && <Icon name={mark[0]} />}
        {stateText(line, state)}
      </span>
    </button>
  );
}
