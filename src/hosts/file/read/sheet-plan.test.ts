/** A sheet of ours read back from a file looks as it did when it was made: the page shows a saved copy by it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyState } from '../../../model/state';
import type { SheetPlan, Style } from '../../../model/plan';
import { fullPlan } from '../testing/full-plan';
import { openFile } from '../index';
import { newFile } from '../workbook-file';

const plan = fullPlan();
function readBack(bytes: Uint8Array): SheetPlan {
  const opened = openFile(bytes, 'Книга.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  const { sheets } = opened.value.snapshot();
  const read = opened.value.plan(sheets.find(({ name }) => name === plan.name)!.id);
  if (!read) throw new Error('no plan');
  return read;
}
const made = newFile([], { plans: [plan], state: emptyState() });
if (!made.ok) throw new Error(made.problem.code);
const read = readBack(made.value.bytes);

test('cells, formulas, merges, widths and hidden parts', () => {
  plan.rows.forEach((row, index) => {
    expect(read.rows[index]?.hidden ?? false).toBe(row.hidden ?? false);
    if (row.height !== undefined) expect(read.rows[index]!.height).toBe(row.height);
    row.cells.forEach((cell, col) => {
      const found = read.rows[index]?.cells[col] ?? null;
      expect([found?.v ?? null, found?.f]).toEqual([cell?.v === '' ? null : (cell?.v ?? null), cell?.f]);
    });
  });
  expect(read.merges).toEqual(plan.merges);
  plan.columns.forEach(({ width, hidden = false }, col) => {
    expect(read.columns[col]!.width).toBeCloseTo(width, 0);
    expect(read.columns[col]!.hidden ?? false).toBe(hidden);
  });
});

test('what may be typed and how cells are coloured', () => {
  const rules = (one: SheetPlan) => one.validations.map(({ area, rule }) => ({ area, rule }));
  expect(rules(read)).toEqual(rules(plan));
  const conditions = (one: SheetPlan) => one.conditional.map(({ area, formula, style }) => ({ area, formula, style }));
  expect(conditions(read)).toEqual(conditions(plan));
});

test('fonts, fills, borders, formats and places in the cell', () => {
  const said = ({ font, fill, border, align, format }: Style = {}) => ({
    font: { ...plan.font, color: '#000000', bold: false, italic: false, underline: false, ...font },
    fill: fill ?? null,
    border: border ?? null,
    align: { ...align, wrap: align?.wrap ?? false, indent: align?.indent ?? 0 },
    format: format ?? null,
  });
  plan.rows.forEach((row, index) =>
    row.cells.forEach((cell, col) => {
      if (cell?.s === undefined) return;
      const found = read.rows[index]!.cells[col]!;
      expect(said(read.styles[found.s!])).toEqual(said(plan.styles[cell.s]));
    }),
  );
});

test('sheets of the user are shown as they are, not as plans', () => {
  const book = openFile(new Uint8Array(readFileSync(path.join(__dirname, '../testing/book.xlsx'))), 'Книга.xlsx');
  if (!book.ok) throw new Error(book.problem.code);
  for (const { id } of book.value.snapshot().sheets) expect(book.value.plan(id)).toBeNull();
});
