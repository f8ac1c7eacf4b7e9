import type { VerdictStatus } from '../../model/verdict';
import { Icon, type IconName } from '../shell/icons';
import { useCommon } from '../shell/styles';

const marks = {
  low: ['alert', 'bad'],
  watch: ['warning', 'doubt'],
  insufficient: ['question', 'muted'],
  clear: ['check', 'good'],
} as const satisfies Record<VerdictStatus, readonly [IconName, string]>;

/** A status by shape and colour; its word stands beside it. */
export function StatusMark({ status, size }: { status: VerdictStatus; size?: number }): React.JSX.Element {
  const common = useCommon();
  const [icon, look] = marks[status];
  return (
    <span className={common[look]} style={{ display: 'inline-flex' }}>
      <Icon name={icon} size={size} />
    </span>
  );
}
