import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { serveDist } from './serve';

export interface Opened {
  browser: Browser;
  /** Where the built add-in is served. */
  url: string;
}

/** One browser and one server over the build for the tests of a file: there from before the first until after the last. */
export function opened(): Opened {
  const place = {} as Opened;
  const closings: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const browser = await launch();
    closings.push(() => browser.close());
    const { url, close } = await serveDist();
    closings.push(close);
    Object.assign(place, { browser, url });
  });
  afterAll(async () => {
    for (const close of closings) await close();
  });
  return place;
}
