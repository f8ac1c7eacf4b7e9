/** Schools and municipalities under two names: the question, the merge, the parting and another name, by keyboard alone. */
import { utils, write } from '@e965/xlsx';
import type { Browser, Page } from 'playwright-core';
import { seriousProblems } from './support/axe';
import { launch, openPage, looks } from './support/browser';
import { serveDist } from './support/serve';
import { button, tab, title } from './support/walk';

let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
beforeAll(async () => {
  browser = await launch();
  server = await serveDist();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Two years of a town: it is called otherwise in the second, one school is renamed, one has two spellings. */
function book(): Buffer {
  const year = (when: number, place: string, names: readonly string[]) =>
    utils.aoa_to_sheet([
      [`ВПР ${when} Математика 5 класс`],
      ['Муниципалитет', 'ОО', 'Кол-во участников', '2', '3', '4', '5'],
      ...names.map((name, index) => [place, name, 20 + index, 8, 5 + index, 4, 3]),
    ]);
  const workbook = utils.book_new();
  const [before, after] = [
    year(2024, 'Полянск', ['МБОУ «СОШ № 3»', 'МБОУ «Лицей № 1»', 'МКОУ «Ключевская ООШ»', 'МБОУ «Ольховская СОШ»']),
    year(2025, 'Полянский ГО', [
      'МБОУ «СОШ № 3 им. Первого»',
      'МБОУ «Лицей № 1»',
      'МБОУ «Лесная СОШ»',
      'МБОУ «Ольховская СОШ»',
    ]),
  ];
  utils.book_append_sheet(workbook, before, 'ВПР 2024');
  utils.book_append_sheet(workbook, after, 'ВПР 2025');
  return write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** Presses Tab until the focus stands on the control with this name, then Enter. */
async function press(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      return focused?.getAttribute('aria-label') ?? focused?.innerText ?? '';
    });
    if (!name.test(at.trim())) continue;
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`Not reached by Tab: ${name}`);
}

const focusIn = (page: Page, name: string) =>
  page.waitForFunction(
    (label) => document.activeElement?.closest('section')?.getAttribute('aria-label') === label,
    name,
  );
const names = 'Названия школы';

const shown = looks.filter(({ name }) => name === '320x378-light' || name === '450x800-dark');
test.each(shown.map((look) => [look.name, look] as const))('%s: asked, merged, parted, named', async (_name, look) => {
  const { page, context, complaints } = await openPage(browser, `${server.url}/page.html`, look);
  await page
    .locator('input[type=file]:not([multiple])')
    .first()
    .setInputFiles({ name: 'Школы.xlsx', mimeType: 'application/octet-stream', buffer: book() });
  await button(page, 'Выявить ШНОР').click();

  // One question for all schools of the municipality.
  const asked = page.getByRole('radiogroup', { name: '«Полянск» и «Полянский ГО» — один муниципалитет?' });
  await asked.waitFor();
  expect(await page.getByRole('radiogroup').count()).toBe(1);
  await page.getByText('2 школы названы одинаково').or(page.getByText('3 школы названы одинаково')).first().waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await asked.getByRole('radio', { name: /^один муниципалитет/ }).focus();
  await page.keyboard.press('Space');
  await press(page, /^Ответить$/);
  await page.getByText('Ответ учтён, вопросов больше нет.').first().waitFor();

  // Two schools of other names are one.
  await tab(page, 'Школы').click();
  await page.getByText('МБОУ «Лесная СОШ»').click();
  await title(page, 'МБОУ «Лесная СОШ»');
  await press(page, /^Это одна школа с…$/);
  await focusIn(page, names);
  await page.keyboard.type('Ключ');
  expect(await seriousProblems(page)).toEqual([]);
  await press(page, /^МКОУ «Ключевская ООШ»/);
  await press(page, /^Это одна школа$/);
  await page.getByText('Теперь это одна школа. Всего в книге: 4 школы.').first().waitFor();
  await focusIn(page, names);
  await page.getByText('«Ключевская ООШ»» и «МБОУ «Лесная СОШ»» – одна школа', { exact: false }).first().waitFor();
  expect(await seriousProblems(page)).toEqual([]);

  // Taken back, and said again.
  await press(page, /^Отменить: .*одна школа$/);
  await page.getByText('Отменено. Всего в книге: 5 школ.').first().waitFor();

  // Another name goes into the list.
  await press(page, /^Исправить название$/);
  await page.getByRole('textbox', { name: 'Название для документов' }).fill('МБОУ «Лесная школа»');
  await press(page, /^Сохранить название$/);
  await title(page, 'МБОУ «Лесная школа»');
  await focusIn(page, names);

  // Two spellings that were joined are parted.
  await tab(page, 'Школы').click();
  await page.getByText('МБОУ «СОШ № 3 им. Первого»').click();
  await press(page, /^Разные школы: «МБОУ «СОШ № 3»»/);
  await page.getByText('Теперь это разные школы. Всего в книге: 6 школ.').first().waitFor();
  await title(page, /СОШ № 3/);

  // The list is made of it.
  await tab(page, 'Школы').click();
  await button(page, 'Сформировать листы').click();
  const list = page.getByRole('region', { name: 'Лист «ШНОР»' }).first();
  await list.waitFor();
  expect(await list.innerText()).toContain('МБОУ «Лесная школа»');
  expect(complaints).toEqual([]);
  await context.close();
});
