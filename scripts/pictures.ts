/** Every picture of the manuals, made anew from the built add-in and the sample workbook: `npm run pictures`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launch, openPage, type Look } from '../e2e/support/browser';
import { dist, serveDist } from '../e2e/support/serve';
import { walkScreens } from '../e2e/support/walk';
import { startExcelPage } from '../excel-stand-in/page/server';
import { runCli } from '../src/cli/run';

const root = join(__dirname, '..');
const folder = join(root, 'docs', 'pictures');
const sample = join(root, 'samples', 'results.xlsx');
/** Bytes: a screen of the pane, a wide picture, all together. */
const limits = { pane: 60_000, wide: 180_000, all: 1_700_000 };
const pane: Look = { name: 'pane', width: 380, height: 560, colorScheme: 'light', forcedColors: 'none' };
const file = (name: string): string => join(folder, `${name}.png`);

const russianSettings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop
oor:name="ooSetupSystemLocale" oor:op="fuse"><value>ru</value></prop></item></oor:items>`;

/** Screens of the walk that say nothing in a manual which another picture does not say. */
const left = ['filters', 'remove-asked', 'swot-school', 'school-picker', 'analysis', 'monitoring', 'school-page'];

async function main(): Promise<void> {
  buildIfOlder();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const server = await serveDist();
  try {
    await panePictures(browser, `${server.url}/page.html`);
    await bookPicture(browser, `${server.url}/page.html`);
    await excelPictures(browser);
  } finally {
    await browser.close();
    await server.close();
  }
  await sheetPicture();
  checkSizes();
}

/** The pane is the same in Excel and over a file; its screens are taken from the page. */
async function panePictures(browser: Browser, url: string): Promise<void> {
  const { page, context } = await openPage(browser, url, pane);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const visit = async (screen: string): Promise<void> => {
    if (!left.includes(screen)) await page.screenshot({ path: file(`pane-${screen}`), animations: 'disabled' });
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
  await visit('swot-preview');
  await context.close();
}

/** The page without Excel on a wide screen: the workbook with what was read marked, the pane beside it. */
async function bookPicture(browser: Browser, url: string): Promise<void> {
  const { page, context } = await openPage(browser, url, { ...pane, width: 1000, height: 520 });
  await page.setInputFiles('input[type=file]', sample);
  await page.getByRole('button', { name: 'Выявить ШНОР', exact: true }).click();
  await page.getByRole('list', { name: 'Список школ' }).waitFor();
  await page.screenshot({ path: file('page-book') });
  await context.close();
}

/** The pane inside Excel: before the first click and beside the finished list. */
async function excelPictures(browser: Browser): Promise<void> {
  const excel = await startExcelPage({ dist, ownOfficeJs: true });
  try {
    await excel.open(readFileSync(sample), 'results.xlsx');
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'ru-RU',
      viewport: { width: 1000, height: 600 },
    });
    const page = await context.newPage();
    await page.goto(excel.url);
    const inside = page.frameLocator('#pane iframe');
    await identifyAndMake(page, inside);
    await page.screenshot({ path: file('excel-made') });
    await context.close();
  } finally {
    await excel.close();
  }
}

async function identifyAndMake(page: Page, inside: FrameLocator): Promise<void> {
  const ready = inside.locator(':enabled:not([aria-disabled=true])');
  const button = (name: string) => inside.getByRole('button', { name, exact: true });
  await button('Добавить файлы').and(ready).waitFor();
  await page.screenshot({ path: file('excel-start') });
  await page.getByRole('button', { name: 'Выявить ШНОР', exact: true }).click();
  await inside.getByRole('list', { name: 'Список школ' }).waitFor();
  await page.screenshot({ path: file('excel-schools') });
  await button('Сформировать листы').click();
  await button('Добавить в книгу').click();
  await inside.getByRole('heading', { name: 'Готово' }).waitFor();
  await inside.getByRole('button', { name: 'ШНОР', exact: true }).click();
  await page.getByText('Школы с низкими образовательными результатами').first().waitFor();
}

/** The printed «ШНОР» sheet: the command line makes it, LibreOffice prints it, the margins are cut off. */
async function sheetPicture(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'shnor-pictures-'));
  const quiet = { out: () => undefined, err: (text: string) => void process.stderr.write(text) };
  const code = await runCli(['identify', sample, '--out', join(work, 'list.xlsx')], quiet);
  if (code !== 0) throw new Error(`identify ended with ${code}`);
  // Numbers are printed with a comma, as in a Russian office.
  mkdirSync(join(work, 'profile', 'user'), { recursive: true });
  writeFileSync(join(work, 'profile', 'user', 'registrymodifications.xcu'), russianSettings);
  const profile = `-env:UserInstallation=file://${join(work, 'profile')}`;
  const run = (program: string, ...rest: string[]): string => execFileSync(program, rest, { encoding: 'utf8' });
  run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'list.xlsx'));
  const pdf = join(work, 'list.pdf');
  const pages = Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', pdf))?.[1]);
  const title = 'Школы с низкими образовательными результатами (ШНОР)';
  const numbers = Array.from({ length: pages }, (_, index) => String(index + 1));
  const found = numbers.find((number) => run('pdftotext', '-f', number, '-l', number, pdf, '-').includes(title));
  if (!found) throw new Error('The printed workbook has no page of the list');
  run('pdftoppm', '-f', found, '-l', found, '-r', '110', '-png', '-singlefile', pdf, join(work, 'page'));
  await cropped(join(work, 'page.png'), file('shnor-sheet'));
  rmSync(work, { recursive: true });
}

/** Cuts white margins and the page's foot, where the number of the page stands. */
async function cropped(from: string, to: string): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1600 } });
    await page.setContent(
      `<style>body{margin:0}img{display:block}</style><img src="data:image/png;base64,${readFileSync(from).toString('base64')}">`,
    );
    const clip = await page.evaluate(() => {
      const image = document.querySelector('img')!;
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = Math.round(image.naturalHeight * 0.93);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const box = { left: canvas.width, right: 0, top: canvas.height, bottom: 0 };
      for (let index = 0; index < data.length; index += 4) {
        if (data[index]! > 240) continue;
        const x = (index / 4) % canvas.width;
        const y = Math.floor(index / 4 / canvas.width);
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
      }
      const gap = 12;
      return {
        x: box.left - gap,
        y: box.top - gap,
        width: box.right - box.left + 2 * gap,
        height: box.bottom - box.top + 2 * gap,
      };
    });
    await page.screenshot({ path: to, clip });
  } finally {
    await browser.close();
  }
}

function buildIfOlder(): void {
  const built = statSync(join(dist, 'page.html'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const newest = Math.max(...sources.map((name) => statSync(join(root, 'src', name)).mtimeMs));
  if (newest > built && !process.env.SHNOR_DIST) execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
}

function checkSizes(): void {
  const sizes = readdirSync(folder).map((name) => ({ name, size: statSync(join(folder, name)).size }));
  const limit = (name: string): number => (name.startsWith('pane-') ? limits.pane : limits.wide);
  const heavy = sizes.filter(({ name, size }) => size > limit(name)).map(({ name, size }) => `${name} (${size})`);
  const sum = sizes.reduce((all, { size }) => all + size, 0);
  if (heavy.length > 0) throw new Error(`Too heavy: ${heavy.join(', ')}`);
  if (sum > limits.all) throw new Error(`All pictures together: ${sum} bytes`);
  process.stdout.write(`docs/pictures: ${sizes.length}, ${Math.round(sum / 1024)} KB\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
