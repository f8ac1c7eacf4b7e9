import { readFileSync } from 'node:fs';
import { startExcelPage, officeFolder } from './page/server';
import { launch } from '../e2e/support/browser';
import { join } from 'node:path';
(async () => {
  const own = process.argv[2] === 'own';
  const p = await startExcelPage({ dist: '/work/main/dist', ownOfficeJs: own });
  await p.open(readFileSync('/work/main/samples/results.xlsx'), 'results.xlsx');
  const b = await launch();
  const c = await b.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 800 }, locale: 'ru-RU' });
  const page = await c.newPage();
  const seen: string[] = [];
  page.on('console', (m) => console.log('CONSOLE', m.type(), m.text().slice(0, 300)));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  page.on('requestfailed', (r) => console.log('FAILED', r.url()));
  page.on('request', (r) => {
    if (!r.url().startsWith(p.url)) seen.push(r.url());
  });
  await c.route('https://appsforoffice.microsoft.com/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    return route.fulfill({ path: join(officeFolder(), path), headers: { 'access-control-allow-origin': '*' } });
  });
  await page.goto(p.url);
  await page.waitForTimeout(6000);
  await page.screenshot({ path: '/tmp/sx/p1.png' });
  console.log('syncs', p.excel().syncs);
  await page.locator('[data-command=identify]').click();
  await page.waitForTimeout(6000);

  const pane = page.frameLocator('#pane iframe');
  p.excel().resetCounters();
  await pane.getByRole('button', { name: 'Сформировать листы' }).click();
  await page.waitForTimeout(2500);
  await pane.getByRole('button', { name: 'Добавить в книгу' }).click();
  await page.waitForTimeout(9000);
  await page.screenshot({ path: '/tmp/sx/p3.png' });
  console.log(p.excel().syncs);
  const { saveBook } = await import('./file/write');
  const { writeFileSync } = await import('node:fs');
  writeFileSync('/tmp/sx/made.xlsx', await saveBook(p.excel().book));
  await page.locator('[role=tab]', { hasText: 'ОГЭ 2026' }).last().click();
  await page.waitForTimeout(1000);
  await page.locator('td[data-cell=A7]').click();
  await page.waitForTimeout(2000);
  await page.screenshot({ path: '/tmp/sx/p4.png' });
  await b.close();
  await p.close();
})();
