/** Every picture of the manuals, made anew from the built add-in and the sample workbook: `npm run pictures`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../e2e/support/browser';
import { dist, serveDist } from '../../e2e/support/serve';
import { commandArguments } from '../arguments';
import { excelPictures } from './excel';
import { bookPicture, panePictures } from './pane';
import { folder, root } from './places';
import { sheetPicture } from './printed-sheet';

/** Bytes: a screen of the pane, a wide picture, all together. */
const limits = { pane: 60_000, wide: 180_000, all: 1_850_000 };

async function main(): Promise<void> {
  commandArguments({});
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
