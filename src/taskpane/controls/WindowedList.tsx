import { makeStyles } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: '96px',
    overflowY: 'auto',
    position: 'relative',
    margin: '0 -8px',
    outlineStyle: 'none',
  },
  inner: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  item: { position: 'absolute', left: 0, right: 0 },
});
/** Rows drawn above and below what is seen. */
const margin = 6;

/** A list of rows of one height: only those in sight are drawn, so that a region's 2,000 schools redraw at once. Arrows move between rows. */
export function WindowedList<T>(props: {
  label: string;
  items: readonly T[];
  rowHeight: number;
  keyOf: (item: T) => string;
  row: (item: T) => ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 400 });
  const { items, rowHeight } = props;
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = (): void => setSeen({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - margin);
  const last = Math.min(items.length, Math.ceil((seen.top + seen.height) / rowHeight) + margin);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -items.length, End: items.length }[event.key];
    const row = (event.target as HTMLElement).closest('li');
    if (step === undefined || !row || !box.current) return;
    event.preventDefault();
    const index = Math.min(items.length - 1, Math.max(0, Number(row.dataset.index) + step));
    box.current.scrollTop = Math.min(
      Math.max(box.current.scrollTop, (index + 1) * rowHeight - box.current.clientHeight),
      index * rowHeight,
    );
    setSeen({ top: box.current.scrollTop, height: box.current.clientHeight });
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`)?.focus());
  };
  return (
    <div ref={box} className={styles.list} onKeyDown={onKeyDown} role="region" aria-label={props.label} tabIndex={-1}>
      <ul className={styles.inner} style={{ height: items.length * rowHeight }}>
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
    </div>
  );
}
