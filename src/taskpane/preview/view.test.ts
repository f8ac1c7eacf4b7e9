/** Texts run over the empty cells beside them as in Excel, and marked schools are drawn marked. */
import { noMarks, snapshotView, type Marks } from './view';

const sheet = (values: (string | number | null)[][]) => ({
  id: '1',
  name: 'Лист',
  visibility: 'visible' as const,
  top: 0,
  left: 0,
  values,
});
const cellsOf = (values: (string | number | null)[][], flags?: Marks) => {
  const view = snapshotView(sheet(values) as never, noMarks, flags);
  return { widths: view.widths, cells: view.rows.slice(0, 1)[0]!.cells };
};

test('a text takes the empty cells up to the next that is not empty', () => {
  const { cells, widths } = cellsOf([['Русский язык', null, '', 5]]);
  expect(cells[0]!.room).toBe(widths[0]! + widths[1]! + widths[2]!);
});

test('beside a filled cell it is cut, at the end of the sheet it is not', () => {
  const { cells } = cellsOf([['Наименование', 5, 'Примечание к таблице', null]]);
  expect([cells[0]!.room, cells[2]!.room]).toEqual([undefined, Infinity]);
});

test('a number never runs over', () => {
  expect(cellsOf([[123456789, null]]).cells[0]!.room).toBeUndefined();
});

test('a marked school is drawn as its rule draws it', () => {
  const { cells } = cellsOf([['СОШ № 1', 'СОШ № 2']], { any: true, at: (_, col) => (col === 1 ? 'школа' : undefined) });
  expect(cells.map((cell) => cell!.look?.backgroundColor)).toEqual([undefined, '#F8D7D3']);
});
