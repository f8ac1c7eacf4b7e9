import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { statuses, type Status } from '../../words/papers/roadmap';
import { trackingWords as words } from '../../words/pane/tracking';
import { Icon, type IconName } from '../shell/icons';
import { useCommon } from '../shell/styles';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap', minWidth: 0 },
  more: { display: 'inline-flex', marginLeft: '6px' },
  menu: {
    position: 'fixed',
    zIndex: 2,
    width: 'max-content',
    padding: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  item: { minHeight: '32px' },
  chosen: { marginLeft: 'auto', paddingLeft: '12px' },
  divided: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, marginTop: '4px' },
});
/** In the order of the statuses. */
const icons = ['circle', 'play', 'check', 'off'] as const satisfies readonly IconName[];
/** Between the button and its menu, and from the window's edges, pixels. */
const gap = 2;

/** The status of a measure: a button with a menu of all of them, and the way to the measure's row. */
export function StatusMenu(props: {
  status: Status;
  text: string;
  tabIndex: 0 | -1;
  onStatus: (status: Status) => void;
  onPlace: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const common = useCommon();
  const { status } = props;
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const items = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('button') ?? [])];
  useLayoutEffect(() => {
    const popup = menu.current;
    if (!open || !popup) return;
    place(whole.current!, popup);
    (popup.querySelector<HTMLElement>('[aria-checked=true]') ?? popup.querySelector('button'))?.focus({
      preventScroll: true,
    });
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event): void => {
      if (!whole.current?.contains(target as Node)) setOpen(false);
    };
    const follow = (): void => {
      if (whole.current && menu.current) place(whole.current, menu.current);
    };
    document.addEventListener('pointerdown', leave, true);
    document.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      document.removeEventListener('pointerdown', leave, true);
      document.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
  }, [open]);
  const close = (): void => {
    setOpen(false);
    whole.current?.querySelector('button')?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    // Arrows are the menu's here, not the list's.
    event.stopPropagation();
    if (!open) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setOpen(true);
      return;
    }
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') return setOpen(false);
    else if (next !== undefined) all[next % all.length]?.focus();
    else return;
    event.preventDefault();
  };
  const act = (work: () => void): void => {
    close();
    work();
  };
  const item = mergeClasses(common.line, styles.item);
  return (
    <span ref={whole} onKeyDown={onKeyDown}>
      <Button
        size="small"
        tabIndex={props.tabIndex}
        className={styles.button}
        icon={<StatusIcon status={status} />}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={words.status(status, props.text)}
        onClick={() => setOpen(!open)}
      >
        {status}
        <span className={styles.more}>
          <Icon name="down" size={12} />
        </span>
      </Button>
      {open && (
        <div ref={menu} role="menu" aria-label={words.statusLabel} className={styles.menu}>
          {statuses.map((one) => (
            <button
              key={one}
              type="button"
              role="menuitemradio"
              aria-checked={one === status}
              tabIndex={-1}
              className={item}
              onClick={() => act(() => one !== status && props.onStatus(one))}
            >
              <StatusIcon status={one} />
              {words.asks(one)}
              {one === status && (
                <span className={styles.chosen}>
                  <Icon name="check" />
                </span>
              )}
            </button>
          ))}
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            className={mergeClasses(item, styles.divided)}
            onClick={() => act(props.onPlace)}
          >
            <Icon name="target" />
            {words.toRowPlain}
          </button>
        </div>
      )}
    </span>
  );
}

/** Puts the menu under its button, or over it where there is no room below. */
function place(button: HTMLElement, popup: HTMLElement): void {
  const { top, bottom, right } = button.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = popup;
  const below = bottom + gap + height <= window.innerHeight;
  popup.style.top = `${below ? bottom + gap : Math.max(gap, top - gap - height)}px`;
  popup.style.left = `${Math.max(gap, right - width)}px`;
}

function StatusIcon({ status }: { status: Status }): React.JSX.Element {
  const common = useCommon();
  return (
    <span className={status === statuses[2] ? common.good : common.muted} style={{ display: 'inline-flex' }}>
      <Icon name={icons[statuses.indexOf(status)] ?? 'circle'} />
    </span>
  );
}
