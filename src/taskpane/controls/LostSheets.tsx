import { Button } from '@fluentui/react-components';
import { leftSheetsWords as words } from '../../words/pane/left-sheets';
import type { LostSheet } from '../../workbook/ours';
import { useGo } from '../shell/pane';
import { Icon } from '../shell/icons';
import { roots } from '../shell/router';
import { useCommon } from '../shell/styles';

/** Sheets of ours that the question about them waits for, and the way to it; nothing where there are none. */
export function LostSheets({ sheets }: { sheets: readonly LostSheet[] }): React.JSX.Element | null {
  const common = useCommon();
  const go = useGo();
  if (sheets.length === 0) return null;
  return (
    <div className={common.card}>
      <span className={common.small}>
        <span className={common.doubt}>
          <Icon name="warning" />
        </span>{' '}
        {words.lost(sheets.map(({ name }) => name))}
      </span>
      <Button size="small" onClick={() => go(roots.data)}>
        {words.toQuestion}
      </Button>
    </div>
  );
}
