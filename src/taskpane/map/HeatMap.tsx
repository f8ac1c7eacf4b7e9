import { mergeClasses } from '@fluentui/react-components';
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Grid, GridCell } from '../../judging';
import { procedureShort } from '../../model/procedure';
import { lowShare } from '../../model/result';
import type { Verdict } from '../../model/verdict';
import { groupTitle } from '../../words/list/list';
import { thresholdText } from '../../words/list/judging';
import { columnName, mapWords as words, resultText } from '../../words/pane/map';
import { rowRules, wholePoints } from '../../words/pane/schools';
import { Icon } from '../shell/icons';
import { StatusMark } from '../schools/StatusMark';
import { classOfStep } from './Legend';
import {
  bordersOf,
  cellAt,
  cellsIn,
  heightOf,
  isSmall,
  shownColumns,
  stepOf,
  type CellAt,
  type MapLine,
  type MapView,
} from './model';
import { useMap } from './styles';

/** Where a row of the narrow look and of the wide one begins its cells, pixels. */
const labelWidth = { narrow: 42, wide: 236 } as const;
/** A cell is never narrower: the number with a decimal is to be read. */
const leastCell = { narrow: 27, wide: 27 } as const;
/** Lines drawn above and below what is seen. */
const margin = 4;
/** Drawn before the window is measured, pixels. */
const firstPart = 700;

export interface Place {
  line: number;
  cell: number;
}

/**
 * The grid: sticky captions, only the lines in sight drawn, one tab stop. Arrows go between cells, Home and End to a line's ends, with Ctrl to the
 * first and the last line; Enter opens.
 */
export function HeatMap(props: {
  grid: Grid;
  lines: readonly MapLine[];
  view: MapView;
  threshold: number;
  wide: boolean;
  chosen: CellAt | null;
  onCell: (at: CellAt, again: boolean) => void;
  onSchool: (verdict: Verdict) => void;
  onGroup: (line: Extract<MapLine, { type: 'group' }>) => void;
  onEscape: () => void;
}): React.JSX.Element {
  const styles = useMap();
  const { grid, lines, view, threshold, wide, chosen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ line: 0, cell: 0 });
  const [seen, setSeen] = useState({ from: 0, to: firstPart, width: 0 });
  const columns = useMemo(() => shownColumns(grid, view.kind), [grid, view.kind]);
  const tops = useMemo(() => {
    const at = [0];
    for (const line of lines) at.push(at[at.length - 1]! + heightOf(line));
    return at;
  }, [lines]);
  useLayoutEffect(() => {
    const box = scroller.current!;
    let asked = 0;
    const look = (): void => {
      asked = 0;
      setSeen({ from: box.scrollTop, to: box.scrollTop + box.clientHeight, width: box.clientWidth });
    };
    const later = (): void => void (asked ||= requestAnimationFrame(look));
    const observer = new ResizeObserver(later);
    observer.observe(box);
    box.addEventListener('scroll', later, { passive: true });
    look();
    return () => {
      cancelAnimationFrame(asked);
      observer.disconnect();
      box.removeEventListener('scroll', later);
    };
  }, []);
  const years = view.years === 'both' ? 2 : 1;
  const count = columns.length * (wide ? years : 1);
  const label = wide ? labelWidth.wide : labelWidth.narrow;
  const least = label + count * (wide ? leastCell.wide : leastCell.narrow);
  const aside = least > seen.width;
  const last = Math.min(active.line, lines.length - 1);
  const stop: Place = { line: last, cell: active.cell };
  const first = Math.max(0, lineAt(tops, seen.from) - margin);
  const end = Math.min(lines.length, lineAt(tops, seen.to) + margin);
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  // The line of the tab stop stays, so that the focus is never lost to scrolling.
  if (last >= 0 && !drawn.includes(last)) drawn.push(last);

  const focusAt = useCallback(
    (place: Place): void => {
      setActive(place);
      const box = scroller.current!;
      const head = box.querySelector<HTMLElement>('[data-head]')!.offsetHeight;
      const top = tops[place.line]!;
      const bottom = tops[place.line + 1]! + head;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
      requestAnimationFrame(() => {
        const cell = box.querySelector<HTMLElement>(`[data-line="${place.line}"][data-cell="${place.cell}"]`);
        cell?.focus({ preventScroll: true });
        cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
      });
    },
    [tops],
  );

  const press = (place: Place): void => {
    const line = lines[place.line];
    if (!line) return;
    if (line.type === 'group') return props.onGroup(line);
    const at = cellAt(line, place.cell, view);
    if (!at) {
      if (line.type === 'name' || line.type === 'pairs') props.onSchool(line.verdict);
      return;
    }
    const of = { ...at, column: columns[at.column]!.at };
    props.onCell(of, sameCell(chosen, of));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { line, cell } = stop;
    const cells = (index: number): number => (lines[index] ? cellsIn(lines[index], columns.length, view) : 0);
    if (event.key === 'Escape') {
      // It closes what is open before it leads back.
      if (chosen) event.preventDefault();
      return props.onEscape();
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return press(stop);
    }
    const page = Math.max(1, drawn.length - 2 * margin - 2);
    const moves: Partial<Record<string, Place>> = {
      ArrowRight: { line, cell: Math.min(cell + 1, cells(line) - 1) },
      ArrowLeft: { line, cell: Math.max(0, cell - 1) },
      ArrowDown: { line: line + 1, cell },
      ArrowUp: { line: line - 1, cell },
      PageDown: { line: line + page, cell },
      PageUp: { line: line - page, cell },
      Home: event.ctrlKey ? { line: 0, cell: 0 } : { line, cell: 0 },
      End: event.ctrlKey ? { line: lines.length - 1, cell: Infinity } : { line, cell: Infinity },
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    let to = Math.min(lines.length - 1, Math.max(0, move.line));
    // What only sums up has nothing to open.
    while (to > 0 && cells(to) === 0) to--;
    focusAt({ line: to, cell: Math.min(Math.max(0, move.cell), cells(to) - 1) });
  };
  const onClick = ({ target }: React.MouseEvent): void => {
    const { line, cell } = (target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset ?? {};
    if (line === undefined) return;
    const place = { line: Number(line), cell: Number(cell) };
    setActive(place);
    press(place);
  };
  return (
    <div ref={scroller} className={styles.scroller} data-map>
      <div
        role="grid"
        aria-label={words.grid(thresholdText(threshold))}
        aria-rowcount={lines.length + 1}
        aria-colcount={count + 1}
        tabIndex={-1}
        style={{ minWidth: least }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <Head columns={columns} years={grid.years} wide={wide} view={view} label={label} aside={aside} />
        <div className={styles.rows} style={{ height: tops[lines.length] }} role="rowgroup">
          {drawn.map((index) => (
            <Line
              key={lines[index]!.key}
              line={lines[index]!}
              index={index}
              top={tops[index]!}
              grid={grid}
              columns={columns}
              view={view}
              threshold={threshold}
              label={label}
              aside={aside}
              stop={
                index === last ? Math.min(stop.cell, Math.max(0, cellsIn(lines[index]!, columns.length, view) - 1)) : -1
              }
              chosen={chosen && 'verdict' in lines[index]! && lines[index].verdict === chosen.verdict ? chosen : null}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

const sameCell = (one: CellAt | null, other: CellAt): boolean =>
  one !== null && one.verdict === other.verdict && one.column === other.column && one.side === other.side;

/** The line that a height from the top falls into, by halving. */
function lineAt(tops: readonly number[], place: number): number {
  let [from, to] = [0, tops.length - 1];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (tops[middle]! <= place) from = middle;
    else to = middle;
  }
  return from;
}

/** Captions in two rows: the kind over its procedures; wide, the years under each. */
function Head(props: {
  columns: ReturnType<typeof shownColumns>;
  years: readonly [number, number];
  wide: boolean;
  view: MapView;
  label: number;
  aside: boolean;
}): React.JSX.Element {
  const styles = useMap();
  const { columns, years, wide, view, label } = props;
  const stays = props.aside && styles.stays;
  const kinds: { kind: string; count: number }[] = [];
  for (const { column } of columns) {
    const { kind } = column.procedure;
    const now = kinds[kinds.length - 1];
    if (now?.kind === kind) now.count++;
    else kinds.push({ kind, count: 1 });
  }
  return (
    <div className={styles.head} data-head role="row" aria-rowindex={1}>
      <div className={styles.headRow} aria-hidden="true">
        <div className={mergeClasses(styles.label, stays)} style={{ width: label, flexShrink: 0 }} />
        {kinds.map(({ kind, count }) => (
          <div key={kind} className={mergeClasses(styles.caption, styles.kind)} style={{ flex: `${count} 0 0` }}>
            {kind}
          </div>
        ))}
      </div>
      <div className={styles.headRow}>
        <div className={mergeClasses(styles.label, styles.quiet, stays)} style={{ width: label, flexShrink: 0 }} />
        {columns.map(({ column: { id, procedure } }) => (
          <div
            key={id}
            role="columnheader"
            className={styles.caption}
            style={{ flex: '1 0 0' }}
            aria-label={procedureShort(procedure)}
            title={procedureShort(procedure)}
          >
            {shortCaption(procedureShort(procedure), procedure.kind)}
            {wide && view.years === 'both' && (
              <div className={mergeClasses(styles.headRow, styles.year)}>
                {years.map((year) => (
                  <div key={year} style={{ flex: '1 0 0' }}>
                    {year}
                  </div>
                ))}
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** «МА 5», «МА пр.»: what stays of a caption under its kind. */
const shortCaption = (caption: string, kind: string): string => caption.slice(kind.length + 1).replace('проф.', 'пр.');

interface LineProps {
  line: MapLine;
  index: number;
  top: number;
  grid: Grid;
  columns: ReturnType<typeof shownColumns>;
  view: MapView;
  threshold: number;
  label: number;
  /** The map is wider than its place and scrolls aside. */
  aside: boolean;
  /** Number of the cell that is the tab stop; −1 where it is in another line. */
  stop: number;
  chosen: CellAt | null;
}

const Line = memo(function Line(props: LineProps): React.JSX.Element {
  const styles = useMap();
  const { line, index, top, grid, columns, view, label } = props;
  const stays = props.aside && styles.stays;
  const row = {
    role: 'row',
    'aria-rowindex': index + 2,
    className: styles.row,
    style: { top, height: heightOf(line) },
  };
  const at = (cell: number) => ({
    'data-line': index,
    'data-cell': cell,
    tabIndex: props.stop === cell ? 0 : -1,
  });
  if (line.type === 'group') {
    const title = groupTitle[line.group];
    return (
      <div {...row}>
        <div
          {...at(0)}
          role="gridcell"
          aria-expanded={line.open}
          aria-label={`${title}: ${line.count}`}
          className={mergeClasses(styles.label, styles.name, styles.group, stays)}
        >
          <Icon name={line.open ? 'down' : 'forward'} />
          {title} {line.count}
        </div>
      </div>
    );
  }
  if (line.type === 'name')
    return (
      <div {...row}>
        <div {...at(0)} role="gridcell" className={mergeClasses(styles.label, styles.name, stays)}>
          <StatusMark verdict={line.verdict} />
          {line.verdict.school.name}
        </div>
      </div>
    );
  if (line.type === 'area') return <AreaLine {...props} line={line} row={row} />;
  const cells = grid.cellsOf(line.verdict);
  const sides: readonly (0 | 1)[] = line.type === 'year' ? [line.side] : view.years === 'both' ? [0, 1] : [1];
  const before = line.type === 'year' ? 0 : 1;
  const borders = bordersOf(props.threshold);
  return (
    <div
      {...row}
      style={{ ...row.style, paddingBottom: line.type === 'year' && line.ends ? 6 : 0, boxSizing: 'border-box' }}
    >
      {line.type === 'year' ? (
        <div
          role="rowheader"
          className={mergeClasses(styles.label, styles.quiet, stays)}
          style={{ width: label, flexShrink: 0 }}
        >
          {grid.years[line.side]}
        </div>
      ) : (
        <div
          {...at(0)}
          role="gridcell"
          className={mergeClasses(styles.label, styles.name, styles.wideName, stays)}
          style={{ width: label, flexShrink: 0 }}
          title={line.verdict.school.name}
        >
          <StatusMark verdict={line.verdict} size={14} />
          <span>{line.verdict.school.name}</span>
          <span className={styles.quiet} style={{ marginLeft: 'auto' }} title={rowRules(line.verdict.rules).join(', ')}>
            {line.verdict.rules.map((rule) => (rule === 'two-procedures' ? '1' : '2')).join(', ')}
          </span>
        </div>
      )}
      {columns.flatMap(({ at: number, column }, place) =>
        sides.map((side, nth) =>
          cellOf({
            styles,
            key: `${column.id} ${side}`,
            cell: cells[number]![side],
            caption: `${line.verdict.school.name}, ${columnName(column.procedure, grid.years[side])}`,
            threshold: props.threshold,
            borders,
            place: at(before + place * sides.length + nth),
            pairEnd: line.type === 'pairs' && nth === sides.length - 1,
            chosen: props.chosen?.column === number && props.chosen.side === side,
          }),
        ),
      )}
    </div>
  );
});

/** A cell of a line. No component of its own: a window of the map has six hundred, all new at once where the scroll bar is pulled. */
function cellOf(of: {
  styles: ReturnType<typeof useMap>;
  key: string;
  cell: GridCell;
  /** Whose it is and of what. */
  caption: string;
  threshold: number;
  borders: number[];
  place: { 'data-line': number; 'data-cell': number; tabIndex: number };
  pairEnd: boolean;
  chosen: boolean;
}): React.JSX.Element {
  const { styles, key, cell, caption, threshold, borders, place, chosen } = of;
  const common = { ...place, role: 'gridcell', 'aria-selected': chosen, style: evenly };
  const end = of.pairEnd && styles.last;
  if (typeof cell === 'string' && cell !== 'missing')
    return (
      <div
        key={key}
        {...common}
        className={mergeClasses(styles.cell, styles.notHeld, end)}
        aria-label={`${caption}: ${words.absent[cell]}`}
      >
        –
      </div>
    );
  if (cell === 'missing')
    return (
      <div
        key={key}
        {...common}
        className={mergeClasses(styles.cell, styles.missing, chosen && styles.chosen, end)}
        aria-label={`${caption}: ${words.absent.missing}`}
      />
    );
  const { result, excluded } = cell;
  const step = stepOf(result.low, result.participants, threshold);
  const shown = wholePoints(lowShare(result), borders);
  const notes = `${isSmall(cell) ? `, ${words.few}` : ''}${excluded ? `, ${words.excluded}` : ''}`;
  return (
    <div
      key={key}
      {...common}
      className={mergeClasses(
        styles.cell,
        !excluded && styles[classOfStep(step)],
        excluded && styles.excluded,
        isSmall(cell) && styles.few,
        chosen && styles.chosen,
        end,
      )}
      aria-label={`${caption}: ${resultText(cell)}${notes}`}
    >
      {excluded ? `(${shown})` : shown}
    </div>
  );
}
const evenly = { flex: '1 0 0', minWidth: 0 } as const;

/** All schools together, under the last of them; nothing is judged by it. */
function AreaLine(
  props: LineProps & { line: Extract<MapLine, { type: 'area' }>; row: React.HTMLAttributes<HTMLDivElement> },
): React.JSX.Element {
  const styles = useMap();
  const { line, grid, columns, view, label, row } = props;
  const stays = props.aside && styles.stays;
  const sides: readonly (0 | 1)[] = line.side !== null ? [line.side] : view.years === 'both' ? [0, 1] : [1];
  return (
    <div {...row}>
      <div
        role="rowheader"
        className={mergeClasses(styles.label, styles.quiet, stays)}
        style={{ width: label, flexShrink: 0 }}
      >
        {line.side === null ? words.area : grid.years[line.side]}
      </div>
      {columns.flatMap(({ column }) =>
        sides.map((side, nth) => {
          const { held, people, participants, year } = column.years[side];
          return (
            <div
              key={`${column.id} ${side}`}
              role="gridcell"
              className={mergeClasses(
                styles.cell,
                styles.area,
                line.side === null && nth === sides.length - 1 && styles.last,
              )}
              style={evenly}
              aria-label={`${words.area}, ${columnName(column.procedure, year)}`}
            >
              {held ? wholePoints(people / participants, []) : '–'}
            </div>
          );
        }),
      )}
    </div>
  );
}
