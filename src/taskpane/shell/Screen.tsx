import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { shellWords } from '../../words/pane/shell';
import { Icon } from './icons';
import { useRouter } from './pane';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '8px 16px 4px',
    flexShrink: 0,
    minHeight: '32px',
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    overflowWrap: 'anywhere',
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 16px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    '& > *': { flexShrink: 0, minWidth: 0 },
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' },
  },
  fill: { overflowY: 'hidden', '& > *': { flexShrink: 1 } },
  foot: {
    flexShrink: 0,
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    gap: '8px',
    alignItems: 'center',
    // Two buttons stay in one row of the narrow pane: height is scarcer than width, so their words break first.
    '& .fui-Button': { minWidth: '64px', padding: '5px 10px', lineHeight: tokens.lineHeightBase200 },
  },
});

/** Escape in a field is the field's: it clears a search, closes a list of choices. */
const isTyping = (target: EventTarget): boolean => (target as Element).matches('input, textarea, select');

/** The first screen leaves the focus in the workbook. */
let shownBefore = false;

/**
 * Frame of a screen: back (Escape does the same) and title on top, the body scrolls, the main button stays below. The title takes the focus when the screen opens; it is a
 * tab stop, because Office.js on the web moves the focus itself and leaves the pane from anything that is none.
 */
export function Screen(props: {
  title: string;
  foot?: ReactNode;
  children: ReactNode;
  /** The tab says it already: the title is for screen readers only. */
  quiet?: boolean;
  /** Stands at the title's right end. */
  aside?: ReactNode;
  /** Where the way back leads, if not to the place before. */
  onBack?: () => void;
  /** What is inside scrolls by itself and takes the height there is. */
  fill?: boolean;
  /** Nothing inside takes the focus: the body itself does, so that the keyboard scrolls it. */
  readingOnly?: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const router = useRouter();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A section chosen in the tab list keeps the focus there; anything deeper, and what replaces a screen that had the focus, starts at its title.
    if (router.canGoBack() || (shownBefore && document.activeElement === document.body)) title.current?.focus();
    shownBefore = true;
  }, [router]);
  const back = props.onBack ?? (router.canGoBack() ? () => router.back() : null);
  return (
    <div
      className={styles.screen}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && back && !event.defaultPrevented && !isTyping(event.target)) back();
      }}
    >
      <div className={props.quiet ? styles.hidden : styles.head}>
        {back && (
          <Button
            appearance="subtle"
            size="small"
            icon={<Icon name="back" />}
            aria-label={shellWords.back}
            onClick={back}
          />
        )}
        <h1 className={styles.title} ref={title} tabIndex={0}>
          {props.title}
        </h1>
        {props.aside}
      </div>
      <div
        className={mergeClasses(styles.body, props.fill && styles.fill)}
        data-body
        {...(props.readingOnly && { tabIndex: 0, role: 'region', 'aria-label': props.title })}
      >
        {props.children}
      </div>
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
    </div>
  );
}
