/** `npm run e2e`: the browser tests over the build, one file at a time; `-- PATH` those of one file. With E2E_SECOND_TRY=1 what failed is run once more. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandArguments } from '../arguments';
import { withSecondTry, type Run } from './second-try';

const { positionals } = commandArguments({}, Infinity);
const folder = mkdtempSync(join(tmpdir(), 'shnor-e2e-'));
const results = join(folder, 'run.json');

function run(files: string[]): Run {
  rmSync(results, { force: true });
  const options = ['--selectProjects', 'e2e', '--runInBand', '--forceExit', '--json', `--outputFile=${results}`];
  const { status } = spawnSync('npx', ['jest', ...options, '--', ...files], { stdio: 'inherit' });
  const told = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as { testResults: Run['files'] })
    : null;
  return { status: status ?? 1, files: told?.testResults ?? [] };
}

try {
  if (process.env.E2E_SECOND_TRY === '1') {
    const { status, secondTry } = withSecondTry(run, positionals);
    process.exitCode = status;
    if (secondTry.length > 0) console.log(['Passed only at the second try:', ...secondTry].join('\n  '));
  } else process.exitCode = run(positionals).status;
} finally {
  rmSync(folder, { recursive: true });
}
