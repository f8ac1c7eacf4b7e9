/**
 * `npm start`: shows the add-in in the Excel of this machine. Serves the development build over https, then asks Microsoft's office-addin-debugging
 * (fetched by npx when first needed; its usage data switched off) to register the manifest and open Excel. `npm run stop` undoes the registration.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { commandArguments, oneOf } from './arguments';
import { fillManifest } from '../config/address';
import { readFileSync } from 'node:fs';
import packageJson from '../package.json';

const root = path.join(__dirname, '..');
const debugging = 'office-addin-debugging@5';

function run(args: string[]): void {
  const result = spawnSync('npx', ['--yes', ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function main(): void {
  const what = oneOf(commandArguments({}, 1).positionals[0], ['start', 'stop'], 'The command');
  const manifest = path.join(os.tmpdir(), 'shnor-navigator-manifest.xml');
  const template = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  writeFileSync(manifest, fillManifest(template, 'development', packageJson.version));
  run(['office-addin-usage-data', 'off']);
  if (what === 'stop') return run([debugging, 'stop', manifest]);
  if (!existsSync(path.join(os.homedir(), '.office-addin-dev-certs'))) run(['office-addin-dev-certs', 'install']);
  run([debugging, 'start', manifest, 'desktop', '--dev-server', 'npm run dev', '--dev-server-port', '3000']);
}

main();
