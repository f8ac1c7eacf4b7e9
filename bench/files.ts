/** The file host as whole processes: against pandas doing the same identification, and against LibreOffice opening and saving the file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newFile } from '../src/hosts/file';
import { emptyState } from '../src/model/state';
import { writeCli } from '../scripts/one-file/cli';
import { type Bench, median, percentile, type Ratio } from './measure';
import { regionRows } from './region';

interface Run {
  seconds: number;
  /** User and system time of the process and its threads, seconds. */
  processor: number;
  megabytes: number;
  output: string;
}

/** One whole process under GNU time: wall seconds, processor seconds and peak resident memory. */
function run(command: string, args: string[], folder: string): Run {
  const report = join(folder, 'time.txt');
  const output = execFileSync('/usr/bin/time', ['-o', report, '-f', '%e %U %S %M', command, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
  const [seconds, user, system, kilobytes] = execFileSync('cat', [report], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number);
  return { seconds: seconds!, processor: user! + system!, megabytes: kilobytes! / 1024, output };
}

interface Pair {
  /** Medians of seconds and megabytes. */
  a: Run;
  b: Run;
  /** Median of b ÷ a, turn by turn: a machine that drifts moves both sides of a turn. */
  times: number;
  memory: number;
  /** Median of a ÷ b in processor time, with its quartiles. */
  processor: number;
  quartiles: [number, number];
}

/** Two commands in turn, several times; the first turn only warms up. */
function inTurn(a: () => Run, b: () => Run, turns = 5): Pair {
  const [, ...all] = Array.from({ length: turns + 1 }, () => ({ a: a(), b: b() }));
  const middle = (side: 'a' | 'b'): Run => ({
    seconds: median(all.map((turn) => turn[side].seconds)),
    processor: median(all.map((turn) => turn[side].processor)),
    megabytes: median(all.map((turn) => turn[side].megabytes)),
    output: all[0]![side].output,
  });
  const processor = all.map((turn) => turn.a.processor / turn.b.processor);
  return {
    processor: median(processor),
    quartiles: [percentile(processor, 0.25), percentile(processor, 0.75)],
    a: middle('a'),
    b: middle('b'),
    times: median(all.map((turn) => turn.b.seconds / turn.a.seconds)),
    memory: median(all.map((turn) => turn.a.megabytes / turn.b.megabytes)),
  };
}

/** Python of the references that Debian has no packages of. */
const python = 'out/bench/python/bin/python';

/** Schools that a reference prints it found, against ours. */
function same(found: string, schools: number): void {
  const theirs = Number(found.trim().split(' ')[2]);
  if (schools !== theirs)
    throw new Error(`not the same identification: ${schools} schools, the reference finds ${theirs}`);
}

const processorTime = (name: string, reference: string, pair: Pair, bound: number): Ratio => ({
  name,
  reference,
  value: pair.processor,
  bound,
  kind: 'most',
  detail: `${pair.a.processor.toFixed(2)} s : ${pair.b.processor.toFixed(2)} s, quartiles ${pair.quartiles.map((ratio) => ratio.toFixed(2)).join('–')}`,
});

export const filesBench: Bench = {
  id: 'files',
  name: 'the file host',
  needs: [
    { program: "/usr/bin/python3 -c 'import pandas, openpyxl'", packages: 'python3-pandas python3-openpyxl' },
    { program: 'command -v soffice', packages: 'libreoffice-calc' },
    { program: 'test -x /usr/bin/time', packages: 'time' },
    {
      program: `${python} -c 'import polars, fastexcel, python_calamine'`,
      packages: '',
      how: 'python3 -m venv out/bench/python && out/bench/python/bin/pip install -r bench/reference/requirements.txt',
    },
  ],
  async run(): Promise<Ratio[]> {
    const folder = mkdtempSync(join(tmpdir(), 'shnor-bench-'));
    try {
      const workbook = (rows: number): string => {
        const file = join(folder, `region-${rows}.xlsx`);
        const made = newFile([{ name: 'Свод ВПР', top: 0, left: 0, values: regionRows(rows) }], {
          plans: [],
          state: emptyState(),
        });
        if (!made.ok) throw new Error(made.problem.code);
        writeFileSync(file, made.value.bytes);
        return file;
      };
      const source = workbook(50_000);
      const cli = (args: string[], file = source) =>
        run(process.execPath, ['scripts/shnor.js', 'identify', file, ...args], folder);
      const years = ['--years', '2025,2026'];
      const rust = (file: string) => run(python, ['bench/reference/identify_polars.py', file], folder);
      const region = inTurn(
        () => cli(years),
        () => rust(source),
      );
      const calamine = inTurn(
        () => cli(years),
        () => run(python, ['bench/reference/identify.py', source, 'calamine'], folder),
      );
      const large = workbook(200_000);
      const largeRegion = inTurn(
        () => cli(years, large),
        () => rust(large),
        3,
      );
      writeCli(folder);
      const help = inTurn(
        () => run(process.execPath, [join(folder, 'shnor.mjs'), '--help'], folder),
        () => run(process.execPath, ['-e', '0'], folder),
        9,
      );
      const analyst = inTurn(
        () => cli([...years, '--json']),
        () => run('/usr/bin/python3', ['bench/reference/identify.py', source], folder),
      );
      const ours = (JSON.parse(analyst.a.output) as { low: unknown[] }).low.length;
      for (const { output } of [analyst.b, region.b, calamine.b]) same(output, ours);
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
        processorTime('identify 50,000 × 12, text answer', 'polars + fastexcel (Rust)', region, 1.7),
        {
          name: 'its peak memory',
          reference: 'polars + fastexcel (Rust)',
          value: region.memory,
          bound: 1.3,
          kind: 'most',
          detail: `${region.a.megabytes.toFixed(0)} MB : ${region.b.megabytes.toFixed(0)} MB`,
        },
        processorTime('identify 200,000 × 12, text answer', 'polars + fastexcel (Rust)', largeRegion, 1.9),
        processorTime('identify 50,000 × 12, text answer', 'pandas + calamine (Rust)', calamine, 1.2),
        processorTime('start of the command line, --help', 'node -e 0', help, 2),
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
