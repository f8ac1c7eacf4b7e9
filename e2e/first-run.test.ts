/** A new user's first hour as the manual tells it: from the empty workbook, by typing, to the printed roadmap – in Excel and without it. */
import { execFileSync } from 'node:child_process';
import { read, utils, write, type WorkBook } from '@e965/xlsx';
import type { FrameLocator, Page } from 'playwright-core';
import { startExcelPage } from '../excel-stand-in/page/server';
import { convert } from '../src/hosts/file/testing/libreoffice';
import { openPage } from './support/browser';
import { openEmpty } from './support/excel';
import { downloaded, sample } from './support/places';
import { dist, serveDist } from './support/serve';
import { openList } from './support/school-list';
import { opened } from './support/opened';

jest.setTimeout(180_000);
const here = opened();
// A server left open by a failed test would keep jest from ending.
let server: { close: () => Promise<void> };
afterEach(() => server.close());

const entry = 'Ввод результатов';
const headRow = 3;
const district = 'Озёрный муниципальный округ';
const names = ['Центральная', 'Заречная', 'Луговая', 'Сосновская', 'Берёзовская', 'Полевая'];
/** The first two schools are low in everything, the third in one procedure of the last year; [column, value] of every row. */
const lines = [2025, 2026].flatMap((year) =>
  names.flatMap((name, index) =>
    (
      [
        ['ВПР', 5, 'Математика'],
        ['ВПР', 5, 'Русский язык'],
        ['ОГЭ', 9, 'Математика'],
      ] as const
    ).map(([kind, grade, subject], nth) => {
      const low = index < 2 || (index === 2 && year === 2026 && nth === 0) ? 12 : 1;
      const row = [year, kind, grade, subject, district, null, `МБОУ «${name} СОШ»`, 30, low];
      return row.flatMap((value, column) => (value === null ? [] : ([[column, value]] as [number, string | number][])));
    }),
  ),
);
const at = (row: number, column: number): string => utils.encode_cell({ r: headRow + 1 + row, c: column });

const button = (pane: Page | FrameLocator, name: string | RegExp) =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });

/** From the list to the roadmap with measures of one's own choice. */
async function listAndRoadmap(pane: Page | FrameLocator): Promise<void> {
  await openList(pane);
  await button(pane, 'В списке по правилу: 2').waitFor();
  await pane
    .getByRole('list', { name: 'Список школ' })
    .getByRole('button', { name: /Центральная/ })
    .click();
  await pane.getByText('Правило 1: 3 низких результата за 2026 год.').waitFor();
  await button(pane, 'Назад').click();
  await button(pane, 'Сформировать листы').click();
  await button(pane, 'Добавить в книгу').click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
  await pane.getByRole('tab', { name: 'Документы' }).click();
  await button(pane, 'Организация, период и ответственные').click();
  // The one municipality of the typed rows is there already.
  await expect(pane.getByLabel('Муниципалитет').inputValue()).resolves.toBe(district);
  await pane.getByLabel('Кто утверждает').fill('отдела образования администрации округа');
  await button(pane, 'Сохранить').click();
  await button(pane, 'Дорожная карта').click();
  await button(pane, /^Мероприятия/).click();
  await pane.getByRole('checkbox', { name: /^Проведение мониторинга учебных/ }).click();
  await button(pane, 'Добавить своё').first().click();
  await pane.getByLabel('Мероприятие', { exact: true }).fill('Взаимопосещение уроков');
  await button(pane, 'Показать, что получится').click();
  await button(pane, 'Добавить в книгу').click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
}

/** The saved workbook on paper, as LibreOffice prints it. */
function expectPrinted(saved: Uint8Array): void {
  const printed = execFileSync('pdftotext', ['-raw', '-', '-'], {
    input: convert(saved, 'saved.xlsx', 'pdf'),
    encoding: 'utf8',
  }).replace(/\s+/g, ' ');
  const roadmap = printed.slice(printed.indexOf('План мероприятий («дорожная карта»)'));
  expect(roadmap).toContain(district);
  expect(roadmap).toContain('МБОУ «Заречная СОШ»');
  expect(roadmap).toContain('Взаимопосещение уроков');
  expect(roadmap).toContain('Проведение мониторинга участия');
  expect(roadmap).not.toContain('Проведение мониторинга учебных');
  expect(printed).toContain('к приказу отдела образования администрации округа');
}

test('in Excel: a sheet that refuses what is wrong is filled in, the list, one school, the roadmap, paper', async () => {
  const excel = await startExcelPage({ dist });
  server = excel;
  const { page, pane, context } = await openEmpty(here.browser, excel);
  await button(pane, 'Начать с образца').and(pane.locator(':enabled:not([aria-disabled=true])')).click();
  await pane.getByRole('heading', { name: 'Впишите результаты' }).waitFor();
  const type = async (row: number, column: number, text: string): Promise<void> => {
    const cell = page.locator(`[data-cell=${at(row, column)}]`);
    await cell.click();
    await cell.and(page.locator('.selected')).waitFor();
    await page.getByLabel('Строка формул').fill(text);
    await page.keyboard.press('Enter');
  };
  const refused: string[] = [];
  page.on('dialog', (dialog) => {
    refused.push(dialog.message());
    void dialog.accept();
  });
  for (const [column, value] of lines[0]!) await type(0, column, String(value));
  for (const [column, wrong] of [
    [0, '25'],
    [1, 'Контрольная'],
    [8, '37,5'],
  ] as const) {
    // On a busy machine a keystroke may come before the table listens: then it is typed once more.
    const times = refused.length;
    for (let tries = 0; refused.length === times; tries++) {
      expect([wrong, tries]).not.toEqual([wrong, 5]);
      const box = page.waitForEvent('dialog', { timeout: 10_000 }).catch(() => null);
      await type(1, column, wrong);
      await box;
    }
  }
  expect(refused).toEqual([
    expect.stringContaining('Введите год четырьмя цифрами'),
    expect.stringContaining('Выберите значение из списка'),
    expect.stringContaining('Введите целое число'),
  ]);
  // The other rows are typed the same way, without drawing each cell anew.
  for (const [row, line] of lines.entries())
    for (const [column, value] of line) expect(excel.excel().user.type(entry, at(row, column), value)).toBeNull();
  await button(pane, 'Выявить ШНОР').click();
  await listAndRoadmap(pane);
  expectPrinted(await downloaded(page, () => page.getByText('Сохранить копию').click()));
  await context.close();
});

test('without Excel: the sheet is filled in elsewhere and opened again', async () => {
  const office = await serveDist();
  server = office;
  const { page, context, complaints } = await openPage(here.browser, `${office.url}/page.html`);
  await button(page, 'Начать с образца').click();
  await page.getByRole('heading', { name: 'Впишите результаты' }).waitFor();
  const save = () => downloaded(page, () => button(page, 'Сохранить копию').click());
  const book: WorkBook = read(await save(), { cellStyles: true });
  for (const [row, line] of lines.entries())
    for (const [column, value] of line)
      utils.sheet_add_aoa(book.Sheets[entry]!, [[value]], { origin: at(row, column) });
  // LibreOffice saves it, as the user's program would.
  const filled = convert(
    new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer),
    'Результаты.xlsx',
    'xlsx',
  );
  await page.setInputFiles('input[type=file][aria-label^="Открыть"]', {
    name: 'Результаты.xlsx',
    mimeType: '',
    buffer: Buffer.from(filled),
  });
  await button(page, 'Выявить ШНОР').click();
  await listAndRoadmap(page);
  // Another file does not take the place of unsaved work unasked.
  const asked = new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => void dialog.dismiss().then(() => resolve(dialog.message()))),
  );
  await page.getByRole('tab', { name: 'Данные' }).click();
  await page.setInputFiles('input[type=file][aria-label^="Открыть"]', sample);
  expect(await asked).toContain('не сохранено');
  await page.getByRole('tab', { name: 'Документы' }).click();
  expectPrinted(await save());
  expect(complaints).toEqual([]);
  await context.close();
});
