import { gridOf } from '../../judging';
import { judged, ma5, result, ru5, school } from '../../judging/testing/results';
import { cellAt, cellsIn, firstMap, linesOf, scaleOf, stepOf } from './model';

const results = ['СОШ № 10', 'СОШ № 2', 'СОШ № 3'].flatMap((name, index) => [
  result(ma5, 2024, 2, 20, school(name)),
  result(ma5, 2025, index < 2 ? 9 : 1, 20, school(name)),
  result(ru5, 2025, index < 2 ? 8 : 1, 20, school(name)),
]);
const judgement = judged(results);
const view = firstMap(judgement);
const said = (wide: boolean, change: Partial<typeof view> = {}) =>
  linesOf(judgement, { ...view, ...change }, wide).map((line) =>
    line.type === 'group'
      ? `${line.group} ${line.count}${line.open ? '' : ' …'}`
      : line.type === 'area'
        ? `area ${line.side}`
        : `${line.verdict.school.name}${line.type === 'year' ? ` ${line.side}` : ''}`,
  );

test('in the narrow look a school is its name, the last year and the year before', () => {
  expect(said(false, { open: ['rule'] })).toEqual([
    'rule 2',
    'СОШ № 2',
    'СОШ № 2 1',
    'СОШ № 2 0',
    'СОШ № 10',
    'СОШ № 10 1',
    'СОШ № 10 0',
    'insufficient 1 …',
    'area 1',
    'area 0',
  ]);
});

test('wide, a school is one line; what is looked for is shown wherever it stands', () => {
  expect(said(true, { open: [] })).toEqual(['rule 2 …', 'insufficient 1 …', 'area null']);
  expect(said(true, { open: [], search: '№ 3' })).toEqual(['insufficient 1', 'СОШ № 3']);
});

test('steps begin at the threshold itself, in whole numbers', () => {
  expect([0, 3, 5, 6, 9].map((low) => stepOf(low, 20, 3000))).toEqual([0, 1, 2, 3, 4]);
  expect(stepOf(8, 27, 3000)).toBe(2);
  expect(scaleOf(3000).map(({ from, to }) => [from, to])).toEqual([
    [null, 15],
    [15, 25],
    [25, 30],
    [30, 45],
    [45, null],
  ]);
  // A low threshold has nothing fifteen points under it.
  expect(scaleOf(1000).map(({ step }) => step)).toEqual([1, 2, 3, 4]);
});

test('places of the keyboard are cells of the two years', () => {
  const grid = gridOf({ judgement, notHeld: [] })!;
  const [, line] = linesOf(judgement, view, true);
  expect(cellsIn(line!, grid.columns.length, view)).toBe(5);
  expect(cellAt(line!, 0, view)).toBeNull();
  expect(cellAt(line!, 2, view)).toMatchObject({ column: 0, side: 1 });
  expect(cellAt(line!, 3, view)).toMatchObject({ column: 1, side: 0 });
  expect(cellAt(line!, 2, { ...view, years: 'last' })).toMatchObject({ column: 1, side: 1 });
});
