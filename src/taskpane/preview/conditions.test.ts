/**
 * The preview colours cells as Excel will, and the page calculates what Excel would: the formulas of every document of ours.
 * What a formula means is tried in src/workbook/formula.test.ts, which knows no documents.
 */
import { documents } from '../../documents/catalogue';
import { makeDocuments } from '../../app/documents/documents';
import { identify } from '../../app/identification/identify';
import { openFile } from '../../hosts/file';
import { emptyState } from '../../model/state';
import type { CellValue } from '../../model/cells';
import type { ReadConditional, SheetPlan } from '../../model/plan';
import { valueAt, type SheetSnapshot } from '../../model/snapshot';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { conditionLooks } from './conditions';
import { compile } from '../../workbook/formula';
import { planView } from './view';

const looksOf = (plan: SheetPlan) =>
  conditionLooks(plan.conditional, (row, col) => plan.rows[row]?.cells[col]?.v ?? null);

describe('our documents on the sample', () => {
  let plans: SheetPlan[];
  let sheets: readonly SheetSnapshot[];
  beforeAll(() => {
    const file = openFile(
      new Uint8Array(readFileSync(path.join(__dirname, '../../../samples/results.xlsx'))),
      'r.xlsx',
    );
    if (!file.ok) throw new Error(file.problem.code);
    const snapshot = file.value.snapshot();
    const state = emptyState();
    const findings = identify([snapshot], { answers: state.answers, hand: [], officialList: [] });
    const context = { findings, state, sheets: snapshot.sheets, today: '2026-11-22' };
    const made = makeDocuments(
      context,
      documents.map(({ kind }) => ({ kind })),
    );
    if (!made.ok) throw new Error(made.problem.code);
    plans = made.value.plans;
    sheets = snapshot.sheets;
  });

  test('every rule can be calculated', () => {
    const formulas = plans.flatMap(({ conditional }) => conditional.map(({ formula }) => formula));
    expect(formulas.length).toBeGreaterThan(30);
    for (const formula of formulas) expect(() => compile(formula)).not.toThrow();
  });

  test('every formula gives the value that its sheet has for it, but for the links of «ШНОР»', () => {
    const wrong: string[] = [];
    let right = 0;
    for (const plan of plans.filter(({ kind }) => kind !== 'shnor')) {
      const at = (row: number, col: number, name = plan.name): CellValue => {
        const other = plans.find((one) => one.name === name);
        return other
          ? (other.rows[row]?.cells[col]?.v ?? null)
          : valueAt(
              sheets.find((one) => one.name === name)!,
              row,
              col,
            );
      };
      plan.rows.forEach(({ cells }, row) =>
        cells.forEach((cell, col) => {
          if (cell?.f === undefined) return;
          const value = compile(cell.f)({ at, down: 0, right: 0, today: 46348 });
          const same =
            typeof value === 'number' ? Math.abs(value - Number(cell.v)) < 1e-9 : (value ?? '') === (cell.v ?? '');
          if (same) right++;
          else wrong.push(`${plan.name} ${row}:${col} =${cell.f}: ${value} for ${cell.v}`);
        }),
      );
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(1500);
  });

  test('«Свод»: verdicts and low results stand in their colours', () => {
    const svod = plans.find(({ kind }) => kind === 'svod')!;
    const verdicts = svod.rows.flatMap(({ cells }, row) => {
      const col = cells.findIndex((cell) => cell?.v === 'ШНОР' && cell.f !== undefined);
      return col < 0 ? [] : [{ row, col }];
    });
    expect(verdicts).toHaveLength(6);
    const looks = looksOf(svod);
    for (const { row, col } of verdicts) expect(looks(row, col)?.backgroundColor).toBe('#F8D7D3');
    const coloured = planView(svod).rows[verdicts[0]!.row]!.cells.filter(
      (cell) => cell?.look?.backgroundColor === '#F8D7D3',
    );
    expect(coloured.length).toBeGreaterThan(2);
  });

  test('the first rule that holds has the colour; one that stops leaves no other', () => {
    const plan = structuredClone(plans.find(({ kind }) => kind === 'svod')!);
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const rule = (fill: string, stopIfTrue: boolean, color?: string) => ({
      area,
      formula: 'LEN(A1)>0',
      style: { fill, ...(color && { color }) },
      stopIfTrue,
    });
    plan.rows[0]!.cells[0] = { v: 'текст' };
    plan.conditional = [rule('#111111', false), rule('#222222', true, '#333333'), rule('#444444', false, '#555555')];
    expect(looksOf(plan)(0, 0)).toEqual({ backgroundColor: '#111111', color: '#333333' });
    plan.rows[0]!.cells[0] = { v: '' };
    expect(looksOf(plan)(0, 0)).toBeUndefined();
  });
});

test('a bar and an icon of people’s own are drawn behind the value; a colour of another rule stays', () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const rule = { area, formula: 'TRUE', style: {} };
  const look = (drawn: ReadConditional['drawn']) =>
    conditionLooks(
      [
        { ...rule, drawn },
        { ...rule, style: { fill: '#FFEB9C' } },
      ],
      () => 1,
    )(0, 0);
  expect(look({ bar: 0.25, color: '#638EC6' })).toEqual({
    backgroundImage: 'linear-gradient(to right, #638EC699 25%, transparent 25%)',
    backgroundColor: '#FFEB9C',
  });
  expect(look({ icon: 'up', color: '#13A10E' })).toMatchObject({ backgroundRepeat: 'no-repeat', paddingLeft: 16 });
});
