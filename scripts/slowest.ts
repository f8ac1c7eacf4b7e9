/** `npm run slowest`: runs the unit tests and lists the ten slowest tests and files. `-- PATH` runs those of one part. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { commandArguments } from './arguments';

interface Run {
  testResults: {
    name: string;
    startTime: number;
    endTime: number;
    assertionResults: { fullName: string; duration: number | null }[];
  }[];
}

const { positionals } = commandArguments({}, 1);
const folder = mkdtempSync(join(tmpdir(), 'shnor-slowest-'));
try {
  const file = join(folder, 'run.json');
  const { status } = spawnSync(
    'npx',
    ['jest', ...positionals, '--selectProjects', 'unit', '--json', `--outputFile=${file}`],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  process.exitCode = status ?? 1;
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Run;
  const files = testResults.map(({ name, startTime, endTime }) => ({
    what: relative('.', name),
    time: endTime - startTime,
  }));
  const tests = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      what: `${relative('.', name)}: ${fullName}`,
      time: duration ?? 0,
    })),
  );
  for (const [title, list] of [
    ['Files', files],
    ['Tests', tests],
  ] as const) {
    console.log(title);
    for (const { what, time } of [...list].sort((a, b) => b.time - a.time).slice(0, 10))
      console.log(`${(time / 1000).toFixed(1).padStart(8)} s  ${what}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
