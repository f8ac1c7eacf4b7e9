/** How fast a region's screens are, measured in the page. By DevTools, not by eval: the page's policy forbids that. */
import type { Page } from 'playwright-core';

/** The value of an expression, awaited in the page. */
export async function measured<T>(page: Page, expression: string): Promise<T> {
  const client = await page.context().newCDPSession(page);
  const answer = await client.send('Runtime.evaluate', { awaitPromise: true, returnByValue: true, expression });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'not measured');
  return answer.result.value as T;
}
const frame = 'const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));';

/** From the press on «Итоги» beside the list to the frame with the dashboard: the median of five, milliseconds. */
export const dashboardPace = (page: Page): Promise<number> =>
  measured(
    page,
    `(async () => {
      ${frame}
      const open = (name) => [...document.querySelectorAll('[role=tab]')].find(({ textContent }) => textContent === name).click();
      const times = [];
      for (let round = 0; round < 5; round++) {
        open('Список');
        await frame();
        const begin = performance.now();
        open('Итоги');
        await frame();
        times.push(performance.now() - begin);
      }
      return times.sort((a, b) => a - b)[2];
    })()`,
  );

/** The map scrolled five times over thirty windows: of each the longest task in milliseconds, those under 50 count as 0; rows drawn, pixels scrolled. */
export const mapPace = (page: Page): Promise<{ longest: number[]; rows: number; top: number }> =>
  measured(
    page,
    `(async () => {
      ${frame}
      const box = document.querySelector('[data-map]');
      let tasks = [];
      const longest = [];
      const take = (list) => tasks.push(...list.map(({ duration }) => duration));
      const observer = new PerformanceObserver((list) => take(list.getEntries()));
      observer.observe({ entryTypes: ['longtask'] });
      for (let round = 0; round < 5; round++) {
        tasks = [];
        for (let step = 0; step < 30; step++) { box.scrollTop += 340; await frame(); }
        take(observer.takeRecords());
        longest.push(Math.max(0, ...tasks.filter((duration) => duration >= 50)));
      }
      return { longest, rows: document.querySelectorAll('[role=row]').length, top: box.scrollTop };
    })()`,
  );
