/**
 * `navigator.html`: the page without Excel as one file – scripts, styles and the sample inside – that opens by a double click, without a server.
 * The program is packed, which makes the file less than half; the policy names its hash, so that nothing else runs.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { version } from '../../package.json';

const root = join(__dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export async function navigatorHtml(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/one-file/entry.ts'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    platform: 'browser',
    // Browsers of the last three years.
    target: ['chrome110', 'firefox110', 'safari16'],
    jsx: 'automatic',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    define: { SHNOR_VERSION: JSON.stringify(version), 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]!.text;
  const packed = deflateRawSync(script, { level: 9 }).toString('base64');
  const unpack = read('scripts/one-file/unpack.js');
  const style = read('src/page/static/shell.css');
  const old = read('src/page/static/old-view.js');
  const icon = readFileSync(join(root, 'assets/icon-32.png')).toString('base64');
  const sample = readFileSync(join(root, 'samples/results.xlsx')).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src ${hash(script)} ${hash(unpack)} ${hash(old)}`,
    `style-src ${hash(style)} ${hash('')}`,
    'worker-src blob:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const shell = read('src/page/static/shell.html')
    .replace('<%= policy %>', policy)
    .replace('<%= title %>', `Навигатор ШНОР ${version}`)
    .replace(/<% if \(officeJs\)[\s\S]*?<% } %>\s*/, '')
    .replace('href="assets/icon-32.png"', () => `href="data:image/png;base64,${icon}"`)
    .replace('<link rel="stylesheet" href="shell.css" />', () => `<style>${style}</style>`)
    .replace('<script src="old-view.js"></script>', () =>
      [
        `<script>${old}</script>`,
        `<template id="sample">${sample}</template>`,
        `<template id="packed">${packed}</template>`,
        `<script>${unpack}</script>`,
      ].join('\n'),
    );
  if (/<%|(?:src|href)="(?!data:|page\.html)/.test(shell.slice(0, shell.indexOf('<script>')))) {
    throw new Error('The page still asks for something beside itself');
  }
  return shell;
}
