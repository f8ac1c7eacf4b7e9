/** Roadmaps by the command line, edited and recounted by LibreOffice: lateness, progress, sums, and what people typed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFile } from '../../hosts/file';
import { a1, type CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { readTyped } from '../../documents/kinds/roadmap/typed';
import { serialOf } from '../../documents/kit/terms';
import { builtInTemplates } from '../../documents/kinds/roadmap/templates';
import { sheetTitles, sheetWords, statuses, workingCaptions } from '../../words/papers/roadmap';
import { editedInOffice, edits } from '../testing/office';
import { shnor } from '../testing/run';

jest.setTimeout(300_000);
const folder = mkdtempSync(join(tmpdir(), 'shnor-roadmap-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const results = 'samples/results.xlsx';

const sheetOf = (bytes: Uint8Array, name: string): SheetSnapshot => {
  const opened = openFile(bytes, 'book.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.snapshot().sheets.find((sheet) => sheet.name === name)!;
};
async function roadmap(source: string, name: string, ...flags: string[]): Promise<{ path: string; bytes: Uint8Array }> {
  const path = join(folder, name);
  const run = await shnor('roadmap', source, '--period', '2026-2027', ...flags, '--out', path);
  expect(run).toMatchObject({ code: 0 });
  return { path, bytes: new Uint8Array(readFileSync(path)) };
}

const realTimers = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** Place of a value in the sheet. */
function find(
  { values, top, left }: SheetSnapshot,
  matches: (value: CellValue) => boolean,
): { row: number; col: number } {
  const row = values.findIndex((cells) => cells.some(matches));
  return { row: row + top, col: values[row]!.findIndex(matches) + left };
}
const caption = (sheet: SheetSnapshot, text: string) => find(sheet, (value) => value === text);
const starts = (text: string) => (value: CellValue) => String(value ?? '').startsWith(text);

/** Status and lateness of the measures in the sheet's order. */
const measuresOf = (sheet: SheetSnapshot) =>
  readTyped(sheet)!.map(({ id, cells }) => ({
    id,
    text: cells.text,
    status: cells.status,
    end: cells.end,
    late: cells.late,
  }));

/** What lateness must say on a day of a plan made on another: worked out apart from the product. */
function expected(status: CellValue, end: CellValue, day: number, made: number): string {
  if (status === 'выполнено' || status === 'снято') return '';
  if (typeof end !== 'number') return 'Нет даты';
  if (end < made) return 'Срок прошёл до составления';
  if (end === day) return 'Срок сегодня';
  return end < day ? `Просрочено на ${day - end} дн.` : `Срок через ${end - day} дн.`;
}

test('lateness and progress are right on three dates; a term past before the plan was made is not late', async () => {
  // Only the clock's date is set: the command goes on in real time.
  jest.useFakeTimers({ now: new Date('2026-11-10T09:00:00'), doNotFake: [...realTimers] });
  const { bytes } = await roadmap(results, 'dates.xlsx');
  jest.useRealTimers();
  const made = serialOf('2026-11-10');
  const sheet = sheetOf(bytes, sheetTitles.roadmap);
  const asOf = caption(sheet, sheetWords.asOf);
  const dateCell = a1({ row: asOf.row, col: asOf.col + 1 });
  const statusCol = caption(sheet, workingCaptions.status).col;
  const at = (text: string) => find(sheet, starts(text)).row;
  const days = ['2026-11-10', '2026-12-31', '2027-06-05'].map(serialOf);
  const lines = (day: number) => [
    edits.setNumber(sheet.name, dateCell, day),
    edits.setText(sheet.name, a1({ row: at('Проведение мониторинга учебных'), col: statusCol }), statuses[2]),
    edits.setText(sheet.name, a1({ row: at('Проведение мониторинга участия'), col: statusCol }), statuses[3]),
    edits.setText(sheet.name, a1({ row: at('Консультирование ШНОР'), col: statusCol }), statuses[1]),
  ];
  editedInOffice(bytes, days.map(lines)).forEach((edited, index) => {
    const after = sheetOf(edited, sheetTitles.roadmap);
    const measures = measuresOf(after);
    expect(measures.map(({ late }) => late ?? '')).toEqual(
      measures.map(({ status, end }) => expected(status ?? null, end ?? null, days[index]!, made)),
    );
    const carriedOut = measures.filter(({ id }) => !id?.includes(':target@'));
    expect(carriedOut.length).toBeLessThan(measures.length);
    const lateness = (text: string) => measures.filter(({ late }) => starts(text)(late ?? null)).length;
    expect(lateness('Срок прошёл')).toBeGreaterThan(3);
    expect(lateness('Просрочено') > 0).toBe(index > 1);
    const total = find(after, (value) => value === sheetWords.progress).row;
    const sums = after.values
      .slice(total - after.top)
      .find(
        (cells) =>
          cells.includes(sheetWords.total) && typeof cells[caption(after, workingCaptions.late).col] === 'number',
      )!;
    const col = caption(after, workingCaptions.late).col;
    const late = carriedOut.filter((one) => starts('Просрочено')(one.late ?? null)).length;
    expect(sums.slice(col, col + 6)).toEqual([
      carriedOut.length - 1,
      1,
      1,
      carriedOut.length - 3,
      late,
      expect.closeTo(1 / (carriedOut.length - 1), 9),
    ]);
  });
});

test('rows sorted, inserted and deleted in the office program: what was typed stays when the roadmap is made again', async () => {
  const { bytes } = await roadmap(results, 'edited.xlsx');
  const sheet = sheetOf(bytes, sheetTitles.roadmap);
  const row = (text: string) => find(sheet, starts(text)).row;
  const statusCol = caption(sheet, workingCaptions.status).col;
  const textCol = caption(sheet, 'Мероприятие').col;
  const evidenceCol = caption(sheet, workingCaptions.evidence).col;
  const made = caption(sheet, '#made').col;
  const first = row('Проведение мониторинга учебных');
  const area = `${a1({ row: first, col: 0 })}:${a1({ row: first + 2, col: made })}`;
  const [edited] = editedInOffice(bytes, [
    [
      edits.setText(sheet.name, a1({ row: first, col: statusCol }), statuses[1]),
      edits.setText(sheet.name, a1({ row: first, col: evidenceCol }), 'справка № 7'),
      edits.sortDown(sheet.name, area, textCol),
      edits.deleteRows(sheet.name, row('Проведение муниципальных диагностических'), 1),
      edits.insertRows(sheet.name, first + 3, 1),
      edits.setText(sheet.name, a1({ row: first + 3, col: textCol }), 'Наш семинар'),
    ],
  ]);
  const path = join(folder, 'typed.xlsx');
  writeFileSync(path, edited!);
  const compared = JSON.parse((await shnor('roadmap', path, '--period', '2026-2027', '--compare', '--json')).out);
  // LibreOffice hangs our part of the file elsewhere: which row was deleted by hand is known all the same.
  expect(compared).toEqual([
    {
      key: 'municipal',
      added: [],
      changed: [],
      gone: [],
      edited: [],
      deleted: [expect.objectContaining({ id: '1.5' })],
      own: [expect.objectContaining({ text: 'Наш семинар' })],
    },
  ]);
  const again = await roadmap(path, 'again.xlsx');
  const after = measuresOf(sheetOf(again.bytes, sheetTitles.roadmap));
  expect(after.find(({ id }) => id === '1.1')).toMatchObject({ status: statuses[1] });
  expect(after.filter(({ text }) => text === 'Наш семинар')).toHaveLength(1);
});

test('the list of the schools’ roadmaps sums up what the office program recounts', async () => {
  const { bytes } = await roadmap(results, 'schools.xlsx', '--per-school');
  const list = sheetOf(bytes, sheetTitles.list);
  const school = list.values.find((cells) => cells[0] === 1)!;
  const opened = openFile(bytes, 'book.xlsx');
  const own = opened.ok
    ? opened.value.snapshot().sheets.find(({ name }) => name.startsWith(sheetTitles.school))!
    : list;
  const status = caption(own, workingCaptions.status);
  const [edited] = editedInOffice(bytes, [
    [edits.setText(own.name, a1({ row: find(own, (v) => v === statuses[0]).row, col: status.col }), statuses[2])],
  ]);
  const after = sheetOf(edited!, sheetTitles.list).values;
  expect(after.find((cells) => cells[0] === 1)!.slice(3, 5)).toEqual([school[3], 1]);
  const totals = after[after.length - 1]!;
  const schools = after.filter((cells) => typeof cells[0] === 'number');
  expect(totals[3]).toBe(schools.reduce((sum, cells) => sum + Number(cells[3]), 0));
  expect(totals[4]).toBe(1);
});

test('templates: seven, with sources and columns', async () => {
  const { out, code } = await shnor('templates', '--json');
  expect(code).toBe(0);
  const list = JSON.parse(out) as { id: string; source: string; columns: string[] }[];
  expect(list).toHaveLength(7);
  expect(new Set(list.map(({ source }) => source))).toEqual(
    new Set(['seeds/000', 'seeds/001', 'seeds/002', 'seeds/003', 'seeds/004']),
  );
  expect(list[0]!.columns).toEqual(['№ п/п', 'Мероприятие', 'Срок исполнения', 'Ответственные', 'Ожидаемый результат']);
});

test('an exported template, edited, makes the roadmap', async () => {
  const { out } = await shnor('templates', '--export', 'regional');
  const template = { ...JSON.parse(out), id: 'own-regional', heading: 'План нашего округа' };
  const path = join(folder, 'own.json');
  writeFileSync(path, JSON.stringify(template));
  const { bytes } = await roadmap(results, 'own.xlsx', '--template-file', path);
  expect(
    find(sheetOf(bytes, sheetTitles.roadmap), (value) => value === 'План нашего округа').row,
  ).toBeGreaterThanOrEqual(0);
});

test('a made roadmap taken as a template gives its own measures back', async () => {
  const { path } = await roadmap(results, 'source.xlsx', '--template', 'complex');
  const { bytes } = await roadmap(path, 'taken.xlsx', '--from-sheet', sheetTitles.roadmap);
  const count = builtInTemplates
    .find(({ id }) => id === 'complex')!
    .sections.flatMap(({ measures }) => measures).length;
  const opened = openFile(bytes, 'book.xlsx');
  const sheets = opened.ok ? opened.value.snapshot().sheets : [];
  const taken = sheets
    .filter(({ name }) => name.startsWith(sheetTitles.roadmap))
    .map((sheet) => measuresOf(sheet).length);
  expect(Math.min(...taken)).toBeGreaterThanOrEqual(count);
});

test.each([
  [['--template', 'нет'], 'шаблона «нет» нет'],
  [['--period', 'осень'], 'Период «осень» не понят'],
  [['--from-sheet', 'нет'], 'листа «нет» нет'],
  [['--school', 'Школа, которой нет'], 'среди результатов нет'],
])('%j is refused with a reason', async (flags, reason) => {
  const run = await shnor('roadmap', results, '--out', join(folder, 'refused.xlsx'), ...flags);
  expect(run.code).toBe(2);
  expect(run.err).toContain(reason);
});
