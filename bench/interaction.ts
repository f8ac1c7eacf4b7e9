/** Interaction at a region's size: a changed threshold in Chromium, and the recalculation of «Свод» in LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch, looks, openPage } from '../e2e/support/browser';
import { serveDist } from '../e2e/support/serve';
import { newFile } from '../src/hosts/file';
import type { CellValue } from '../src/model/cells';
import { emptyState } from '../src/model/state';
import { type Bench, median, percentile, type Ratio } from './measure';
import { regionRows, rowsPerSchool } from './region';

const schools = 2000;
/** Changes of the threshold that are measured. */
const changes = 40;

function regionFile(values: CellValue[][]): Uint8Array {
  const sheet = { name: 'Свод ВПР', top: 0, left: 0, values };
  const made = newFile([sheet], { plans: [], state: emptyState() }, { keepState: false });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.bytes;
}

/**
 * Types a threshold and waits for the frame that shows the new list; milliseconds of each change, and the longest task while typing. Text,
 * because what compiles this file would add helpers of its own to a function.
 */
const typing = `async (values) => {
  const input = document.querySelector('input[type="number"], input[inputmode]') ?? document.querySelector('input');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
  const times = [];
  for (const value of values) {
    const begin = performance.now();
    setValue.call(input, String(value));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 120));
  }
  return { times, longest: Math.max(0, ...tasks) };
}`;

async function typeThresholds(page: Page): Promise<{ times: number[]; longest: number }> {
  await page.getByRole('button', { name: 'Критерии' }).click();
  await page.getByLabel('Порог доли «2», %').waitFor();
  const values = Array.from({ length: changes }, (_, index) => 15 + ((index * 7) % 60));
  // By DevTools, not by eval: the page's policy forbids that.
  const client = await page.context().newCDPSession(page);
  const answer = await client.send('Runtime.evaluate', {
    expression: `(${typing})(${JSON.stringify(values)})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return answer.result.value as { times: number[]; longest: number };
}

export const interactionBench: Bench = {
  name: 'interaction',
  needs: [
    { program: 'command -v chromium', packages: 'chromium' },
    { program: 'command -v soffice', packages: 'libreoffice-calc' },
  ],
  async run(): Promise<Ratio[]> {
    const folder = mkdtempSync(join(tmpdir(), 'shnor-bench-'));
    const browser = await launch();
    const server = await serveDist();
    try {
      const file = join(folder, 'schools.xlsx');
      const judged = (row: CellValue[], index: number): boolean =>
        index === 0 || (/^(Русский язык|Математика)$/.test(String(row[2])) && (row[1] === 5 || row[1] === 6));
      writeFileSync(file, regionFile(regionRows(schools * rowsPerSchool).filter(judged)));
      const { page, context } = await openPage(browser, `${server.url}/page.html`, looks[3]);
      await page.locator('input[type=file]').first().setInputFiles(file);
      const start = page.getByRole('button', { name: 'Выявить ШНОР', exact: true });
      await start.click({ timeout: 120_000 });
      await page.getByRole('list', { name: 'Список школ' }).waitFor({ timeout: 120_000 });
      const { times, longest } = await typeThresholds(page);
      await context.close();

      const region = join(folder, 'region.xlsx');
      const ours = join(folder, 'ours.xlsx');
      writeFileSync(region, regionFile(regionRows(50_000)));
      execFileSync(process.execPath, ['scripts/shnor.js', 'identify', region, '--out', ours], { stdio: 'ignore' });
      const office = [
        `-env:UserInstallation=file://${folder}/office`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(folder, 'copy'),
      ];
      const convert = (path: string): number => {
        const begin = performance.now();
        execFileSync('soffice', [...office, path], { stdio: 'ignore' });
        return (performance.now() - begin) / 1000;
      };
      convert(region);
      const recalculated = median([1, 2, 3].map(() => convert(ours) - convert(region)));
      const p95 = percentile(times, 0.95);
      return [
        {
          name: `threshold changed, ${schools} schools, p95`,
          reference: '50 ms',
          value: p95,
          bound: 50,
          kind: 'most',
          detail: `median ${median(times).toFixed(0)} ms`,
        },
        {
          name: 'longest task while typing',
          reference: '50 ms',
          value: longest,
          bound: 50,
          kind: 'most',
          detail: 'PerformanceObserver',
        },
        {
          name: 'our sheets of a region opened and saved in LibreOffice',
          reference: '5 s over the source alone',
          value: recalculated,
          bound: 5,
          kind: 'most',
          detail: `${recalculated.toFixed(1)} s`,
        },
      ];
    } finally {
      await server.close();
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
