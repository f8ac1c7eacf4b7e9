/** «Проверка Excel» from the help, in a browser: what an office sends us, from an Excel that does everything and from one that refuses five things. */
import type { Browser } from 'playwright-core';
import type { Refusal } from '../excel-stand-in/host';
import { startExcelPage } from '../excel-stand-in/page/server';
import { selfCheckWords as words } from '../src/words/workbook/self-check';
import { launch } from './support/browser';
import { openEmpty } from './support/excel';
import { dist } from './support/serve';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const refusals: Refusal[] = [
  { member: 'PageLayout.PaperSize', code: 'GeneralException' },
  { member: 'WorksheetFreezePanes.*', code: 'InvalidOperation' },
  { member: 'ChartCollection.Add', code: 'AccessDenied' },
  { member: 'CustomXmlPartCollection.Add', code: 'UnsupportedSheet' },
  { member: 'Workbook.CreateAndOpenWorkbook', code: 'GeneralException' },
];

test.each([
  ['does everything', [], ['Excel выполнил все действия']],
  [
    'refuses five things',
    refusals,
    [
      `${words.steps.charts}: AccessDenied`,
      `${words.steps.xml}: UnsupportedSheet`,
      'закрепление строк и столбцов: InvalidOperation',
      'размер бумаги: GeneralException',
      `${words.steps.newBook}: GeneralException`,
    ],
  ],
])(
  'an Excel that %s',
  async (_, refused, said) => {
    const excel = await startExcelPage({ dist });
    try {
      const { page, pane, context } = await openEmpty(browser, excel);
      excel.excel().refusals = refused;
      const identify = pane.getByRole('button', { name: 'Выявить ШНОР' });
      await identify.and(pane.locator(':enabled:not([aria-disabled=true])')).waitFor();
      await page.locator('#ribbon').getByRole('button', { name: 'Справка' }).click();
      await pane.getByRole('button', { name: words.run }).click();
      const text = await pane.getByRole('textbox', { name: words.text }).inputValue({ timeout: 60_000 });
      for (const line of said) expect(text).toContain(line);
      expect(text.match(/^– .*$/gm)?.length ?? 0).toBe(refused.length === 0 ? 0 : 12);
      expect(excel.excel().book.sheets.map(({ name }) => name)).toEqual(['Лист1']);
      await context.close();
    } finally {
      await excel.close();
    }
  },
  120_000,
);
