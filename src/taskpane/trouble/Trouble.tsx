import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCommon } from '../shell/styles';
import { openPage, shellWords, troubles, type TroubleCode } from '../../words/pane/shell';

const useStyles = makeStyles({
  screen: {
    padding: '20px',
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    alignItems: 'flex-start',
    overflowY: 'auto',
    // What does not fit is scrolled to, never squeezed.
    '& > *': { flexShrink: 0 },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0 },
});

/** The whole pane cannot work: why, and the next step. */
export function Trouble({ code }: { code: TroubleCode }): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { title, text, steps } = troubles[code];
  return (
    <main className={styles.screen} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{text}</p>
      {steps.length > 0 && (
        <ol className={styles.text}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <Button appearance="primary" onClick={() => location.reload()}>
        {shellWords.reload}
      </Button>
      <a className={common.link} href="page.html" target="_blank" rel="noreferrer">
        {openPage}
      </a>
    </main>
  );
}
