import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile } from '../../hosts/file';
import { presets } from '../../judging';
import type { CellValue } from '../../model/cells';
import { emptyState } from '../../model/state';
import { shnor } from '../testing/run';

const sample = join(__dirname, '../../../samples/results.xlsx');
const facts = JSON.parse(readFileSync(join(__dirname, '../../../samples/facts.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'shnor-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Named {
  school: string;
  rules?: string[];
}
const names = (list: Named[]): string[] => list.map(({ school }) => school).sort();
const withRules = (list: Named[]): string[] => list.map(({ school, rules }) => `${school}: ${rules!.join()}`).sort();

/** A workbook of sheets of values. */
function workbook(name: string, sheets: Record<string, CellValue[][]>): string {
  const added = Object.entries(sheets).map(([sheet, values]) => ({ name: sheet, top: 0, left: 0, values }));
  const written = newFile(added, { plans: [], state: emptyState() });
  if (!written.ok) throw new Error(written.problem.code);
  const path = join(folder, name);
  writeFileSync(path, written.value.bytes);
  return path;
}
const table = (title: string, rows: CellValue[][]): CellValue[][] => [
  [title, null, null, null, null, null],
  ['Название ОО', 'Кол-во участников', '2', '3', '4', '5'],
  ...rows,
];
const first = (low: number): CellValue[][] => [
  ['МБОУ «СОШ № 1»', 20, low, 20 - low - 4, 3, 1],
  ['МБОУ «СОШ № 2»', 10, 1, 5, 3, 1],
];

describe('the JSON', () => {
  test('holds every result and verdict of the sample, and nothing else is printed', async () => {
    const { code, out } = await shnor('identify', sample, '--json');
    const json = JSON.parse(out);
    expect(code).toBe(0);
    expect(json.years).toEqual(facts.years);
    expect(json.criteria).toMatchObject({ preset: 'fioko', threshold: 3000, twoYears: 'any', minParticipants: 0 });
    expect(withRules(json.low)).toEqual(withRules(facts.low.any));
    expect(names(json.watch)).toEqual([...facts.watch].sort());
    expect(names(json.insufficient)).toEqual([...facts.insufficient].sort());
    expect(json.low.filter((verdict: { dependsOnOne: boolean }) => verdict.dependsOnOne).length).toBeGreaterThan(0);
    expect(json.results).toHaveLength(facts.results.length);
    const result = json.results.find((item: { code: string }) => item.code === facts.results[0].code);
    expect(Object.keys(result)).toEqual(
      expect.arrayContaining(
        'municipality school code kind subject grade year participants low exact sheet cell'.split(' '),
      ),
    );
    expect(json.low[0].evidence[0]).toMatchObject({
      sheet: expect.any(String),
      cell: expect.stringMatching(/^[A-Z]+\d+$/),
    });
    expect(json.questions).toEqual([]);
    expect(json.problems.every(({ message }: { message: string }) => message.length > 0)).toBe(true);
  });

  test.each([
    ['same', ['--same-procedure']],
    ['any_min10', ['--min-participants', '10']],
  ])('by other criteria: %s', async (list, flags) => {
    const { out } = await shnor('identify', sample, '--json', ...flags);
    expect(withRules(JSON.parse(out).low)).toEqual(withRules(facts.low[list]));
  });

  test('every sheet stands in it, read or with the reason', async () => {
    const { sheets } = JSON.parse((await shnor('identify', sample, '--json')).out);
    expect(sheets).toHaveLength(15);
    for (const { read, reason, tables } of sheets) {
      if (!read) expect(reason).toEqual(expect.any(String));
      for (const { rows, resultRows, skipped } of tables)
        expect(resultRows + skipped.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(rows);
    }
  });

  test('--years judges those years and leaves the results as they are', async () => {
    const { out, code } = await shnor('identify', sample, '--json', '--years', '2024,2025');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ years: [2024, 2025], results: { length: facts.results.length } });
  });

  test('--sheet reads that sheet alone', async () => {
    const { out } = await shnor('identify', sample, '--json', '--sheet', 'ОГЭ 2026');
    const { results } = JSON.parse(out) as { results: { sheet: string }[] };
    expect(new Set(results.map(({ sheet }) => sheet))).toEqual(new Set(['ОГЭ 2026']));
  });
});

describe('exit codes', () => {
  test.each([
    ['no command', []],
    ['an unknown command', ['identity']],
    ['no file', ['identify']],
    ['an unknown flag', ['identify', sample, '--percent', '30']],
    ['a share that is no percent', ['identify', sample, '--share', '130']],
    ['one year', ['identify', sample, '--years', '2025']],
    ['an unknown preset', ['identify', sample, '--preset', 'своя']],
    ['an unknown sheet', ['identify', sample, '--sheet', 'Лист9']],
    ['an output over the source', ['identify', sample, '--out', sample]],
    ['an output of another kind', ['identify', sample, '--out', 'out.ods']],
    ['answers that are no file', ['identify', sample, '--answers', join(folder, 'none.json')]],
  ])('wrong usage ends with 2: %s', async (_, args) => {
    const { code, out, err } = await shnor(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/[а-я]{4}/);
    expect(err).not.toMatch(/\bat\b .*:\d+/);
  });

  test('3: no such file, a folder, no workbook; the JSON still has its form', async () => {
    const text = join(folder, 'text.xlsx');
    writeFileSync(text, 'это не книга');
    for (const path of [join(folder, 'none.xlsx'), folder, text]) {
      const { code, out } = await shnor('identify', path, '--json');
      expect(code).toBe(3);
      expect(JSON.parse(out)).toMatchObject({ years: null, results: [], low: [], problems: [{ severity: 'error' }] });
    }
  });

  test('1: nothing to judge, and nothing is written', async () => {
    const path = workbook('contacts.xlsx', {
      Контакты: [
        ['Школа', 'Телефон'],
        ['МБОУ «СОШ № 1»', '1-23-45'],
      ],
    });
    const out = join(folder, 'contacts-out.xlsx');
    const { code, err } = await shnor('identify', path, '--out', out);
    expect(code).toBe(1);
    expect(err).toContain('судить не о чем');
    expect(() => readFileSync(out)).toThrow('ENOENT');
  });

  test('1: one procedure of one year', async () => {
    const path = workbook('one.xlsx', { Лист1: table('ВПР 2025 Математика 5 класс', first(9)) });
    const { code, out } = await shnor('identify', path, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      years: [2024, 2025],
      results: { length: 2 },
      low: [],
      watch: { length: 1 },
    });
  });

  test('the help ends with 0', async () => {
    expect((await shnor('--help')).out).toContain('identify');
    expect((await shnor('identify', '--help')).out).toContain('--min-participants');
  });
  test('the help and the manual list every preset and say what --out may be', async () => {
    const help = (await shnor('identify', '--help')).out.replace(/ +/g, ' ').split('\n');
    const manual = readFileSync(join(__dirname, '../../../docs/user.md'), 'utf8');
    for (const { id, title } of presets) {
      expect(help).toContain(` ${id} ${title}`);
      expect(manual).toContain(`\`${id}\``);
    }
    for (const command of ['identify', 'roadmap', 'set', 'swot', 'diagnostics', 'analysis', 'school-page'])
      expect((await shnor(command, '--help')).out).toContain('имя на .docx или .pdf');
    expect((await shnor('packages', '--help')).out).not.toContain('.pdf');
  });
});

describe('several files', () => {
  const last = () => workbook('2025.xlsx', { Лист1: table('ВПР 2025 Математика 5 класс', first(9)) });
  const previous = () => workbook('2024.xlsx', { Лист1: table('ВПР 2024 Русский язык 5 класс', first(8)) });

  test('are one body, and go into one new workbook under names of their own', async () => {
    const target = join(folder, 'both.xlsx');
    const { code, out } = await shnor('identify', last(), previous(), '--json', '--out', target);
    expect(code).toBe(0);
    expect(withRules(JSON.parse(out).low)).toEqual(['МБОУ «СОШ № 1»: two-years']);
    const again = JSON.parse((await shnor('identify', target, '--json')).out);
    expect(withRules(again.low)).toEqual(['МБОУ «СОШ № 1»: two-years']);
    expect(again.sheets.map(({ name, read }: { name: string; read: boolean }) => `${name}: ${read}`)).toEqual([
      'Лист1 (2025): true',
      'Лист1 (2024): true',
      'ШНОР: false',
      'Свод: false',
      'Что прочитано: false',
    ]);
  });

  test('--each judges them apart; the worst exit code counts', async () => {
    const { code, out } = await shnor('identify', sample, join(folder, 'none.xlsx'), '--each', '--json');
    expect(code).toBe(3);
    const [one, two] = JSON.parse(out);
    expect(withRules(one.low)).toEqual(withRules(facts.low.any));
    expect(two).toMatchObject({ file: expect.stringContaining('none'), results: [] });
  });
});

describe('questions', () => {
  const undated = () => workbook('undated.xlsx', { Лист1: table('ВПР Математика 5 класс', first(9)) });
  const gap = () =>
    workbook('gap.xlsx', {
      Лист1: table('ВПР 2023 Математика 5 класс', first(9)),
      Лист2: table('ВПР 2025 Математика 5 класс', first(9)),
    });

  test('--years never dates a sheet without a year: it is asked', async () => {
    const { code, out } = await shnor('identify', undated(), '--json', '--years', '2024,2025');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ results: [], questions: [{ type: 'year' }] });
  });

  test('--questions prints them, --answers by their ids settles them', async () => {
    const path = undated();
    const asked = JSON.parse((await shnor('identify', path, '--questions', '--json')).out) as { id: string }[];
    expect((await shnor('identify', path, '--questions')).out).toContain(asked[0]!.id);
    const answers = join(folder, 'answers.json');
    writeFileSync(answers, JSON.stringify({ [asked[0]!.id]: 2025 }));
    const { results } = JSON.parse((await shnor('identify', path, '--answers', answers, '--json')).out);
    expect(results.map(({ year }: { year: number }) => year)).toEqual([2025, 2025]);
  });

  test('a gap between the years: rule 2 waits for the answer', async () => {
    const path = gap();
    const { low, questions } = JSON.parse((await shnor('identify', path, '--json')).out);
    expect(low).toEqual([]);
    const answers = join(folder, 'years.json');
    writeFileSync(answers, JSON.stringify({ [questions[0].id]: '2023,2025' }));
    const answered = JSON.parse((await shnor('identify', path, '--answers', answers, '--json')).out);
    expect(answered).toMatchObject({ years: [2023, 2025], questions: [], low: [{ rules: ['two-years'] }] });
  });
});
