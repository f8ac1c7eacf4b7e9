/** Licences of what is bundled: our own, and every production package with its version, licence and licence text. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';

const root = join(__dirname, '..', '..');
const ownText = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
/** Texts for packages that name their licence and bring no file of it, without the line of the copyright. */
const standard: Readonly<Record<string, string>> = {
  MIT: ownText.slice(ownText.indexOf('Permission is')),
  ISC: readFileSync(join(__dirname, 'ISC.txt'), 'utf8').trim(),
};

/** Folders of production packages, each once, in the order of their names; webpack, because its loader of parts is in every bundle. */
function bundledFolders(): string[] {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root, encoding: 'utf8' });
  const folders = listed.split('\n').filter((line) => line.includes('node_modules'));
  return [...new Set([...folders, join(root, 'node_modules', 'webpack')])].sort();
}

interface Package {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
}

/** Throws where neither the package nor its licence gives a text: somebody has to look at it. */
function licenceOf(folder: string): string {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const title = `${name} ${version} — ${license ?? 'см. текст'}`;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file) return `${title}\n\n${readFileSync(join(folder, file), 'utf8').trim()}`;
  const text = standard[license ?? ''];
  if (!text) throw new Error(`${name} has no text of its licence (${license ?? 'none named'})`);
  const holder = (typeof author === 'object' ? author.name : author)?.replace(/\s*<.*/, '');
  return `${title}\n\nCopyright (c) ${holder ?? `the ${name} contributors`}\n\n${text}`;
}

/** The text of LICENSES.txt. */
export function licencesText(): string {
  const own = `Навигатор ШНОР ${version}\n\n${ownText}`;
  return `${[own, 'Включает следующие пакеты.', ...bundledFolders().map(licenceOf)].join(`\n\n${'-'.repeat(78)}\n\n`)}\n`;
}
