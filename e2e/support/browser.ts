import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { cdn, officeFile } from '../../excel-stand-in/page/server';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The machine's own Chromium; undefined where there is none. */
export const chromiumPath = (): string | undefined => process.env.CHROMIUM ?? places.find((place) => existsSync(place));

/** The machine's own Chromium, quiet on the network; `names` leads «name:port» to ports of this machine. */
export async function launch(names: Record<string, number> = {}): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath) throw new Error('Chromium is not found: run «npm run tools» or set CHROMIUM');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--host-resolver-rules=${Object.entries(names)
        .map(([name, port]) => `MAP ${name} 127.0.0.1:${port}`)
        .join(',')}`,
    ],
  });
}

export interface Look {
  name: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  forcedColors: 'active' | 'none';
}

/** Every look a screen is drawn in: the smallest pane and a tall one, in three palettes. */
export const looks: readonly Look[] = [
  [320, 378],
  [450, 800],
].flatMap(([width, height]) => [
  { name: `${width}x${height}-light`, width: width!, height: height!, colorScheme: 'light', forcedColors: 'none' },
  { name: `${width}x${height}-dark`, width: width!, height: height!, colorScheme: 'dark', forcedColors: 'none' },
  { name: `${width}x${height}-forced`, width: width!, height: height!, colorScheme: 'dark', forcedColors: 'active' },
]);

/** What a page asked for and complained of. */
export interface Watched {
  page: Page;
  context: BrowserContext;
  requests: string[];
  complaints: string[];
}

export async function openPage(browser: Browser, url: string, look: Look = looks[0]!): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colorScheme,
    forcedColors: look.forcedColors,
    locale: 'ru-RU',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  return { page, context, requests, complaints };
}

/** What the pane asks of Microsoft's server is answered by the unmodified npm package. */
export const officeFromPackage = (context: BrowserContext): Promise<unknown> =>
  context.route(`${cdn}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    return route.fulfill({ path: officeFile(asked), contentType: 'text/javascript' });
  });
