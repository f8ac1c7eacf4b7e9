import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { SheetPlan } from '../model/plan';
import type { Router } from '../taskpane/shell/router';
import { useKeptFocus } from '../taskpane/shell/kept-focus';
import { PaneContext } from '../taskpane/shell/pane';
import { TabList, useTabLook } from '../taskpane/shell/TabList';
import type { PaneStore, SessionState } from '../taskpane/shell/store';
import { PlanCharts } from '../taskpane/preview/PlanCharts';
import { SheetView } from '../taskpane/preview/SheetView';
import { showPlan, useShownPlan } from '../taskpane/preview/shown-plan';
import { planView } from '../taskpane/preview/view';
import { pageWords } from '../words/pane/page';
import type { Book, LeftView } from './book';
import { BookView, readable } from './BookView';
import { useWideWindow } from './wide';

const Dashboard = lazy(() =>
  import(/* webpackChunkName: "screens" */ '../taskpane/dashboard/Dashboard').then((part) => ({
    default: part.Dashboard,
  })),
);
const SchoolList = lazy(() =>
  import(/* webpackChunkName: "screens" */ '../taskpane/schools/SchoolList').then((part) => ({
    default: part.SchoolList,
  })),
);
const MapView = lazy(() =>
  import(/* webpackChunkName: "map" */ '../taskpane/map/MapView').then((part) => ({ default: part.MapView })),
);

const roomy = { '& button': { padding: '9px 12px 7px' } };
const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  bar: {
    display: 'flex',
    flexShrink: 0,
    alignItems: 'center',
    gap: '4px',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { display: 'flex', ...roomy },
  file: {
    marginLeft: 'auto',
    padding: '0 8px',
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    minWidth: 0,
  },
  unsaved: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    '& > *': { flexShrink: 0, maxWidth: '860px' },
  },
  map: {
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    padding: '8px 16px 0',
    overflow: 'hidden',
  },
  preview: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', padding: '8px', gap: '6px' },
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, overflowY: 'auto', gap: '6px' },
  plans: { display: 'flex', gap: '2px', overflowX: 'auto', flexShrink: 0, ...roomy },
});

/** What led to another view has gone with its own. */
const focusView = (): void =>
  document.querySelector<HTMLElement>(`[aria-label="${pageWords.views}"] [aria-selected=true]`)?.focus();

/** The window's left part: the workbook, and over it what the pane says of all schools, at full width; documents at reading size before they are made. */
export function Views(props: {
  store: PaneStore;
  router: Router;
  book: Book;
  state: SessionState | null;
  fileName: string | null;
}): React.JSX.Element {
  const styles = useStyles();
  const look = useTabLook();
  const { store, router, book, state, fileName } = props;
  const { left, unsaved } = useSyncExternalStore(book.subscribe, book.get);
  const findings = state?.findings ?? null;
  const draft = state?.draft ?? null;
  const wide = useWideWindow();
  const route = useSyncExternalStore(router.subscribe, router.get);
  const school = route.screen === 'school' ? route.id : undefined;
  // In a narrow window all but the workbook is the pane's.
  const views: LeftView[] = [
    'book',
    ...(wide && findings ? (['dashboard', 'list', 'map'] as const) : []),
    ...(wide && draft ? (['preview'] as const) : []),
  ];
  const shown = views.includes(left) ? left : 'book';
  const pane = useMemo(() => ({ store, router }), [store, router]);
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part, focusView);
  useEffect(() => {
    // A document asked for is looked at where there is room; made or left, the workbook comes back.
    if (draft) book.set({ left: 'preview' });
    else if (book.get().left === 'preview') book.set({ left: 'book' });
  }, [book, draft]);
  return (
    <div className={styles.left} ref={part}>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          look={look}
          label={pageWords.views}
          tabs={views}
          names={pageWords.viewNames}
          current={shown}
          onOpen={(view) => book.set({ left: view })}
        />
        {fileName && (
          <span className={styles.file}>
            {fileName} {unsaved && <span className={styles.unsaved}>{pageWords.unsaved}</span>}
          </span>
        )}
      </div>
      <PaneContext.Provider value={pane}>
        {/* A key: what was there is taken away, not hidden with its focus. */}
        <Suspense key={shown} fallback={null}>
          {shown === 'book' && (
            <BookView
              book={book}
              reading={findings?.reading ?? null}
              flagged={state?.kept.flagged ? findings : null}
              session={store.get().session}
              canWrite={state !== null && state.readOnly === null && state.snapshot !== null}
              canUndo={state?.canUndo ?? 0}
            />
          )}
          {shown === 'dashboard' && (
            <div className={styles.scroll} data-wide="dashboard">
              <Dashboard wide />
            </div>
          )}
          {shown === 'list' && (
            <div className={mergeClasses(styles.scroll, styles.list)} data-wide="list" data-body>
              <SchoolList open={school} />
            </div>
          )}
          {shown === 'map' && (
            <div className={styles.map} data-wide="map">
              <MapView wide />
            </div>
          )}
          {shown === 'preview' && draft && <Preview plans={draft.plans} />}
        </Suspense>
      </PaneContext.Provider>
    </div>
  );
}

/** Sheets to be made, as large as the window lets them be. */
function Preview({ plans }: { plans: readonly SheetPlan[] }): React.JSX.Element | null {
  const styles = useStyles();
  const look = useTabLook();
  const chosen = useShownPlan();
  const plan = plans[chosen] ?? plans[0];
  const view = useMemo(() => plan && planView(plan), [plan]);
  if (!plan || !view) return null;
  return (
    <div className={styles.preview} data-wide="preview">
      {plans.length > 1 && (
        <div className={styles.plans} role="group" aria-label={pageWords.sheets}>
          {plans.map((each, index) => (
            <button
              key={each.name}
              type="button"
              aria-pressed={each === plan}
              className={mergeClasses(look.tab, each === plan && look.current)}
              onClick={() => showPlan(index)}
            >
              {each.name}
            </button>
          ))}
        </div>
      )}
      <div className={styles.page}>
        <SheetView key={plan.name} view={view} fit smallest={readable} />
        <PlanCharts plan={plan} />
      </div>
    </div>
  );
}
