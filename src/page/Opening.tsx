import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { pageWords } from '../words/pane/page';
import type { Opening } from './book';

const useStyles = makeStyles({
  box: {
    position: 'fixed',
    top: '12px',
    left: '12px',
    right: '12px',
    maxWidth: '560px',
    margin: '0 auto',
    zIndex: 9,
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '14px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
  told: { flexGrow: 1, minWidth: 0 },
  bar: { height: '4px', marginTop: '6px', backgroundColor: tokens.colorNeutralStroke2, overflow: 'hidden' },
  done: {
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});

/** A large file is being read: how far it has come, and the way to leave the workbook as it is. */
export default function OpeningBox({ opening }: { opening: Opening }): React.JSX.Element {
  const styles = useStyles();
  const { name, sheet, done, total, cancel } = opening;
  const percent = total > 0 ? Math.round((done / total) * 100) : 0;
  return (
    <div className={styles.box}>
      <div className={styles.told}>
        <span role="status">{pageWords.opening(name)}…</span>
        {sheet !== '' && <div>{pageWords.openingSheet(sheet, percent)}</div>}
        <div className={styles.bar} role="progressbar" aria-label={pageWords.opening(name)} aria-valuenow={percent}>
          <div className={styles.done} style={{ width: `${percent}%` }} />
        </div>
      </div>
      <Button onClick={cancel}>{pageWords.cancel}</Button>
    </div>
  );
}
