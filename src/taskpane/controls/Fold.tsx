import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode, Ref } from 'react';
import { useFolded } from '../shell/folded';
import { Icon } from '../shell/icons';
import { useCommon } from '../shell/styles';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '6px',
    flexWrap: 'wrap',
    width: '100%',
    minHeight: '28px',
    padding: '3px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    '& > svg': { alignSelf: 'center', flexShrink: 0, marginLeft: '-2px' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '@media (forced-colors: active)': { color: 'ButtonText' },
  },
  note: { marginLeft: 'auto', fontWeight: tokens.fontWeightRegular },
});

/** A heading that folds what stands under it; how it was left is remembered. */
export function Fold(props: {
  /** Remembered under it. */
  id: string;
  title: string;
  note?: ReactNode;
  /** What the button is called, where the title alone is another button's name. */
  label?: string;
  /** Shown whatever was folded: something in it was looked for. */
  always?: boolean;
  at?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { id, title, note, label, always = false, at, children } = props;
  const [folded, fold] = useFolded(id);
  const open = always || !folded;
  return (
    <>
      <h2 className={styles.heading} ref={at}>
        <button type="button" className={styles.button} aria-expanded={open} aria-label={label} onClick={fold}>
          <Icon name={open ? 'down' : 'forward'} />
          {title}
          {note && <span className={mergeClasses(common.small, styles.note)}>{note}</span>}
        </button>
      </h2>
      {open && children}
    </>
  );
}
