/** Values typed into cells of a sheet of ours in a file: what stands around them stays, formulas over them have their values. */
import type { CellValue } from '../../model/cells';
import { emptyState } from '../../model/state';
import type { SheetPlan } from '../../model/plan';
import { openFile } from './index';
import { filePort } from './port';
import { newFile } from './workbook-file';
import { partText, unzip } from './testing/packages';

const today = '2026-11-24';
const plan = (name: string, kind: string, cells: SheetPlan['rows'][number]['cells'][]): SheetPlan => ({
  kind,
  key: '',
  name,
  title: name,
  font: { name: 'Calibri', size: 11 },
  styles: [{ fill: '#FFFBE6' }],
  columns: [{ width: 10 }, { width: 10 }],
  rows: cells.map((row) => ({ cells: row })),
  merges: [],
  conditional: [],
  validations: [],
  charts: [],
  names: [],
  print: { orientation: 'portrait', fitWidth: 1, margins: { top: 1, bottom: 1, left: 1, right: 1 } },
  showGridlines: true,
});
const form = plan('Форма', 'roadmap', [
  [
    { v: 2, s: 0 },
    { v: 3, s: 0 },
  ],
  [
    { v: 5, f: 'SUM(A1:B1)' },
    { v: 'нет', f: 'IF(A2>10,"много","нет")' },
  ],
  [{ v: 1, f: 'CELL("row",A1)' }],
]);
const summary = plan('Сводка', 'roadmap-list', [[{ v: 10, f: "'Форма'!A2*2" }]]);
const other = plan('Другой', 'swot', [[{ v: 'как было' }]]);

function book(first = form) {
  const made = newFile([{ name: 'Данные', top: 0, left: 0, values: [['своё']] }], {
    plans: [first, summary, other],
    state: emptyState(),
  });
  if (!made.ok) throw new Error(made.problem.code);
  const opened = openFile(made.value.bytes, 'Книга.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  const port = filePort(opened.value);
  const sheets = opened.value.snapshot().sheets;
  const id = (name: string) => sheets.find((sheet) => sheet.name === name)!.id;
  const value = async (name: string, row: number, col: number) => {
    const cells = await port.cells({ sheet: id(name), top: row, bottom: row, left: col, right: col });
    return cells.ok ? cells.value[0]![0] : cells.problem.code;
  };
  /** The sheets as they are known after typing, and as they are read from the bytes. */
  const both = async () => {
    const known = await port.snapshot();
    const read = openFile(port.bytes(), 'Книга.xlsx');
    if (!known.ok || !read.ok) throw new Error('not read');
    return [known.value.sheets, read.value.snapshot().sheets];
  };
  return { port, id, value, both };
}

test('formulas of the sheet, and of sheets that look into it, have their values at once; one that is not known has none', async () => {
  const { port, id, value } = book();
  expect(await port.enter([{ sheet: id('Форма'), row: 0, col: 0, value: 9 }], today)).toMatchObject({ ok: true });
  expect(await value('Форма', 1, 0)).toBe(12);
  expect(await value('Форма', 1, 1)).toBe('много');
  expect(await value('Форма', 2, 0)).toBe(null);
  expect(await value('Сводка', 0, 0)).toBe(24);
  const text = partText(port.bytes(), id('Форма'));
  expect(text).toContain('<f>SUM(A1:B1)</f><v>12</v>');
  expect(text).toContain('<f>CELL("row",A1)</f></c>');
  expect(partText(port.bytes(), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});

test('every other part stays byte for byte', async () => {
  const { port, id } = book();
  const before = unzip(port.bytes());
  await port.enter([{ sheet: id('Форма'), row: 0, col: 0, value: 9 }], today);
  const after = unzip(port.bytes());
  const changed = Object.keys(after).filter((name) => !Buffer.from(after[name]!).equals(Buffer.from(before[name]!)));
  expect(changed.sort()).toEqual([id('Форма'), id('Сводка'), 'xl/workbook.xml'].sort());
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
});

test('a text is a text whatever it looks like, keeps the style of its cell, and can be taken away', async () => {
  const { port, id, value } = book();
  const sheet = id('Форма');
  const style = /<c r="B1" s="(\d+)"/.exec(partText(port.bytes(), sheet))?.[1];
  await port.enter([{ sheet, row: 0, col: 1, value: '=1+1 & <б>' }], today);
  expect(await value('Форма', 0, 1)).toBe('=1+1 & <б>');
  expect(partText(port.bytes(), sheet)).toContain(
    `<c r="B1" s="${style}" t="inlineStr"><is><t>=1+1 &amp; &lt;б&gt;</t>`,
  );
  await port.enter([{ sheet, row: 0, col: 1, value: null }], today);
  expect(await value('Форма', 0, 1)).toBe(null);
  expect(partText(port.bytes(), sheet)).toContain(`<c r="B1" s="${style}"/>`);
});

test('cells and rows that are not there are made in their places', async () => {
  const { port, id, value } = book();
  const sheet = id('Форма');
  const typed = [
    { sheet, row: 9, col: 3, value: 'ниже' },
    { sheet, row: 5, col: 0, value: 'между' },
    { sheet, row: 9, col: 1, value: 7 },
    { sheet, row: 0, col: 4, value: 'правее' },
  ];
  expect(await port.enter(typed, today)).toMatchObject({ ok: true });
  for (const { row, col, value: wanted } of typed) expect(await value('Форма', row, col)).toBe(wanted);
  const rows = [...partText(port.bytes(), sheet).matchAll(/<row r="(\d+)"/g)].map(([, row]) => Number(row));
  expect(rows).toEqual([...rows].sort((a, b) => a - b));
});

test('what was typed stays when sheets made later are taken back; a sheet that is not there is said', async () => {
  const { port, id, value } = book();
  const opened = await port.snapshot();
  if (!opened.ok) throw new Error(opened.problem.code);
  const state = opened.value.state ?? emptyState();
  await port.change({ plans: [{ ...other, key: 'второй', name: 'Ещё' }], state });
  await port.enter([{ sheet: id('Форма'), row: 0, col: 0, value: 9 }], today);
  expect(await port.restorePrevious()).toMatchObject({ ok: true });
  expect(await value('Форма', 0, 0)).toBe(9);
  expect(await value('Форма', 1, 0)).toBe(12);
  expect(await port.enter([{ sheet: 'xl/worksheets/нет.xml', row: 0, col: 0, value: 1 }], today)).toMatchObject({
    problem: { code: 'file-sheet-missing' },
  });
});

test('a sheet too large to be packed at once is the same in the file, typed into or not', async () => {
  const rows = Array.from({ length: 80 }, (_, row) => [{ v: row, s: 0 }, { v: `${row} ${'ы'.repeat(30_000)}` }]);
  const { port, id, both } = book(plan('Форма', 'roadmap', [...rows, [{ v: 1, f: 'SUM(A1:A9)' }]]));
  await port.change({ plans: [{ ...form, rows: rows.map((cells) => ({ cells })) }], state: emptyState() });
  const made = await both();
  expect(made[0]).toEqual(made[1]);
  await port.enter([{ sheet: id('Форма'), row: 0, col: 0, value: 9 }], today);
  const typed = await both();
  expect(typed[0]).toEqual(typed[1]);
});

type Step = { row: number; col: number; value: CellValue }[];
const steps: [name: string, steps: Step[]][] = [
  ['numbers, one after another', [[{ row: 0, col: 0, value: 9 }], [{ row: 0, col: 1, value: -0.5 }]]],
  ['texts, one of them taken away', [[{ row: 0, col: 0, value: ' а\n<б> ' }], [{ row: 0, col: 0, value: null }]]],
  ['a day', [[{ row: 0, col: 0, value: 46356 }], [{ row: 0, col: 0, value: 46357 }]]],
  ['a cell in a new row, then one beside it', [[{ row: 7, col: 1, value: 'а' }], [{ row: 7, col: 0, value: 'б' }]]],
  ['a corner that empties', [[{ row: 2, col: 0, value: null }], [{ row: 0, col: 1, value: true }]]],
  [
    'a formula written over, and back from a text that is an error',
    [[{ row: 1, col: 0, value: 4 }], [{ row: 0, col: 0, value: '#N/A' }]],
  ],
  [
    'a text longer than a cell holds',
    [[{ row: 0, col: 0, value: 'а'.repeat(32_800) }], [{ row: 0, col: 1, value: '' }]],
  ],
];
test.each(steps)('what is known after typing is what reading the file gives: %s', async (_, typed) => {
  const { port, id, both } = book();
  for (const step of typed) {
    expect(
      await port.enter(
        step.map((cell) => ({ ...cell, sheet: id('Форма') })),
        today,
      ),
    ).toMatchObject({ ok: true });
    const [known, read] = await both();
    expect(known).toEqual(read);
  }
});
