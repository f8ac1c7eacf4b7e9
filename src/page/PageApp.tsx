import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { App } from '../taskpane/shell/App';
import type { Router } from '../taskpane/shell/router';
import type { PaneStore } from '../taskpane/shell/store';
import { usePaneTheme } from '../taskpane/shell/theme';
import { pageWords } from '../words/pane/page';
import type { Book } from './book';

export const loadViews = () =>
  import(/* webpackChunkName: "book-view" */ './Views').then((part) => ({ default: part.Views }));
const Views = lazy(loadViews);
/** From this width the left part shows «Итоги» and «Карта» at full size, and the pane beside them the list. */
const wideWindow = '(min-width: 1000px)';
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
  open: (file: File) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const theme = usePaneTheme();
  const { store, router, book, open } = props;
  const { session, opened } = useSyncExternalStore(store.subscribe, store.get);
  const state = useSyncExternalStore(session?.subscribe ?? never, session?.getSnapshot ?? nothing);
  const { snapshot, side } = useSyncExternalStore(book.subscribe, book.get);
  useWideViews(router, book);
  const dragging = useDrop(open);
  const pane = useRef<HTMLElement>(null);
  return (
    <FluentProvider theme={theme} className={styles.page}>
      {snapshot && side === 'book' && (
        <button
          type="button"
          className={styles.side}
          autoFocus
          onClick={() => {
            book.set({ side: 'pane' });
            requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
          }}
        >
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
          className={mergeClasses(styles.pane, !snapshot && styles.alone, !!snapshot && side === 'book' && styles.away)}
          aria-label={pageWords.pane}
        >
          <App store={store} router={router} />
        </aside>
      </div>
      {dragging && <div className={styles.drop}>{pageWords.drop}</div>}
    </FluentProvider>
  );
}

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** On a wide window «Итоги» and «Карта» open in the left part; the pane keeps the list beside them. */
function useWideViews(router: Router, book: Book): void {
  useEffect(() => {
    const wide = window.matchMedia(wideWindow);
    const follow = (): void => {
      const { tab, screen } = router.get();
      if (!wide.matches || tab !== 'schools' || (screen !== 'dashboard' && screen !== 'map')) return;
      book.set({ left: screen });
      router.replace({ tab: 'schools', screen: 'list' });
    };
    follow();
    wide.addEventListener('change', follow);
    const stop = router.subscribe(follow);
    return () => {
      wide.removeEventListener('change', follow);
      stop();
    };
  }, [router, book]);
}

/** Files dropped anywhere on the page; true while one is held over it. */
function useDrop(open: (file: File) => void): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [open]);
  return dragging;
}
