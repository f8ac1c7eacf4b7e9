/** All of Russia on the page: a workbook of 640,000 rows opened, stopped, opened and judged; what holds up the page, and its memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { launch, looks, openPage } from '../e2e/support/browser';
import { measured } from '../e2e/support/pace';
import { serveDist } from '../e2e/support/serve';
import { newFile } from '../src/hosts/file';
import { nodeCodec } from '../src/hosts/file/node';
import { emptyState } from '../src/model/state';
import { pageWords } from '../src/words/pane/page';
import { startWords } from '../src/words/pane/start';
import { viewWords } from '../src/words/pane/dashboard';
import { builtPane } from './build';
import type { Bench, Ratio } from './measure';
import { regionRows } from './region';

const rows = 640_000;
/** Two minutes: a machine beside other work. */
const patience = 120_000;

function workbook(file: string): number {
  const sheet = { name: 'Свод ВПР', top: 0, left: 0, values: regionRows(rows) };
  const made = newFile([sheet], { plans: [], state: emptyState() }, { keepState: false, codec: nodeCodec });
  if (!made.ok) throw new Error(made.problem.code);
  writeFileSync(file, made.value.bytes);
  return made.value.bytes.length / 1e6;
}

const watched = `(() => {
  window.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  }).observe({ entryTypes: ['longtask'] });
})()`;
const longestSince = (page: Page): Promise<number> =>
  measured(page, 'new Promise((done) => setTimeout(() => { done(window.longest); window.longest = 0; }, 100))');

/** Megabytes of the page's own thread, looked at five times a second until `stop`. */
async function heapOf(client: CDPSession): Promise<{ stop: () => Promise<number> }> {
  await client.send('Performance.enable');
  let [peak, isOver] = [0, false];
  const look = async (): Promise<void> => {
    const { metrics } = await client.send('Performance.getMetrics');
    peak = Math.max(peak, metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 2 ** 20);
    await new Promise((done) => setTimeout(done, 200));
    if (!isOver) await look();
  };
  const looking = look();
  const stop = async (): Promise<number> => {
    isOver = true;
    await looking;
    return peak;
  };
  return { stop };
}

async function large(page: Page, file: string, megabytes: number): Promise<Ratio[]> {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const heap = await heapOf(await page.context().newCDPSession(page));
  await page.locator('html[data-loaded=all]').waitFor({ state: 'attached' });
  await measured(page, watched);
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles(file);
  await page.getByRole('progressbar').waitFor();
  await new Promise((done) => setTimeout(done, 1000));
  const asked = performance.now();
  await button(pageWords.cancel).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  const stopped = performance.now() - asked;
  await longestSince(page);
  let begin = performance.now();
  await input.setInputFiles(file);
  await button(startWords.identify).waitFor({ timeout: patience });
  const opened = (performance.now() - begin) / 1000;
  const opening = await longestSince(page);
  begin = performance.now();
  await button(startWords.identify).click();
  await page.getByRole('tab', { name: viewWords.views.list, exact: true }).waitFor({ timeout: patience });
  const judged = (performance.now() - begin) / 1000;
  const judging = await longestSince(page);
  const peak = await heap.stop();
  const task = (name: string, value: number, detail: string): Ratio => ({
    name: `${name}, ${rows / 1000},000 rows on the page: the longest task`,
    reference: '200 ms',
    value,
    bound: 200,
    kind: 'most',
    detail,
  });
  return [
    task('opened', opening, `${megabytes.toFixed(0)} MB in ${opened.toFixed(1)} s`),
    task('judged', judging, `${judged.toFixed(1)} s`),
    {
      name: '«Отмена» while it is read',
      reference: 'a second',
      value: stopped,
      bound: 1000,
      kind: 'most',
      detail: `${stopped.toFixed(0)} ms`,
    },
    {
      name: 'memory of the page’s own thread, at most',
      reference: '400 MB',
      value: peak,
      bound: 400,
      kind: 'most',
      detail: `${peak.toFixed(0)} MB`,
    },
  ];
}

export const largeBench: Bench = {
  id: 'large',
  name: 'a large workbook on the page',
  needs: [{ program: 'command -v chromium', packages: 'chromium' }],
  async run(): Promise<Ratio[]> {
    await builtPane();
    const folder = mkdtempSync(join(tmpdir(), 'shnor-bench-'));
    const [browser, server] = [await launch(), await serveDist()];
    try {
      const file = join(folder, 'Россия.xlsx');
      const megabytes = workbook(file);
      const { page } = await openPage(browser, `${server.url}/page.html`, looks[3]);
      return await large(page, file, megabytes);
    } finally {
      await server.close();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
