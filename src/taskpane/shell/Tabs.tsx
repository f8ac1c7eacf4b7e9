import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { pageWords } from '../../words/pane/page';
import { shellWords } from '../../words/pane/shell';
import { usePaneState, useRoute, useRouter, useSurroundings } from './pane';
import type { Tab } from './router';
import { TabList, useTabLook } from './TabList';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    // Excel's own button covers the right top corner.
    paddingRight: '40px',
    paddingLeft: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  page: {
    paddingRight: '4px',
    '@media (max-width: 759px)': { paddingLeft: '4px', '& button': { padding: '9px 7px 7px' } },
  },
  list: { display: 'flex', flexGrow: 1 },
  // On a wide page the workbook stands beside the pane.
  book: { display: 'none', '@media (max-width: 759px)': { display: 'block' } },
});

const tabs: Tab[] = ['data', 'schools', 'documents'];

/** Sections of the pane. */
export function Tabs(): React.JSX.Element {
  const styles = useStyles();
  const look = useTabLook();
  const router = useRouter();
  const { tab: current, run } = useRoute();
  const { kind, showBook } = useSurroundings();
  const { session } = usePaneState();
  return (
    <div className={mergeClasses(styles.bar, kind === 'page' && styles.page)}>
      <TabList
        className={styles.list}
        look={look}
        label={shellWords.tabsLabel}
        tabs={tabs}
        names={shellWords.tabs}
        current={current}
        panel="panel"
        // What was asked for before Excel has answered stays asked.
        onOpen={(tab) => router.open({ ...router.root(tab), ...(run && { run }) })}
      />
      {showBook && session && (
        <button type="button" className={mergeClasses(look.tab, styles.book)} onClick={showBook}>
          {pageWords.book}
        </button>
      )}
    </div>
  );
}
