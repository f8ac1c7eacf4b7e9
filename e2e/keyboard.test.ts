/** The screens of a reading gone through by the keyboard alone on the page, narrow and wide, with the focus somewhere in every frame. */
import type { Locator, Page } from 'playwright-core';
import { openPage } from './support/browser';
import { keyboard, lost, watchFocus } from './support/hands';
import { opened } from './support/opened';
import { sample, type Place } from './support/places';

jest.setTimeout(300_000);
const here = opened();

const handsOn = (page: Page) => keyboard({ page, pane: page } as unknown as Place);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
async function eventually(page: Page, wanted: RegExp | string): Promise<void> {
  for (let step = 0; step < 100; step++) {
    const now = await focused(page);
    if (typeof wanted === 'string' ? now === wanted : wanted.test(now)) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`The focus is at «${await focused(page)}», not at ${String(wanted)}`);
}

/** The map is one stop of Tab. */
async function intoGrid(page: Page): Promise<void> {
  for (let step = 0; step < 80; step++) {
    if (await page.evaluate(() => !!document.activeElement?.closest('[role=grid]'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not reach the map');
}

/** Opens the sample and reads it. */
async function read(width: number, height: number) {
  const look = { name: '', width, height, colorScheme: 'light', forcedColors: 'none' } as const;
  const { page, context } = await openPage(here.browser, `${here.url}/page.html`, look);
  const hands = handsOn(page);
  const button = (name: string | RegExp, inside: Page | Locator = page) =>
    inside.getByRole('button', { name, exact: typeof name === 'string' }).first();
  const press = (name: string | RegExp, inside?: Page | Locator) => hands.press(button(name, inside));
  const chooser = page.waitForEvent('filechooser');
  await press('Открыть файл');
  await (await chooser).setFiles(sample);
  await button('Выявить ШНОР').waitFor();
  await watchFocus({ page, pane: page } as unknown as Place);
  await press('Выявить ШНОР');
  return { page, context, hands, button, press };
}

test('on a narrow page: «Итоги», the map, the list, a school, what was read, documents', async () => {
  const { page, context, hands, press } = await read(320, 378);
  const keys = page.keyboard;
  const tab = (name: string) => page.getByRole('tab', { name, exact: true });
  await page.getByText(/^В списке \d/).waitFor();
  await eventually(page, 'Итоги');
  // A number leads to its schools; the list says what it is narrowed by.
  await press(/^зависит от одного участника/);
  await press('Сбросить');
  // Views are one stop of Tab.
  await hands.reach(tab('Список'));
  await keys.press('ArrowRight');
  await page.getByRole('grid').waitFor();
  await eventually(page, 'Карта');

  await intoGrid(page);
  await keys.press('Control+Home');
  await eventually(page, /^В списке по правилу/);
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await eventually(page, /«Берёзовская СОШ», ВПР МА 5, 2026: 9 из 22/);
  await keys.press('ArrowRight');
  await eventually(page, /ВПР РУ 5, 2026/);
  await keys.press('End');
  await keys.press('Home');
  await keys.press('Enter');
  await page.getByRole('button', { name: 'Показать ячейку' }).waitFor();
  await keys.press('Enter');
  await press('‹ Навигатор');
  await eventually(page, /«Берёзовская СОШ», ВПР МА 5, 2026: 9 из 22/);
  await keys.press('Escape');
  await page.getByRole('button', { name: 'Показать ячейку' }).waitFor({ state: 'detached' });

  await hands.reach(tab('Карта'));
  await keys.press('ArrowLeft');
  const list = page.getByRole('list', { name: 'Список школ' });
  await list.waitFor();
  await hands.reach(list.getByRole('button').first());
  await keys.press('ArrowDown');
  await keys.press('ArrowDown');
  await eventually(page, /Ключевская/);
  await keys.press('Enter');
  await eventually(page, 'МБОУ «Ключевская СОШ»');
  await keys.press('Alt+ArrowDown');
  await eventually(page, 'МБОУ «Подгорненская СОШ»');
  await keys.press('Alt+ArrowUp');
  await eventually(page, 'МБОУ «Ключевская СОШ»');
  await press('Исключить из списка');
  await hands.reach(page.getByLabel('Основание', { exact: true }));
  await keys.press('ArrowDown');
  await press('Исключить из списка');
  await press('Отменить решение');
  await press('Сравнить критерии');
  await eventually(page, 'Критерии');
  await hands.type(page.getByLabel('Порог доли «2», %'), '45');
  await press('Отмена');
  await eventually(page, 'Сравнить критерии');
  await press('Назад');
  await eventually(page, /Ключевская/);

  await hands.reach(page.getByRole('tab', { name: 'Школы' }));
  await keys.press('ArrowLeft');
  await page.getByRole('heading', { name: 'Что прочитано' }).waitFor();
  const sheets = page.getByRole('list', { name: 'Листы книги' });
  await hands.press(sheets.getByRole('button').first());
  await eventually(page, 'Кадры');
  await keys.press('Escape');
  await eventually(page, /^Кадры/);

  await hands.reach(page.getByRole('tab', { name: 'Данные' }));
  await keys.press('End');
  const search = page.getByLabel('Найти документ');
  await search.waitFor();
  await hands.type(search, 'риски');
  await page.getByRole('button', { name: 'SWOT-анализ' }).waitFor();
  await keys.press('Escape');
  await press(/^Выявление: /);
  await press(/^Выявление: /);
  await press('SWOT-анализ');
  await eventually(page, 'SWOT-анализ');
  await keys.press('Escape');
  await eventually(page, /^SWOT-анализ/);
  expect(await lost({ pane: page } as unknown as Place)).toEqual([]);
  await context.close();
});

test('on a wide page: the left part and the pane', async () => {
  const { page, context, hands, press } = await read(1366, 768);
  const keys = page.keyboard;
  const left = page.getByRole('tablist', { name: 'Что показано слева' });
  const wide = (view: string) => page.locator(`[data-wide=${view}]`);
  await wide('dashboard').waitFor();
  await press(/^зависит от одного участника/, wide('dashboard'));
  await page.getByRole('button', { name: 'Убрать условие: зависит от одного участника' }).waitFor();
  await press('Все процедуры на карте', wide('dashboard'));
  await wide('map').getByRole('grid').waitFor();
  await intoGrid(page);
  await keys.press('Control+Home');
  await keys.press('ArrowDown');
  await keys.press('ArrowRight');
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'МБОУ «Берёзовская СОШ»' }).waitFor();
  await hands.reach(left.getByRole('tab', { name: 'Карта' }));
  await keys.press('ArrowLeft');
  await wide('list').waitFor();
  await keys.press('Home');
  await page.getByRole('group', { name: 'Листы книги' }).waitFor();
  expect(await lost({ pane: page } as unknown as Place)).toEqual([]);
  await context.close();
});
