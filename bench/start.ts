/** Start of the pane in the stand-in page: bytes and time to the usable button, against the reference pane built by the same settings. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Configuration } from 'webpack';
import HtmlPlugin from 'html-webpack-plugin';
import { launch } from '../e2e/support/browser';
import { startExcelPage } from '../excel-stand-in/page/server';
import { build, builtPane } from './build';
import { type Bench, median, type Ratio } from './measure';

const referenceFolder = path.resolve('out/bench/reference');
/** Bytes of the three bundles of Microsoft's Office-Addin-TaskPane-React template, gzip. */
const templateBytes = 169 * 1024;

const referenceConfig = (config: Configuration): Configuration => ({
  ...config,
  entry: { taskpane: './bench/reference/pane/index.tsx' },
  output: { ...config.output, path: referenceFolder },
  plugins: (config.plugins ?? []).filter(
    (plugin) => !(plugin instanceof HtmlPlugin) || plugin.userOptions.filename === 'taskpane.html',
  ),
});

interface Start {
  milliseconds: number;
  /** Gzip bytes of our own files asked for before the button could be used. */
  bytes: number;
}

/** Noted inside the pane at the first frame in which the button can be used: the time, and what had been asked for by then. */
interface Usable {
  at: number;
  files: string[];
}

/** Runs in the page, so it is text: what compiles this file would add helpers of its own to a function. */
const watch = `(text) => {
  if (window === window.top) return;
  const look = () => {
    const found = [...document.querySelectorAll('button')].find((each) => each.textContent === text);
    if (!found || found.disabled || found.getAttribute('aria-disabled') === 'true') return requestAnimationFrame(look);
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    window.shnorStart = { at: performance.timeOrigin + performance.now(), files };
  };
  look();
}`;

async function start(browser: Browser, url: string, dist: string, button: string): Promise<Start> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1200, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript({ content: `(${watch})(${JSON.stringify(button)})` });
  await page.goto(url, { waitUntil: 'commit' });
  const begin = await page.evaluate(() => performance.timeOrigin);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the stand-in page has no pane');
  let usable: Usable | null = null;
  for (const patience = Date.now() + 30_000; usable === null; await page.waitForTimeout(20)) {
    if (Date.now() > patience) throw new Error(`the button «${button}» does not become usable`);
    usable = await frame.evaluate(() => (window as { shnorStart?: Usable }).shnorStart ?? null);
  }
  const own = [frame.url(), ...usable.files]
    .map((name) => new URL(name).pathname)
    .filter((pathname) => /^\/pane\/.*\.(js|css|html)$/.test(pathname))
    .map((pathname) => pathname.slice('/pane/'.length));
  const bytes = [...new Set(own)].reduce((sum, file) => sum + gzipSync(readFileSync(path.join(dist, file))).length, 0);
  await context.close();
  return { milliseconds: usable.at - begin, bytes };
}

export const startBench: Bench = {
  id: 'start',
  name: 'start of the pane',
  needs: [{ program: 'command -v chromium', packages: 'chromium' }],
  async run(): Promise<Ratio[]> {
    await builtPane();
    await build(referenceConfig);
    const browser = await launch();
    const ours = await startExcelPage({ dist: path.resolve('dist'), ownOfficeJs: true });
    const theirs = await startExcelPage({ dist: referenceFolder, ownOfficeJs: true });
    try {
      const once = async () => ({
        ours: await start(browser, ours.url, 'dist', 'Выявить ШНОР'),
        theirs: await start(browser, theirs.url, referenceFolder, 'Очистить'),
      });
      await once();
      const runs: Awaited<ReturnType<typeof once>>[] = [];
      for (let run = 0; run < 9; run++) runs.push(await once());
      const time = (side: 'ours' | 'theirs') => median(runs.map((run) => run[side].milliseconds));
      const ratio = median(runs.map((run) => run.ours.milliseconds / run.theirs.milliseconds));
      const bytes = { ours: runs[0]!.ours.bytes, theirs: runs[0]!.theirs.bytes };
      const kilobytes = (value: number) => `${(value / 1024).toFixed(0)} KB`;
      const weights = `${kilobytes(bytes.ours)} : ${kilobytes(bytes.theirs)}`;
      return [
        {
          name: 'initial download, gzip',
          reference: 'the reference pane',
          value: bytes.ours / bytes.theirs,
          bound: 1.5,
          kind: 'most',
          detail: weights,
        },
        {
          name: 'initial download, gzip',
          reference: 'the 169 KB of Microsoft’s template',
          value: bytes.ours / templateBytes,
          bound: 1,
          kind: 'most',
          detail: kilobytes(bytes.ours),
        },
        {
          name: 'navigation to the usable button',
          reference: 'the reference pane',
          value: ratio,
          bound: 1.2,
          kind: 'most',
          detail: `${time('ours').toFixed(0)} ms : ${time('theirs').toFixed(0)} ms`,
        },
      ];
    } finally {
      await ours.close();
      await theirs.close();
      await browser.close();
    }
  },
};
