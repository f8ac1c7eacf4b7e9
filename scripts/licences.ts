/** Licences of what is bundled: every production package with its version, licence and licence text. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Tree {
  version?: string;
  dependencies?: Record<string, Tree>;
}

/** Folders of production packages, each once, in the order of their names. */
function productionFolders(): string[] {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { encoding: 'utf8' });
  return [...new Set(listed.split('\n').filter((line) => line.includes('node_modules')))].sort();
}

/** The text of LICENSES.txt. Throws where a package states no licence: somebody has to look at it. */
export function licencesText(): string {
  const parts = productionFolders().map((folder) => {
    const meta = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
      license?: string;
    } & Tree;
    const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
    if (!meta.license && !file) throw new Error(`${meta.name} states no licence`);
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
    return `${meta.name} ${meta.version} — ${meta.license ?? 'см. текст'}\n\n${text}`.trim();
  });
  return `Навигатор ШНОР включает следующие пакеты.\n\n${parts.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
