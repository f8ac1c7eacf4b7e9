/** The file host as whole processes: against pandas doing the same identification, and against LibreOffice opening and saving the file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile } from '../src/hosts/file';
import { emptyState } from '../src/model/state';
import { type Bench, median, type Ratio } from './measure';
import { regionRows } from './region';

interface Run {
  seconds: number;
  megabytes: number;
  output: string;
}

/** One whole process under GNU time: wall seconds and peak resident memory. */
function run(command: string, args: string[], folder: string): Run {
  const report = join(folder, 'time.txt');
  const output = execFileSync('/usr/bin/time', ['-o', report, '-f', '%e %M', command, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
  const [seconds, kilobytes] = execFileSync('cat', [report], { encoding: 'utf8' }).trim().split(/\s+/).map(Number);
  return { seconds: seconds!, megabytes: kilobytes! / 1024, output };
}

interface Pair {
  /** Medians of seconds and megabytes. */
  a: Run;
  b: Run;
  /** Median of b ÷ a, turn by turn: a machine that drifts moves both sides of a turn. */
  times: number;
  memory: number;
}

/** Two commands in turn, several times; the first turn only warms up. */
function inTurn(a: () => Run, b: () => Run, turns = 5): Pair {
  const [, ...all] = Array.from({ length: turns + 1 }, () => ({ a: a(), b: b() }));
  const middle = (side: 'a' | 'b'): Run => ({
    seconds: median(all.map((turn) => turn[side].seconds)),
    megabytes: median(all.map((turn) => turn[side].megabytes)),
    output: all[0]![side].output,
  });
  return {
    a: middle('a'),
    b: middle('b'),
    times: median(all.map((turn) => turn.b.seconds / turn.a.seconds)),
    memory: median(all.map((turn) => turn.a.megabytes / turn.b.megabytes)),
  };
}

export const filesBench: Bench = {
  id: 'files',
  name: 'the file host',
  needs: [
    { program: "/usr/bin/python3 -c 'import pandas, openpyxl'", packages: 'python3-pandas python3-openpyxl' },
    { program: 'command -v soffice', packages: 'libreoffice-calc' },
    { program: 'test -x /usr/bin/time', packages: 'time' },
  ],
  async run(): Promise<Ratio[]> {
    const folder = mkdtempSync(join(tmpdir(), 'shnor-bench-'));
    try {
      const source = join(folder, 'region.xlsx');
      const made = newFile([{ name: 'Свод ВПР', top: 0, left: 0, values: regionRows(50_000) }], {
        plans: [],
        state: emptyState(),
      });
      if (!made.ok) throw new Error(made.problem.code);
      writeFileSync(source, made.value.bytes);
      const cli = (args: string[]) => run(process.execPath, ['scripts/shnor.js', 'identify', source, ...args], folder);
      const analyst = inTurn(
        () => cli(['--years', '2025,2026', '--json']),
        () => run('/usr/bin/python3', ['bench/reference/identify.py', source], folder),
      );
      const ours = (JSON.parse(analyst.a.output) as { low: unknown[] }).low.length;
      const theirs = Number(analyst.b.output.trim().split(' ')[2]);
      if (ours !== theirs)
        throw new Error(`not the same identification: ${ours} schools, the reference finds ${theirs}`);
      const office = `-env:UserInstallation=file://${folder}/office`;
      const copy = inTurn(
        () => cli(['--out', join(folder, 'ours.xlsx')]),
        () =>
          run(
            'soffice',
            [office, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'copy'), source],
            folder,
          ),
      );
      return [
        {
          name: 'identify 50,000 × 12, whole process',
          reference: 'pandas + openpyxl',
          value: analyst.times,
          bound: 3,
          kind: 'least',
          detail: `${analyst.b.seconds} s : ${analyst.a.seconds} s`,
        },
        {
          name: 'its peak memory',
          reference: 'pandas + openpyxl',
          value: analyst.memory,
          bound: 2,
          kind: 'most',
          detail: `${analyst.a.megabytes.toFixed(0)} MB : ${analyst.b.megabytes.toFixed(0)} MB`,
        },
        {
          name: 'copy with our sheets',
          reference: 'LibreOffice opening and saving',
          value: copy.times,
          bound: 3,
          kind: 'least',
          detail: `${copy.b.seconds} s : ${copy.a.seconds} s`,
        },
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
