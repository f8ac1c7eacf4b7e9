/** Following a roadmap: by the keyboard alone in both places, with the focus somewhere in every frame; and its screen as it is before, without and with hundreds of schools. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { trackingWords } from '../src/words/pane/tracking';
import { seriousProblems } from './support/axe';
import { openPage } from './support/browser';
import { keyboard, lost, watchFocus } from './support/hands';
import { looker, nothingSeen, pictures } from './support/looking';
import { opened } from './support/opened';
import { downloaded, inExcel, onPage, type Place } from './support/places';
import { allListed } from './support/region';

const here = opened();

/** The measure whose line has the focus. */
const focused = ({ pane }: Place): Promise<string> =>
  pane.locator('body').evaluate(() => document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset.key ?? '');

async function roadmapMade(pane: Place['pane']): Promise<void> {
  const button = (name: string) => pane.getByRole('button', { name, exact: true });
  await pane.getByRole('tab', { name: 'Документы' }).click();
  await button('Дорожная карта').click();
  await button('Показать, что получится').click();
  await button('Добавить в книгу').click();
  await pane.getByRole('heading', { name: 'Готово' }).waitFor();
}

test.each([
  ['the page', onPage],
  ['Excel', inExcel],
] as const)(
  'a roadmap is followed on %s by the keyboard alone',
  async (_, open) => {
    const place = await open(here.browser);
    const { page, pane } = place;
    const hands = keyboard(place);
    const button = (name: string | RegExp) => pane.getByRole('button', { name, exact: typeof name === 'string' });
    const press = (name: string | RegExp) => hands.press(button(name).first());
    const said = (text: string | RegExp) => pane.getByText(text).first().waitFor();
    await pane.getByRole('tab', { name: 'Документы' }).click();
    // Screens that are opened for the first time are loaded first.
    await watchFocus(place);
    await press('Дорожная карта');
    await press('Показать, что получится');
    await press('Добавить в книгу');
    await said('Готово');

    await press('Выполнение дорожной карты');
    const list = pane.getByRole('list', { name: 'Мероприятия по срокам' });
    await list.waitFor();
    await press('Фильтры');
    const person = pane.getByLabel('Кто отвечает');
    await hands.reach(person);
    await page.keyboard.press('ArrowDown');
    await said(/^Показано \d+ из /);
    await press(/^Убрать условие: /);
    await press('Фильтры');

    const first = list.locator('[data-part=line]').first();
    const key = await first.evaluate((line) => line.closest<HTMLElement>('[data-key]')!.dataset.key!);
    const row = list.locator(`[data-key="${key}"]`);
    // The list is one stop of Tab; arrows go from row to row.
    await hands.reach(list.getByRole('button').first());
    await page.keyboard.press('ArrowDown');
    await eventually(async () => (await focused(place)) === key);
    await hands.press(row.getByRole('button', { name: /^Статус: / }));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const evidence = pane.getByRole('textbox', { name: 'Чем подтверждается' });
    await evidence.waitFor();
    await page.keyboard.insertText('приказ № 14');
    await page.keyboard.press('Enter');
    await said('Записано на лист: выполнено.');
    // Done, it went into a folded group: its neighbour has the focus.
    await row.waitFor({ state: 'detached' });
    await eventually(async () => (await focused(place)) !== '');

    await page.keyboard.press('Control+Z');
    await said('Возвращено как было.');
    await row.waitFor();
    await eventually(async () => (await focused(place)) === key);

    await page.keyboard.press('Enter');
    await hands.type(row.getByRole('textbox', { name: 'Примечание' }), 'ждём справку');
    await hands.press(row.getByRole('button', { name: 'Записать' }));
    await said('Записано на лист.');
    await row.getByText('Примечание: ждём справку').waitFor();
    await eventually(async () => (await focused(place)) === key);
    await page.keyboard.press('Enter');
    await row.getByRole('textbox', { name: 'Примечание' }).waitFor();
    await page.keyboard.press('Escape');
    await eventually(async () => (await focused(place)) === key);

    const calendar = await downloaded(page, () => hands.press(button('Напоминания')));
    expect(Buffer.from(calendar).toString('utf8')).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nEND:VCALENDAR\r\n$/);
    expect(await lost(place)).toEqual([]);
    await place.close();
  },
  300_000,
);

/** Waits for what the next frames bring. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (Date.now() < end) if (await holds()) return;
  expect(await holds()).toBe(true);
}

const seen = nothingSeen();
beforeAll(() => void mkdirSync(pictures, { recursive: true }));
afterEach(() => expect(seen.wrong.splice(0)).toEqual([]));

test('while the sheets are read, and where Excel refuses to tell them', async () => {
  const { page, pane, excel, close } = await inExcel(here.browser);
  const look = looker(page, seen, '#pane iframe');
  await roadmapMade(pane);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/host/batch', async (route) => {
    await held;
    await route.continue();
  });
  await pane.getByRole('button', { name: trackingWords.title }).click();
  await pane.getByText(trackingWords.reading).first().waitFor();
  await look('tracking-loading');
  excel!.excel().editing = true;
  release();
  await pane.getByText(trackingWords.notRead).waitFor();
  await look('tracking-failed');
  excel!.excel().editing = false;
  // One way to try again, not two.
  await pane.getByRole('button', { name: trackingWords.again }).click();
  await pane.getByRole('list', { name: trackingWords.list }).waitFor();
  await close();
}, 240_000);

/** The screen of a workbook with so many schools of the list, in the pane's looks and on office screens. */
async function followed(schools: number): Promise<Page> {
  const { page } = await openPage(here.browser, `${here.url}/page.html`);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'Район.xlsx', mimeType: 'application/octet-stream', buffer: allListed(schools) });
  await page.getByRole('button', { name: 'Выявить ШНОР', exact: true }).click();
  await page
    .getByText(/^Прочитано: /)
    .first()
    .waitFor();
  await roadmapMade(page);
  await page.getByRole('button', { name: trackingWords.title }).click();
  await page.getByRole('list', { name: trackingWords.list }).waitFor();
  return page;
}
async function lookedAt(page: Page, screen: string): Promise<void> {
  await looker(page, seen)(screen);
  for (const [width, height] of [
    [450, 800],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(pictures, `wide-${width}-light-${screen}.png`) });
    for (const problem of await seriousProblems(page)) seen.wrong.push(`${screen}, ${width}: ${problem}`);
  }
  await page.setViewportSize({ width: 320, height: 378 });
}

test.each([1, 600])(
  'of %i schools: the list, filters by school and person, what closes a measure',
  async (schools) => {
    const page = await followed(schools);
    const name = (screen: string): string => `tracking-${schools}-${screen}`;
    await lookedAt(page, name('list'));
    await page.getByRole('button', { name: trackingWords.filters }).click();
    await page.getByLabel(trackingWords.school).selectOption({ index: 2 });
    await page.getByText(/^Показано \d+ из /).waitFor();
    await lookedAt(page, name('school'));
    const status = page.getByRole('button', { name: /^Статус: не начато/ }).first();
    await status.click();
    await page.getByRole('menuitemradio', { name: 'выполнено…' }).click();
    await page.getByRole('textbox', { name: trackingWords.evidence }).fill('приказ от 20.11.2026 № 14');
    await page.keyboard.press('Enter');
    await page.getByText(trackingWords.kept('выполнено')).waitFor();
    await lookedAt(page, name('done'));
    await page.context().close();
  },
  300_000,
);
