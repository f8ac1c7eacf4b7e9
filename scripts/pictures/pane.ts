/** Screens of the pane, taken from the page without Excel. */
import type { Browser, Page } from 'playwright-core';
import { openPage, type Look } from '../../e2e/support/browser';
import { downloaded } from '../../e2e/support/places';
import { filledIn, foldersOf, letter, usual, type Given } from '../../e2e/support/mailing';
import { walkScreens } from '../../e2e/support/walk';
import { picture, sample } from './places';

const pane: Look = { name: 'pane', width: 380, height: 560, colorScheme: 'light', forcedColors: 'none' };
/** Screens of the walk that say nothing in a manual which another picture does not say; some are taken here in another state. */
const left = [
  'filters',
  'map-cell',
  'minimums',
  'not-held',
  'tracking-none',
  'remove-asked',
  'swot-school',
  'school-picker',
  'analysis',
  'monitoring',
  'school-page',
  'templates',
  'template-ready',
  'template-own',
  'template-removed',
  'template-sheet',
];
async function taken(page: Page, screen: string): Promise<void> {
  // Nothing is shown as pointed at.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: picture(`pane-${screen}`), animations: 'disabled' });
}

/** The pane is the same in Excel and over a file; its screens are taken from the page. */
export async function panePictures(browser: Browser, url: string): Promise<void> {
  const { page, context } = await openPage(browser, url, pane);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const visit = async (screen: string): Promise<void> => {
    if (!left.includes(screen)) await taken(page, screen);
  };
  await button('Показать на примере').waitFor();
  await visit('start');
  await page.setInputFiles('input[type=file]', sample);
  await button('Выявить ШНОР').waitFor();
  await visit('opened');
  await button('Выявить ШНОР').click();
  await walkScreens(page, visit);
  await page.getByRole('tab', { name: 'Документы' }).click();
  await button('SWOT-анализ').click();
  await button('Показать, что получится').click();
  await page
    .getByRole('region', { name: /^Лист «/ })
    .first()
    .waitFor();
  await taken(page, 'swot-preview');
  await templatePictures(page);
  await settingsPicture(page);
  await mailingPictures(page);
  await context.close();
}

/** A template taken from the sheet of a plan, and then one's own. */
async function templatePictures(page: Page): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  await page.getByRole('tab', { name: 'Документы' }).click();
  await button('Дорожная карта').click();
  await button('Показать, что получится').click();
  await button('Добавить в книгу').click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await page.getByRole('tab', { name: 'Документы' }).click();
  await button('Дорожная карта').click();
  await button(/^Шаблоны/).click();
  await taken(page, 'templates');
  await button('Взять с листа').click();
  await page.getByLabel('Лист', { exact: true }).selectOption({ label: 'Дорожная карта' });
  await page.getByText(/^Распознано/).waitFor();
  await taken(page, 'template-sheet');
  await button('Сохранить шаблон').click();
  await page.getByLabel('Название шаблона').fill('План нашего отдела');
  await button(/^Столбцы/).click();
  await taken(page, 'template-own');
}

/** A settings file as it is taken into a workbook. */
async function settingsPicture(page: Page): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByRole('tab', { name: 'Документы' }).click();
  await button('Организация, период и ответственные').click();
  await button('Сохранить').click();
  await button('Настройки: сохранить и загрузить').click();
  const file = await downloaded(page, () => button('Сохранить настройки').click());
  const buffer = Buffer.from(file);
  await page.setInputFiles('input[accept=".json"]', {
    name: 'Настройки ШНОР.json',
    mimeType: 'application/json',
    buffer,
  });
  await button('Взять отмеченное').waitFor();
  await taken(page, 'settings');
}

/** The archive for schools, and what came back: one answer is new, one differs from the workbook. */
async function mailingPictures(page: Page): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const open = async (name: string): Promise<void> => {
    await page.getByRole('tab', { name: 'Документы' }).click();
    await button(name).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  await open('Разослать школам');
  await taken(page, 'packages');
  const archive = await downloaded(page, () => button('Собрать архив').click());
  const [one, other] = await foldersOf(archive);
  const collect = async (...files: Given[]): Promise<void> => {
    await open('Собрать заполненные');
    await page.locator('#panel input[type=file]').setInputFiles(files);
    await page.getByText(/: новое — /).waitFor();
  };
  await collect(await filledIn(archive, one!, usual(5)));
  // The walk has filled in the same process otherwise.
  await page.getByRole('radio', { name: 'Взять присланное' }).check();
  await button('Показать, что получится').click();
  await button(/^(Добавить в книгу|Сделать заново)$/).click();
  await page.getByRole('heading', { name: 'Готово' }).waitFor();
  await collect(await filledIn(archive, one!, usual(9)), await filledIn(archive, other!, usual(4)), letter);
  await taken(page, 'collect');
}

/** The page without Excel on a wide screen: the workbook with what was read marked, the pane beside it. */
export async function bookPicture(browser: Browser, url: string): Promise<void> {
  const { page, context } = await openPage(browser, url, { ...pane, width: 1000, height: 520 });
  await page.setInputFiles('input[type=file]', sample);
  await page.getByRole('button', { name: 'Выявить ШНОР', exact: true }).click();
  await page.getByRole('tablist', { name: 'Что показано слева' }).getByRole('tab', { name: 'Книга' }).click();
  await page.getByRole('button', { name: /^РУ 5 2025/ }).click();
  await page.getByText('Синим отмечено то, что прочитано.').waitFor();
  await page.locator('#panel').getByRole('list', { name: 'Список школ' }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: picture('page-book') });
  await context.close();
}
