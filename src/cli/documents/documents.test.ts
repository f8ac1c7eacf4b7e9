import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile, openFile } from '../../hosts/file';
import { emptyState } from '../../model/state';
import { shnor } from '../testing/run';

const sample = join(__dirname, '../../../samples/results.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'shnor-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A workbook from which nothing can be read. */
function emptyWorkbook(): string {
  const written = newFile([{ name: 'Заметки', top: 0, left: 0, values: [['Купить бумагу']] }], {
    plans: [],
    state: emptyState(),
  });
  if (!written.ok) throw new Error(written.problem.code);
  const path = join(folder, 'empty.xlsx');
  writeFileSync(path, written.value.bytes);
  return path;
}
const empty = emptyWorkbook();

/** Kinds of our sheets in a workbook written. */
function kindsIn(path: string): string[] {
  const file = openFile(readFileSync(path), 'out.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const registry = file.value.snapshot().state?.registry ?? [];
  return [...new Set(registry.map(({ kind }) => kind))].filter((kind) => kind !== 'source');
}

const kinds = [
  'overview',
  'reliability',
  'dynamics',
  'staff',
  'processes',
  'risk',
  'needs',
  'support',
  'bias',
  'acts',
  'monitoring',
  'note',
  'minutes',
  'management',
];
const commands: [kind: string, args: string[]][] = [
  ...['swot', 'analysis', 'school-page'].map((name): [string, string[]] => [name, [name]]),
  ...kinds.map((kind): [string, string[]] => [kind, ['diagnostics', '--kind', kind]]),
];

test.each(commands)(
  '%s makes its sheet from the sample, and a form from nothing',
  async (kind, [name = '', ...flags]) => {
    const out = join(folder, `${kind}.xlsx`);
    expect((await shnor(name, sample, ...flags, '--years', '2025,2026', '--out', out)).code).toBe(0);
    expect(kindsIn(out)).toEqual([kind]);
    const form = join(folder, `form-${kind}.xlsx`);
    const run = await shnor(name, empty, ...flags, '--out', form);
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/форм|мало данных|посчитать нечего|заполн/);
    expect(kindsIn(form)).toEqual([kind]);
  },
);

test('a school is found by name in any spelling; an unknown one is wrong usage', async () => {
  const out = join(folder, 'school.xlsx');
  expect((await shnor('swot', sample, '--school', 'сош №3', '--out', out)).code).toBe(0);
  const unknown = await shnor('swot', sample, '--school', 'СОШ № 999', '--out', out);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('школы «СОШ № 999» среди результатов нет');
});

test.each([
  ['no file', ['swot', '--out', 'x.xlsx']],
  ['no --out', ['swot', sample]],
  ['no kind', ['diagnostics', sample, '--out', 'x.xlsx']],
  ['unknown kind', ['diagnostics', sample, '--kind', 'weather', '--out', 'x.xlsx']],
  ['a school where there is none', ['diagnostics', sample, '--kind', 'bias', '--school', 'СОШ № 3', '--out', 'x.xlsx']],
])('%s is wrong usage', async (_case, args) => {
  expect((await shnor(...args)).code).toBe(2);
});

test('next year’s file joins the workbook that holds the roadmap', async () => {
  const plan = join(folder, 'plan.xlsx');
  const next = join(folder, 'next.xlsx');
  const out = join(folder, 'analysis-next.xlsx');
  expect((await shnor('roadmap', sample, '--template', 'municipal', '--out', plan)).code).toBe(0);
  const rows = [
    ['ВПР 2027 Математика 5 класс', null, null, null, null, null],
    ['ОО', 'Кол-во участников', '2', '3', '4', '5'],
    ['МБОУ «СОШ № 1»', 20, 1, 9, 6, 4],
  ];
  const written = newFile([{ name: 'Лист1', top: 0, left: 0, values: rows }], { plans: [], state: emptyState() });
  if (!written.ok) throw new Error(written.problem.code);
  writeFileSync(next, written.value.bytes);
  expect((await shnor('analysis', next, plan, '--out', out)).code).toBe(0);
  expect(kindsIn(out)).toEqual(expect.arrayContaining(['roadmap', 'analysis']));
  const file = openFile(readFileSync(out), 'out.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const sheets = file.value.snapshot().sheets;
  expect(sheets.map(({ name }) => name)).toContain('next');
  const analysis = sheets.find(({ name }) => name.startsWith('Анализ'));
  expect(JSON.stringify(analysis?.values)).toContain('2027');
});
