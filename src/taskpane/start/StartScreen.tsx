import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { startWords } from '../../words/pane/start';
import { FileButton, namedBytes } from '../controls/FileButton';
import { usePane, usePaneState, useRoute, useRouter, useSessionState, useSurroundings } from '../shell/pane';
import { Screen } from '../shell/Screen';
import { afterIdentify, runIdentify } from './identify';

const useStyles = makeStyles({
  text: { margin: 0 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', marginTop: '8px' },
});

/** First run and every start without findings: one or two lines and one button that works at once. */
export function StartScreen(): React.JSX.Element {
  const styles = useStyles();
  const router = useRouter();
  const route = useRoute();
  const surroundings = useSurroundings();
  const { store } = usePane();
  const { phase, session, opened } = usePaneState();
  const busy = useSessionState()?.busy ?? null;
  const ready = phase === 'ready' && session !== null && busy === null;
  const page = surroundings.kind === 'page';
  // A click before Excel has answered is kept, and done as soon as it has: the button works from the first paint.
  const wanted = route.run === 'identify';

  useEffect(() => {
    if (!wanted || !session) return;
    const { run: _, ...here } = router.get();
    router.open(here);
    void runIdentify(session, router);
  }, [wanted, router, session]);

  const elsewhere = route.tab === 'data' ? null : startWords.elsewhere[route.tab];
  const own = page ? startWords.pageText : startWords.text;
  const intro = opened ? startWords.opened(opened) : own;
  const show = (work: Promise<unknown>): void =>
    void work.then(() => {
      const now = store.get().session;
      if (now?.getSnapshot().findings) afterIdentify(now, router);
    });
  return (
    <Screen title={elsewhere ? startWords.first[session || !page ? 'identify' : 'open'] : startWords.title}>
      <p className={styles.text}>{elsewhere ?? intro}</p>
      <div className={styles.buttons}>
        {(!page || session) && (
          <>
            <Button
              appearance="primary"
              size="large"
              disabledFocusable={busy !== null}
              onClick={() =>
                ready
                  ? void runIdentify(session, router)
                  : router.open({ tab: 'data', screen: 'start', run: 'identify' })
              }
            >
              {startWords.identify}
            </Button>
            {phase === 'connecting' && wanted && <p className={styles.note}>{startWords.waitExcel}</p>}
            <FileButton
              label={startWords.addFiles}
              multiple
              disabledFocusable={session === null}
              onFiles={(files) => session && void session.addFiles(namedBytes(files))}
            />
          </>
        )}
        {surroundings.openFiles && (
          <>
            <FileButton
              label={startWords.openFile}
              appearance={session ? 'secondary' : 'primary'}
              size={session ? 'medium' : 'large'}
              multiple
              onFiles={(files) => void surroundings.openFiles?.(files)}
            />
            <FileButton
              label={startWords.openFolder}
              folder
              onFiles={(files) => void surroundings.openFiles?.(files)}
            />
            <p className={styles.note}>
              {startWords.drop}. {startWords.kinds}.
            </p>
          </>
        )}
        <Button disabledFocusable={!page && !ready} onClick={() => show(surroundings.showSample())}>
          {startWords.sample}
        </Button>
        {(!page || !session) && (
          <>
            <p className={styles.note}>{page ? startWords.noFile : startWords.emptyBook}</p>
            <Button disabledFocusable={!page && !ready} onClick={() => show(surroundings.startNew())}>
              {startWords.startNew}
            </Button>
          </>
        )}
        <Button appearance="transparent" onClick={() => router.go({ tab: 'data', screen: 'help' })}>
          {startWords.help}
        </Button>
      </div>
    </Screen>
  );
}
