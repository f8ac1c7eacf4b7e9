import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { namedBytes } from '../taskpane/controls/FileButton';
import { App } from '../taskpane/shell/App';
import type { Router } from '../taskpane/shell/router';
import type { PaneStore } from '../taskpane/shell/store';
import { usePaneTheme } from '../taskpane/shell/theme';
import { pageWords } from '../words/pane/page';
import type { Book } from './book';
import { wideWindow } from './wide';
import { droppedFiles } from './dropped';

export const loadViews = () =>
  import(/* webpackChunkName: "book-view" */ './Views').then((part) => ({ default: part.Views }));
const Views = lazy(loadViews);
const Opening = lazy(() => import(/* webpackChunkName: "file-host" */ './Opening'));
const narrow = '@media (max-width: 759px)';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  columns: { flexGrow: 1, minHeight: 0, display: 'flex' },
  pane: {
    width: '380px',
    '@media (min-width: 1600px)': { width: '400px' },
    flexShrink: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { width: '100%', borderLeft: 'none' },
  },
  alone: { width: '100%', maxWidth: '560px', margin: '0 auto', borderLeft: 'none' },
  book: { flexGrow: 1, minWidth: 0, display: 'flex' },
  away: { [narrow]: { display: 'none' } },
  side: {
    display: 'none',
    [narrow]: { display: 'block' },
    flexShrink: 0,
    font: 'inherit',
    textAlign: 'left',
    padding: '9px 16px',
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  asked: {
    position: 'fixed',
    top: '12px',
    left: '12px',
    right: '12px',
    maxWidth: '560px',
    margin: '0 auto',
    zIndex: 9,
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    padding: '14px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  drop: {
    position: 'fixed',
    inset: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    padding: '16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `3px dashed ${tokens.colorCompoundBrandStroke}`,
  },
});

/** The pane beside the opened file; on a narrow screen one of them at a time. */
export function PageApp(props: {
  store: PaneStore;
  router: Router;
  book: Book;
  open: (files: readonly File[]) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const theme = usePaneTheme();
  const { store, router, book, open } = props;
  const { session, opened } = useSyncExternalStore(store.subscribe, store.get);
  const state = useSyncExternalStore(session?.subscribe ?? never, session?.getSnapshot ?? nothing);
  const { snapshot, side, opening } = useSyncExternalStore(book.subscribe, book.get);
  useWideViews(router, book);
  const [dropped, setDropped] = useState<readonly File[]>([]);
  // Over an open workbook only its owner knows what the files are for: nothing is replaced or added unasked.
  const dragging = useDrop((files) => (snapshot ? setDropped(files) : open(files)));
  const pane = useRef<HTMLElement>(null);
  const focused = useRef<HTMLElement | null>(null);
  const before = useRef(side);
  useLayoutEffect(() => {
    // Back from the workbook: to what led there.
    const place = focused.current?.isConnected
      ? focused.current
      : pane.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (before.current === 'book' && side === 'pane') place?.focus();
    before.current = side;
  }, [side]);
  return (
    <FluentProvider theme={theme} className={styles.page}>
      {snapshot && side === 'book' && (
        <button type="button" className={styles.side} autoFocus onClick={() => book.set({ side: 'pane' })}>
          {pageWords.toPane}
        </button>
      )}
      <div className={styles.columns}>
        {snapshot && (
          <main className={mergeClasses(styles.book, side === 'pane' && styles.away)} aria-label={pageWords.book}>
            <Suspense fallback={null}>
              <Views store={store} router={router} book={book} state={state} fileName={opened} />
            </Suspense>
          </main>
        )}
        <aside
          ref={pane}
          onFocus={({ target }) => void (focused.current = target)}
          className={mergeClasses(styles.pane, !snapshot && styles.alone, !!snapshot && side === 'book' && styles.away)}
          aria-label={pageWords.pane}
        >
          <App store={store} router={router} />
        </aside>
      </div>
      {opening && (
        <Suspense fallback={null}>
          <Opening opening={opening} />
        </Suspense>
      )}
      {dropped.length > 0 && (
        <Dropped
          files={dropped}
          onAdd={() => {
            setDropped([]);
            router.open({ tab: 'data', screen: 'start' });
            void session?.addFiles(namedBytes(dropped));
          }}
          onOpen={() => {
            setDropped([]);
            open(dropped);
          }}
          onLeave={() => setDropped([])}
        />
      )}
      {dragging && <div className={styles.drop}>{pageWords.drop}</div>}
    </FluentProvider>
  );
}

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** On a wide window a view of all schools stands in the left part, once: «Итоги» and «Карта» always, and where the list stands there, «Итоги» in the pane. */
function useWideViews(router: Router, book: Book): void {
  useEffect(() => {
    const wide = wideWindow;
    const follow = (): void => {
      const { tab, screen } = router.get();
      if (!wide.matches || tab !== 'schools') return;
      const { left } = book.get();
      if (screen === 'map' || (screen === 'dashboard' && left !== 'list')) {
        // Shown at the left it is looked at again, and leaves the pane.
        if (left !== screen) book.set({ left: screen });
        else router.replace({ tab: 'schools', screen: 'list' });
      } else if (screen === 'list' && left === 'list') {
        if (router.canGoBack()) router.back();
        else router.replace({ tab: 'schools', screen: 'dashboard' });
      }
    };
    wide.addEventListener('change', follow);
    const stops = [router.subscribe(follow), book.subscribe(follow)];
    follow();
    return () => {
      wide.removeEventListener('change', follow);
      for (const stop of stops) stop();
    };
  }, [router, book]);
}

/** What is to become of files dropped over an open workbook. */
function Dropped(props: {
  files: readonly File[];
  onAdd: () => void;
  onOpen: () => void;
  onLeave: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const text = pageWords.dropped(props.files.map(({ name }) => name));
  return (
    <div
      className={styles.asked}
      role="alertdialog"
      aria-label={text}
      onKeyDown={({ key }) => key === 'Escape' && props.onLeave()}
    >
      <span>{text}</span>
      <div className={styles.answers}>
        <Button appearance="primary" autoFocus onClick={props.onAdd}>
          {pageWords.add}
        </Button>
        <Button onClick={props.onOpen}>{pageWords.openInstead}</Button>
        <Button onClick={props.onLeave}>{pageWords.leaveAsIs}</Button>
      </div>
    </div>
  );
}

/** Files dropped anywhere on the page; true while one is held over it. */
function useDrop(open: (files: File[]) => void): boolean {
  const [dragging, setDragging] = useState(false);
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    const over = (event: DragEvent): void => {
      // A line of a list that is dragged is no file.
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(false);
      if (event.dataTransfer)
        void droppedFiles(event.dataTransfer).then((files) => files.length > 0 && latest.current(files));
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
  return dragging;
}
