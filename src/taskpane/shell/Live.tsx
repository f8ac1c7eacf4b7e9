import { makeStyles } from '@fluentui/react-components';
import { sayNews } from './news';
import { useSessionState } from './pane';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells a screen reader what was done; stands in the page from the start, as readers need. */
export function Live(): React.JSX.Element {
  const styles = useStyles();
  const news = useSessionState()?.news;
  return (
    <div className={styles.hidden} role="status" aria-live="polite">
      {news && <span key={news.count}>{sayNews(news.news)}</span>}
    </div>
  );
}
