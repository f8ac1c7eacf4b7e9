import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';

const useStyles = makeStyles({
  list: { position: 'relative', flexShrink: 0, listStyleType: 'none', margin: '0 -8px', padding: 0 },
  item: { position: 'absolute', left: 0, right: 0 },
});
/** Rows drawn above and below what is seen. */
const margin = 6;
/** Drawn before the window is measured, pixels: a pane of the smallest size, with room to spare. */
const firstPart = 600;

/**
 * A list inside a screen's scrolling body: only the rows in sight are drawn, so that a region's 2,000 schools redraw at once. Arrows, Home and
 * End move between rows. A list whose rows take the tab index they are given is one stop: Tab goes through the row that had the focus last and on.
 */
export function WindowedList<T>(props: {
  label: string;
  items: readonly T[];
  /** Height of an item's row, pixels. */
  heightOf: (item: T) => number;
  /** Rows are as high as what stands in them; `heightOf` says how high one is thought to be before it is drawn. */
  measured?: boolean;
  keyOf: (item: T) => string;
  row: (item: T, tabIndex: 0 | -1) => ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: firstPart });
  const { items, heightOf, keyOf, measured = false } = props;
  const [stop, setStop] = useState<string | null>(null);
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  /** Where each row begins, and the end of the last. */
  const tops = useMemo(() => {
    const at = [0];
    for (const item of items)
      at.push(at[at.length - 1]! + ((measured ? heights.get(keyOf(item)) : undefined) ?? heightOf(item)));
    return at;
  }, [items, heightOf, keyOf, measured, heights]);
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
  useLayoutEffect(() => {
    const drawn = measured ? list.current : null;
    if (!drawn) return;
    const look = (): void => {
      const body = bodyOf(drawn);
      const from = body ? seenPart(drawn, body).from : 0;
      let above = 0;
      const found = new Map<string, number>();
      for (const row of drawn.querySelectorAll<HTMLElement>(':scope > li')) {
        const key = row.dataset.key!;
        const known = Number(row.dataset.height);
        if (row.offsetHeight === 0 || row.offsetHeight === known) continue;
        found.set(key, row.offsetHeight);
        // What is read stays where it is when rows above it turn out to be of another height.
        if (row.offsetTop < from) above += row.offsetHeight - known;
      }
      if (found.size === 0) return;
      setHeights((before) => new Map([...before, ...found]));
      if (body && above !== 0) body.scrollTop += above;
    };
    const observer = new ResizeObserver(look);
    for (const row of drawn.querySelectorAll(':scope > li')) observer.observe(row);
    look();
    return () => observer.disconnect();
  });
  const first = Math.max(0, rowAt(tops, seen.from) - margin);
  const last = Math.min(items.length, rowAt(tops, seen.to) + 1 + margin);
  const drawn = items.slice(first, last);
  const stopAt = Math.max(
    0,
    drawn.findIndex((item) => keyOf(item) === stop),
  );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -items.length, End: items.length }[event.key];
    const row = (event.target as HTMLElement).closest('li');
    const body = bodyOf(list.current);
    if (step === undefined || !row || !body) return;
    event.preventDefault();
    const index = Math.min(items.length - 1, Math.max(0, Number(row.dataset.index) + step));
    const { from, to } = seenPart(list.current!, body);
    const hidden = Math.max(0, tops[index + 1]! - to) || Math.min(0, tops[index]! - from);
    body.scrollTop += hidden;
    // The row is drawn and has the focus before the next press: a key that is held goes on from it.
    flushSync(() => setSeen(seenPart(list.current!, body)));
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus();
  };
  return (
    <ul
      ref={list}
      className={styles.list}
      style={{ height: tops[items.length] }}
      aria-label={props.label}
      onKeyDown={onKeyDown}
    >
      {drawn.map((item, offset) => (
        <li
          key={props.keyOf(item)}
          data-index={first + offset}
          data-key={props.keyOf(item)}
          data-height={tops[first + offset + 1]! - tops[first + offset]!}
          aria-setsize={items.length}
          aria-posinset={first + offset + 1}
          className={styles.item}
          onFocus={() => setStop(keyOf(item))}
          style={{ top: tops[first + offset], ...(!measured && { height: heightOf(item) }) }}
        >
          {props.row(item, offset === stopAt ? 0 : -1)}
        </li>
      ))}
    </ul>
  );
}

/** The row that a place from the list's top falls into, by halving. */
function rowAt(tops: readonly number[], place: number): number {
  let [from, to] = [0, tops.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (tops[middle]! <= place) from = middle;
    else to = middle;
  }
  return from;
}

const bodyOf = (list: HTMLElement | null): HTMLElement | null => list?.closest<HTMLElement>('[data-body]') ?? null;

/** The part of the list that the body shows, pixels from the list's top. */
function seenPart(list: HTMLElement, body: HTMLElement): { from: number; to: number } {
  const from = body.getBoundingClientRect().top - list.getBoundingClientRect().top;
  return { from, to: from + body.clientHeight };
}
