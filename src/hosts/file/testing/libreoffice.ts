/** LibreOffice for tests: a missing one is a failure, never a skipped test. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Runs LibreOffice headless in a profile of its own (a folder); throws when it is missing, fails or exceeds the time (ms). */
export function runOffice(profile: string, args: readonly string[], timeout: number): void {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path));
  if (!found) throw new Error('LibreOffice is missing: install it with «apt-get install libreoffice-calc»');
  const all = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', ...args];
  execFileSync(found, all, { stdio: 'ignore', timeout });
}

/** Opens a file in LibreOffice and saves it in another format («pdf», «ods», «csv:Text - txt - csv (StarCalc):59,34,76»). */
export function convert(bytes: Uint8Array, name: string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'shnor-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const args = ['--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)];
    runOffice(join(folder, 'profile'), args, 120_000);
    return new Uint8Array(readFileSync(join(folder, 'out', `${parse(name).name}.${format.split(':')[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
