/** What the documents say of the tree and of the screens is so today. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dependencies, devDependencies } from '../../package.json';
import { importPicture } from '../house/imports';
import { russianTexts, sourceFiles } from './russian-texts';

const docs = readdirSync('docs').filter((name) => name.endsWith('.md'));
const pages = [...docs.map((name) => join('docs', name)), ...readdirSync('.').filter((name) => name.endsWith('.md'))];
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name));
const textOf = (file: string): string => readFileSync(file, 'utf8');
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Paths of the repository and names of source files in code marks, and links; those with a part to fill in («<вид>», «ID») or of what is built are left out. */
function pathsIn(file: string): string[] {
  const text = textOf(file).replace(/^```.*?^```/gms, '');
  const marked = [...text.matchAll(/`((?:src|e2e|docs|scripts|samples|bench|config|excel-stand-in|\.ci)\/[^`\s]*)`/g)];
  const named = [...text.matchAll(/`([\w-]+\.tsx?)`/g)].map(
    ([, name]) => sources.find((path) => path.endsWith(`/${name}`)) ?? name!,
  );
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => join(file, '..', path!));
  return [...marked.map(([, path]) => path!), ...named, ...linked].filter((path) => !/[<>]/.test(path));
}

/** With «*» in the last part some file has to fit. */
function exists(path: string): boolean {
  const [folder = '', last = ''] = [path.replace(/[^/]*$/, ''), path.replace(/.*\//, '')];
  if (!last.includes('*')) return existsSync(path);
  const pattern = new RegExp(`^${last.replace(/[.]/g, '\\.').replace(/\*/g, '.*')}$`);
  return existsSync(folder) && readdirSync(folder).some((name) => pattern.test(name));
}

test.each(pages)('%s: every path and link leads somewhere', (file) => {
  expect(pathsIn(file).filter((path) => !exists(path))).toEqual([]);
});

test('paths are found, and a wrong one is told', () => {
  expect(pathsIn('docs/developer.md').length).toBeGreaterThan(20);
  expect(exists('src/words/problems/d*.ts')).toBe(true);
  expect(exists('src/words/nothing-*.ts')).toBe(false);
});

test('docs/decisions.md names packages there are, and says why of each that the product carries', () => {
  const reasons = textOf('docs/decisions.md');
  const named = [...reasons.matchAll(/^\*\*[^*]+\*\* \(([^)]+)\)/gm)].flatMap(([, list]) =>
    [...list!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  );
  const all: Record<string, string> = { ...dependencies, ...devDependencies };
  expect(named.filter((name) => !(name in all))).toEqual([]);
  expect(Object.keys(dependencies).filter((name) => !named.includes(name))).toEqual([]);
  expect(reasons).toContain(`React ${/^\d+\.\d+/.exec(all['react']!)![0]}`);
});

test('docs/glossary.md names what the code has', () => {
  const rows = [...textOf('docs/glossary.md').matchAll(/^\|[^|]+\|\s*`([^`]+)`\s*\|\s*`([^`]+)`/gm)];
  const lacking = rows.filter(([, name, path]) => {
    const files = path!.endsWith('/') ? readdirSync(path!).map((file) => join(path!, file)) : [path!];
    return !files.some((file) => existsSync(file) && new RegExp(`\\b${name}\\b`).test(textOf(file)));
  });
  expect(lacking.map(([row]) => row)).toEqual([]);
  expect(rows.length).toBeGreaterThan(25);
});

test('docs/house.md explains every folder', () => {
  const house = textOf('docs/house.md');
  const all = [
    ...folders('src').map((name) => `src/${name}/`),
    ...folders('src/hosts').map((name) => `src/hosts/${name}/`),
    ...folders('.').filter((name) => !/^(\.|node_modules$|dist$|out$|release$|coverage$)/.test(name)),
  ].filter((name) => name !== 'src' && name !== 'src/hosts/');
  expect(all.filter((name) => !house.includes(`\`${name.replace(/\/?$/, '/')}\``))).toEqual([]);
});

test('the picture of imports in docs/house.md is the imports of today', () => {
  expect(textOf('docs/house.md')).toContain(importPicture());
});

test('every picture is shown in a manual', () => {
  const shown = pages.map(textOf).join();
  expect(readdirSync('docs/pictures').filter((name) => !shown.includes(`pictures/${name}`))).toEqual([]);
});

test('what the user’s manual quotes is what the screens and sheets say', () => {
  const files = ['src/words', 'src/taskpane', 'src/documents'].flatMap(sourceFiles);
  const texts = files.flatMap(russianTexts).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  const quoted = [
    ...textOf('docs/user.md')
      .replace(/\s+/g, ' ')
      .matchAll(/«([^«»]+)»/g),
  ].map(([, text]) => text!);
  // Words on a button or over a screen stand at a text's beginning; pieces of questions and marks anywhere.
  const said = (quote: string): boolean => {
    // «Показано…» goes on with numbers, a file's name with its ending.
    const piece = quote.replace(/^… |\?$|…$|\.[a-z]+$/g, '');
    return texts.some((text) => (/^\p{Lu}/u.test(quote) ? text.startsWith(piece) : text.includes(piece)));
  };
  const excels = ['Главная'];
  expect([...new Set(quoted)].filter((quote) => !excels.includes(quote) && !said(quote))).toEqual([]);
  expect(quoted.length).toBeGreaterThan(50);
});
