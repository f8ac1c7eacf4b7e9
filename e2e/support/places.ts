/** The two places the pane lives in, with the sample workbook identified: the page without Excel and the stand-in Excel. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startExcelPage, type ExcelPage } from '../../excel-stand-in/page/server';
import { officeFromPackage, openPage } from './browser';
import { openList } from './school-list';
import { dist, serveDist } from './serve';

export const sample = path.join(__dirname, '..', '..', 'samples', 'results.xlsx');

export interface Place {
  name: string;
  page: Page;
  pane: Page | FrameLocator;
  /** The Excel behind the pane; null on the page. */
  excel: ExcelPage | null;
  /** Saves the workbook as a person would. */
  save: () => Promise<Uint8Array>;
  close: () => Promise<void>;
}

const downloaded = async (page: Page, click: () => Promise<void>): Promise<Uint8Array> => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return new Uint8Array(readFileSync(await download.path()));
};
export { downloaded };

export async function onPage(browser: Browser): Promise<Place> {
  const server = await serveDist();
  const { page, context } = await openPage(browser, `${server.url}/page.html`);
  await page.setInputFiles('input[type=file]', sample);
  await page.getByRole('button', { name: 'Выявить ШНОР' }).click();
  await openList(page);
  return {
    name: 'page',
    page,
    pane: page,
    excel: null,
    save: () => downloaded(page, () => page.getByRole('button', { name: 'Сохранить копию' }).click()),
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

export async function inExcel(browser: Browser): Promise<Place> {
  const excel = await startExcelPage({ dist });
  await excel.open(readFileSync(sample), 'results.xlsx');
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'ru-RU',
    viewport: { width: 1100, height: 760 },
  });
  await officeFromPackage(context);
  const page = await context.newPage();
  await page.goto(excel.url);
  const pane = page.frameLocator('#pane iframe');
  await pane
    .getByRole('button', { name: 'Выявить ШНОР' })
    .and(pane.locator(':enabled:not([aria-disabled=true])'))
    .click();
  await openList(pane);
  return {
    name: 'Excel',
    page,
    pane,
    excel,
    save: () => downloaded(page, () => page.getByText('Сохранить копию').click()),
    close: async () => {
      await context.close();
      await excel.close();
    },
  };
}
