import { readFileSync } from 'node:fs';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { ExcelPage } from '../../excel-stand-in/page/server';
import { officeFromPackage } from './browser';

const sample = path.join(__dirname, '..', '..', 'samples', 'results.xlsx');

export interface InExcel {
  page: Page;
  pane: FrameLocator;
  context: BrowserContext;
  requests: string[];
}

/** Excel as it starts: a workbook with one empty sheet. */
export async function openEmpty(browser: Browser, excel: ExcelPage): Promise<InExcel> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Лист1');
  await excel.open(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'Книга1.xlsx');
  return paneOf(browser, excel);
}

/**
 * Excel with the sample workbook; what the pane asks of Microsoft's server is answered by the unmodified npm package.
 * @param prepare spoils the workbook before the pane sees it
 */
export async function openIn(
  browser: Browser,
  excel: ExcelPage,
  prepare: () => void = () => undefined,
  file = sample,
): Promise<InExcel> {
  await excel.open(readFileSync(file), path.basename(file));
  prepare();
  return paneOf(browser, excel);
}

async function paneOf(browser: Browser, excel: ExcelPage): Promise<InExcel> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    locale: 'ru-RU',
    viewport: { width: 1100, height: 760 },
  });
  await officeFromPackage(context);
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(excel.url);
  return { page, pane: page.frameLocator('#pane iframe'), context, requests };
}
