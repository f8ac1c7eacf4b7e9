import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { documentsWords as words } from '../../words/pane/documents';
import { useRouter, useSession } from '../shell/pane';
import { useCommon } from '../shell/styles';

/** «Вернуть прежний вариант»: says what it will do before it does it. */
export function RestoreButton({ onDone }: { onDone?: () => void }): React.JSX.Element | null {
  const common = useCommon();
  const router = useRouter();
  const { session, state } = useSession();
  const [asked, setAsked] = useState(false);
  const { restorable } = state;
  if (!restorable) return null;
  if (!asked)
    return (
      <Button size="small" disabledFocusable={state.busy !== null} onClick={() => setAsked(true)}>
        {words.restore}
      </Button>
    );
  const restore = (): void => {
    setAsked(false);
    const { step } = router;
    // Who went somewhere meanwhile stays there.
    void session.restorePrevious().then(() => router.step === step && onDone?.());
  };
  return (
    <div className={common.card} role="alertdialog" aria-label={words.restore}>
      <p className={common.plain}>{words.restoreWill(restorable)}</p>
      <div className={common.row}>
        <Button size="small" appearance="primary" onClick={restore}>
          {words.restoreYes}
        </Button>
        <Button size="small" autoFocus onClick={() => setAsked(false)}>
          {words.keep}
        </Button>
      </div>
    </div>
  );
}
