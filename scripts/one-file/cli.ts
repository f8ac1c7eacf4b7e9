/** `shnor.mjs`, the command line as one file for Node 20 and newer, and `shnor.cmd`, which starts it on Windows. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import bundleCli from './bundle-cli';

const startOnWindows = '@echo off\r\nchcp 65001 >nul\r\nnode "%~dp0shnor.mjs" %*\r\n';

/** Writes both into a folder. */
export function writeCli(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'shnor.mjs');
  writeFileSync(file, bundleCli('esm'));
  chmodSync(file, 0o755);
  writeFileSync(join(folder, 'shnor.cmd'), startOnWindows);
}
