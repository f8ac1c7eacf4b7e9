import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { viewWords } from '../../words/pane/dashboard';
import { useRoute, useRouter, useSessionState } from '../shell/pane';
import { schoolViews, type SchoolView } from '../shell/router';

const useStyles = makeStyles({
  bar: { display: 'flex', flexShrink: 0, gap: '4px', alignItems: 'center', padding: '6px 16px 2px' },
  view: {
    border: '1px solid transparent',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    padding: '1px 11px',
    minHeight: '24px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { border: '2px solid Highlight', color: 'Highlight' },
  },
  years: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
});

/** «Итоги · Список · Карта»: three looks at the same schools; one tab stop, arrows between them. */
export function SchoolViews(): React.JSX.Element {
  const styles = useStyles();
  const router = useRouter();
  const { screen } = useRoute();
  const years = useSessionState()?.findings?.judgement.years;
  const list = useRef<HTMLDivElement>(null);
  const open = (view: SchoolView): void => {
    router.open({ tab: 'schools', screen: view });
    list.current?.querySelector<HTMLElement>(`[data-view="${view}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = schoolViews.indexOf(screen as SchoolView);
    open(schoolViews[(at + step + schoolViews.length) % schoolViews.length]!);
  };
  return (
    <div className={styles.bar}>
      <div
        role="tablist"
        aria-label={viewWords.label}
        ref={list}
        onKeyDown={onKeyDown}
        style={{ display: 'flex', gap: 4 }}
      >
        {schoolViews.map((view) => (
          <button
            key={view}
            type="button"
            role="tab"
            data-view={view}
            aria-selected={view === screen}
            tabIndex={view === screen ? 0 : -1}
            className={mergeClasses(styles.view, view === screen && styles.current)}
            onClick={() => open(view)}
          >
            {viewWords.views[view]}
          </button>
        ))}
      </div>
      {years && <span className={styles.years}>{viewWords.years(years)}</span>}
    </div>
  );
}
