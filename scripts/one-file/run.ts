/** `npm run one-file`: the page and the command line as one file each, in dist/ beside the add-in. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandArguments } from '../arguments';
import { writeCli } from './cli';
import { navigatorHtml } from './page';

async function main(): Promise<void> {
  const [folder = 'dist'] = commandArguments({}, 1).positionals;
  writeCli(folder);
  const html = await navigatorHtml();
  writeFileSync(join(folder, 'navigator.html'), html);
  console.log(`navigator.html: ${(Buffer.byteLength(html) / 1e6).toFixed(2)} MB`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
