/** The page without Excel, from a server and as one file from the disk: from the file to the saved copy, by mouse and by keyboard alone. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from '@e965/xlsx';
import type { Download, Page } from 'playwright-core';
import { openPage } from './support/browser';
import { openList } from './support/school-list';
import { dist } from './support/serve';
import { opened } from './support/opened';

const samples = path.join(__dirname, '..', 'samples');
const facts = JSON.parse(readFileSync(path.join(samples, 'facts.json'), 'utf8')) as {
  low: { any: { school: string }[] };
};
const listed = facts.low.any.map(({ school }) => school);
const oneFile = path.join(dist, 'navigator.html');

const here = opened();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Texts of a saved sheet, read by a library of others. */
async function savedTexts(download: Download, sheet: string): Promise<{ names: string[]; texts: string }> {
  const book = read(readFileSync(await download.path()));
  const saved = book.Sheets[sheet];
  return { names: book.SheetNames, texts: saved ? utils.sheet_to_csv(saved) : '' };
}

async function expectSaved(download: Download): Promise<void> {
  const original = read(readFileSync(path.join(samples, 'results.xlsx')));
  const { names, texts } = await savedTexts(download, 'ШНОР');
  expect(names.slice(0, original.SheetNames.length)).toEqual(original.SheetNames);
  expect(names.slice(original.SheetNames.length)).toEqual(['ШНОР', 'Свод', 'Что прочитано']);
  const list = texts.slice(0, texts.indexOf('Зона риска'));
  for (const school of listed) expect(list.replaceAll('""', '"')).toContain(school);
}

/** Presses Tab until the focus stands on the element with this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  const trail: string[] = [];
  for (let step = 0; step < 80; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      return element?.getAttribute('aria-label') ?? element?.innerText ?? '';
    });
    trail.push(focused.slice(0, 20));
    if (focused.trim().startsWith(name)) return;
  }
  throw new Error(`Tab does not reach «${name}»: ${trail.join(' → ')}`);
}

const places: [string, () => string][] = [
  ['from a server', () => `${here.url}/page.html`],
  ['as one file from the disk', () => pathToFileURL(oneFile).href],
];

describe.each(places)('the page %s', (_, address) => {
  test('by mouse: open the file, identify, make the sheets, save; asks the network for its own files only', async () => {
    const { page, context, requests, complaints } = await openPage(here.browser, address());
    await page.setInputFiles('input[type=file]', path.join(samples, 'results.xlsx'));
    await button(page, 'Выявить ШНОР').click();
    await openList(page);
    await expect(page.getByRole('button', { name: `В списке по правилу: ${listed.length}` }).count()).resolves.toBe(1);
    await button(page, 'Сформировать листы').click();
    await button(page, 'Добавить в книгу').click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Сохранить копию').click()]);
    await expectSaved(download);
    const own = address().replace(/[^/]*$/, '');
    expect(
      requests.filter((url) => !url.startsWith(own) && !url.startsWith('blob:') && !url.startsWith('data:')),
    ).toEqual([]);
    expect(requests.every((url) => !url.includes('office.js'))).toBe(true);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await context.close();
  }, 120_000);

  test('by keyboard alone: the same, with the focus where it belongs', async () => {
    const { page, context } = await openPage(here.browser, address());
    await button(page, 'Показать на примере').waitFor();
    await tabTo(page, 'Показать на примере');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Итоги', exact: true }).waitFor();
    await page.getByRole('status').filter({ hasText: 'В списке ШНОР' }).first().waitFor();
    await tabTo(page, 'Итоги');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('list', { name: 'Список школ' }).waitFor();
    await tabTo(page, 'МБОУ');
    await page.keyboard.press('ArrowDown');
    await page.waitForFunction(() => document.activeElement?.closest('li')?.getAttribute('data-index') === '2');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Сформировать листы');
    await page.keyboard.press('Enter');
    await button(page, 'Добавить в книгу').waitFor();
    await tabTo(page, 'Добавить в книгу');
    await page.keyboard.press('Enter');
    await button(page, 'Сохранить копию').waitFor();
    await tabTo(page, 'Сохранить копию');
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    await expectSaved(download);
    await context.close();
  }, 120_000);

  test('works without the network once it is loaded', async () => {
    const { page, context } = await openPage(here.browser, address());
    await page.locator('html[data-loaded=all]').waitFor({ state: 'attached' });
    await context.setOffline(true);
    await page.setInputFiles('input[type=file]', path.join(samples, 'results.xlsx'));
    await button(page, 'Выявить ШНОР').click();
    await button(page, 'Сформировать листы').click();
    await button(page, 'Добавить в книгу').click();
    await button(page, 'Сохранить копию').waitFor();
    await context.close();
  }, 120_000);

  test('styles are there under the shipped policy, and nothing inline runs', async () => {
    const { page, context } = await openPage(here.browser, address());
    await button(page, 'Показать на примере').waitFor();
    const policy = await page.getAttribute('meta[http-equiv=Content-Security-Policy]', 'content');
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    const rules = await page.evaluate(() =>
      [...document.styleSheets].reduce((sum, sheet) => sum + sheet.cssRules.length, 0),
    );
    expect(rules).toBeGreaterThan(150);
    await context.close();
  });

  test('a file that is no workbook is refused in words, and the page goes on', async () => {
    const { page, context } = await openPage(here.browser, address());
    await page.setInputFiles('input[type=file]', {
      name: 'письмо.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('no workbook at all'),
    });
    await page.getByRole('alert').waitFor();
    await page.setInputFiles('input[type=file]', path.join(samples, 'results.xlsx'));
    await button(page, 'Выявить ШНОР').waitFor();
    await expect(page.getByRole('alert').filter({ hasText: /./ }).count()).resolves.toBe(0);
    await context.close();
  });
});

test('the one file is small enough for a letter and asks for nothing beside itself', async () => {
  expect(statSync(oneFile).size).toBeLessThan(1_500_000);
  const { page, context, requests } = await openPage(here.browser, pathToFileURL(oneFile).href);
  await button(page, 'Показать на примере').click();
  await page.getByText(/^В списке \d/).waitFor();
  await page.locator('html[data-loaded=all]').waitFor({ state: 'attached' });
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([pathToFileURL(oneFile).href]);
  await context.close();
});
