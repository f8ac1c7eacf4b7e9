/** What keeps Excel from working with us: each has its message, says what is untouched, is announced and can be tried again. */
import { mkdirSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { startExcelPage, type ExcelPage } from '../excel-stand-in/page/server';
import { openIn } from './support/excel';
import { looker, nothingSeen, pictures } from './support/looking';
import { openList } from './support/school-list';
import { dist } from './support/serve';
import { opened } from './support/opened';

const frame = '#pane iframe';
const seen = nothingSeen();
const here = opened();
let excel: ExcelPage;
beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  excel = await startExcelPage({ dist });
});
afterEach(() => expect(seen.wrong.splice(0)).toEqual([]));
afterAll(() => excel.close());

const button = (pane: FrameLocator, name: string) => pane.getByRole('button', { name, exact: true });
const ready = (pane: FrameLocator) =>
  button(pane, 'Выявить ШНОР').and(pane.locator(':enabled:not([aria-disabled=true])')).waitFor();
const list = openList;
const texts = (pane: FrameLocator) => pane.getByRole('alert').innerText();

test('a cell open for typing: reading, making sheets and marking wait for it and are repeated by one button', async () => {
  const { page, pane, context } = await openIn(here.browser, excel);
  await ready(pane);
  const host = excel.excel();
  const refused = async (): Promise<void> => {
    await pane.getByRole('alert').waitFor();
    expect(await texts(pane)).toMatch(/открыта ячейка.*Книга не изменена.*Enter или Esc/s);
  };
  host.editing = true;
  await button(pane, 'Выявить ШНОР').click();
  await refused();
  await looker(page, seen, frame)('excel-cell-edited');
  await button(pane, 'Повторить').click();
  await refused();
  host.editing = false;
  await button(pane, 'Повторить').click();
  await list(pane);
  await expect(pane.getByRole('alert').count()).resolves.toBe(0);

  await button(pane, 'Сформировать листы').click();
  await button(pane, 'Добавить в книгу').waitFor();
  host.editing = true;
  await button(pane, 'Добавить в книгу').click();
  await refused();
  host.editing = false;
  await button(pane, 'Повторить').click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();

  await pane.getByRole('tab', { name: 'Школы' }).click();
  host.editing = true;
  await button(pane, 'Отметить на листе').click();
  await refused();
  host.editing = false;
  await button(pane, 'Повторить').click();
  await button(pane, 'Снять отметки').waitFor();
  await context.close();
}, 240_000);

test.each([
  ['structureProtected', /Структура книги защищена.*Книга не изменена.*Защитить книгу/s],
  ['readOnly', /только для чтения.*Книга не изменена.*сохраните копию/s],
] as const)(
  '%s: the list is there, writing is not offered, and is again when the protection is gone',
  async (what, said) => {
    const { page, pane, context } = await openIn(here.browser, excel, () => {
      excel.excel().book[what] = true;
    });
    await ready(pane);
    await pane.getByText(said).waitFor();
    await button(pane, 'Выявить ШНОР').click();
    await list(pane);
    await button(pane, 'Сформировать листы').click();
    await pane.getByRole('region', { name: 'Лист «ШНОР»' }).waitFor();
    await expect(button(pane, 'Добавить в книгу').count()).resolves.toBe(0);
    await button(pane, 'Проверить снова').waitFor();
    await looker(page, seen, frame)(`excel-${what}`);
    excel.excel().book[what] = false;
    await button(pane, 'Проверить снова').click();
    await button(pane, 'Добавить в книгу').click();
    await pane.getByRole('heading', { name: 'Готово' }).waitFor();
    await context.close();
  },
  240_000,
);

test('a protected source sheet is read; it cannot be marked, and the next step is said', async () => {
  const name = 'ОГЭ 2026';
  const { page, pane, context } = await openIn(here.browser, excel, () => {
    excel.excel().user.sheet(name).isProtected = true;
  });
  await ready(pane);
  await button(pane, 'Выявить ШНОР').click();
  await list(pane);
  await button(pane, 'Сформировать листы').click();
  await button(pane, 'Добавить в книгу').click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
  await pane.getByRole('tab', { name: 'Школы' }).click();
  await button(pane, 'Отметить на листе').click();
  await pane.getByRole('alert').waitFor();
  expect(await texts(pane)).toMatch(/не разрешил запись.*не изменен.*Рецензирование/s);
  const visit = looker(page, seen, frame);
  await visit('excel-sheet-protected');
  excel.excel().user.sheet(name).isProtected = false;
  await button(pane, 'Повторить').click();
  await button(pane, 'Снять отметки').waitFor();
  await visit('excel-repeated');
  excel.excel().user.select('РУ 5 2025 Статистика по отметка', 'A14');
  await pane.getByText('Выбрана на листе').waitFor();
  await visit('excel-row-selected');
  excel.excel().user.type('РУ 5 2025 Статистика по отметка', 'C14', 7);
  await button(pane, 'Прочитать снова').waitFor();
  await visit('excel-changed');
  await context.close();
}, 240_000);

test('while Excel works, the pane says what is done', async () => {
  const { page, pane, context } = await openIn(here.browser, excel);
  await ready(pane);
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await context.route('**/host/batch', async (route) => {
    await held;
    await route.continue();
  });
  await button(pane, 'Выявить ШНОР').click();
  await pane.getByRole('status').filter({ hasText: 'Читаем' }).waitFor();
  await looker(page, seen, frame)('excel-busy');
  goOn();
  await list(pane);
  await context.close();
}, 240_000);

test('an older Excel gets a screen of its own', async () => {
  const old = await startExcelPage({ dist, level: '1.8' });
  const { page, pane, context } = await openIn(here.browser, old);
  await pane.getByRole('heading', { name: 'Нужен Excel новее' }).waitFor();
  await pane.getByRole('link', { name: 'Открыть страницу без Excel' }).waitFor();
  await looker(page, seen, frame)('excel-old');
  await context.close();
  await old.close();
}, 120_000);

test('a column’s role is given by selecting it in the sheet, and taken back', async () => {
  const { page, pane, context } = await openIn(here.browser, excel);
  await ready(pane);
  await button(pane, 'Выявить ШНОР').click();
  await list(pane);
  await pane.getByRole('tab', { name: 'Данные' }).click();
  await pane.getByRole('button', { name: /^РУ 5 2025/ }).click();
  await pane.getByText('Указать столбец самому').click();
  const role = pane.getByLabel('Что в столбце');
  await role.selectOption('mark3');
  excel.excel().user.select('ОГЭ 2026', 'A1');
  await button(pane, 'Взять выделенное').click();
  await pane.getByText(/^Выделена ячейка вне этой таблицы/).waitFor();
  excel.excel().user.select('РУ 5 2025 Статистика по отметка', 'C14');
  await button(pane, 'Взять выделенное').click();
  await pane.getByText('указано вами').waitFor();
  await pane.getByRole('status').filter({ hasText: 'Роль столбца записана' }).first().waitFor();
  await looker(page, seen, frame)('excel-role-given');
  await button(pane, 'Вернуть как было').click();
  await pane.getByText('указано вами').waitFor({ state: 'detached' });
  await context.close();
}, 240_000);
