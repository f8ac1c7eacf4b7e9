/** The workbook we write, recounted and edited by LibreOffice: its formulas say what the product says, and never another school's value. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile, openFile } from '../../hosts/file';
import { a1, parseA1, type CellValue } from '../../model/cells';
import type { SheetSnapshot } from '../../model/snapshot';
import { emptyState } from '../../model/state';
import { choices, shnorWords, sourceChanged, svodWords } from '../../words/list/identification';
import { statusTitle } from '../../words/list/judging';
import { editedInOffice, edits } from '../testing/office';
import { shnor } from '../testing/run';

jest.setTimeout(240_000);
const folder = mkdtempSync(join(tmpdir(), 'shnor-book-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sheetsOf = (bytes: Uint8Array): SheetSnapshot[] => {
  const opened = openFile(bytes, 'book.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value.snapshot().sheets;
};
const svodOf = (bytes: Uint8Array): SheetSnapshot => sheetsOf(bytes).find(({ name }) => name === svodWords.sheet)!;

/** Two decimals, as tables of percents have. */
function two<T>(value: T): T | number {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}

/** Place of a cell by its value. */
function find({ values }: SheetSnapshot, value: CellValue): { row: number; col: number } {
  const row = values.findIndex((cells) => cells.includes(value));
  return { row, col: values[row]!.indexOf(value) };
}

/** Rows of schools: name → verdict and the cells of people and share. */
function schoolsOf(svod: SheetSnapshot): Map<string, { verdict: CellValue; data: CellValue[] }> {
  const { values } = svod;
  const school = find(svod, svodWords.school);
  const verdict = find(svod, svodWords.verdict).col;
  const first = find(svod, svodWords.certainty).col + 3;
  const [from, to] = [first, first + values[school.row + 2]!.filter((text) => text === svodWords.share).length * 2];
  const rows = new Map<string, { verdict: CellValue; data: CellValue[] }>();
  for (const cells of values.slice(school.row + 3)) {
    if (typeof cells[0] !== 'number') break;
    rows.set(String(cells[school.col]), { verdict: cells[verdict]!, data: cells.slice(from, to) });
  }
  return rows;
}

/** Address of a criteria cell: the first one filled to the right of its label. */
function criterion(svod: SheetSnapshot, label: string): string {
  const { row, col } = find(svod, label);
  return a1({ row, col: svod.values[row]!.findIndex((cell, at) => at > col && cell !== null && cell !== '') });
}

const verdictsOf = (svod: SheetSnapshot): Record<string, CellValue> =>
  Object.fromEntries([...schoolsOf(svod)].map(([name, { verdict }]) => [name, verdict]));

/** The product's own verdicts. */
async function verdicts(path: string, ...flags: string[]): Promise<Record<string, string>> {
  const json = JSON.parse((await shnor('identify', path, '--json', ...flags)).out);
  return Object.fromEntries(
    (['low', 'watch', 'insufficient', 'clear'] as const).flatMap((status) =>
      json[status].map(({ school }: { school: string }) => [school, statusTitle[status]]),
    ),
  );
}

/** Every cell holds the same number (to a double's last digits) or text. */
function expectSame(after: SheetSnapshot, before: SheetSnapshot): void {
  before.values.forEach((cells, row) =>
    cells.forEach((value, col) => {
      const now = after.values[row]?.[col] ?? null;
      const same =
        typeof value === 'number' && typeof now === 'number'
          ? Math.abs(now - value) < 1e-9
          : (now ?? '') === (value ?? '');
      if (!same) throw new Error(`${before.name}!${a1({ row, col })}: ${String(value)} became ${String(now)}`);
    }),
  );
}

/** No school shows a value that is not its own: what it showed, or that the source changed. */
function expectOwnValues(after: SheetSnapshot, before: SheetSnapshot): number {
  let changed = 0;
  const now = schoolsOf(after);
  for (const [name, { data }] of schoolsOf(before)) {
    data.forEach((value, index) => {
      const shown = now.get(name)!.data[index]!;
      if (shown === sourceChanged) changed++;
      else if (typeof value === 'number') expect(shown).toBeCloseTo(value, 9);
      else expect(shown).toBe(value);
    });
  }
  return changed;
}

/** Rows of the source that the list's links lead to: school and number of the link → values there; null where it says that the source changed. */
function placesOf(bytes: Uint8Array): Map<string, CellValue[] | null> {
  const sheets = sheetsOf(bytes);
  const { values } = sheets.find(({ name }) => name === shnorWords.sheet)!;
  const head = values.findIndex((cells) => cells.includes(shnorWords.columns.school));
  const school = values[head]!.indexOf(shnorWords.columns.school);
  const places = new Map<string, CellValue[] | null>();
  for (const cells of values.slice(head + 1)) {
    if (typeof cells[0] !== 'number') continue;
    const hand = values[head]!.indexOf(shnorWords.columns.hand);
    const shares = cells
      .slice(0, hand)
      .filter((cell) => typeof cell === 'number' || cell === sourceChanged)
      .slice(1);
    const links = cells.slice(hand + 1).filter((cell) => typeof cell === 'string' && cell.startsWith('#'));
    shares.forEach((share, index) => {
      const link = share === sourceChanged ? null : /^#(?:'(.*)'|(.*))!([A-Z]+\d+)$/.exec(String(links.shift()))!;
      const sheet = link && sheets.find(({ name }) => name === (link[1] ?? link[2])!.replaceAll("''", "'"));
      places.set(`${cells[school]} ${index}`, sheet ? sheet.values[parseA1(link![3]!)!.row - sheet.top]! : null);
    });
  }
  return places;
}

const linksOf = (bytes: Uint8Array): CellValue[] =>
  sheetsOf(bytes)
    .find(({ name }) => name === shnorWords.sheet)!
    .values.flat()
    .filter((cell) => typeof cell === 'string' && cell.startsWith('#'));

/** Every link leads to the row it led to before, or says that it cannot; how many said so. */
function expectSamePlaces(after: Uint8Array, before: Uint8Array): number {
  const now = placesOf(after);
  let lost = 0;
  for (const [link, cells] of placesOf(before)) {
    const there = now.get(link);
    if (there === null) lost++;
    else expect([link, there]).toEqual([link, cells]);
  }
  return lost;
}

describe('the sample', () => {
  const sample = join(__dirname, '../../../samples/results.xlsx');
  const target = join(folder, 'sample.xlsx');
  const sheet = 'МА 5 2026 Статистика по отметка';
  let source: Uint8Array;
  let edited: Uint8Array[];
  let books: SheetSnapshot[];
  let recounted: SheetSnapshot[];

  beforeAll(async () => {
    await shnor('identify', sample, '--out', target);
    source = new Uint8Array(readFileSync(target));
    const svod = svodOf(source);
    const set = (label: string) => criterion(svod, label);
    edited = editedInOffice(source, [
      [],
      [edits.setNumber(svod.name, set(svodWords.threshold), 0.5)],
      [
        edits.setText(svod.name, set(svodWords.twoYears), choices.twoYears.same),
        edits.setNumber(svod.name, set(svodWords.minimum), 10),
      ],
      [
        edits.setNumber(svod.name, set(svodWords.minimum), 10),
        edits.setText(svod.name, set(svodWords.below), choices.belowMinimum.mark),
      ],
      [edits.sortDown(sheet, 'A12:G25', 0)],
      [edits.insertRows(sheet, 13, 2), edits.deleteRows('ОГЭ 2026', 8, 1)],
    ]);
    recounted = sheetsOf(edited[0]!);
    books = edited.map(svodOf);
  });

  test('recounted from scratch, every formula gives what we wrote, and none an error', () => {
    for (const ours of sheetsOf(source).slice(-3))
      expectSame(
        recounted.find(({ name }) => name === ours.name)!,
        ours,
      );
  });

  test('its verdict formulas are the product’s verdicts', async () => {
    expect(verdictsOf(books[0]!)).toEqual(await verdicts(sample));
  });
  test('the threshold’s cell at 50 % is --share 50', async () => {
    expect(verdictsOf(books[1]!)).toEqual(await verdicts(sample, '--share', '50'));
  });
  test('under changed cells the lines of the rule say that they are of the criteria it was made by', () => {
    const lines = (svod: SheetSnapshot) => svod.values.flat().filter((cell) => typeof cell === 'string');
    const [asMade, changed] = [lines(books[0]!), lines(books[1]!)];
    expect(asMade.filter((text) => text.startsWith(svodWords.byFormer))).toEqual([]);
    for (const start of [
      'Вычислено по правилу',
      'Критерии: ',
      'Низкий результат: ',
      'ШНОР: ',
      'Минимум участников: ',
    ]) {
      const line = asMade.find((text) => text.startsWith(start));
      expect(changed).toContain(`${svodWords.byFormer}${line}`);
    }
    expect(changed).toEqual(expect.arrayContaining(asMade.filter((text) => text.startsWith('Процедуры: '))));
  });
  test('the cells of rule 2 and the minimum are --same-procedure --min-participants 10', async () => {
    const flags = ['--same-procedure', '--min-participants', '10'];
    expect(verdictsOf(books[2]!)).toEqual(await verdicts(sample, ...flags));
  });
  test('a minimum that marks only judges as without one', async () => {
    const flags = ['--min-participants', '10', '--below-minimum', 'mark'];
    expect(verdictsOf(books[3]!)).toEqual(await verdicts(sample, ...flags));
  });

  test('links of the list lead to the same row after sorting and inserting; a deleted row is said to be changed', () => {
    expect(placesOf(edited[0]!).size).toBeGreaterThan(10);
    expect(expectSamePlaces(edited[0]!, source)).toBe(0);
    expect(expectSamePlaces(edited[4]!, source)).toBe(0);
    expect(expectSamePlaces(edited[5]!, source)).toBeLessThan(5);
    expect(linksOf(edited[4]!)).not.toEqual(linksOf(source));
  });
  test('a sorted source sheet: its own values or «источник изменён»', () => {
    expect(expectOwnValues(books[4]!, books[0]!)).toBeGreaterThan(0);
  });
  test('rows inserted move with the formulas; a deleted row is «источник изменён» for its school alone', () => {
    expect(expectOwnValues(books[5]!, books[0]!)).toBe(4);
    const broken = [...schoolsOf(books[5]!)].filter(([, { verdict }]) => verdict === sourceChanged);
    expect(broken).toHaveLength(1);
  });
});

describe('every form of the low number', () => {
  const schools = ['МБОУ «СОШ № 1»', 'МБОУ «СОШ № 2»', 'МКОУ «Ключевская ООШ»', 'МБОУ «*Гимназия?»'];
  const code = (index: number): string => `edu10${index}`;
  const marks = (title: string, rows: CellValue[][], header: CellValue[]): CellValue[][] => [[title], header, ...rows];
  const full = ['Название ОО', 'Кол-во участников', '2', '3', '4', '5'];
  const sheets: Record<string, CellValue[][]> = {
    Люди: marks(
      'ВПР 2025 Математика 5 класс',
      schools.map((name, i) => [name, 20, 6 + i, 10 - i, 3, 1]),
      full,
    ),
    Проценты: marks(
      'ВПР 2025 Русский язык 5 класс',
      schools.map((name, i) =>
        [name, 27, ((3 + i * 3) / 27) * 100, ((20 - i * 3) / 27) * 100, 300 / 27, 100 / 27].map(two),
      ),
      full,
    ),
    Доли: marks(
      'ВПР 2025 Математика 6 класс',
      schools.map((name, i) => [name, 32, (9 + i) / 32, (20 - i) / 32, 2 / 32, 1 / 32]),
      full,
    ),
    Успеваемость: marks(
      'ВПР 2025 Русский язык 6 класс',
      schools.map((name, i) => [name, 25, 72 - i * 4, 20]),
      ['Название ОО', 'Кол-во участников', 'Успеваемость, %', 'Качество, %'],
    ),
    Текст: marks(
      'ВПР 2024 Русский язык 5 класс',
      schools.map((name, i) => [
        name,
        32,
        `${4 + i * 3} (${String(two(((4 + i * 3) / 32) * 100)).replace('.', ',')}%)`,
      ]),
      ['Название ОО', 'Кол-во участников', 'Получили «2»'],
    ),
    Классы: [
      ['ВПР 2024 Математика 5 класс'],
      ['ОУ', 'Класс', 'Выполняли работу', '«5»', '«4»', '«3»', '«2»'],
      ...schools.flatMap((name, i) => [
        [name, '5А', 20, 1, 3, 14 - i, 2 + i],
        [name, '5Б', 22, 2, 4, 11, 5],
      ]),
    ],
    Ученики: [
      ['ВПР 2024 Русский язык 6 класс'],
      ['ОО', 'Муниципалитет', 'Название ОО', 'Код участника', 'Класс', 'Первичный балл', 'Отметка'],
      ...schools.flatMap((name, i) =>
        Array.from({ length: 12 }, (_, pupil) => [
          code(i),
          'Сосновский муниципальный район',
          name,
          `60${i}${pupil}`,
          '6А',
          pupil,
          pupil === 11 ? 'нет отметки' : pupil < 3 + i ? 2 : 4,
        ]),
      ),
    ],
  };
  let path: string;
  let source: Uint8Array;
  let edited: Uint8Array[];

  beforeAll(async () => {
    const added = Object.entries(sheets).map(([name, values]) => {
      const width = Math.max(...values.map((row) => row.length));
      return { name, top: 0, left: 0, values: values.map((row) => [...row, ...Array(width - row.length).fill(null)]) };
    });
    const written = newFile(added, { plans: [], state: emptyState() });
    if (!written.ok) throw new Error(written.problem.code);
    path = join(folder, 'forms.xlsx');
    writeFileSync(path, written.value.bytes);
    const target = join(folder, 'forms-out.xlsx');
    const { err } = await shnor('identify', path, '--out', target);
    if (!err.includes(target)) throw new Error(err);
    source = new Uint8Array(readFileSync(target));
    const sorts = ['Люди', 'Проценты', 'Доли', 'Успеваемость', 'Текст'].map((name) => edits.sortDown(name, 'A3:F6', 0));
    const classes = edits.sortDown('Классы', 'A3:G10', 0);
    edited = editedInOffice(source, [[], [...sorts, classes, edits.sortDown('Ученики', 'A3:G50', 5)]]);
  });

  test('all seven sheets are read', async () => {
    const { results, questions } = JSON.parse((await shnor('identify', path, '--json')).out);
    expect(questions).toEqual([]);
    expect(results).toHaveLength(28);
  });
  test('recounted from scratch, people and shares are the reader’s', async () => {
    expectSame(svodOf(edited[0]!), svodOf(source));
    expect(verdictsOf(svodOf(edited[0]!))).toEqual(await verdicts(path));
  });
  test('formulas stand for all forms but the text one', () => {
    const people = new Set(
      [...schoolsOf(svodOf(source)).values()].flatMap(({ data }) => data.filter((_, i) => i % 2 === 0)),
    );
    expect(people).toEqual(new Set([20, 27, 32, 25, 42, 11]));
  });
  test('every sheet sorted: no value of another school; pupils are counted wherever they stand', () => {
    const [before, after] = [svodOf(edited[0]!), svodOf(edited[1]!)];
    // Rows that moved say so, in people and share; texts and pupils keep their values.
    expect(expectOwnValues(after, before)).toBeGreaterThanOrEqual(16);
    const pupils = (svod: SheetSnapshot) =>
      [...schoolsOf(svod).values()].map(({ data }) => data.filter((value) => value === 11).length);
    expect(pupils(after)).toEqual(pupils(before));
  });
});
