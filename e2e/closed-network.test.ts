/** The build for a network without Microsoft's addresses: the pane does its work in Excel and asks nobody but its own server. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { address } from '../config/address';
import { certificate } from '../excel-stand-in/page/certificate';
import { startExcelPage } from '../excel-stand-in/page/server';
import { launch } from './support/browser';
import { dist, sampleHeaders, serveDist } from './support/serve';

const root = path.join(__dirname, '..');
const folder = path.join(root, 'out', 'closed-network');
const excelAddress = 'excel.officeapps.live.com';
const office = address('production');

const open: { close: () => Promise<void> }[] = [];
// What a failed test leaves open would keep jest from ending.
afterAll(async () => {
  for (const one of open.reverse()) await one.close();
});

test('from opening to the sheets with Office.js beside the pane; every request goes to the office’s server', async () => {
  execFileSync('npx', ['webpack', '--mode', 'production', '--output-path', folder], {
    cwd: root,
    env: { ...process.env, SHNOR_OFFICE_JS: 'local' },
    stdio: 'ignore',
  });
  const server = await serveDist({ folder, certificate: certificate(), headers: sampleHeaders });
  open.push(server);
  const excel = await startExcelPage({ dist, pane: `${office}/` });
  open.push(excel);
  await excel.open(readFileSync(path.join(root, 'samples', 'results.xlsx')), 'results.xlsx');
  const browser = await launch({
    [`${new URL(office).hostname}:443`]: server.port,
    [`${excelAddress}:443`]: Number(new URL(excel.url).port),
  });
  open.push(browser);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ru-RU' });
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  const page = await context.newPage();
  await page.goto(`https://${excelAddress}/`);
  const pane = page.frameLocator('#pane iframe');
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await button('Выявить ШНОР').and(pane.locator(':enabled:not([aria-disabled=true])')).click();
  await button('Сформировать листы').click();
  await button('Добавить в книгу').click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
  const check = await context.newPage();
  await check.goto(`${office}/check.html`);
  await check.locator('html[data-checked="0"]').waitFor();
  await check.getByText(`${office}/office/office.js`).waitFor();
  expect([...asked].sort()).toEqual([`https://${excelAddress}`, office].sort());
}, 240_000);
