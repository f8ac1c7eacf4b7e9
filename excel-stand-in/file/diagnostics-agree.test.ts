/** Every diagnostic document of the sample workbook, and «Надёжность», through Excel's API and through the file host: the same sheets. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../../src/app/identification/identify';
import { makeDocuments } from '../../src/app/documents/documents';
import { diagnosticDocuments } from '../../src/documents/kinds/diagnostics';
import { openFile } from '../../src/hosts/file';
import { benchOn, sheetPicture } from '../../src/hosts/excel/testing/bench';
import { emptyState, noAnswers } from '../../src/model/state';
import { openBook } from './read';
import { saveBook } from './write';

const sample = new Uint8Array(readFileSync(join(__dirname, '../../samples/results.xlsx')));
const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);

/** Our sheets of a file by name, as this reader sees them. */
async function sheetsOf(bytes: Uint8Array, names: ReadonlySet<string>): Promise<Map<string, unknown>> {
  const { sheets } = await openBook(bytes, 'results.xlsx');
  return new Map(
    sheets.flatMap((sheet) =>
      names.has(sheet.name) ? [[sheet.name, JSON.parse(JSON.stringify(sheetPicture(sheet), rounded)) as unknown]] : [],
    ),
  );
}

test('documents are equal in both hosts, their charts among them', async () => {
  const file = openFile(sample, 'results.xlsx');
  if (!file.ok) throw new Error(file.problem.code);
  const snapshot = file.value.snapshot();
  const findings = identify([snapshot], { answers: noAnswers(), hand: [], officialList: [] });
  const made = makeDocuments({ findings, state: emptyState(), sheets: snapshot.sheets, today: '2026-11-22' }, [
    ...diagnosticDocuments.map(({ kind }) => ({ kind })),
    { kind: 'reliability' },
  ]);
  if (!made.ok) throw new Error(made.problem.code);
  const { plans, state } = made.value;
  const names = new Set(plans.map(({ name }) => name));
  expect(names.size).toBeGreaterThanOrEqual(diagnosticDocuments.length);
  const change = { plans, flags: null, state };

  const { host, port } = benchOn(await openBook(sample, 'results.xlsx'), { patience: 60_000 });
  const inExcel = await port.change(change);
  if (!inExcel.ok) throw new Error(JSON.stringify(inExcel.problem));
  const inFile = file.value.write(change);
  if (!inFile.ok) throw new Error(inFile.problem.code);
  const [excel, onDisk] = [await sheetsOf(await saveBook(host.book), names), await sheetsOf(inFile.value.bytes, names)];
  expect([...excel.keys()].sort()).toEqual([...names].sort());
  const chartsOf = (name: string) => (excel.get(name) as { charts: { type: string; series: unknown[] }[] }).charts;
  expect(chartsOf('Надёжность').map(({ type, series }) => [type, series.length])).toEqual([
    ['XYScatter', 7],
    ['XYScatter', 6],
  ]);
  expect(chartsOf('Динамика результатов').length).toBeGreaterThan(3);
  for (const name of names) expect({ name, sheet: onDisk.get(name) }).toEqual({ name, sheet: excel.get(name) });
}, 120_000);
