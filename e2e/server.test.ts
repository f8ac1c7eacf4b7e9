/** An office's own server with the headers of docs/server: the pane opens in Excel at another address, and the check page names what is wrong. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { address } from '../config/address';
import { certificate } from '../excel-stand-in/page/certificate';
import { cdn, startExcelPage, type ExcelPage } from '../excel-stand-in/page/server';
import { launch, officeFromPackage } from './support/browser';
import { dist, sampleHeaders as headers, serveDist, type Serving } from './support/serve';
import { openList } from './support/school-list';

const excelAddress = 'excel.officeapps.live.com';
const office = address('production');
const secure = { certificate: certificate(), headers };

type Closing = { close: () => Promise<void> };
const open: Closing[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});
const later = <T extends Closing>(one: T): T => {
  open.push(one);
  return one;
};

/** A browser for which the address in the manifest is the served folder, and `others` their ports. */
async function visit(
  serving: Serving,
  others: Record<string, number> = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const server = later(await serveDist(serving));
  const browser: Browser = later(await launch({ [`${new URL(office).hostname}:443`]: server.port, ...others }));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ru-RU' });
  await officeFromPackage(context);
  return { page: await context.newPage(), context };
}

const excelWithPane = async (): Promise<ExcelPage> => later(await startExcelPage({ dist, pane: `${office}/` }));

test('the pane of the office server opens in Excel and reads its workbook', async () => {
  const excel = await excelWithPane();
  await excel.open(readFileSync(path.join(__dirname, '..', 'samples', 'results.xlsx')), 'results.xlsx');
  const { page } = await visit(secure, { [`${excelAddress}:443`]: Number(new URL(excel.url).port) });
  await page.goto(`https://${excelAddress}/`);
  const pane = page.frameLocator('#pane iframe');
  await pane
    .getByRole('button', { name: 'Выявить ШНОР' })
    .and(pane.locator(':enabled:not([aria-disabled=true])'))
    .click();
  await openList(pane);
}, 120_000);

test.each(['excel.cloud.microsoft', 'onedrive.live.com'])(
  'the pane is shown where the page of Excel itself stands in a frame of %s',
  async (outer) => {
    const excel = await excelWithPane();
    await excel.open(readFileSync(path.join(__dirname, '..', 'samples', 'results.xlsx')), 'results.xlsx');
    const port = Number(new URL(excel.url).port);
    const { page } = await visit(secure, { [`${excelAddress}:443`]: port, [`${outer}:443`]: port });
    // Any document of that host will do for the frame around.
    await page.goto(`https://${outer}/host.css`);
    await page.evaluate((inner) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: inner, width: '1000', height: '700' });
      document.body.replaceChildren(frame);
    }, `https://${excelAddress}/`);
    const pane = page.frameLocator('iframe').frameLocator('#pane iframe');
    await pane.getByRole('button', { name: 'Выявить ШНОР' }).waitFor();
  },
  120_000,
);

test('no other site may show the pane in a frame', async () => {
  const excel = await excelWithPane();
  const { page } = await visit(secure, { 'other.example.org:443': Number(new URL(excel.url).port) });
  const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/taskpane.html'));
  await page.goto('https://other.example.org/');
  expect((await refused).failure()?.errorText).toContain('BLOCKED_BY_RESPONSE');
}, 60_000);

/** What the check page finds: each line that is not in order by its title, and how much hinders. */
async function found(page: Page, url: string): Promise<{ lines: string[]; hinders: number; text: string }> {
  await page.goto(url);
  const checked = page.locator('html[data-checked]');
  await checked.waitFor({ timeout: 30_000 });
  const heads = await page.locator('#checks b').allInnerTexts();
  return {
    lines: heads.filter((line) => !line.startsWith('В порядке')).sort(),
    hinders: Number(await checked.getAttribute('data-checked')),
    text: await page.innerText('main'),
  };
}

const { 'Content-Security-Policy': _policy, ...withoutPolicy } = headers;
describe('the check page', () => {
  test.each<[string, Serving, string[], number]>([
    ['finds nothing on a server like the sample', secure, [], 0],
    ['frame-ancestors missing', { ...secure, headers: withoutPolicy }, ['Обратите внимание: показ в Excel'], 0],
    [
      'frame-ancestors without Excel',
      { ...secure, headers: { ...headers, 'Content-Security-Policy': "frame-ancestors 'self'" } },
      ['Обратите внимание: показ в Excel'],
      0,
    ],
    [
      'X-Frame-Options sent',
      { ...secure, headers: { ...headers, 'X-Frame-Options': 'SAMEORIGIN' } },
      ['Мешает работе: показ в Excel'],
      1,
    ],
    [
      'a policy of the server on top of ours',
      {
        ...secure,
        headers: {
          ...headers,
          'Content-Security-Policy': `${headers['Content-Security-Policy']}; script-src 'self' ${cdn}`,
        },
      },
      ['Обратите внимание: политика сервера'],
      0,
    ],
    ['styles of the wrong type', { ...secure, otherTypes: { '.css': 'text/plain' } }, ['Мешает работе: оформление'], 1],
    [
      'scripts of the wrong type, no headers',
      { certificate: secure.certificate, otherTypes: { '.js': 'application/octet-stream' } },
      ['Мешает работе: сценарии', 'Обратите внимание: показ в Excel'],
      1,
    ],
    ['the manifest not there', { ...secure, otherTypes: { '.xml': null } }, ['Мешает работе: манифест'], 1],
    ['icons not there', { ...secure, otherTypes: { '.png': null } }, ['Мешает работе: значки'], 1],
  ])(
    '%s',
    async (_name, serving, lines, hinders) => {
      const { page } = await visit(serving);
      expect(await found(page, `${office}/check.html`)).toMatchObject({ lines, hinders });
    },
    60_000,
  );

  test('plain http, another address than the manifest has', async () => {
    const server = later(await serveDist({ headers }));
    const { page } = await visit(secure);
    const { lines, hinders, text } = await found(page, `${server.url}/check.html`);
    expect(lines).toEqual(['Мешает работе: защищённый адрес', 'Мешает работе: манифест']);
    expect(hinders).toBe(2);
    expect(text).toContain(`В манифесте адрес ${office}/, а страницы лежат по адресу ${server.url}/`);
  }, 60_000);

  test('scripts of the wrong type, which nosniff forbids to run: the page itself says so', async () => {
    const { page } = await visit({ ...secure, otherTypes: { '.js': 'application/octet-stream' } });
    await page.goto(`${office}/check.html`);
    expect(await page.getByRole('status').innerText()).toContain('application/javascript');
  }, 60_000);

  test('Office.js out of reach', async () => {
    const { page, context } = await visit(secure);
    await context.route(`${cdn}/**`, (route) => route.abort());
    expect((await found(page, `${office}/check.html`)).lines).toEqual(['Мешает работе: Office.js']);
  }, 60_000);

  test('an old web view', async () => {
    const { page, context } = await visit(secure);
    await context.addInitScript(() => Object.defineProperty(CSS, 'supports', { value: () => false }));
    expect((await found(page, `${office}/check.html`)).lines).toEqual(['Мешает работе: браузер']);
  }, 60_000);
});
