import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { columnName } from '../../model/cells';
import { previewWords } from '../../words/pane/documents';
import { useTypedCells, type CellTyping } from './TypedCells';
import type { ViewCell, ViewRows, ViewSheet } from './view';

const useStyles = makeStyles({
  frame: {
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: '#fff',
    color: '#1F2933',
    flexShrink: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', tableLayout: 'fixed', width: 'max-content' },
  cell: { padding: '1px 4px', overflow: 'clip', boxSizing: 'border-box', fontWeight: 400 },
  /** A title in the middle of a sheet wider than the pane comes into sight. */
  title: { display: 'inline-block', position: 'sticky', left: '4px', right: '4px' },
  head: {
    backgroundColor: '#f0f0f0',
    color: '#555',
    fontSize: '11px',
    fontWeight: 400,
    border: '1px solid #ddd',
    textAlign: 'center',
  },
  grid: { '& td': { border: '1px solid #e4e4e4' } },
  /** Runs over the empty cells beside it, up to the next that is not. */
  spill: { display: 'block', position: 'relative', overflow: 'clip', pointerEvents: 'none' },
  mark: {
    boxShadow: 'inset 0 0 0 2px #2B6CB0',
    backgroundColor: '#EBF4FC',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  refused: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  chosen: { outline: '2px solid #107C41', outlineOffset: '-2px' },
});

const isTitle = ({ look, colSpan }: ViewCell): boolean => look?.textAlign === 'center' && (colSpan ?? 1) > 2;
/** Rows drawn at once; the rest on request. */
const rowsAtOnce = 150;
/** Rows drawn around a cell that is shown, so that it does not stand at the end. */
const rowsAround = 20;
/** A cell that is shown so far below what is drawn has rows of its own drawn, without those between. */
const farRows = 2000;
/** The column of row numbers, pixels: four figures. */
const numbersWidth = 40;
/** Below this the letters of a sheet cannot be read; it scrolls instead. */
const smallest = 0.6;

/** Any sheet as it looks: a plan before it is made, or a sheet of the opened file. `fit` shrinks it to the width at hand. */
export function SheetView(props: {
  view: ViewSheet<ViewRows>;
  fit?: boolean;
  /** How far `fit` may shrink it; a sheet that is wider still scrolls. */
  smallest?: number;
  height?: string;
  /** Column letters and row numbers, as in a grid. */
  grid?: boolean;
  chosen?: { top: number; left: number; bottom: number; right: number } | null;
  onChoose?: (row: number, col: number) => void;
  /** What may be typed into its cells; left out: nothing. */
  typing?: CellTyping;
}): React.JSX.Element {
  const styles = useStyles();
  const { view, fit, grid, chosen, typing } = props;
  const [rows, setRows] = useState(rowsAtOnce);
  const [first, setFirst] = useState(0);
  const [room, setRoom] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const width = view.widths.reduce((sum, column) => sum + column, grid ? numbersWidth : 0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const chosenAt = chosen ? view.rows.findIndex(({ row }) => row >= chosen.top) : -1;
  const needed = Math.max(first + rows, chosenAt + rowsAround);
  if (chosenAt >= 0 && (chosenAt < first || needed > first + rows + farRows))
    setFirst(chosenAt < farRows ? 0 : chosenAt - rowsAround);
  const drawn = view.rows.slice(first, Math.min(needed, first + rows + farRows));
  const cells = useTypedCells(drawn, view.cols, typing);
  useLayoutEffect(() => {
    if (chosen) frame.current?.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);
  const isChosen = (row: number, col: number): boolean =>
    !!chosen && row >= chosen.top && row <= chosen.bottom && col >= chosen.left && col <= chosen.right;
  const zoom = fit && room > 0 ? Math.min(1, Math.max(props.smallest ?? smallest, (room - 2) / width)) : 1;
  return (
    <>
      {first > 0 && (
        <Button
          size="small"
          onClick={() => {
            setFirst(Math.max(0, first - rowsAtOnce * 4));
            setRows(rows + rowsAtOnce * 4);
          }}
        >
          {previewWords.rowsBefore(first)}
        </Button>
      )}
      <div
        ref={frame}
        className={styles.frame}
        style={{ maxHeight: props.height, flexGrow: props.height ? undefined : 1 }}
        tabIndex={0}
        role="region"
        aria-label={previewWords.sheetLabel(view.name)}
      >
        <table
          className={grid ? `${styles.table} ${styles.grid}` : styles.table}
          style={{
            zoom,
            width,
            fontFamily: `'${view.font.name}', 'Carlito', sans-serif`,
            fontSize: Math.round((view.font.size * 4) / 3),
          }}
        >
          <colgroup>
            {grid && <col style={{ width: numbersWidth }} />}
            {view.widths.map((column, index) => (
              <col key={index} style={{ width: column }} />
            ))}
          </colgroup>
          {grid && (
            <thead>
              <tr>
                <td className={styles.head} />
                {view.widths.map((_, col) => (
                  <th key={col} className={styles.head} scope="col">
                    {columnName(view.cols[col]!)}
                  </th>
                ))}
              </tr>
            </thead>
          )}
          <tbody>
            {drawn.map((row) => (
              <tr key={row.row} style={{ height: row.height }}>
                {grid && (
                  <th className={styles.head} scope="row">
                    {row.row + 1}
                  </th>
                )}
                {row.cells.map((cell, col) => {
                  if (!cell) return null;
                  const at = { row: row.row, col: view.cols[col]! };
                  const picked = isChosen(at.row, at.col);
                  const typed = cells.of(at, cell.text);
                  return (
                    <td
                      key={col}
                      rowSpan={cell.rowSpan}
                      colSpan={cell.colSpan}
                      className={`${styles.cell} ${cell.mark ? styles.mark : ''} ${picked ? styles.chosen : ''}`}
                      style={cell.room === undefined ? cell.look : { ...cell.look, overflow: 'visible' }}
                      title={cell.mark}
                      data-chosen={picked || undefined}
                      onClick={() => (typed ? cells.open(at) : props.onChoose?.(at.row, at.col))}
                    >
                      {typed ?? <CellText cell={cell} />}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {cells.refused && (
        <p className={styles.refused} role="alert">
          {cells.refused}
        </p>
      )}
      {view.rows.length > needed && (
        <Button size="small" onClick={() => setRows(needed - first + rowsAtOnce * 4)}>
          {previewWords.moreRows(view.rows.length - needed)}
        </Button>
      )}
    </>
  );
}

function CellText({ cell }: { cell: ViewCell }): React.JSX.Element {
  const styles = useStyles();
  const { text, room } = cell;
  if (isTitle(cell)) return <span className={styles.title}>{text}</span>;
  if (room === undefined) return <>{text}</>;
  return (
    <span className={styles.spill} style={{ width: room === Infinity ? 'max-content' : room - cellPadding }}>
      {text}
    </span>
  );
}
/** Pixels at the sides of a cell. */
const cellPadding = 8;
