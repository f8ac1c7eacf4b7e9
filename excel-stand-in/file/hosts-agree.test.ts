import { newFile } from '../../src/hosts/file';
import { bench, sheetPicture } from '../../src/hosts/excel/testing/bench';
import { samplePlan } from '../../src/hosts/excel/testing/sample-plan';
import { emptyState } from '../../src/model/state';
import { openBook } from './read';
import { saveBook } from './write';

/** A sheet of a file as this reader sees it; twips and pixels are rounded to hundredths. */
async function sheetOf(bytes: Uint8Array): Promise<unknown> {
  const book = await openBook(bytes, 'book.xlsx');
  const sheet = book.sheets.find(({ name }) => name === 'ШНОР')!;
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  return JSON.parse(JSON.stringify(sheetPicture(sheet), rounded)) as unknown;
}

test('one plan through Excel’s API and through the file host is one sheet', async () => {
  const change = { plans: [samplePlan()], flags: null, state: emptyState() };
  const { host, port } = bench();
  expect((await port.change(change)).ok).toBe(true);
  const file = newFile([{ name: 'Данные', top: 0, left: 0, values: [['ОО']] }], change);
  if (!file.ok) throw new Error(file.problem.code);
  const inExcel = (await sheetOf(await saveBook(host.book))) as { charts: { type: string }[] };
  expect(inExcel.charts.map(({ type }) => type)).toEqual(['ColumnClustered', 'XYScatter', 'Line', 'BarClustered']);
  expect(inExcel).toEqual(await sheetOf(file.value.bytes));
});
