/** The built pane in an Excel that refuses or ignores: the ribbon goes on, and what cannot be handed over is offered another way. */
import { openBook } from '../excel-stand-in/file/read';
import { startExcelPage, type ExcelPage, type PageOptions } from '../excel-stand-in/page/server';
import { settingsWords, shareWords } from '../src/words/pane/share';
import { packageWords } from '../src/words/schools/packages';
import { givenWords } from '../src/words/pane/controls';
import { newsText, openPage } from '../src/words/pane/shell';
import { problemText } from '../src/words/problems';
import { openIn } from './support/excel';
import { openList } from './support/school-list';
import { dist } from './support/serve';
import { opened } from './support/opened';

const here = opened();

async function inExcel(
  options: Pick<PageOptions, 'downloads' | 'platform'>,
  work: (excel: ExcelPage, opened: Awaited<ReturnType<typeof openIn>>) => Promise<void>,
  spoil: (excel: ExcelPage) => void = () => undefined,
): Promise<void> {
  const excel = await startExcelPage({ dist, ...options });
  try {
    const opened = await openIn(here.browser, excel, () => spoil(excel));
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await work(excel, opened);
    await opened.context.close();
  } finally {
    await excel.close();
  }
}

test.each(['refuses', 'silent'] as const)(
  'an Excel that %s to show the pane: the first click is done, and so is the one after it',
  (taskpane) =>
    inExcel(
      {},
      async (_, { page, pane }) => {
        await pane
          .getByRole('button', { name: 'Выявить ШНОР' })
          .and(pane.locator(':enabled:not([aria-disabled=true])'))
          .waitFor();
        await page.locator('#ribbon').getByRole('button', { name: 'Справка' }).click();
        await pane.locator('[data-place="data/help"]').waitFor();
        await page.locator('#ribbon').getByRole('button', { name: 'SWOT и диагностика' }).click();
        await pane.locator('[data-place="documents/list"]').waitFor({ timeout: 15_000 });
      },
      (excel) => (excel.excel().taskpane = taskpane),
    ),
  120_000,
);

test(
  'a click on the ribbon before the pane is there is done when it is',
  () =>
    inExcel({}, async (_, { page, pane }) => {
      await page.locator('#ribbon').getByRole('button', { name: 'Справка' }).click();
      await pane.locator('[data-place="data/help"]').waitFor();
    }),
  120_000,
);

test(
  'a settings file that arrives nowhere: its content goes on the clipboard',
  () =>
    inExcel({ downloads: false }, async (_, { page, pane }) => {
      let downloads = 0;
      page.on('download', () => downloads++);
      await pane.getByRole('button', { name: 'Выявить ШНОР' }).click();
      await openList(pane);
      await pane.getByRole('tab', { name: 'Документы' }).click();
      await pane.getByRole('button', { name: settingsWords.title }).click();
      await pane.getByRole('button', { name: settingsWords.save }).click();
      await pane.getByText(givenWords.missing).waitFor();
      await pane.getByRole('link', { name: 'Открыть страницу без Excel' }).waitFor();
      await pane.getByRole('button', { name: givenWords.copy }).click();
      await pane.getByText(givenWords.copied(givenWords.intoEditor(settingsWords.fileName))).waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(JSON.parse(text)).toHaveProperty('criteria');
      expect(downloads).toBe(0);
    }),
  120_000,
);

test(
  'Excel for Mac, which drops files without a word: the pane offers none, says so, and gives the content another way',
  () =>
    inExcel({ platform: 'Mac' }, async (_, { page, pane }) => {
      let downloads = 0;
      page.on('download', () => downloads++);
      const openDocument = async (name: string): Promise<void> => {
        await pane.getByRole('tab', { name: 'Документы' }).click();
        await pane.getByRole('button', { name }).click();
      };
      const pageLink = pane.getByRole('link', { name: openPage });
      await pane.getByRole('button', { name: 'Выявить ШНОР' }).click();
      await openList(pane);
      await openDocument(settingsWords.title);
      await pane.getByRole('button', { name: settingsWords.save }).click();
      await pane.getByText(givenWords.notGiven(settingsWords.fileName)).waitFor();
      await expect(pane.getByText(givenWords.missing).count()).resolves.toBe(0);
      await expect(pageLink.getAttribute('href')).resolves.toBe('page.html');
      await pane.getByRole('button', { name: givenWords.copy }).click();
      await pane.getByText(givenWords.copied(givenWords.intoEditor(settingsWords.fileName))).waitFor();
      expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toHaveProperty('criteria');
      // An archive cannot be pasted: the page is what is left.
      await openDocument('Разослать школам');
      await pane.getByRole('button', { name: 'Собрать архив' }).click();
      await pane.getByText(givenWords.archiveNotGiven(`${packageWords.archive}.zip`)).waitFor();
      await pageLink.waitFor();
      await expect(pane.getByRole('button', { name: givenWords.copy }).count()).resolves.toBe(0);
      expect(downloads).toBe(0);
    }),
  120_000,
);

test(
  'copies and the sample that Excel does not open: said, and offered another way; where it opens them, they open',
  () =>
    inExcel(
      {},
      async (excel, { page, pane }) => {
        await pane.getByRole('button', { name: 'Показать на примере' }).click();
        await pane.getByText(problemText({ code: 'excel-no-sample' })).waitFor();
        await pane.getByRole('button', { name: 'Сформировать листы' }).click();
        await pane.getByRole('button', { name: 'Добавить в книгу' }).click();
        await pane.getByRole('heading', { name: 'Готово' }).waitFor();
        await pane.getByRole('tab', { name: 'Документы' }).click();
        await pane.getByRole('button', { name: shareWords.title }).click();
        await pane.getByRole('button', { name: shareWords.make }).click();
        await pane.getByRole('button', { name: shareWords.copy(null) }).click();
        await pane.getByText(shareWords.copied).waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Свод');
        excel.excel().refusals = [];
        await pane.getByRole('button', { name: shareWords.make }).click();
        await pane
          .getByText(newsText.copied({ count: 1 }))
          .first()
          .waitFor();
        const [copy] = excel.excel().opened;
        const book = await openBook(Buffer.from(copy!, 'base64'), 'Копия.xlsx');
        expect(book.sheets.map(({ name }) => name)).toContain('Свод');
      },
      (excel) => (excel.excel().refusals = [{ member: 'Workbook.CreateAndOpenWorkbook', code: 'GeneralException' }]),
    ),
  180_000,
);
