import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { documentsWords as words } from '../../words/pane/documents';
import { RestoreButton } from '../controls/RestoreButton';
import { useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** The way back: the sheets as they were before the last making, or without ours. */
export function RemoveSheets({ count }: { count: number }): React.JSX.Element {
  const common = useCommon();
  const { session, state } = useSession();
  const [sure, setSure] = useState(false);
  return (
    <>
      <div className={common.row}>
        <RestoreButton />
        {count > 0 && !sure && (
          <Button size="small" disabledFocusable={state.busy !== null} onClick={() => setSure(true)}>
            {words.remove}
          </Button>
        )}
      </div>
      {sure && count > 0 && (
        <div className={common.card} role="alertdialog" aria-label={words.remove}>
          <p className={common.plain}>{words.removeSure(count)}</p>
          <div className={common.row}>
            <Button
              size="small"
              appearance="primary"
              onClick={() => {
                setSure(false);
                void session.removeOurSheets();
              }}
            >
              {words.removeYes}
            </Button>
            <Button size="small" autoFocus onClick={() => setSure(false)}>
              {words.keep}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
