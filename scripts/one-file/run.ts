/** `npm run one-file`: the page and the command line as one file each, in dist/ beside the add-in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCli } from './cli';
import { navigatorHtml } from './page';

async function main([folder = 'dist', ...rest]: string[]): Promise<void> {
  if (rest.length > 0) throw new Error(`Unknown arguments: ${rest.join(' ')}`);
  writeCli(folder);
  const html = await navigatorHtml();
  writeFileSync(join(folder, 'navigator.html'), html);
  console.log(`navigator.html: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
