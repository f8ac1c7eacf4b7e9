import type { HandDecision } from '../../model/criteria';
import type { VerdictStatus } from '../../model/verdict';
import { Icon, type IconName } from '../shell/icons';
import { useCommon } from '../shell/styles';

const marks = {
  low: ['alert', 'bad'],
  watch: ['warning', 'doubt'],
  insufficient: ['question', 'muted'],
  clear: ['check', 'good'],
  excluded: ['minus', 'muted'],
} as const satisfies Record<VerdictStatus | 'excluded', readonly [IconName, string]>;

/** A status by shape and colour; its word stands beside it. Who was taken off the list by hand has a mark of its own. */
export function StatusMark(props: {
  verdict: { status: VerdictStatus; hand: Pick<HandDecision, 'action'> | null };
  size?: number;
}): React.JSX.Element {
  const common = useCommon();
  const { status, hand } = props.verdict;
  const [icon, look] = marks[hand?.action === 'exclude' ? 'excluded' : status];
  return (
    <span className={common[look]} style={{ display: 'inline-flex', verticalAlign: 'text-bottom' }}>
      <Icon name={icon} size={props.size} />
    </span>
  );
}
