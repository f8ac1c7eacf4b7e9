import type { PrintedCell } from './printed';
import { fittedColumns, needsOf } from './column-widths';
import { hyphenated, softHyphen } from './hyphens';

const cell = (col: number, text: string, colSpan = 1): PrintedCell => ({
  ...{ row: 0, col, colSpan, rowSpan: 1, text },
  style: { font: { bold: true } },
});
const fitted = (columns: readonly number[], cells: readonly PrintedCell[]) =>
  fittedColumns(
    columns,
    needsOf(cells, () => 10),
    1,
    5,
  );
const sum = (widths: readonly number[]) => widths.reduce((all, width) => all + width, 0);

test('a column too narrow for its word takes room from those that have it', () => {
  const { columns, fits } = fitted([30, 200], [cell(0, 'с результатами'), cell(1, 'школа')]);
  expect(fits).toBe(true);
  expect(columns[0]).toBeGreaterThan('результатами'.length * 5);
  expect(sum(columns)).toBe(230);
});

test('nothing moves where every word fits; a place to write and an address are no words', () => {
  const cells = [cell(0, '№ п/п'), cell(1, '_'.repeat(60)), cell(1, 'a'.repeat(40))];
  expect(fitted([40, 100], cells)).toEqual({ columns: [40, 100], fits: true });
});

test('a cell over two columns needs only what they do not give it together; words without room are said', () => {
  const over = [cell(0, 'исключению', 2), cell(0, 'да'), cell(1, 'нет')];
  expect(fitted([40, 40, 50], over)).toEqual({ columns: [40, 40, 50], fits: true });
  expect(fitted([20, 20], [cell(0, 'исключению'), cell(1, 'результатами')]).fits).toBe(false);
});

test('a range of numbers is one word, and a word may be parted at its soft hyphens', () => {
  const narrow = fitted([30, 200], [cell(0, '12,5–37,5')]).columns[0]!;
  expect(narrow).toBeGreaterThan('12,5–37,5'.length * 5);
  expect(hyphenated('Несформированность внутришкольной системы «Берёзовской»').replaceAll(softHyphen, '-')).toBe(
    'Несфор-ми-ро-ван-ность внут-риш-коль-ной системы «Берёзовской»',
  );
  expect(fitted([80, 200], [cell(0, 'Несформированность')]).columns[0]).toBeGreaterThan(80);
  expect(fitted([80, 200], [cell(0, hyphenated('Несформированность'))]).columns[0]).toBe(80);
});
