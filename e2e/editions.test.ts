/** Editions of one result – June's file and July's resits: which holds is asked, on the page and in Excel; nothing is added up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { startExcelPage, type ExcelPage } from '../excel-stand-in/page/server';
import { openPage } from './support/browser';
import { openIn } from './support/excel';
import { openList } from './support/school-list';
import { dist } from './support/serve';
import { opened } from './support/opened';

type Rows = [school: number, participants: number, low: number][];
const school = (number: number): string => `МБОУ «СОШ № ${number}»`;
function workbook(subjects: Readonly<Record<string, Rows>>): Buffer {
  const book = utils.book_new();
  for (const [subject, rows] of Object.entries(subjects)) {
    const named = rows.map(([number, ...numbers]) => [school(number), ...numbers]);
    const head = ['ОО', 'Участники', 'Не преодолели минимальный порог'];
    const sheet = utils.aoa_to_sheet([[`Результаты ЕГЭ, ${subject}, 2025 год`], head, ...named]);
    utils.book_append_sheet(book, sheet, subject.slice(0, 10));
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
/** June: the first school is low in both subjects. July: only those who sat again, the third school among them. */
const files = [
  {
    name: 'Июнь.xlsx',
    buffer: workbook({
      'русский язык': [
        [1, 20, 6],
        [2, 30, 2],
      ],
      'математика (профильная)': [
        [1, 20, 8],
        [2, 30, 3],
      ],
    }),
  },
  {
    name: 'Июль.xlsx',
    buffer: workbook({
      'русский язык': [
        [1, 5, 1],
        [3, 4, 3],
      ],
      'математика (профильная)': [[3, 4, 3]],
    }),
  },
].map((file) => ({ ...file, mimeType: 'application/octet-stream' }));

const here = opened();
let excel: ExcelPage;
const folder = mkdtempSync(path.join(tmpdir(), 'shnor-editions-'));
const june = path.join(folder, files[0]!.name);
beforeAll(async () => {
  writeFileSync(june, files[0]!.buffer);
  excel = await startExcelPage({ dist });
});
afterAll(async () => {
  await excel.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Where the question is met: both files opened at once on the page; in Excel the second one added to the book of the first. */
const hosts: [string, () => Promise<{ pane: Page | FrameLocator; context: BrowserContext }>][] = [
  [
    'on the page',
    async () => {
      const { page, context } = await openPage(here.browser, `${here.url}/page.html`);
      await page.locator('input[type=file][aria-label^="Открыть"]').first().setInputFiles(files);
      return { pane: page, context };
    },
  ],
  [
    'in Excel',
    async () => {
      const { page, pane, context } = await openIn(here.browser, excel, undefined, june);
      await pane.getByRole('button', { name: 'Выявить ШНОР' }).click();
      await pane.getByRole('tab', { name: 'Данные' }).click();
      // As a user does, by the button: before Excel has answered there is nothing to add to.
      const asked = page.waitForEvent('filechooser');
      await pane.getByRole('button', { name: 'Добавить файлы' }).first().click();
      await (await asked).setFiles(files[1]!);
      return { pane, context };
    },
  ],
];

describe.each(hosts)('%s', (_, open) => {
  test.each([
    ['только файл «Июнь.xlsx»', [1], [2]],
    ['файл «Июнь.xlsx», а чего в нём нет', [1, 3], [2]],
    ['только файл «Июль.xlsx»', [3], [1]],
    ['файл «Июль.xlsx», а чего в нём нет', [3], [1, 2]],
  ])(
    'answered «%s»',
    async (answer, listed, others) => {
      const { pane, context } = await open();
      const question = pane.getByRole('radiogroup', { name: /редакции одного и того же/ });
      await question.waitFor();
      expect(await question.getByRole('radio').count()).toBe(4);
      await question.getByRole('radio', { name: new RegExp(`^${answer}`) }).check();
      await pane.getByRole('button', { name: 'Ответить' }).click();
      await question.waitFor({ state: 'detached' });
      await pane.getByRole('tab', { name: 'Школы' }).click();
      await openList(pane);
      const list = pane.getByRole('list', { name: 'Список школ' });
      await list.getByRole('button', { name: `В списке по правилу: ${listed.length}` }).waitFor();
      for (const group of ['Зона риска', 'Недостаточно данных'])
        for (const closed of await list.getByRole('button', { name: group, expanded: false }).all())
          await closed.click();
      const names = (await list.getByRole('button', { name: /«СОШ № \d»/ }).allInnerTexts()).map((text) =>
        Number(/№ (\d)/.exec(text)![1]),
      );
      expect([names.slice(0, listed.length).sort(), names.slice(listed.length).sort()]).toEqual([listed, others]);
      await context.close();
    },
    120_000,
  );
});
