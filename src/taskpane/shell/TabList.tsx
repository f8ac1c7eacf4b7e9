import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef } from 'react';

/** A word over a line; the current one's line is coloured. */
export const useTabLook = makeStyles({
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

/** One of several is open: one tab stop, arrows between them. */
export function TabList<T extends string>(props: {
  label: string;
  tabs: readonly T[];
  current: T | undefined;
  names: Readonly<Record<T, string>>;
  onOpen: (tab: T) => void;
  /** Classes of a tab, and of the current one. */
  look: Readonly<Record<'tab' | 'current', string>>;
  className: string;
  /** Id of what the tabs open; the tabs then have ids too. */
  panel?: string;
}): React.JSX.Element {
  const { label, tabs, current, names, look, className, panel } = props;
  const list = useRef<HTMLDivElement>(null);
  const open = (tab: T): void => {
    props.onOpen(tab);
    list.current?.querySelector<HTMLElement>(`[data-view="${tab}"]`)?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = tabs.findIndex((tab) => tab === current);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    open(tabs[(to + tabs.length) % tabs.length]!);
  };
  return (
    <div className={className} role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab}
          {...(panel !== undefined && { id: `tab-${tab}`, 'aria-controls': panel })}
          type="button"
          role="tab"
          data-view={tab}
          aria-selected={tab === current}
          tabIndex={tab === current ? 0 : -1}
          className={mergeClasses(look.tab, tab === current && look.current)}
          onClick={() => open(tab)}
        >
          {names[tab]}
        </button>
      ))}
    </div>
  );
}
