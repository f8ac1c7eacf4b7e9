import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { pageWords } from '../../words/pane/page';
import { shellWords } from '../../words/pane/shell';
import { usePaneState, useRoute, useRouter, useSurroundings } from './pane';
import type { Tab } from './router';

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
  tab: {
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    padding: '9px 10px 7px',
    cursor: 'pointer',
    borderBottom: '3px solid transparent',
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight', color: 'Highlight' },
  },
});

const tabs: Tab[] = ['data', 'schools', 'documents'];

/** Sections of the pane; arrows move between them, as in every tab list. */
export function Tabs(): React.JSX.Element {
  const styles = useStyles();
  const router = useRouter();
  const { tab: current } = useRoute();
  const { kind, showBook } = useSurroundings();
  const { session } = usePaneState();
  const list = useRef<HTMLDivElement>(null);
  const open = (tab: Tab): void => {
    router.open(router.root(tab));
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    open(tabs[(tabs.indexOf(current) + step + tabs.length) % tabs.length]!);
  };
  return (
    <div className={mergeClasses(styles.bar, kind === 'page' && styles.page)}>
      <div className={styles.list} role="tablist" aria-label={shellWords.tabsLabel} ref={list} onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === current}
            aria-controls="panel"
            tabIndex={tab === current ? 0 : -1}
            className={mergeClasses(styles.tab, tab === current && styles.current)}
            onClick={() => open(tab)}
          >
            {shellWords.tabs[tab]}
          </button>
        ))}
      </div>
      {showBook && session && (
        <button type="button" className={mergeClasses(styles.tab, styles.book)} onClick={showBook}>
          {pageWords.book}
        </button>
      )}
    </div>
  );
}
