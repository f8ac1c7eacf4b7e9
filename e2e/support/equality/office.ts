/** LibreOffice as the third reader: every formula is calculated anew, whatever value stands beside it. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

function office(): string {
  const found = (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'soffice'))
    .find((path) => existsSync(path));
  if (!found) throw new Error('LibreOffice is missing: install it with «apt-get install libreoffice-calc»');
  return found;
}

/** Workbooks by name → the same as flat OpenDocument, in one run. */
export function flatten(books: Readonly<Record<string, Uint8Array>>): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'shnor-equality-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), always);
    const files = Object.entries(books).map(([name, bytes]) => {
      const file = join(folder, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'fods', '--outdir', join(folder, 'out'), ...files];
    execFileSync(office(), args, { stdio: 'ignore', timeout: 180_000 });
    return Object.fromEntries(
      Object.keys(books).map((name) => [name, readFileSync(join(folder, 'out', `${name}.fods`), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
