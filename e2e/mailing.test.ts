/** «Разослать школам» and «Собрать заполненные» on the page: sixty schools, progress, cancelling; what three of them fill in comes back. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { openPage } from './support/browser';
import { filledIn, letter, usual, type Given } from './support/mailing';
import { downloaded } from './support/places';
import { openList } from './support/school-list';
import { button, openDocument, title } from './support/walk';
import { opened } from './support/opened';

const count = 60;
/** Two of every three are on the list. */
const listed = 40;
/** Seconds an archive of sixty schools may take where others work on the machine too; by itself it is five. */
const most = 30;
const folder = mkdtempSync(path.join(tmpdir(), 'shnor-mailing-'));
const here = opened();
let page: Page;
let bytes: Uint8Array;

/** Two years of two subjects of sixty schools; two of every three have many «2». */
function workbook(): Buffer {
  const book = utils.book_new();
  for (const year of [2025, 2026])
    for (const [subject, short] of [
      ['Математика', 'МА'],
      ['Русский язык', 'РУ'],
    ] as const) {
      const rows = Array.from({ length: count }, (_, index) => {
        const low = index % 3 === 2 ? 1 : 14 + (index % 4);
        return [`МБОУ «СОШ № ${index + 1}»`, 40, low, 20, 40 - 20 - low, 0];
      });
      const table = [[`ВПР ${year} ${subject} 5 класс`], ['ОО', 'Кол-во участников', '2', '3', '4', '5'], ...rows];
      utils.book_append_sheet(book, utils.aoa_to_sheet(table), `${short} ${year}`);
    }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

beforeAll(async () => {
  const file = path.join(folder, 'Район.xlsx');
  writeFileSync(file, workbook());
  ({ page } = await openPage(here.browser, `${here.url}/page.html`));
  await page.setInputFiles('input[type=file]', file);
  await button(page, 'Выявить ШНОР').click();
  await openList(page);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('sixty schools are packed in time, the window draws meanwhile; cancelled, nothing is made', async () => {
  await openDocument(page, 'Разослать школам');
  await title(page, 'Разослать школам');
  await page.getByLabel(`Всем школам с результатами (${count})`).check();
  await button(page, 'Собрать архив').click();
  await page.getByText(/Собираем папки школ · \d+ из 60/).waitFor();
  await button(page, 'Отменить').click();
  await page.getByText('Отменено. Книга не изменена.').first().waitFor();
  // Frames between the click and the file: a window that stands still draws none.
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = (now: number): void => {
      gaps.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    Object.assign(window, { gaps });
  });
  const started = Date.now();
  bytes = await downloaded(page, () => button(page, 'Собрать архив').click());
  const seconds = (Date.now() - started) / 1000;
  const gaps = await page.evaluate(() => (window as unknown as { gaps: number[] }).gaps);
  console.info(`${count} schools: ${seconds.toFixed(1)} s, longest standstill ${Math.round(Math.max(...gaps))} ms`);
  await page.getByText(`Готово: ${count} папок.`).waitFor();
  const files = Object.keys((await JSZip.loadAsync(bytes)).files).filter((name) => !name.endsWith('/'));
  // A school outside the list has no roadmap.
  expect(files.filter((name) => name.endsWith('/Дорожная карта.docx'))).toHaveLength(listed);
  expect(files).toHaveLength(count * 3 + listed + 1);
  expect(files).toContain('Список рассылки.xlsx');
  expect(seconds).toBeLessThan(most);
  expect(Math.max(...gaps)).toBeLessThan(1000);
}, 120_000);

const collectFrom = (files: Given[]): Promise<void> => page.locator('#panel input[type=file]').setInputFiles(files);
const needOf = (school: string, need: number): Promise<Given> => filledIn(bytes, school, usual(need));

test('three filled copies are collected: what was taken is told by file, the sheets have it, the saved book too', async () => {
  const schools = [1, 2, 10].map((number) => `МБОУ «СОШ № ${number}»`);
  const files = await Promise.all(schools.map((school, index) => needOf(school, 5 + index)));
  await openDocument(page, 'Собрать заполненные');
  await title(page, 'Собрать заполненные');
  await collectFrom([...files, letter]);
  await page.getByText('4 файла: новое — 12 ячеек, отличается от книги — 0 ячеек.').waitFor();
  await page.getByText('Файлы Word, PDF, снимки и архивы не читаются.').waitFor();
  await page.getByText('Потребности, МБОУ «СОШ № 10»: новое: 1 ячейка').waitFor();
  await button(page, 'Показать, что получится').click();
  await page.getByRole('region', { name: 'Лист «Потребности школ»' }).first().waitFor();
  await button(page, 'Добавить в книгу').click();
  await title(page, 'Готово');
  const saved = read(await downloaded(page, () => button(page, 'Сохранить копию').click()));
  const rows = utils.sheet_to_json<unknown[]>(saved.Sheets['Потребности школ']!, { header: 1 });
  for (const [index, school] of schools.entries())
    expect(rows.filter((row) => row.includes(school)).some((row) => row.includes(5 + index))).toBe(true);
}, 120_000);

test('an answer that differs is asked about once; left, it stays, taken, it stands', async () => {
  const file = await needOf('МБОУ «СОШ № 2»', 9);
  await openDocument(page, 'Собрать заполненные');
  await collectFrom([file]);
  await page.getByText('МБОУ «СОШ № 2». Компьютерное оборудование: Проекторы: 6 → 9').waitFor();
  const show = button(page, 'Показать, что получится');
  expect(await show.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Оставить то, что в книге').check();
  expect(await show.getAttribute('aria-disabled')).toBe('true');
  await page.getByLabel('Взять присланное').check();
  await show.click();
  await button(page, 'Сделать заново').click();
  await title(page, 'Готово');
  await openDocument(page, 'Собрать заполненные');
  await collectFrom([file]);
  await page.getByText('Вносить нечего').waitFor();
}, 120_000);
