/** `npm run manuals`: the three manuals as PDF in out/manuals/, to be printed or sent. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandArguments } from '../arguments';
import { manuals, printManual } from '.';

async function main(): Promise<void> {
  commandArguments({});
  const folder = join('out', 'manuals');
  mkdirSync(folder, { recursive: true });
  for (const name of manuals) {
    const file = join(folder, `${name}.pdf`);
    await printManual(name, file);
    process.stdout.write(`${file}\n`);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
