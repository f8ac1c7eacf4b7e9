/** «Сохранить в файл»: where the browser can, the workbook goes into one file that was asked for once; where it cannot, there is no such button. */
import path from 'node:path';
import { read } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { openPage } from './support/browser';
import { button, title } from './support/walk';
import { opened } from './support/opened';

const here = opened();

/** The page with the list's sheets made. */
async function made(prepare: () => void): Promise<Page> {
  const { page } = await openPage(here.browser, 'about:blank');
  await page.addInitScript(prepare);
  await page.goto(`${here.url}/page.html`);
  await page.setInputFiles('input[type=file]', path.join(__dirname, '..', 'samples', 'results.xlsx'));
  await button(page, 'Выявить ШНОР').click();
  await button(page, 'Сформировать листы').click();
  await button(page, 'Добавить в книгу').click();
  await title(page, 'Готово');
  return page;
}

/** Stands for the browser's window, which no test can press: a file of the browser's own store, real in everything else. */
function picker(): void {
  Object.assign(window, {
    asked: 0,
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) => {
      (window as unknown as { asked: number }).asked += 1;
      return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });
    },
  });
}
const stored = (page: Page): Promise<{ asked: number; bytes: number[] }> =>
  page.evaluate(async () => {
    const file = await (await (await navigator.storage.getDirectory()).getFileHandle('results.xlsx')).getFile();
    const { asked } = window as unknown as { asked: number };
    return { asked, bytes: [...new Uint8Array(await file.arrayBuffer())] };
  });

test('the file is asked for once; the second saving goes into it too', async () => {
  const page = await made(picker);
  await button(page, 'Сохранить в файл').click();
  await page.getByText('Сохранено в «results.xlsx».').waitFor();
  const first = await stored(page);
  expect(first.asked).toBe(1);
  expect(read(Uint8Array.from(first.bytes)).SheetNames).toEqual(expect.arrayContaining(['ШНОР', 'Свод']));
  await page.getByRole('tab', { name: 'Документы' }).click();
  await button(page, 'Убрать созданные листы').click();
  await button(page, 'Да, убрать').click();
  await button(page, 'Вернуть прежний вариант').click();
  await button(page, 'Да, вернуть').click();
  await button(page, 'Сохранить в файл').click();
  await page.getByText('Сохранено в «results.xlsx».').waitFor();
  expect((await stored(page)).asked).toBe(1);
  await page.context().close();
}, 120_000);

test('a refusal is told, and the file stays; a closed window says nothing', async () => {
  const page = await made(() =>
    Object.assign(window, {
      showSaveFilePicker: () => Promise.reject(new DOMException('closed', 'AbortError')),
    }),
  );
  await button(page, 'Сохранить в файл').click();
  await page.evaluate(() =>
    Object.assign(window, {
      showSaveFilePicker: async () => ({
        name: 'results.xlsx',
        createWritable: () => Promise.reject(new DOMException('locked', 'NoModificationAllowedError')),
      }),
    }),
  );
  await button(page, 'Сохранить в файл').click();
  await page.getByText('Файл «results.xlsx» открыт в другой программе').waitFor();
  await page.context().close();
}, 120_000);

test('a browser that cannot has no such button', async () => {
  const page = await made(() => {
    delete (window as unknown as Record<string, unknown>)['showSaveFilePicker'];
  });
  await button(page, 'Сохранить копию').waitFor();
  expect(await button(page, 'Сохранить в файл').count()).toBe(0);
  await page.context().close();
}, 120_000);
