/** The page without Excel, from a server and as one file from the disk: from the file to the saved copy, by mouse and by keyboard alone. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from '@e965/xlsx';
import type { Download, Page } from 'playwright-core';
import { openPage } from './support/browser';
import { measured } from './support/pace';
import { region } from './support/region';
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

/**
 * Follows large files on their way: presses «Отмена» of the first as soon as it is there, notes what is said of sheets, and of each file the
 * longest task while it was read, in milliseconds.
 */
const watchOpening = `(() => {
  const told = new Set();
  const tasks = [];
  const longest = [];
  window.opening = { told, longest };
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ entryTypes: ['longtask'] });
  let since = 0;
  new MutationObserver(() => {
    const bar = document.querySelector('[role=progressbar]');
    if (bar) told.add(bar.previousElementSibling.textContent);
    if (bar && !since) {
      since = performance.now();
      if (longest.length === 0) [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Отмена').click();
    } else if (!bar && since) {
      const [from, to] = [since, performance.now()];
      since = 0;
      const within = ({ startTime, duration }) => startTime >= from && startTime + duration <= to;
      setTimeout(() => longest.push(Math.max(0, ...tasks.filter(within).map(({ duration }) => duration))), 100);
    }
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
})()`;
/** Of so many files, when all have been read or left. */
const openings = (page: Page, count: number): Promise<number[]> =>
  measured(
    page,
    `(async () => {
      while (window.opening.longest.length < ${count}) await new Promise((done) => setTimeout(done, 50));
      return window.opening.longest;
    })()`,
  );

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
    await button(page, `В списке по правилу: ${listed.length}`).waitFor();
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

  test('a large file: progress, «Отмена» leaves the workbook as it is, no long task, the same findings as without a thread', async () => {
    const large = { name: 'Регион.xlsx', mimeType: 'application/octet-stream', buffer: region(4000) };
    const open = (page: Page): Promise<void> => page.setInputFiles('input[aria-label="Открыть файл"]', large);
    const found = async (page: Page): Promise<string | null> => {
      await button(page, 'Выявить ШНОР').click();
      await openList(page);
      return page.getByRole('button', { name: /^В списке по правилу: / }).textContent();
    };
    const { page, context, complaints } = await openPage(here.browser, address());
    await page.setInputFiles('input[type=file]', path.join(samples, 'results.xlsx'));
    await page.getByText('Открыта книга «results.xlsx»').waitFor();
    await measured(page, watchOpening);
    await open(page);
    await openings(page, 1);
    await page.getByText('Открыта книга «results.xlsx»').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    for (let opened = 2; opened < 5; opened++) {
      await open(page);
      await openings(page, opened);
      await page.getByText('Открыта книга «Регион.xlsx»').waitFor();
    }
    // The quietest counts: other programs hold up a page as well.
    const [, ...longest] = await openings(page, 4);
    expect(Math.min(...longest)).toBeLessThanOrEqual(200);
    expect(await measured<string[]>(page, '[...window.opening.told]')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^лист «.+», \d+ %$/)]),
    );
    const list = await found(page);
    expect(complaints).toEqual([]);
    await context.close();
    const alone = await openPage(here.browser, 'about:blank');
    await alone.page.addInitScript('window.Worker = function () { throw new Error("none here"); }');
    await alone.page.goto(address());
    await open(alone.page);
    expect(await found(alone.page)).toBe(list);
    expect(list).toMatch(/\d/);
    await alone.context.close();
  }, 240_000);

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
