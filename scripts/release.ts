/** `npm run release`: builds dist/ and makes release/<version>/ with the ready zip, the licences, the guides and the checksums. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';
import { version } from '../package.json';
import { licencesText } from './licences';

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
const folder = join('release', version);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
writeFileSync('dist/LICENSES.txt', licencesText());

const entries = Object.fromEntries(
  filesBelow('dist').map((file) => [relative('dist', file), new Uint8Array(readFileSync(file))]),
);
// One fixed date: the same sources give the same zip.
writeFileSync(
  join(folder, `shnor-${version}.zip`),
  zipSync(entries, { level: 9, mtime: new Date('2026-01-01T12:00:00') }),
);
cpSync('dist/manifest.xml', join(folder, 'manifest.xml'));
cpSync('dist/LICENSES.txt', join(folder, 'LICENSES.txt'));
cpSync('docs', join(folder, 'docs'), { recursive: true });
cpSync('CHANGELOG.md', join(folder, 'CHANGELOG.md'));

const sums = filesBelow(folder)
  .sort()
  .map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${relative(folder, file)}`);
writeFileSync(join(folder, 'SHA256SUMS'), `${sums.join('\n')}\n`);
console.log(`${folder}: ${sums.length} files, checksums in SHA256SUMS`);
