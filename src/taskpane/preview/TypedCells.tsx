import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { a1, type Cell, type CellValue } from '../../model/cells';
import { typingWords as words } from '../../words/pane/typing';
import { problemText } from '../../words/problems';
import { typedValue, typingOf, type CellRule } from './typed-cell';
import type { ViewSheet } from './view';

/** What may be typed into the cells of a sheet that is shown, and where it goes. */
export interface CellTyping {
  /** Null for a cell that is not there to be typed into. */
  rule(cell: Cell): CellRule | null;
  value(cell: Cell): CellValue;
  type(cell: Cell, value: CellValue): Promise<boolean>;
  undo(): void;
}

const useStyles = makeStyles({
  cell: {
    display: 'block',
    width: '100%',
    minHeight: '1.3em',
    margin: 0,
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'inherit',
    whiteSpace: 'inherit',
    overflowWrap: 'anywhere',
    cursor: 'cell',
    ':focus-visible': { outline: '2px solid #107C41', outlineOffset: '1px' },
  },
  field: {
    display: 'block',
    width: '100%',
    minWidth: '24px',
    boxSizing: 'border-box',
    margin: 0,
    padding: '0 1px',
    border: '1px solid #107C41',
    backgroundColor: '#fff',
    color: '#1F2933',
    font: 'inherit',
    resize: 'none',
    ':focus': { outline: '2px solid #107C41' },
  },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}`, ':focus': { outline: '2px solid #C50F1F' } },
});

const same = (one: Cell | null, other: Cell): boolean => one?.row === other.row && one.col === other.col;
const nameOf = ({ row, col }: Cell): string => `${row}:${col}`;

interface TypedCells {
  /** What stands in a cell that may be typed into, or its field while it is open; null for any other cell. */
  of(cell: Cell, text: string): ReactNode;
  open(cell: Cell): void;
  /** Why what was typed cannot stand there. */
  refused: string;
}

/**
 * Typing into a sheet as in a grid: one tab stop, arrows go from cell to cell, Enter or a letter opens a field; in it Enter writes and goes down, Tab goes
 * on, Esc leaves; Delete empties, Ctrl+Z takes back.
 */
export function useTypedCells(
  rows: ViewSheet['rows'],
  cols: readonly number[],
  typing: CellTyping | undefined,
): TypedCells {
  const styles = useStyles();
  const [at, setAt] = useState<Cell | null>(null);
  const [open, setOpen] = useState<{ cell: Cell; text: string } | null>(null);
  const [refused, setRefused] = useState('');
  const field = useRef<HTMLElement | null>(null);
  /** Cells that may be typed into, row by row. */
  const places = useMemo(() => {
    if (!typing) return [];
    return rows.flatMap(({ row, cells }) =>
      cells.flatMap((cell, index) => {
        const place = { row, col: cols[index]! };
        return cell && typing.rule(place) ? [place] : [];
      }),
    );
  }, [rows, cols, typing]);
  const opened = open ? nameOf(open.cell) : '';
  useEffect(() => {
    const element = field.current;
    if (!opened || !element) return;
    element.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      element.setSelectionRange(element.value.length, element.value.length);
  }, [opened]);
  const known = useMemo(() => new Set(places.map(nameOf)), [places]);
  const first = at && known.has(nameOf(at)) ? at : places[0];
  if (!typing || !first) return { of: () => null, open: () => undefined, refused: '' };

  const go = (cell: Cell | undefined): void => {
    if (!cell) return;
    setAt(cell);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-typed="${nameOf(cell)}"]`)?.focus({ preventScroll: false }),
    );
  };
  const beside = (cell: Cell, key: string): Cell | undefined => {
    const index = places.findIndex((place) => same(place, cell));
    if (key === 'ArrowRight') return places[index + 1];
    if (key === 'ArrowLeft') return places[index - 1];
    const ahead = key === 'ArrowDown' ? places.slice(index + 1) : places.slice(0, index).reverse();
    return (
      ahead.find(({ row, col }) => row !== cell.row && col === cell.col) ?? ahead.find(({ row }) => row !== cell.row)
    );
  };
  const start = (cell: Cell, letter?: string): void => {
    setAt(cell);
    setRefused('');
    setOpen({ cell, text: letter ?? typingOf(typing.rule(cell)!, typing.value(cell)) });
  };
  /** @returns false where it cannot stand there: the field stays open */
  const write = (cell: Cell, text: string): boolean => {
    const value = typedValue(typing.rule(cell)!, text);
    if (!value.ok) {
      setRefused(problemText(value.problem));
      return false;
    }
    setOpen(null);
    setRefused('');
    if (value.value !== typing.value(cell)) void typing.type(cell, value.value);
    return true;
  };
  const onCellKey = (event: React.KeyboardEvent, cell: Cell): void => {
    const { key } = event;
    const control = event.ctrlKey || event.metaKey;
    if (control && key.toLowerCase() === 'z') typing.undo();
    else if (key.startsWith('Arrow')) go(beside(cell, key));
    else if (key === 'Delete' || key === 'Backspace') void typing.type(cell, null);
    else if (key === 'F2' || key === 'Enter') start(cell);
    else if (!control && !event.altKey && key.length === 1 && key !== ' ') start(cell, key);
    else return;
    event.preventDefault();
  };
  const onFieldKey = (event: React.KeyboardEvent, cell: Cell, text: string): void => {
    const { key } = event;
    event.stopPropagation();
    if (key === 'Escape') {
      setOpen(null);
      setRefused('');
      go(cell);
    } else if (key === 'Enter' && !event.altKey && !event.shiftKey) {
      if (write(cell, text)) go(beside(cell, 'ArrowDown') ?? cell);
    } else if (key === 'Tab') {
      if (write(cell, text)) go(beside(cell, event.shiftKey ? 'ArrowLeft' : 'ArrowRight') ?? cell);
    } else return;
    event.preventDefault();
  };

  const fieldOf = ({ cell, text }: { cell: Cell; text: string }): ReactNode => {
    const rule = typing.rule(cell)!;
    const common = {
      className: mergeClasses(styles.field, refused !== '' && styles.wrong),
      'aria-label': words.cell(a1(cell)),
      'aria-invalid': refused !== '' || undefined,
      value: text,
      onClick: (event: React.MouseEvent) => event.stopPropagation(),
      onKeyDown: (event: React.KeyboardEvent) => onFieldKey(event, cell, text),
      onBlur: () => void write(cell, text),
    };
    const change = (value: string): void => setOpen({ cell, text: value });
    if (rule.kind === 'list')
      return (
        <select
          {...common}
          ref={(element) => void (field.current = element)}
          onChange={({ target }) => {
            if (write(cell, target.value)) go(cell);
          }}
        >
          {[...new Set(['', ...rule.values, text])].map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </select>
      );
    if (rule.kind === 'text' || rule.kind === 'any')
      return (
        <textarea
          {...common}
          ref={(element) => void (field.current = element)}
          rows={Math.min(6, Math.max(1, text.split('\n').length))}
          onChange={({ target }) => change(target.value)}
        />
      );
    return (
      <input
        {...common}
        ref={(element) => void (field.current = element)}
        placeholder={rule.kind === 'date' ? words.date : undefined}
        inputMode={rule.kind === 'number' ? 'decimal' : undefined}
        onChange={({ target }) => change(target.value)}
      />
    );
  };
  return {
    of: (cell, text) => {
      if (!known.has(nameOf(cell))) return null;
      if (open && same(open.cell, cell)) return fieldOf(open);
      return (
        <button
          type="button"
          className={styles.cell}
          data-typed={nameOf(cell)}
          tabIndex={same(first, cell) ? 0 : -1}
          aria-label={words.button(a1(cell), text)}
          onFocus={() => setAt(cell)}
          onKeyDown={(event) => onCellKey(event, cell)}
        >
          {text}
        </button>
      );
    },
    open: start,
    refused,
  };
}
