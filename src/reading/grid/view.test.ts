import { parseA1 } from '../../model/cells';
import { lowCell } from '../../model/result';
import { noAnswers } from '../../model/state';
import { read } from '../index';
import { workbookOf } from '../testing/written';
import { reshaped } from '../testing/written/reshaped';

const read1 = (index: number) => {
  const book = workbookOf(reshaped[index]!);
  return { values: book.sheets[0]!.values, reading: read([book], noAnswers()) };
};

test('a number read of a turned table leads to its own cell, and so does its school', () => {
  const { values, reading } = read1(0);
  expect(reading.results).toHaveLength(7);
  for (const result of reading.results) {
    const { row, col } = lowCell(result);
    expect(values[row]![col]).toBe(result.low);
    const { participants, school } = result.cells!;
    expect(values[participants!.row]![participants!.col]).toBe(result.participants);
    expect(values[school!.row]![school!.col]).toBe(result.school.name);
    expect(Object.values(result.block.columns).every((column) => column === null)).toBe(true);
    expect(result.rows).toBeNull();
  }
  const [gap] = reading.problems;
  const { row, col } = parseA1(gap!.cell!)!;
  expect([values[row]![col], values[2]![col]]).toEqual(['-', 'МБОУ «Степная СОШ»']);
});

test('captions and areas of a turned table are those of the sheet', () => {
  const { tables } = read1(0).reading.sheets[0]!;
  expect(tables.map(({ area }) => area)).toEqual([
    { top: 1, left: 0, bottom: 8, right: 5 },
    { top: 11, left: 0, bottom: 16, right: 2 },
  ]);
  const low = tables[1]!.roles.find(({ role }) => role === 'low')!;
  expect(low.headerCell).toMatchObject({ row: 13, col: 0 });
});

test('a result folded from rows of marks leads to the row of «2» and knows its rows', () => {
  const { values, reading } = read1(2);
  const [some, none] = reading.results;
  expect([lowCell(some!), some!.rows]).toEqual([{ row: 1, col: 2 }, [1, 2, 3, 4]]);
  expect(values[1]![2]).toBe(some!.low);
  // Nobody got «2»: the link leads to the school's first row.
  expect([lowCell(none!).row, none!.rows]).toEqual([5, [5, 6, 7]]);
});
