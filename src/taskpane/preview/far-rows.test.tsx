/** @jest-environment jsdom */
/** A cell far down a region's sheet is shown with the rows around it, without the hundreds of thousands between. */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { SheetSnapshot } from '../../model/snapshot';
import { previewWords } from '../../words/pane/documents';
import { SheetView } from './SheetView';
import { noMarks, snapshotView } from './view';

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  window.ResizeObserver = class {
    observe = (): void => undefined;
    disconnect = (): void => undefined;
    unobserve = (): void => undefined;
  };
});
afterEach(cleanup);

const values = Array.from({ length: 600_000 }, (_, row) => [`Школа ${row}`]);
const sheet: SheetSnapshot = { id: '1', name: 'Регион', visibility: 'visible', top: 0, left: 0, values };
const view = snapshotView(sheet, noMarks);
const chosen = (row: number) => ({ top: row, left: 0, bottom: row, right: 0 });
const drawn = (): string[] => screen.getAllByRole('cell').map((cell) => cell.textContent);

test('the row is drawn, those around it, and those above on request', () => {
  const { rerender } = render(<SheetView view={view} />);
  expect(drawn()[0]).toBe('Школа 0');
  rerender(<SheetView view={view} chosen={chosen(500_000)} />);
  expect(drawn()).toEqual(expect.arrayContaining(['Школа 499990', 'Школа 500000', 'Школа 500019']));
  expect(drawn().length).toBeLessThan(300);
  fireEvent.click(screen.getByRole('button', { name: previewWords.rowsBefore(499_980) }));
  expect(drawn()).toEqual(expect.arrayContaining(['Школа 499700', 'Школа 500000']));
  rerender(<SheetView view={view} chosen={chosen(3)} />);
  expect(drawn()[0]).toBe('Школа 0');
});

test('a cell not far below keeps the rows between', () => {
  const { rerender } = render(<SheetView view={view} chosen={chosen(3)} />);
  rerender(<SheetView view={view} chosen={chosen(1000)} />);
  expect(drawn().slice(0, 1001)).toEqual(values.slice(0, 1001).flat());
});
