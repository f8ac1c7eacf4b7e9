/** `npm run release`: builds dist/ and makes release/<version>/ with the ready zip, the page and the command line as one file each, the licences, the guides (also as PDF) and the checksums. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { version } from '../package.json';
import { commandArguments } from './arguments';
import { licencesText } from './licences';
import { canPrint, manuals, printManual } from './manuals';

/** Files that need nothing beside them: given beside the zip, not in it. */
const alone = ['navigator.html', 'shnor.mjs', 'shnor.cmd'];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

/**
 * Date of the last commit: the same sources give the same zip, and a newer release has newer files. Servers tell a changed page by date and size, and
 * pages that differ only in the hashes they name are of one size. Without git (sources from an archive) it is now.
 */
function sourcesDate(): Date {
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' });
  const date = status === 0 ? new Date(Number(stdout) * 1000) : new Date();
  // A zip keeps local time: the hours of Greenwich, wherever it is made.
  return new Date(date.getTime() + date.getTimezoneOffset() * 60_000);
}

async function main(): Promise<void> {
  commandArguments({});
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
  const folder = join('release', version);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync('dist/LICENSES.txt', licencesText());

  const entries = Object.fromEntries(
    filesBelow('dist')
      .filter((file) => !alone.includes(relative('dist', file)))
      .map((file) => [relative('dist', file), new Uint8Array(readFileSync(file))]),
  );
  writeFileSync(join(folder, `shnor-${version}.zip`), zipSync(entries, { level: 9, mtime: sourcesDate() }));
  for (const file of ['manifest.xml', ...alone]) cpSync(join('dist', file), join(folder, file));
  cpSync('dist/LICENSES.txt', join(folder, 'LICENSES.txt'));
  cpSync('docs', join(folder, 'docs'), { recursive: true });
  cpSync('CHANGELOG.md', join(folder, 'CHANGELOG.md'));
  if (canPrint()) for (const name of manuals) await printManual(name, join(folder, 'docs', `${name}.pdf`));
  else console.log('Руководства в PDF не напечатаны: нужны Chromium и poppler-utils (npm run tools)');

  const sums = filesBelow(folder)
    .sort()
    .map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${relative(folder, file)}`);
  writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  console.log(`${folder}: ${sums.length} files, checksums in SHA256SUMS`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
