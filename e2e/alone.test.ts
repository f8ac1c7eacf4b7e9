/** The pane where it cannot start or go on: each case has its screen with the next step. */
import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { cdn } from '../excel-stand-in/page/server';
import { officeFromPackage } from './support/browser';
import { looker, nothingSeen, pictures } from './support/looking';
import { openList } from './support/school-list';
import { button } from './support/walk';
import { opened } from './support/opened';

const seen = nothingSeen();
const here = opened();
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
});
beforeEach(async () => {
  context = await here.browser.newContext({ viewport: { width: 320, height: 378 } });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  expect(seen.wrong.splice(0)).toEqual([]);
});
const noOfficeJs = () => context.route(`${cdn}/**`, (route) => route.abort());

test('Office.js that never loads: a click waits for it, then a screen with the next step', async () => {
  await noOfficeJs();
  await page.goto(`${here.url}/taskpane.html`);
  await button(page, 'Выявить ШНОР').click();
  await page.getByText('Связываемся с Excel').waitFor();
  await looker(page, seen)('excel-connecting');
  await page.getByRole('heading', { name: 'Excel не отвечает' }).waitFor({ timeout: 40_000 });
  await looker(page, seen)('excel-silent');
}, 120_000);

test('an old web view gets a message instead of an empty pane', async () => {
  await noOfficeJs();
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Proxy'));
  await page.goto(`${here.url}/taskpane.html`);
  await page.getByText('Нужен Excel 2021 или новее').waitFor();
  await looker(page, seen)('old-view');
}, 60_000);

test('opened outside Excel the pane leads to the page for files', async () => {
  await officeFromPackage(context);
  await page.goto(`${here.url}/taskpane.html`);
  await page.getByRole('heading', { name: 'Область открыта не в Excel' }).waitFor({ timeout: 40_000 });
  await looker(page, seen)('not-excel');
}, 90_000);

test('a part of the pane that cannot be loaded: the workbook is not touched, and how to go on', async () => {
  await page.route('**/documents-screens*', (route) => route.abort());
  await page.goto(`${here.url}/page.html`);
  await button(page, 'Показать на примере').click();
  await openList(page);
  await page.getByRole('tab', { name: 'Документы' }).click();
  await page.getByRole('heading', { name: 'Экран не открылся' }).waitFor();
  await looker(page, seen)('screen-failed');
}, 60_000);
