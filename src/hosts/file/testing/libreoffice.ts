/** LibreOffice for tests: a missing one is a failure, never a skipped test. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, parse } from 'node:path';

function office(): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path));
  if (!found) throw new Error('LibreOffice is missing: install it with «apt-get install libreoffice-calc»');
  return found;
}

/** Opens a file in LibreOffice and saves it in another format («pdf», «ods», «csv:Text - txt - csv (StarCalc):59,34,76»). */
export function convert(bytes: Uint8Array, name: string, format: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'shnor-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), join(folder, name)];
    execFileSync(office(), args, { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, 'out', `${parse(name).name}.${format.split(':')[0]}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
