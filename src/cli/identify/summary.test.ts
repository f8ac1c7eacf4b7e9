import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { shnor } from '../testing/run';

const sample = join(__dirname, '../../../samples/results.xlsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shnor-region-'));
  mkdirSync(join(folder, 'Районы', 'Север'), { recursive: true });
  cpSync(sample, join(folder, 'Районы', 'Юг.xlsx'));
  cpSync(sample, join(folder, 'Районы', 'Север', 'Север.xlsx'));
  writeFileSync(join(folder, 'Районы', 'сломан.xlsx'), 'no workbook');
  writeFileSync(join(folder, 'Районы', '~$Юг.xlsx'), 'a lock of Excel');
  writeFileSync(join(folder, 'Районы', 'письмо.txt'), 'no results');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a folder is read file by file; the summary names every file and every municipality, a broken one stops nothing', async () => {
  const out = join(folder, 'Сводка.xlsx');
  const { code, err } = await shnor('identify', join(folder, 'Районы'), '--each', '--summary', out);
  expect(code).toBe(3);
  expect(err).toContain('Файл 3 из 3');
  const book = read(readFileSync(out));
  const rows = (name: string) => utils.sheet_to_json<string[]>(book.Sheets[name]!, { header: 1, raw: false });
  const files = rows('Файлы').filter(([number]) => /^\d+$/.test(number ?? ''));
  expect(files.map(([, file, state]) => [file, state])).toEqual([
    ['Север.xlsx', 'прочитан'],
    ['сломан.xlsx', 'не прочитан'],
    ['Юг.xlsx', 'прочитан'],
  ]);
  expect(files[1]!.at(-1)).toContain('Это не книга Excel');
  const municipalities = rows('Муниципалитеты').filter(([number]) => /^\d+$/.test(number ?? ''));
  expect(municipalities.map((row) => row.slice(1, 5))).toEqual([
    ['Синегорьевский муниципальный округ (Север.xlsx)', '14', '6', '6'],
    ['Синегорьевский муниципальный округ (Юг.xlsx)', '14', '6', '6'],
  ]);
});

test.each([
  ['a summary without --each', ['--summary', 'Сводка.xlsx'], '--each'],
  ['a folder without workbooks', ['--each'], 'нет книг'],
])('%s is refused in words', async (_, flags, said) => {
  const empty = join(folder, 'Пусто');
  mkdirSync(empty, { recursive: true });
  const { code, err } = await shnor('identify', flags.includes('--each') ? empty : sample, ...flags);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test('files of one name keep their folders: each has its row and its copy; papers beside them are named', async () => {
  const root = join(folder, 'Отчёты');
  for (const district of ['А', 'Б']) {
    mkdirSync(join(root, district), { recursive: true });
    cpSync(sample, join(root, district, 'отчёт.xlsx'));
  }
  writeFileSync(join(root, 'А', 'отчёт.csv'), 'Школа;Писали;«2»\n');
  writeFileSync(join(root, 'письмо.docx'), 'no results');
  const [out, summary] = [join(folder, 'готово'), join(folder, 'Отчёты.xlsx')];
  const { err } = await shnor('identify', root, '--each', '--out', out, '--summary', summary);
  expect(err).toContain('«письмо.docx»');
  const book = read(readFileSync(summary));
  const files = utils.sheet_to_json<string[]>(book.Sheets['Файлы']!, { header: 1, raw: false });
  expect(files.filter(([number]) => /^\d+$/.test(number ?? '')).map(([, file]) => file)).toEqual([
    'отчёт.csv',
    join('А', 'отчёт.xlsx'),
    join('Б', 'отчёт.xlsx'),
  ]);
  for (const district of ['А', 'Б'])
    expect(readFileSync(join(out, district, 'отчёт.xlsx')).length).toBeGreaterThan(1000);
});
