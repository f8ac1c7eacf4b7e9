/** The command line as one file, where nothing of the project is: an empty folder, Node and the file. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { version } from '../package.json';
import { dist } from './support/serve';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'shnor-alone-'));
  for (const file of ['shnor.mjs', 'shnor.cmd']) cpSync(path.join(dist, file), path.join(folder, file));
  cpSync(path.join(__dirname, '..', 'samples', 'results.xlsx'), path.join(folder, 'Результаты.xlsx'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const shnor = (...args: string[]): string =>
  execFileSync(process.execPath, ['shnor.mjs', ...args], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

test('says its version', () => {
  expect(shnor('--version').trim()).toBe(version);
  // Who has the file alone has no npm.
  expect(shnor('--help')).toContain('node shnor.mjs КОМАНДА');
});

test('identifies, writes the workbook, a file of Word, and reads its own workbook again', () => {
  expect(shnor('identify', 'Результаты.xlsx', '--out', 'Итог.xlsx')).toContain('МБОУ «СОШ № 3»');
  expect(shnor('roadmap', 'Итог.xlsx', '--out', 'Карта.docx')).toContain('Карта.docx');
  expect(readFileSync(path.join(folder, 'Карта.docx')).subarray(0, 2).toString()).toBe('PK');
  expect(shnor('identify', 'Итог.xlsx', '--json')).toContain('"results"');
  expect(existsSync(path.join(folder, 'node_modules'))).toBe(false);
});

test('the starter for Windows calls the file beside it', () => {
  expect(readFileSync(path.join(folder, 'shnor.cmd'), 'utf8')).toMatch(/node "%~dp0shnor\.mjs" %\*\r\n$/);
});
