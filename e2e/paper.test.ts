/** The documents without the workbook, from the page: a file of Word and printed pages. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { downloaded, onPage, type Place } from './support/places';
import { opened } from './support/opened';

const out = path.join(__dirname, '..', 'out', 'paper');
const here = opened();
let place: Place;
beforeAll(async () => {
  place = await onPage(here.browser);
  await place.page.getByRole('button', { name: 'Сформировать листы' }).click();
  await place.page.getByRole('button', { name: 'Файл Word' }).waitFor();
  mkdirSync(out, { recursive: true });
}, 120_000);
afterAll(() => place.close());

const button = (name: string) => place.page.getByRole('button', { name, exact: true });

test('a document is given as a file of Word, all of them as one', async () => {
  const one = await downloaded(place.page, () => button('Файл Word').click());
  const xml = await (await JSZip.loadAsync(one)).file('word/document.xml')!.async('string');
  expect(xml).toContain('МБОУ «СОШ № 3»');
  expect(xml.match(/<w:sectPr/g)).toHaveLength(1);
  await place.page.getByRole('status').filter({ hasText: 'Файл «ШНОР.docx»' }).waitFor();
  const all = await downloaded(place.page, () => button('Все 3 одним файлом').click());
  const whole = await (await JSZip.loadAsync(all)).file('word/document.xml')!.async('string');
  expect(whole.match(/<w:sectPr/g)).toHaveLength(3);
}, 60_000);

test('the documents are printed as pages of their own size with their heads repeated', async () => {
  await place.page.evaluate(() => {
    window.print = () => undefined;
  });
  await button('Печать и PDF').click();
  await place.page.locator('.print-pages').waitFor({ state: 'attached' });
  const pdf = await place.page.pdf({ preferCSSPageSize: true, printBackground: true });
  const file = path.join(out, 'page.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').filter((page) => page.trim() !== '');
  expect(pages.length).toBeGreaterThanOrEqual(3);
  expect(text).toContain('МБОУ «СОШ № 3»');
  expect(pages.map((page) => /^\s*(\d+)\s*\n/.exec(page)?.[1] ?? '').slice(0, 3)).toEqual(['', '2', '3']);
  expect(text).not.toContain('Сформировать листы');
  const sizes = execFileSync('pdfinfo', ['-l', '9', file], { encoding: 'utf8' });
  expect(sizes).toMatch(/84[12](\.\d+)? x 59[45]/);
  await place.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await place.page.locator('.print-pages').waitFor({ state: 'detached' });
}, 60_000);
