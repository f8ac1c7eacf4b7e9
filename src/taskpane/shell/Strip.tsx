import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { problemText } from '../../words/problems';
import { openPage, shellWords } from '../../words/pane/shell';
import { Icon, type IconName } from './icons';
import { afterIdentify } from '../start/identify';
import { usePane, useRoute, useRouter, useSession } from './pane';
import { sayNews } from './news';
import type { RefusedFile } from './store';

const useStyles = makeStyles({
  strip: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '6px 8px 6px 16px',
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
    maxHeight: '130px',
    overflowY: 'auto',
    '& svg': { flexShrink: 0, marginTop: '1px' },
  },
  grow: { flexGrow: 1 },
  error: { backgroundColor: tokens.colorPaletteRedBackground1, color: tokens.colorNeutralForeground1 },
  warning: { backgroundColor: tokens.colorPaletteYellowBackground1, color: tokens.colorNeutralForeground1 },
  news: { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  bar: {
    height: '3px',
    backgroundColor: tokens.colorNeutralStroke2,
    borderRadius: '2px',
    marginTop: '4px',
    overflow: 'hidden',
  },
  done: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** How long news stay, milliseconds: long enough to be read twice. */
const newsStay = 9000;
/** Within this time after the news the pane goes on by itself, milliseconds. */
const ownStep = 1500;
/** The sentence asks to read the workbook again. */
const rereadable: ReadonlySet<string> = new Set(['place-moved', 'excel-sheet-gone', 'excel-item-gone']);

/** One line under the tabs: work under way, else what went wrong, else what changed, else what was done. */
export function Strip(): React.JSX.Element | null {
  const { session, state } = useSession();
  const router = useRouter();
  const route = useRoute();
  const [seen, setSeen] = useState(0);
  const count = state.news?.count ?? 0;
  const told = useRef({ count: 0, at: 0 });
  useEffect(() => {
    told.current = { count, at: Date.now() };
    const timer = setTimeout(() => setSeen(count), newsStay);
    return () => clearTimeout(timer);
  }, [count]);
  useEffect(() => {
    // News belong to the screen they were told on; the step that work itself takes right after does not count.
    if (Date.now() - told.current.at > ownStep) setSeen(told.current.count);
  }, [route]);
  const again = async (work: () => Promise<unknown>): Promise<void> => {
    const first = state.findings === null;
    const { step } = router;
    await work();
    // Nothing was read before: what «Выявить ШНОР» would have led to.
    if (first && router.step === step) afterIdentify(session, router);
  };
  const readAgain = (): void => {
    router.open({ tab: 'data', screen: 'start' });
    void session.identify();
  };
  if (state.busy) return <Waiting />;
  if (state.problem) {
    const error = state.problem.severity === 'error';
    return (
      <Line
        look={error ? 'error' : 'warning'}
        icon={error ? 'alert' : 'warning'}
        alert
        onClose={() => session.dismissProblem()}
      >
        {state.problem.sheet ? `«${state.problem.sheet}»: ` : ''}
        {problemText(state.problem)}
        {state.repeat && (
          <>
            {' '}
            <Button size="small" onClick={() => void again(() => session.repeat())}>
              {shellWords.repeat}
            </Button>
          </>
        )}
        {rereadable.has(state.problem.code) && (
          <>
            {' '}
            <Button size="small" onClick={readAgain}>
              {shellWords.readAgain}
            </Button>
          </>
        )}
      </Line>
    );
  }
  if (state.changedSinceRead) {
    return (
      <Line look="warning" icon="warning">
        {shellWords.changedSinceRead}{' '}
        <Button size="small" onClick={readAgain}>
          {shellWords.readAgain}
        </Button>
      </Line>
    );
  }
  if (state.remarks.length > 0) {
    return (
      <Line look="warning" icon="warning" onClose={() => session.dismissProblem()}>
        {state.remarks.map(problemText).join(' ')}
      </Line>
    );
  }
  if (state.news && count > seen) {
    return (
      <Line look="news" icon="check" onClose={() => setSeen(count)}>
        {sayNews(state.news.news)}
      </Line>
    );
  }
  return state.readOnly ? (
    <Line look="news" icon="info">
      {problemText(state.readOnly)}{' '}
      <Button size="small" onClick={() => void session.checkWritable()}>
        {shellWords.checkAgain}
      </Button>
    </Line>
  ) : null;
}

/** Files or a sample that could not be opened, each by its name, whether there is a workbook or not. */
export function Refused({ files }: { files: readonly RefusedFile[] }): React.JSX.Element {
  const { store } = usePane();
  return (
    <Line look="error" icon="alert" alert onClose={() => store.refuse([])}>
      {files.map(({ name, problem }, index) => (
        <span key={index} style={{ display: 'block' }}>
          {name !== '' && `«${name}»: `}
          {problemText(problem)}
        </span>
      ))}
      {store.surroundings.kind === 'excel' && (
        <a href="page.html" target="_blank" rel="noreferrer">
          {openPage}
        </a>
      )}
    </Line>
  );
}

function Line(props: {
  look: 'error' | 'warning' | 'news';
  icon: IconName;
  alert?: boolean;
  onClose?: () => void;
  children: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.strip, styles[props.look])} role={props.alert ? 'alert' : undefined}>
      <Icon name={props.icon} />
      <span className={styles.grow}>{props.children}</span>
      {props.onClose && (
        <Button
          appearance="transparent"
          size="small"
          icon={<Icon name="close" />}
          aria-label={shellWords.close}
          onClick={props.onClose}
        />
      )}
    </div>
  );
}

/** Determinate where the work counts its steps. */
function Waiting(): React.JSX.Element | null {
  const styles = useStyles();
  const { busy } = useSession().state;
  if (!busy) return null;
  const share = busy.total > 0 ? busy.done / busy.total : 0;
  const counted = busy.total > 1 && !/\d/.test(busy.text) ? ` · ${shellWords.step(busy.done, busy.total)}` : '';
  return (
    <div className={mergeClasses(styles.strip, styles.news)}>
      <div className={styles.grow}>
        <span role="status">
          {busy.text}
          {counted}…
        </span>
        <div className={styles.bar}>
          <div className={styles.done} style={{ width: `${Math.round(share * 100)}%` }} />
        </div>
      </div>
      {busy.cancel && (
        <Button size="small" onClick={busy.cancel}>
          {shellWords.cancel}
        </Button>
      )}
    </div>
  );
}
