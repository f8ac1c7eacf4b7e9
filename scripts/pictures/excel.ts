/** The pane inside Excel: before the first click, beside the finished list, beside the sheet to type results into. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { openEmpty, openIn, type InExcel } from '../../e2e/support/excel';
import { openList } from '../../e2e/support/school-list';
import { dist } from '../../e2e/support/serve';
import { startExcelPage, type ExcelPage } from '../../excel-stand-in/page/server';
import { identified, picture, sample } from './places';

const ready = (pane: FrameLocator, name: string) =>
  pane.getByRole('button', { name, exact: true }).and(pane.locator(':enabled:not([aria-disabled=true])'));
async function taken({ page, context }: InExcel, name: string, width = 1000): Promise<void> {
  await page.setViewportSize({ width, height: 600 });
  await page.screenshot({ path: picture(name), animations: 'disabled' });
  await context.close();
}

export async function excelPictures(browser: Browser): Promise<void> {
  const excel = await startExcelPage({ dist });
  try {
    const before = await openIn(browser, excel, undefined, sample);
    await ready(before.pane, 'Добавить файлы').waitFor();
    await taken(before, 'excel-start');
    await madePicture(browser, excel);
    await entryPicture(browser, excel);
  } finally {
    await excel.close();
  }
}

/** The finished list with what its formulas give: the command line makes it, because the stand-in computes none. */
async function madePicture(browser: Browser, excel: ExcelPage): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'shnor-pictures-'));
  const made = await openIn(browser, excel, undefined, await identified(work));
  await ready(made.pane, 'Добавить файлы').waitFor();
  await made.pane.getByRole('tab', { name: 'Школы' }).click();
  await openList(made.pane);
  await made.page.getByRole('tab', { name: 'ШНОР', exact: true }).click();
  await made.page.getByText('Школы с низкими образовательными результатами').first().waitFor();
  await taken(made, 'excel-made');
  rmSync(work, { recursive: true });
}

/** A few rows of an invented district typed into the sheet. */
async function entryPicture(browser: Browser, excel: ExcelPage): Promise<void> {
  const empty = await openEmpty(browser, excel);
  await ready(empty.pane, 'Начать с образца').click();
  await empty.pane.getByRole('heading', { name: 'Впишите результаты' }).waitFor();
  const { user } = excel.excel();
  [18, 25, 31].forEach((people, index) => {
    const row = 5 + index;
    const school = `МБОУ «${['Луговая', 'Полевая', 'Речная'][index]} СОШ»`;
    Object.entries({
      A: 2026,
      B: 'ВПР',
      C: 5,
      D: 'Математика',
      E: 'Озёрный район',
      G: school,
      H: people,
      I: 2 + 3 * index,
    }).forEach(([column, value]) => user.type('Ввод результатов', `${column}${row}`, value));
  });
  await empty.page.getByText('МБОУ «Речная СОШ»').waitFor();
  await taken(empty, 'excel-entry', 1360);
}
