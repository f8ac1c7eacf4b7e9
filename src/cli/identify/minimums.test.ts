/** A region's own minimums: from a file to the verdict, the sheets and what the workbook keeps; exactly what depends on them is out of date. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDocuments } from '../../app/documents/documents';
import { identify } from '../../app/identification/identify';
import { staleSheets } from '../../app/documents/stale';
import { documents } from '../../documents/catalogue';
import { newFile, openFile } from '../../hosts/file';
import type { CellValue } from '../../model/cells';
import type { OwnMinimum } from '../../model/minimum';
import { emptyState, noAnswers, resultKinds, type WorkbookState } from '../../model/state';
import { shnor } from '../testing/run';

const folder = mkdtempSync(join(tmpdir(), 'shnor-minimums-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Points of ОГЭ in Russian: at 15 six of ten fail in the last year and in the one before, at 13 two. */
const points = [12, 12, 13, 14, 14, 14, 15, 20, 25, 30];
const sheet = (year: number): CellValue[][] => [
  [`Результаты ОГЭ, русский язык, ${year} год`, null, null],
  ['Код участника', 'ОО', 'Первичный балл'],
  ...points.map((one, index): CellValue[] => [`9${String(index).padStart(4, '0')}`, 'МБОУ «СОШ № 1»', one]),
];
const bytes = (): Uint8Array => {
  const sheets = [2025, 2026].map((year) => ({ name: `РУ ${year}`, top: 0, left: 0, values: sheet(year) }));
  const written = newFile(sheets, { plans: [], state: emptyState() });
  if (!written.ok) throw new Error(written.problem.code);
  return written.value.bytes;
};
const own = (year: number, least = 13, number = '17-о'): OwnMinimum => ({
  kind: 'ОГЭ',
  subject: 'Русский язык',
  year,
  least,
  letter: { number, date: '2026-03-02' },
});
const file = (name: string, data: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, data instanceof Uint8Array ? data : JSON.stringify(data));
  return path;
};

test('--minimums: the verdict changes, the sheets name the paper, the workbook keeps it', async () => {
  const book = file('Баллы.xlsx', bytes());
  const before = JSON.parse((await shnor('identify', book, '--json')).out);
  expect(before.list).toMatchObject({ listed: 1 });
  expect(before.minimums.map(({ year, least, own: isOwn }: never) => [year, least, isOwn])).toEqual([
    [2025, 15, false],
    [2026, 15, false],
  ]);
  const out = join(folder, 'Итог.xlsx');
  const minimums = file('minimums.json', [own(2025), own(2026)]);
  const after = JSON.parse((await shnor('identify', book, '--minimums', minimums, '--out', out, '--json')).out);
  expect(after.list).toMatchObject({ listed: 0 });
  expect(after.results.map(({ low }: { low: number }) => low)).toEqual([2, 2]);
  const told = 'ОГЭ, русский язык, 2026 – 13 первичных баллов (свой минимум, документ от 02.03.2026 № 17-о)';
  const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
  expect(plain((await shnor('identify', out)).out)).toContain(told);
  const opened = await import('../../hosts/file/node').then(({ openPath }) => openPath(out));
  if (!opened.ok) throw new Error(opened.problem.code);
  const { sheets, state } = opened.value.snapshot();
  expect(state!.minimums).toEqual([own(2025), own(2026)]);
  const shnorSheet = sheets.find(({ name }) => name === 'ШНОР')!;
  expect(plain(JSON.stringify(shnorSheet.values))).toContain(told);
});

test('--minimums: a wrong field stops the command in Russian, and no file is no list', async () => {
  const book = file('Книга.xlsx', bytes());
  const wrong = file('wrong.json', [{ ...own(2026), points: 13 }]);
  const refused = await shnor('identify', book, '--minimums', wrong);
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('Файл минимальных баллов, запись 1: лишнее поле «points»');
  expect((await shnor('identify', book, '--minimums', join(folder, 'нет.json'))).err).toContain('--minimums: файла «');
});

describe('what a change of a minimum makes out of date', () => {
  const snapshot = (() => {
    const opened = openFile(bytes(), 'Баллы.xlsx');
    if (!opened.ok) throw new Error(opened.problem.code);
    return opened.value.snapshot();
  })();
  const found = (minimums: OwnMinimum[]) =>
    identify([snapshot], { answers: noAnswers(), hand: [], officialList: [], minimums });
  const staleAfter = (before: OwnMinimum[], after: OwnMinimum[]): string[] => {
    const wanted = documents.filter(({ kind }) => !resultKinds.has(kind)).map(({ kind }) => ({ kind }));
    const findings = found(before);
    const made = makeDocuments({ findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-22' }, wanted);
    if (!made.ok) throw new Error(made.problem.code);
    const registry = made.value.plans.map(({ kind, key, name }) => ({
      sheetId: name,
      name,
      kind,
      key,
      sourceHash: '',
    }));
    const state: WorkbookState = { ...made.value.state, registry };
    return [...new Set(staleSheets(found(after), state).map(({ entry }) => entry.kind))].sort();
  };
  /** Whatever prints the criteria says by which minimums points were judged. */
  const printing = documents
    .flatMap(({ madeFrom }) => Object.entries(madeFrom))
    .flatMap(([kind, parts]) => (parts.includes('criteria') ? [kind] : []))
    .sort();

  test('another paper for the same figure: the sheets that name it, no others', () => {
    const stale = staleAfter([own(2026, 15, '1')], [own(2026, 15, '2')]);
    expect(stale).toEqual(printing.filter((kind) => stale.includes(kind)));
    expect(stale).toEqual(expect.arrayContaining(['read', 'reliability', 'shnor', 'svod']));
  });
  test('another figure: whatever is made from the numbers too', () => {
    const stale = staleAfter([own(2026, 15)], [own(2026, 13)]);
    expect(stale).toEqual(expect.arrayContaining(['shnor', 'svod', 'read', 'swot', 'dynamics', 'roadmap']));
    expect(stale).not.toContain('staff');
  });
  test('a year that the workbook does not have: nothing', () => {
    expect(staleAfter([], [own(2024)])).toEqual([]);
  });
});
