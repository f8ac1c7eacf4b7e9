/** The criteria that a workbook keeps hold for every command; others are never taken without a word. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shnor } from '../testing/run';

jest.setTimeout(120_000);
const sample = join(__dirname, '../../../samples/results.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'shnor-criteria-'));
const book = join(folder, 'b.xlsx');
const own = join(folder, 'own.xlsx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  await shnor('identify', sample, '--preset', 'both', '--out', book);
  await shnor('identify', sample, '--share', '45', '--out', own);
});

const criteriaOf = async (...args: string[]) => {
  const { out, err } = await shnor('identify', ...args, '--json');
  const { criteria, list } = JSON.parse(out);
  return {
    preset: criteria.preset,
    threshold: criteria.threshold,
    combine: criteria.combine,
    listed: list.listed,
    err,
  };
};
const ofBook = 'Критерии книги: «Оба признака сразу».';

test('without criteria flags a command goes by the workbook’s and says so', async () => {
  expect(await criteriaOf(book)).toMatchObject({ preset: 'both', listed: 2, err: expect.stringContaining(ofBook) });
  expect(await criteriaOf(own)).toMatchObject({
    preset: 'own',
    threshold: 4500,
    err: expect.stringContaining('Критерии книги: свои, порог 45\u00a0%.'),
  });
  expect((await criteriaOf(sample)).err).not.toContain('Критерии');
});

test('pages and packages are made for the workbook’s two schools, not for the default’s six', async () => {
  const pages = await shnor('packages', book, '--out', join(folder, 'p.zip'));
  expect(pages).toMatchObject({
    code: 0,
    out: expect.stringContaining('Папок школ: 2'),
    err: expect.stringContaining(ofBook),
  });
  const out = join(folder, 'pages.xlsx');
  expect((await shnor('school-page', book, '--out', out)).err).toContain(ofBook);
  expect(await criteriaOf(out)).toMatchObject({ preset: 'both', listed: 2 });
});

test('other criteria asked for: the sheets made by the workbook’s are said to be stale', async () => {
  const other = await criteriaOf(book, '--preset', 'fioko');
  expect(other).toMatchObject({ preset: 'fioko', combine: 'any', listed: 6 });
  expect(other.err).toContain(
    'Критерии: «ФИОКО, 500+». Листы, составленные раньше по другим («Оба признака сразу»), устарели: составьте их заново.',
  );
  // A flag changes what the workbook keeps, as the pane does; the same criteria make nothing stale.
  expect(await criteriaOf(book, '--share', '45')).toMatchObject({ preset: 'own', threshold: 4500, combine: 'both' });
  expect((await criteriaOf(book, '--preset', 'both')).err).not.toContain('Критерии');
});

test('two workbooks that keep different criteria: nobody’s are taken, and it is said', async () => {
  const different = await criteriaOf(book, own);
  expect(different).toMatchObject({
    preset: 'fioko',
    err: expect.stringContaining('В книгах сохранены разные критерии'),
  });
});
