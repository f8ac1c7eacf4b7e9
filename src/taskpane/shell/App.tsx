import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, useRef } from 'react';
import { StartScreen } from '../start/StartScreen';
import { Trouble } from '../trouble/Trouble';
import { Boundary } from '../trouble/Boundary';
import { useKeptFocus } from './kept-focus';
import { Live } from './Live';
import { PaneContext, usePaneState, useRoute, useSessionState } from './pane';
import { Part } from './Part';
import { parts } from './parts';
import type { Router } from './router';
import type { PaneStore } from './store';
import { Tabs } from './Tabs';
import { usePaneTheme } from './theme';

const useStyles = makeStyles({
  provider: { height: '100%', width: '100%' },
  pane: { height: '100%', display: 'flex', flexDirection: 'column', minWidth: 0 },
  panel: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

const Screens = lazy(parts.screens);
const Strip = lazy(parts.strip);
const Refused = lazy(parts.refused);

/** The pane: the frame and the start screen come at once, everything else when a workbook is there. */
export function App({ store, router }: { store: PaneStore; router: Router }): React.JSX.Element {
  const styles = useStyles();
  const theme = usePaneTheme();
  const pane = useMemo(() => ({ store, router }), [store, router]);
  return (
    <PaneContext.Provider value={pane}>
      <FluentProvider theme={theme} className={styles.provider}>
        <Boundary>
          <Frame />
        </Boundary>
      </FluentProvider>
    </PaneContext.Provider>
  );
}

function Frame(): React.JSX.Element {
  const styles = useStyles();
  const { phase, trouble, refused } = usePaneState();
  const state = useSessionState();
  const route = useRoute();
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  if (phase === 'trouble' && trouble) return <Trouble code={trouble} />;
  const start = route.tab === 'data' && route.screen === 'start' && !state?.findings;
  return (
    <div className={styles.pane} ref={pane}>
      <Tabs />
      <Live />
      {refused.length > 0 && (
        <Suspense fallback={null}>
          <Refused files={refused} />
        </Suspense>
      )}
      {state && (
        <Suspense fallback={null}>
          <Strip />
        </Suspense>
      )}
      <div
        className={styles.panel}
        id="panel"
        role="tabpanel"
        aria-labelledby={`tab-${route.tab}`}
        data-place={`${route.tab}/${route.screen}`}
        data-id={route.id}
      >
        {start ? (
          <StartScreen />
        ) : (
          <Part>
            <Screens />
          </Part>
        )}
      </div>
    </div>
  );
}
