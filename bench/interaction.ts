/** Interaction at a region's size: a changed threshold, «Итоги», the map, a measure marked in Chromium, and the recalculation of «Свод» in LibreOffice. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, looks, openPage } from '../e2e/support/browser';
import { dashboardPace, mapPace, measured } from '../e2e/support/pace';
import { allListed } from '../e2e/support/region';
import { serveDist } from '../e2e/support/serve';
import { newFile } from '../src/hosts/file';
import type { CellValue } from '../src/model/cells';
import { emptyState } from '../src/model/state';
import { viewWords } from '../src/words/pane/dashboard';
import { documentsWords } from '../src/words/pane/documents';
import { criteriaWords, schoolsWords } from '../src/words/pane/schools';
import { trackingWords } from '../src/words/pane/tracking';
import { documentTitles, statuses } from '../src/words/papers/roadmap';
import { builtPane } from './build';
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

/** Opened anew this many times: of each figure the median round counts, so that one round beside another program does not. */
const rounds = 3;

interface Typed {
  /** From a keystroke to the frame with the new count and the schools that entered or left, milliseconds. */
  typed: number[];
  /** From the click on «Применить» to the frame with the list by the new threshold, milliseconds. */
  listed: number[];
  /** The longest task while typing, milliseconds; tasks below 50 are not reported by the browser and count as 0. */
  longest: number;
}
interface Round extends Typed {
  /** From the press on «Итоги» to their frame. */
  dashboard: number;
  /** The longest task while the map scrolls, of its quietest round. */
  map: number;
}

/**
 * Types thresholds; after every second one opens the list and comes back. Text, because what compiles this file would add helpers of its own to
 * a function.
 */
const typing = `async (values, toList, toCriteria) => {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const button = (text) => [...document.querySelectorAll('button')].find((each) => each.textContent === text);
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const rest = () => new Promise((done) => setTimeout(done, 120));
  const tasks = [];
  const noted = (list) => tasks.push(...list.getEntries().map(({ startTime, duration }) => ({ startTime, duration })));
  const observer = new PerformanceObserver(noted);
  observer.observe({ entryTypes: ['longtask'] });
  const typed = [];
  const listed = [];
  const away = [];
  for (const [index, value] of values.entries()) {
    const input = document.querySelector('input[inputmode]');
    let begin = performance.now();
    setValue.call(input, String(value));
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await frame();
    typed.push(performance.now() - begin);
    await rest();
    if (index % 2 === 0) continue;
    begin = performance.now();
    button(toList).click();
    await frame();
    listed.push(performance.now() - begin);
    if (!document.querySelector('ul[aria-label] li')) throw new Error('no list is shown');
    await rest();
    button(toCriteria).click();
    await rest();
    away.push([begin, performance.now()]);
  }
  noted({ getEntries: () => observer.takeRecords() });
  const whileTyping = tasks.filter(({ startTime }) => !away.some(([from, to]) => startTime >= from && startTime <= to));
  return { typed, listed, longest: Math.max(0, ...whileTyping.map(({ duration }) => duration)) };
}`;

async function typeThresholds(page: Page): Promise<Typed> {
  await page.getByRole('button', { name: schoolsWords.criteria, exact: true }).click();
  await page.getByLabel(criteriaWords.threshold).waitFor();
  const values = Array.from({ length: changes }, (_, index) => 15 + ((index * 7) % 60));
  const words = [criteriaWords.apply, schoolsWords.criteria].map((text) => JSON.stringify(text)).join(', ');
  // By DevTools, not by eval: the page's policy forbids that.
  const client = await page.context().newCDPSession(page);
  const answer = await client.send('Runtime.evaluate', {
    expression: `(${typing})(${JSON.stringify(values)}, ${words})`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'typing failed');
  return answer.result.value as Typed;
}

/** One round: the page opened anew, the file read, thresholds typed. */
async function round(browser: Browser, url: string, file: string): Promise<Round> {
  const { page, context } = await openPage(browser, url, looks[3]);
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Выявить ШНОР', exact: true }).click({ timeout: 120_000 });
  await page.getByRole('tab', { name: viewWords.views.list, exact: true }).click({ timeout: 120_000 });
  await page.getByRole('list', { name: schoolsWords.list }).waitFor();
  const dashboard = await dashboardPace(page);
  await page.getByRole('tab', { name: viewWords.views.map, exact: true }).click();
  await page.getByRole('grid').waitFor();
  const map = Math.min(...(await mapPace(page)).longest);
  await page.getByRole('tab', { name: viewWords.views.list, exact: true }).click();
  const typed = await typeThresholds(page);
  await context.close();
  return { ...typed, dashboard, map };
}

/** Schools of the list whose measures are followed, and how many of them are marked. */
const followed = 400;
const marks = 5;

/** A measure marked in the roadmap of hundreds of schools: from the press to what is said of it, milliseconds; the first is told apart, as the sheet is taken apart for it. */
async function marked(browser: Browser, url: string): Promise<number[]> {
  const { page, context } = await openPage(browser, url, looks[3]);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const buffer = allListed(followed);
  const file = { name: 'Регион.xlsx', mimeType: 'application/octet-stream', buffer };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await button('Выявить ШНОР').click({ timeout: 120_000 });
  await page.getByRole('tab', { name: documentsWords.title, exact: true }).click({ timeout: 120_000 });
  await button(documentTitles.roadmap).click();
  await button(documentsWords.preview).click();
  await button('Добавить в книгу').click({ timeout: 120_000 });
  await button(trackingWords.title).click({ timeout: 120_000 });
  const list = page.getByRole('list', { name: trackingWords.list });
  await list.waitFor({ timeout: 120_000 });
  // Of hundreds of measures only what is near is unfolded.
  await list.locator('[aria-expanded=false]:not([data-part]):not([aria-haspopup])').first().click();
  const words = [trackingWords.kept(statuses[1]), statuses[1], statuses[0]].map((text) => JSON.stringify(text));
  const times: number[] = [];
  const next = async (): Promise<number[]> => {
    if (times.length === marks) return times;
    times.push(await measured<number>(page, `(${marking})(${words.join(', ')})`));
    return next();
  };
  const all = await next();
  await context.close();
  return all;
}
/** Chooses a status of the first measure that has the other one, and waits for what is said of it. */
const marking = `async (said, wanted, present) => {
  const buttons = () => [...document.querySelectorAll('button')];
  buttons().find((each) => each.getAttribute('aria-label')?.startsWith('Статус: ' + present)).click();
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
  const item = () => [...document.querySelectorAll('[role=menuitemradio]')].find((each) => each.textContent.includes(wanted));
  while (!item()) await frame();
  const status = () => [...document.querySelectorAll('[role=status]')].find((each) => each.textContent === said);
  const begin = performance.now();
  item().click();
  await frame();
  while (!status()) await frame();
  const time = performance.now() - begin;
  await new Promise((done) => setTimeout(done, 1500));
  return time;
}`;

export const interactionBench: Bench = {
  id: 'interaction',
  name: 'interaction',
  needs: [
    { program: 'command -v chromium', packages: 'chromium' },
    { program: 'command -v soffice', packages: 'libreoffice-calc' },
  ],
  async run(): Promise<Ratio[]> {
    await builtPane();
    const folder = mkdtempSync(join(tmpdir(), 'shnor-bench-'));
    const browser = await launch();
    const server = await serveDist();
    try {
      const file = join(folder, 'schools.xlsx');
      const judged = (row: CellValue[], index: number): boolean =>
        index === 0 || (/^(Русский язык|Математика)$/.test(String(row[2])) && (row[1] === 5 || row[1] === 6));
      writeFileSync(file, regionFile(regionRows(schools * rowsPerSchool).filter(judged)));
      const all: Round[] = [];
      for (let count = 0; count < rounds; count++) all.push(await round(browser, `${server.url}/page.html`, file));
      const [first = 0, ...later] = await marked(browser, `${server.url}/page.html`);

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
      const p95 = (figures: (typed: Typed) => number[]) => median(all.map((each) => percentile(figures(each), 0.95)));
      const middle = (figures: (typed: Typed) => number[]) =>
        `median ${median(all.map((each) => median(figures(each)))).toFixed(0)} ms`;
      const longest = median(all.map((each) => each.longest));
      return [
        {
          name: `threshold changed, ${schools} schools, p95`,
          reference: '50 ms',
          value: p95(({ typed }) => typed),
          bound: 50,
          kind: 'most',
          detail: middle(({ typed }) => typed),
        },
        {
          name: `the list by it drawn, ${schools} schools, p95`,
          reference: '50 ms',
          value: p95(({ listed }) => listed),
          bound: 50,
          kind: 'most',
          detail: middle(({ listed }) => listed),
        },
        {
          name: 'longest task while typing',
          reference: '50 ms',
          value: longest,
          bound: 50,
          kind: 'most',
          detail: longest === 0 ? 'none over 50 ms' : `${longest.toFixed(0)} ms`,
        },
        {
          name: `«Итоги» after the list, ${schools} schools`,
          reference: '300 ms',
          value: median(all.map(({ dashboard }) => dashboard)),
          bound: 300,
          kind: 'most',
          detail: `${all.map(({ dashboard }) => dashboard.toFixed(0)).join(', ')} ms`,
        },
        {
          name: `longest task as the map scrolls, ${schools} schools`,
          reference: '50 ms',
          value: median(all.map(({ map }) => map)),
          bound: 50,
          kind: 'most',
          detail: `${all.map(({ map }) => (map === 0 ? 'under 50' : map.toFixed(0))).join(', ')} ms`,
        },
        {
          name: `a measure marked, roadmap of ${followed} schools`,
          reference: 'a second',
          value: Math.max(first, median(later)),
          bound: 1000,
          kind: 'most',
          detail: `the first ${first.toFixed(0)} ms, then ${later.map((time) => time.toFixed(0)).join(', ')} ms`,
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
