import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, type ReactNode } from 'react';
import { shellWords } from '../../words/pane/shell';

const useStyles = makeStyles({
  coming: {
    margin: 0,
    padding: '8px 16px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: 'none' },
    // What comes at once is not announced by a flash.
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDelay: '400ms',
    animationDuration: '1ms',
    animationFillMode: 'both',
  },
});

/**
 * A part of the pane whose code may have to be fetched. Until then a title stands in its place, so that the focus of what was pressed has where to go (see
 * `useKeptFocus`). Parts that follow each other in one place need keys: React would hide what was there instead of taking it away, and its focus with it.
 */
export function Part({ children }: { children: ReactNode }): React.JSX.Element {
  return <Suspense fallback={<Coming />}>{children}</Suspense>;
}

function Coming(): React.JSX.Element {
  return (
    <h1 tabIndex={0} className={useStyles().coming}>
      {shellWords.opening}
    </h1>
  );
}
