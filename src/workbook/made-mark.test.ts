import type { CellValue } from '../model/cells';
import type { SheetSnapshot } from '../model/snapshot';
import { emptyState, type MadeFrom } from '../model/state';
import { madeText } from './made-mark';
import { ourSheets, withTaken } from './ours';

const now: MadeFrom = { date: '2026-11-22', parts: { list: 'a1', sources: 'b2' } };
const sheet = (...marks: CellValue[]): SheetSnapshot => {
  const values = ['Приказ', 'О мерах'].map((text, row) => [text, marks[row] ?? null]);
  return { id: '1', name: 'Приказ', visibility: 'visible', top: 0, left: 0, values };
};
const taken = (lost: SheetSnapshot, made = {}) => {
  const state = { ...emptyState(), made };
  return withTaken(state, ourSheets({ sheets: [lost], state }).lost);
};
const mark = 'shnor|order|Приказ/';

test('a sheet taken back brings along what it was made from', () => {
  const { registry, made } = taken(sheet(mark, madeText(now)), { 'order:': { ...now, date: '2026-01-01' } });
  expect(registry.map(({ kind, name }) => [kind, name])).toEqual([['order', 'Приказ']]);
  expect(made).toEqual({ 'order:': now });
});

test.each([
  ['an earlier version', null],
  ['a hand that cut it short', madeText(now).slice(0, -3)],
  ['a later version', 'shnor-made|{"date":1}'],
])('with the mark of %s a sheet comes back as well, and what the memory knows of it stays', (_, text) => {
  const { registry, made } = taken(sheet(mark, text), { 'order:': now });
  expect([registry.length, made]).toEqual([1, { 'order:': now }]);
});
