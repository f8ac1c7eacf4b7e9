/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { done } from '../../model/outcome';
import type { SheetPlan } from '../../model/plan';
import { openedPane, renderAt, sampleBytes, type Opened } from '../testing/pane';
import { SheetView } from './SheetView';
import { ruleOf, typedValue, typingOf, type CellRule } from './typed-cell';
import { planView } from './view';

jest.setTimeout(120_000);
let opened: Opened;
beforeAll(async () => {
  opened = await openedPane(sampleBytes());
});
afterEach(cleanup);

const yellow = { fill: '#FFFBE6' };
const plan: SheetPlan = {
  kind: 'staff',
  key: '',
  name: 'Форма',
  title: 'Форма',
  font: { name: 'Calibri', size: 11 },
  styles: [yellow, { ...yellow, format: '@' }, {}],
  columns: [{ width: 10 }, { width: 10 }, { width: 10, hidden: true }, { width: 10 }],
  rows: [
    {
      cells: [
        { v: 'Заголовок', s: 2 },
        { v: 'Ещё', s: 2 },
      ],
    },
    { hidden: true, cells: [{ v: '#key', s: 0 }] },
    {
      cells: [
        { v: 1, s: 0 },
        { v: null, s: 1 },
        { v: 'скрыто', s: 0 },
        { v: 5, s: 0, f: 'A3+4' },
      ],
    },
    {
      cells: [
        { v: null, s: 0 },
        { v: 'не начато', s: 0 },
      ],
    },
  ],
  merges: [],
  conditional: [],
  validations: [
    { area: { top: 2, left: 0, bottom: 3, right: 0 }, rule: { type: 'decimal', min: 0, max: 100 } },
    { area: { top: 3, left: 1, bottom: 3, right: 1 }, rule: { type: 'list', values: ['не начато', 'в работе'] } },
  ],
  charts: [],
  names: [],
  print: { orientation: 'portrait', fitWidth: 1, margins: { top: 1, bottom: 1, left: 1, right: 1 } },
  showGridlines: true,
};

/** The sheet with what was typed into it; `typed` is told each cell and value. */
function Typed({ typed }: { typed: (cell: string, value: unknown) => void }): React.JSX.Element {
  const [shown, setShown] = useState(plan);
  return (
    <SheetView
      view={planView(shown)}
      typing={{
        rule: ({ row, col }) => ruleOf(shown, row, col),
        value: ({ row, col }) => shown.rows[row]?.cells[col]?.v ?? null,
        type: (cell, value) => {
          typed(`${cell.row}:${cell.col}`, value);
          const next = structuredClone(shown);
          next.rows[cell.row]!.cells[cell.col]!.v = value;
          setShown(next);
          return Promise.resolve(true);
        },
        undo: () => typed('undo', null),
      }}
    />
  );
}
function drawn(): jest.Mock {
  const typed = jest.fn();
  renderAt(opened, { tab: 'data', screen: 'start' }, <Typed typed={typed} />);
  return typed;
}
const cell = (address: string) => screen.getByRole('button', { name: new RegExp(`^${address}: `) });

test('only yellow cells without a formula are typed into, wherever hidden rows and columns stand; one is a tab stop', () => {
  drawn();
  const cells = screen.getAllByRole('button');
  expect(cells.map((one) => one.getAttribute('aria-label'))).toEqual([
    'A3: 1',
    'B3: пусто',
    'A4: пусто',
    'B4: не начато',
  ]);
  expect(cells.map((one) => one.tabIndex)).toEqual([0, -1, -1, -1]);
});

test('a press opens the field; Enter writes and goes down, Tab goes on, Esc leaves what stood there', async () => {
  const typed = drawn();
  fireEvent.click(cell('A3'));
  const field = screen.getByRole('textbox', { name: 'Ячейка A3' });
  fireEvent.change(field, { target: { value: '12,5' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(typed).toHaveBeenLastCalledWith('2:0', 12.5);
  await waitFor(() => expect(document.activeElement).toBe(cell('A4')));
  fireEvent.keyDown(cell('A4'), { key: '7' });
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Ячейка A4' }), { key: 'Tab' });
  expect(typed).toHaveBeenLastCalledWith('3:0', 7);
  await waitFor(() => expect(document.activeElement).toBe(cell('B4')));
  fireEvent.keyDown(cell('B4'), { key: 'ArrowUp' });
  await waitFor(() => expect(document.activeElement).toBe(cell('B3')));
  fireEvent.keyDown(cell('B3'), { key: 'Enter' });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'зря' } });
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
  expect(typed).toHaveBeenCalledTimes(2);
  expect(cell('B3')).toBeTruthy();
});

test('what cannot stand there is said, and the field stays open until it can', () => {
  const typed = drawn();
  fireEvent.click(cell('A3'));
  const field = screen.getByRole('textbox');
  fireEvent.change(field, { target: { value: '300' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(screen.getByRole('alert').textContent).toBe('Нужно число от 0 до 100. Ячейка не изменена.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(typed).not.toHaveBeenCalled();
  fireEvent.change(field, { target: { value: '30' } });
  fireEvent.blur(field);
  expect(typed).toHaveBeenCalledWith('2:0', 30);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a list is chosen from; Delete empties; Ctrl+Z takes back', () => {
  const typed = drawn();
  fireEvent.click(cell('B4'));
  fireEvent.change(screen.getByRole('combobox'), { target: { value: 'в работе' } });
  expect(typed).toHaveBeenLastCalledWith('3:1', 'в работе');
  fireEvent.keyDown(cell('B4'), { key: 'Delete' });
  expect(typed).toHaveBeenLastCalledWith('3:1', null);
  fireEvent.keyDown(cell('B4'), { key: 'z', ctrlKey: true });
  expect(typed).toHaveBeenLastCalledWith('undo', null);
});

test.each<[CellRule, string, unknown]>([
  [{ kind: 'date' }, '24.11.2026', 46350],
  [{ kind: 'date' }, '2026-11-24', 46350],
  [{ kind: 'date' }, '31.02.2026', 'typed-date'],
  [{ kind: 'text' }, '5-6', '5-6'],
  [{ kind: 'any', share: false }, '1 200,5', 1200.5],
  [{ kind: 'any', share: false }, '5-6', '5-6'],
  [{ kind: 'any', share: true }, '12', 0.12],
  [{ kind: 'any', share: true }, '12 %', 0.12],
  [{ kind: 'number', min: 0, max: 1, whole: false, share: true }, '65', 0.65],
  [{ kind: 'number', min: 0, max: 9, whole: true, share: false }, '2,5', 'typed-number'],
  [{ kind: 'list', values: ['Да', 'Нет'] }, 'да', 'Да'],
  [{ kind: 'list', values: ['Да', 'Нет'] }, 'может быть', 'typed-list'],
  [{ kind: 'text' }, '  ', null],
])('%j: «%s»', (rule, text, expected) => {
  const typed = typedValue(rule, text);
  expect(typed.ok ? typed.value : typed.problem.code).toBe(expected);
  // What stands in the field again gives the same value.
  if (typed.ok && typed.value !== null) expect(typedValue(rule, typingOf(rule, typed.value))).toEqual(typed);
});

test('into the sheet of a workbook: the value stands there, its formulas follow, and it is taken back', async () => {
  const { session } = opened;
  await session.prepare([{ kind: 'staff' }]);
  expect(await session.makeSheets()).toBe(true);
  const { sheetId } = session.getSnapshot().made!.sheets[0]!;
  const stands = (row: number, col: number) =>
    session.getSnapshot().snapshot!.sheets.find(({ id }) => id === sheetId)!.values[row]?.[col] ?? null;
  expect(await session.typing.type(() => done([{ sheet: sheetId, row: 6, col: 2, value: 3 }]))).toBe(true);
  expect(stands(6, 2)).toBe(3);
  expect(await session.typing.undo()).toBe(true);
  expect(stands(6, 2)).toBe(null);
});
