/** Several files that each have a sheet of the same name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile } from '../../hosts/file';
import type { CellValue } from '../../model/cells';
import { emptyState } from '../../model/state';
import { shnor } from '../testing/run';

const folder = mkdtempSync(join(tmpdir(), 'shnor-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
jest.setTimeout(60_000);

function workbook(file: string, sheet: string, values: CellValue[][]): string {
  const written = newFile([{ name: sheet, top: 0, left: 0, values }], { plans: [], state: emptyState() });
  if (!written.ok) throw new Error(written.problem.code);
  const path = join(folder, `${file}.xlsx`);
  writeFileSync(path, written.value.bytes);
  return path;
}
/** The second school of the file lacks its «2». */
const exam = (year: string): CellValue[][] => [
  [`ОГЭ ${year} Русский язык`, null, null, null, null, null],
  ['Школа', 'Участники', '2', '3', '4', '5'],
  ['МБОУ «СОШ № 1»', 20, 9, 5, 3, 3],
  ['МБОУ «СОШ № 2»', 20, null, null, null, null],
];
interface Json {
  results: { sheet: string }[];
  sheets: { name: string; file: string }[];
  problems: { sheet: string | null; cell: string | null; code: string }[];
}

test('remarks, results and the new workbook’s sheets name the file; each remark leads to its own sheet', async () => {
  const files = [workbook('Июнь', 'ОГЭ', exam('2025')), workbook('Июль', 'оГЭ', exam('2026'))];
  const target = join(folder, 'вместе.xlsx');
  const { out } = await shnor('identify', ...files, '--json', '--out', target);
  const json = JSON.parse(out) as Json;
  expect(json.problems.filter(({ code }) => code === 'noLow').map(({ sheet, cell }) => [sheet, cell])).toEqual([
    ['ОГЭ (Июнь)', 'C4'],
    ['оГЭ (Июль)', 'C4'],
  ]);
  expect(json.results.map(({ sheet }) => sheet)).toEqual(['ОГЭ (Июнь)', 'оГЭ (Июль)']);
  expect(json.sheets.map(({ name, file }) => [name, file])).toEqual([
    ['ОГЭ (Июнь)', 'Июнь.xlsx'],
    ['оГЭ (Июль)', 'Июль.xlsx'],
  ]);
  const again = JSON.parse((await shnor('identify', target, '--json')).out) as Json;
  expect(again.sheets.slice(0, 2).map(({ name }) => name)).toEqual(['ОГЭ (Июнь)', 'оГЭ (Июль)']);
  // They are chosen by the name that the files give them as well.
  expect(
    (JSON.parse((await shnor('identify', ...files, '--sheet', 'ОГЭ', '--json')).out) as Json).results,
  ).toHaveLength(1);
});

test('a name that one file has stays; the end of a long file name is what is kept of it', async () => {
  const long = 'Результаты экзаменов Приозёрного округа';
  const files = [
    workbook(`${long} 2025`, 'Свод ОГЭ', exam('2025')),
    workbook(`${long} 2026`, 'Свод ОГЭ', exam('2026')),
    workbook('Ещё', 'Приложение', [['Приложение']]),
  ];
  const { sheets } = JSON.parse((await shnor('identify', ...files, '--json')).out) as Json;
  const names = sheets.map(({ name }) => name);
  expect(names).toEqual(['Свод ОГЭ (…округа 2025)', 'Свод ОГЭ (…округа 2026)', 'Приложение']);
  expect(names.every((name) => name.length <= 31)).toBe(true);
});

test('a sheet is read by the name that its file gives it: the file’s year is no second year of it', async () => {
  const untitled = (school: string): CellValue[][] => [
    ['Школа', 'Участники', '2', '3', '4', '5'],
    [school, 20, 9, 5, 3, 3],
  ];
  const files = ['Сверка 2027', 'Копия 2026'].map((file, at) =>
    workbook(file, 'ОГЭ РУ 2025', untitled(`СОШ № ${at + 1}`)),
  );
  const { out } = await shnor('identify', ...files, '--json');
  const { results, questions } = JSON.parse(out) as { results: { year: number }[]; questions: unknown[] };
  expect([results.map(({ year }) => year), questions]).toEqual([[2025, 2025], []]);
});
