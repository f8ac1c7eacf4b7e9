/** Every screen in every look: pictures into out/screens, nothing serious for axe, nothing wider than the pane. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, looks, openPage } from './support/browser';
import { seriousProblems } from './support/axe';
import { serveDist } from './support/serve';
import { walkScreens } from './support/walk';

const folder = path.join(__dirname, '..', 'out', 'screens');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveDist>>;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  browser = await launch();
  server = await serveDist();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Pixels by which the page is wider than the window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      0,
      document.documentElement.scrollWidth - window.innerWidth,
      ...[...document.querySelectorAll('[data-body]')].map((body) => body.scrollWidth - body.clientWidth),
    ),
  );

test.each(looks)(
  'screens at $name',
  async (look) => {
    const { page, context, complaints } = await openPage(browser, `${server.url}/page.html`, look);
    const wrong: string[] = [];
    const visit = async (screen: string): Promise<void> => {
      await page.screenshot({ path: path.join(folder, `${look.name}-${screen}.png`) });
      if (look.width === 320 && look.forcedColors === 'none')
        wrong.push(...(await seriousProblems(page)).map((problem) => `${screen}: ${problem}`));
      if ((await overflow(page)) > 0) wrong.push(`${screen}: wider than the pane by ${await overflow(page)}`);
    };
    await page.getByRole('button', { name: 'Показать на примере' }).waitFor();
    await visit('start');
    await page.getByRole('button', { name: 'Показать на примере' }).click();
    await page.getByRole('button', { name: 'Выявить ШНОР' }).waitFor();
    await visit('opened');
    await page.getByRole('button', { name: 'Выявить ШНОР' }).click();
    await walkScreens(page, visit);
    await page.getByRole('button', { name: 'Книга', exact: true }).click();
    await visit('book');
    expect(wrong).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  },
  480_000,
);
