/** What docs/trust.md tells the office's security person, held against the sources: where anything is kept, what is called, what is started. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';

const root = path.join(__dirname, '..', '..');
const sources = execFileSync('git', ['ls-files', 'src'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:tsx?|js|html)$/.test(file) && !/\.test\.tsx?$|\/testing\//.test(file));
/** Files of the product with a thing in them, but for the one call that is its own sample's. */
const using = (pattern: RegExp): string[] =>
  sources.filter((file) => pattern.test(readFileSync(path.join(root, file), 'utf8').replaceAll(ownSample, '')));
/** The page's own sample, beside it on the server or in the one file. */
const ownSample = "fetch('sample.xlsx')";

test('the browser keeps nothing but the headers’ fingerprints and which parts of screens are folded', () => {
  expect(using(/\b(?:localStorage|sessionStorage|indexedDB|document\.cookie|caches\.open)\b/)).toEqual([
    'src/taskpane/shell/folded.ts',
    'src/taskpane/shell/remembered.ts',
  ]);
});

test('no code of the product opens a connection; the server’s check page alone asks its own server', () => {
  const calls =
    /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/promises)?['"]/;
  expect(using(calls)).toEqual(['src/page/static/check.js']);
});

test('one program is started: LibreOffice, for PDF', () => {
  expect(using(/child_process|worker_threads|\beval\(|new Function\(/)).toEqual(['src/cli/documents/pdf.ts']);
});
