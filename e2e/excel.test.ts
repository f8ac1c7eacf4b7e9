/** The built pane in the stand-in Excel with Microsoft's own Office.js: from the click on the ribbon to the saved workbook. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import type { Download } from 'playwright-core';
import { cdn, startExcelPage, type ExcelPage } from '../excel-stand-in/page/server';
import { seriousProblems } from './support/axe';
import { openList } from './support/school-list';
import { openIn } from './support/excel';
import { dist } from './support/serve';
import { opened } from './support/opened';

const samples = path.join(__dirname, '..', 'samples');
const facts = JSON.parse(readFileSync(path.join(samples, 'facts.json'), 'utf8')) as {
  low: { any: { school: string }[] };
};
const listed = facts.low.any.map(({ school }) => school);

const here = opened();
let excel: ExcelPage;
beforeAll(async () => {
  excel = await startExcelPage({ dist });
});
afterAll(() => excel.close());

const openExcel = () => openIn(here.browser, excel);

async function expectSaved(download: Download): Promise<void> {
  const original = read(readFileSync(path.join(samples, 'results.xlsx')));
  const book = read(readFileSync(await download.path()));
  expect(book.SheetNames).toEqual([...original.SheetNames, 'ШНОР', 'Свод', 'Что прочитано']);
  for (const name of original.SheetNames) {
    expect(utils.sheet_to_json(book.Sheets[name]!, { header: 1 })).toEqual(
      utils.sheet_to_json(original.Sheets[name]!, { header: 1 }),
    );
  }
  const rows = utils.sheet_to_json<string[]>(book.Sheets['ШНОР']!, { header: 1 });
  const end = rows.findIndex((row) => String(row[0] ?? '').startsWith('Зона риска'));
  const cells = new Set(rows.slice(0, end).flat());
  expect(listed.filter((school) => !cells.has(school))).toEqual([]);
}

test('by mouse: ribbon, list, sheets, a row selected in Excel shows its school, save; nothing else on the network', async () => {
  const { page, pane, context, requests } = await openExcel();
  await pane
    .getByRole('button', { name: 'Выявить ШНОР' })
    .and(pane.locator(':enabled:not([aria-disabled=true])'))
    .waitFor();
  await page.getByRole('button', { name: 'Выявить ШНОР' }).click();
  await openList(pane);
  await pane.getByRole('button', { name: `В списке по правилу: ${listed.length}` }).waitFor();
  await pane.getByRole('button', { name: 'Сформировать листы' }).click();
  await pane.getByRole('button', { name: 'Добавить в книгу' }).click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
  await pane.getByRole('tab', { name: 'Школы' }).click();
  excel.excel().user.select('РУ 5 2025 Статистика по отметка', 'A14');
  await pane.getByText('Выбрана на листе').waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Сохранить копию').click()]);
  await expectSaved(download);
  const foreign = requests.filter(
    (url) => !url.startsWith(excel.url) && !url.startsWith(`${cdn}/lib/1/hosted/`) && !/^(data|blob):/.test(url),
  );
  expect(foreign).toEqual([]);
  await context.close();
}, 180_000);

test('by keyboard alone inside the pane', async () => {
  const { page, pane, context } = await openExcel();
  const identify = pane.getByRole('button', { name: 'Выявить ШНОР' });
  await identify.and(pane.locator(':enabled:not([aria-disabled=true])')).waitFor();
  await pane.getByRole('tab', { name: 'Данные' }).focus();
  const press = async (name: string): Promise<void> => {
    const target = pane.getByRole('button', { name, exact: true });
    await target.and(pane.locator(':enabled:not([aria-disabled=true])')).waitFor();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
    }
    throw new Error(`Tab does not reach «${name}»`);
  };
  await press('Выявить ШНОР');
  await pane.getByRole('tab', { name: 'Итоги', exact: true }).waitFor();
  await press('Сформировать листы');
  await press('Добавить в книгу');
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
  expect(excel.excel().book.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['ШНОР', 'Свод']));
  expect(await seriousProblems(page, { frame: '#pane iframe' })).toEqual([]);
  await context.close();
}, 180_000);

test("from the cell's menu as on the ribbon, and again when the list is already there", async () => {
  const { page, pane, context } = await openExcel();
  await pane
    .getByRole('button', { name: 'Выявить ШНОР' })
    .and(pane.locator(':enabled:not([aria-disabled=true])'))
    .waitFor();
  await page.locator('[data-cell=A14]').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Выявить ШНОР' }).click();
  const low = pane.getByText(`В списке ${listed.length} из`);
  await low.waitFor();
  // Again from another section: read anew, and the list comes back.
  await pane.getByRole('tab', { name: 'Данные' }).click();
  await pane.getByRole('heading', { name: 'Что прочитано' }).waitFor();
  await page.getByRole('button', { name: 'Выявить ШНОР' }).click();
  await low.waitFor();
  await context.close();
}, 180_000);

test('the list is there again when the pane is opened anew', async () => {
  const { page, pane, context } = await openExcel();
  await pane.getByRole('button', { name: 'Выявить ШНОР' }).click();
  await pane.getByRole('button', { name: 'Сформировать листы' }).click();
  await pane.getByRole('button', { name: 'Добавить в книгу' }).click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
  await page.reload();
  await pane.getByRole('tab', { name: 'Школы' }).click();
  await pane.getByText(`В списке ${listed.length} из`).waitFor();
  await context.close();
}, 180_000);
