import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { position: 'relative', flexShrink: 0, listStyleType: 'none', margin: '0 -8px', padding: 0 },
  item: { position: 'absolute', left: 0, right: 0 },
});
/** Rows drawn above and below what is seen. */
const margin = 6;

/**
 * A list of rows of one height inside a screen's scrolling body: only those in sight are drawn, so that a region's 2,000 schools redraw at
 * once. Arrows, Home and End move between rows.
 */
export function WindowedList<T>(props: {
  label: string;
  items: readonly T[];
  rowHeight: number;
  keyOf: (item: T) => string;
  row: (item: T) => ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 600 });
  const { items, rowHeight } = props;
  useLayoutEffect(() => {
    const body = bodyOf(list.current);
    if (!body) return;
    const measure = (): void => setSeen(seenPart(list.current!, body));
    const observer = new ResizeObserver(measure);
    observer.observe(body);
    body.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      body.removeEventListener('scroll', measure);
    };
  }, []);
  const first = Math.max(0, Math.min(items.length, Math.floor(seen.from / rowHeight)) - margin);
  const last = Math.min(items.length, Math.ceil(seen.to / rowHeight) + margin);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -items.length, End: items.length }[event.key];
    const row = (event.target as HTMLElement).closest('li');
    const body = bodyOf(list.current);
    if (step === undefined || !row || !body) return;
    event.preventDefault();
    const index = Math.min(items.length - 1, Math.max(0, Number(row.dataset.index) + step));
    const { from, to } = seenPart(list.current!, body);
    const hidden = Math.max(0, (index + 1) * rowHeight - to) || Math.min(0, index * rowHeight - from);
    body.scrollTop += hidden;
    setSeen(seenPart(list.current!, body));
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus());
  };
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: items.length * rowHeight }}
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      {items.slice(first, last).map((item, offset) => (
        <li
          key={props.keyOf(item)}
          data-index={first + offset}
          aria-setsize={items.length}
          aria-posinset={first + offset + 1}
          className={styles.item}
          style={{ top: (first + offset) * rowHeight, height: rowHeight }}
        >
          {props.row(item)}
        </li>
      ))}
    </ul>
  );
}

const bodyOf = (list: HTMLElement | null): HTMLElement | null => list?.closest<HTMLElement>('[data-body]') ?? null;

/** The part of the list that the body shows, pixels from the list's top. */
function seenPart(list: HTMLElement, body: HTMLElement): { from: number; to: number } {
  const from = body.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return { from, to: from + body.clientHeight };
}
