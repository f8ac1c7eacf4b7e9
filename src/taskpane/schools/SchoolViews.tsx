import { makeStyles, tokens } from '@fluentui/react-components';
import { viewWords } from '../../words/pane/dashboard';
import { useRoute, useRouter, useSessionState } from '../shell/pane';
import { schoolViews } from '../shell/router';
import { TabList } from '../shell/TabList';

const useStyles = makeStyles({
  bar: { display: 'flex', flexShrink: 0, gap: '4px', alignItems: 'center', padding: '6px 16px 2px' },
  list: { display: 'flex', gap: '4px' },
  tab: {
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

/** «Итоги · Список · Карта»: three looks at the same schools. */
export function SchoolViews(): React.JSX.Element {
  const styles = useStyles();
  const router = useRouter();
  const { screen } = useRoute();
  const years = useSessionState()?.findings?.judgement.years;
  return (
    <div className={styles.bar}>
      <TabList
        className={styles.list}
        look={styles}
        label={viewWords.label}
        tabs={schoolViews}
        names={viewWords.views}
        current={schoolViews.find((view) => view === screen)}
        onOpen={(view) => router.open({ tab: 'schools', screen: view })}
      />
      {years && <span className={styles.years}>{viewWords.years(years)}</span>}
    </div>
  );
}
