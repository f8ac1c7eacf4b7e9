/** Packages go out, three schools fill theirs in with programs of others, and what they wrote comes back into the workbook. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils, write, type WorkSheet } from '@e965/xlsx';
import JSZip from 'jszip';
import { a1 } from '../model/cells';
import { sheetTitles } from '../words/papers/roadmap';
import { editedInOffice, edits } from './testing/office';
import { shnor } from './testing/run';

jest.setTimeout(300_000);
const sample = join(__dirname, '../../samples/results.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'shnor-collect-'));
const back = join(folder, 'Пришло');
const out = join(folder, 'Собрано.xlsx');
let listed: string[];
let zip: JSZip;
beforeAll(async () => {
  mkdirSync(back);
  const archive = join(folder, 'Рассылка.zip');
  const { code, out: said } = await shnor('packages', sample, '--out', archive);
  expect([code, said]).toEqual([0, expect.stringContaining('Папок школ: 6')]);
  zip = await JSZip.loadAsync(readFileSync(archive));
  listed = JSON.parse((await shnor('identify', sample, '--json')).out).low.map(
    ({ school }: { school: string }) => school,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The workbook sent to a school. */
const sent = async (school: string): Promise<Uint8Array> =>
  await zip.file(`${school}/Заполнить и вернуть.xlsx`)!.async('uint8array');

/** What the school types: sheet, text in the row, columns to the right of it, value. */
const typed = (need: number): [sheet: string, row: string, right: number, value: string | number][] => [
  ['Потребности', 'Проекторы', 1, 2],
  ['Потребности', 'Проекторы', 2, need],
  ['Школьные процессы', '1.1', 3, 'недост'],
  ['Рисковый профиль', 'Дефицит педагогических кадров', 1, 'высокая'],
  ['Рисковый профиль', 'Дефицит педагогических кадров', 2, 0.4],
  ['Дорожная карта', 'не начато', 0, 'выполнено'],
];
/** Address of a cell, found by SheetJS: nothing of ours looks into the file before it comes back. */
function addressOf(sheet: WorkSheet, row: string, right: number): { r: number; c: number } {
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!') || (sheet[address] as { v?: unknown }).v !== row) continue;
    const { r, c } = utils.decode_cell(address);
    return { r, c: c + right };
  }
  throw new Error(`No «${row}»`);
}
async function filledBySheetJs(school: string, need: number, bookType: 'xlsx' | 'ods'): Promise<void> {
  const book = read(await sent(school));
  for (const [name, row, right, value] of typed(need)) {
    const sheet = book.Sheets[name]!;
    sheet[utils.encode_cell(addressOf(sheet, row, right))] = { t: typeof value === 'number' ? 'n' : 's', v: value };
  }
  writeFileSync(join(back, `${bookType}.${bookType}`), write(book, { type: 'buffer', bookType }) as Buffer);
}
async function filledByOffice(school: string, need: number): Promise<void> {
  const bytes = await sent(school);
  const book = read(bytes);
  const lines = typed(need).map(([name, row, right, value]) => {
    const { r, c } = addressOf(book.Sheets[name]!, row, right);
    const cell = a1({ row: r, col: c });
    return typeof value === 'number' ? edits.setNumber(name, cell, value) : edits.setText(name, cell, value);
  });
  writeFileSync(join(back, 'office.xlsx'), editedInOffice(bytes, [lines])[0]!);
}

interface Answer {
  files: { file: string; problem: { code: string } | null; forms: Record<string, unknown>[] }[];
  added: number;
  differing: { school: string; before: string; returned: string }[];
}
const collected = async (...args: string[]): Promise<{ code: number; answer: Answer }> => {
  const run = await shnor('collect', ...args, '--json');
  return { code: run.code, answer: JSON.parse(run.out) as Answer };
};

test('three schools, three programs: every cell is taken, other files are named, a second time there is nothing new', async () => {
  const three = listed.slice(0, 3);
  await filledByOffice(three[0]!, 5);
  await filledBySheetJs(three[1]!, 6, 'xlsx');
  await filledBySheetJs(three[2]!, 7, 'ods');
  writeFileSync(join(back, 'Формы.docx'), 'a file of Word');
  writeFileSync(join(back, '~$office.xlsx'), 'a lock of Excel');
  const { code, answer } = await collected(sample, back, '--out', out);
  expect(code).toBe(0);
  expect(answer.files.map(({ file, problem }) => [file, problem?.code ?? 'taken'])).toEqual([
    ['Формы.docx', 'collect-not-read'],
    ['ods.ods', 'taken'],
    ['office.xlsx', 'taken'],
    ['xlsx.xlsx', 'taken'],
  ]);
  // Status, need, mark, significance, value.
  expect(answer).toMatchObject({ added: 15, differing: [] });
  for (const { forms } of answer.files.slice(1))
    expect(forms.map(({ kind, problem, refused }) => [kind, problem, refused])).toEqual(
      ['roadmap', 'needs', 'processes', 'risk'].map((kind) => [kind, null, []]),
    );
  const book = read(readFileSync(out));
  const rowOf = (sheet: string, school: string) =>
    utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1 }).find((row) => row.includes(school))!;
  expect(three.map((school) => rowOf('Потребности школ', school).slice(2, 9).includes(3))).toEqual([
    true,
    false,
    false,
  ]);
  expect(rowOf('Потребности школ', three[2]!)).toContain(5);
  expect(rowOf('РПШ', three[0]!)).toContain('высокая');
  const maps = book.SheetNames.filter((name) => name.startsWith(sheetTitles.school));
  expect(maps).toHaveLength(3);
  const again = await collected(out, back, '--out', join(folder, 'снова.xlsx'));
  expect(again.code).toBe(1);
  expect(again.answer).toMatchObject({ added: 0, differing: [] });
});

test('another answer is told and stays out until it is asked for', async () => {
  const other = join(folder, 'Другое');
  mkdirSync(other);
  const book = read(await sent(listed[0]!));
  const sheet = book.Sheets['Потребности']!;
  sheet[utils.encode_cell(addressOf(sheet, 'Проекторы', 2))] = { t: 'n', v: 9 };
  writeFileSync(join(other, 'новое.xlsx'), write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  const told = await collected(out, other, '--out', join(folder, 'нет.xlsx'));
  expect(told.answer.differing).toMatchObject([{ school: listed[0], before: '3', returned: '9' }]);
  expect(told.code).toBe(1);
  const taken = await collected(out, other, '--replace', '--out', join(folder, 'да.xlsx'));
  expect(taken.code).toBe(0);
  const rows = utils.sheet_to_json<unknown[]>(read(readFileSync(join(folder, 'да.xlsx'))).Sheets['Потребности школ']!, {
    header: 1,
  });
  expect(rows.find((row) => row.includes(listed[0]))).toContain(9);
});

test.each([
  ['no files', [sample, '--out', 'x.xlsx'], 'Не указаны заполненные файлы'],
  ['no output', [sample, sample], '--out'],
])('%s is wrong usage', async (_case, args, said) => {
  const { code, err } = await shnor('collect', ...args);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});
