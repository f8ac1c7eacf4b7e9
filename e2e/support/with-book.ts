/** The pane with a workbook of the test's own, on the page and in the stand-in Excel, driven by the keyboard. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { startExcelPage, type ExcelPage } from '../../excel-stand-in/page/server';
import { seriousProblems } from './axe';
import { looks, officeFromPackage, openPage } from './browser';
import { pictures } from './looking';
import { dist } from './serve';

/** The pane of a place, with the keyboard that drives it. */
export interface WithBook {
  page: Page;
  pane: Frame;
  context: BrowserContext;
  complaints: string[];
  /** The Excel behind the pane; null on the page. */
  excel: ExcelPage | null;
  close: () => Promise<void>;
}
export interface Book {
  name: string;
  bytes: Buffer;
}

/** The page without Excel, in one of its looks. */
export async function onPage(browser: Browser, url: string, lookName: string, book: Book): Promise<WithBook> {
  const look = looks.find(({ name }) => name === lookName)!;
  const { page, context, complaints } = await openPage(browser, `${url}/page.html`, look);
  await page
    .locator('input[type=file][aria-label^="Открыть"]')
    .first()
    .setInputFiles({ name: book.name, mimeType: 'application/octet-stream', buffer: book.bytes });
  return { page, pane: page.mainFrame(), context, complaints, excel: null, close: () => context.close() };
}

/** The stand-in Excel with the pane beside the sheet; `running` left out starts one with the book. */
export async function inExcel(browser: Browser, book: Book, running?: ExcelPage): Promise<WithBook> {
  const excel = running ?? (await startExcelPage({ dist }));
  if (!running) await excel.open(book.bytes, book.name);
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'ru-RU' });
  await officeFromPackage(context);
  const page = await context.newPage();
  await page.goto(excel.url);
  const element = await page.waitForSelector('#pane iframe');
  const close = async (): Promise<void> => {
    await context.close();
    await excel.close();
  };
  return { page, pane: (await element.contentFrame())!, context, complaints: [], excel, close };
}

/** The pane in both of its homes, for `test.each`: two looks of the page, and Excel. */
export function placesWith(
  here: Readonly<{ browser: Browser; url: string }>,
  book: () => Book,
): readonly (readonly [name: string, open: () => Promise<WithBook>])[] {
  return [
    ['page, 320x378, light', () => onPage(here.browser, here.url, '320x378-light', book())],
    ['page, 450x800, dark', () => onPage(here.browser, here.url, '450x800-dark', book())],
    ['Excel', () => inExcel(here.browser, book())],
  ];
}

/** Presses Tab until the focus stands on the control with this name, then the key. */
export async function press({ page, pane }: WithBook, name: RegExp, key = 'Enter'): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const at = await pane.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      const label = focused?.labels?.[0]?.innerText;
      return focused?.getAttribute('aria-label') ?? label ?? focused?.innerText ?? '';
    });
    if (!name.test(at.trim())) continue;
    await page.keyboard.press(key);
    return;
  }
  throw new Error(`Not reached by Tab: ${name}`);
}

/** Keeps a picture of the screen in out/screens and tells what axe finds serious. */
export async function lookedAt({ page, pane }: WithBook, picture: string): Promise<string[]> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${picture}.png`) });
  return seriousProblems(page, page.mainFrame() === pane ? {} : { frame: '#pane iframe' });
}

export const title = (pane: Frame, name: string | RegExp) => pane.getByRole('heading', { level: 1, name }).waitFor();
export const said = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();
/** «Выявить ШНОР», once it can be pressed. */
export const identify = (pane: Frame) =>
  pane
    .getByRole('button', { name: 'Выявить ШНОР', exact: true })
    .and(pane.locator(':enabled:not([aria-disabled=true])'))
    .click();
