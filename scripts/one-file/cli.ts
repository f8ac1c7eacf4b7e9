/** `shnor.mjs`, the command line as one file for Node 20 and newer, and `shnor.cmd`, which starts it on Windows. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import bundleCli from './bundle-cli';

const startOnWindows = '@echo off\r\nchcp 65001 >nul\r\nnode "%~dp0shnor.mjs" %*\r\n';

/** A part of more characters than this is packed: what is not asked for is then not even looked through by the compiler. */
const packedFrom = 40_000;

/** The one file: its parts, small ones as they are and large ones packed, and what loads them. */
function oneFile(): string {
  const parts = [...bundleCli()].map(([name, code]) => {
    const held =
      code.length < packedFrom
        ? `(exports, require, module) => {${code}\n}`
        : JSON.stringify(deflateRawSync(code, { level: 9 }).toString('base64'));
    return `${JSON.stringify(name)}: ${held}`;
  });
  const loader = readFileSync(join(__dirname, 'load-parts.js'), 'utf8');
  return `#!/usr/bin/env node\n${loader.replace("'parts'", () => `{\n${parts.join(',\n')}\n}`)}`;
}

/** Writes both into a folder. */
export function writeCli(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shnor.mjs');
  writeFileSync(file, oneFile());
  chmodSync(file, 0o755);
  writeFileSync(join(folder, 'shnor.cmd'), startOnWindows);
}
