/** `npm run bench`: every ratio against its reference, as a table and as JSON (out/bench.json); exit 1 where one falls short. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Bench, type Ratio, reached } from './measure';
import { filesBench } from './files';
import { interactionBench } from './interaction';
import { readingBench } from './reading';
import { startBench } from './start';
import { roundTripsBench } from './roundtrips';

const benches: Bench[] = [readingBench, roundTripsBench, filesBench, startBench, interactionBench];

function has(program: string): boolean {
  try {
    execFileSync('sh', ['-c', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** One line a ratio: reached or short, the figure, its bound, what it is of, against what, the figures behind it. */
function table(ratios: readonly (Ratio & { reached: boolean })[]): string {
  const head = ['', 'ratio', 'bound', 'what', 'against', 'figures'];
  const rows = ratios.map((ratio) => [
    ratio.reached ? 'reached' : 'SHORT',
    ratio.value.toFixed(2),
    `${ratio.kind === 'most' ? '≤' : '≥'} ${ratio.bound}`,
    ratio.name,
    ratio.reference,
    ratio.detail,
  ]);
  const widths = head.map((_, col) => Math.max(...[head, ...rows].map((row) => row[col]!.length)));
  const line = (row: string[]) =>
    row
      .map((text, col) => text.padEnd(widths[col]!))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

async function main(): Promise<number> {
  const only = process.argv.slice(2);
  const chosen = benches.filter((bench) => only.length === 0 || only.some((word) => bench.name.includes(word)));
  const missing = chosen.flatMap((bench) => bench.needs).filter((need) => !has(need.program));
  if (missing.length > 0) {
    for (const program of new Set(missing.map((need) => need.program))) console.error(`Missing: ${program}`);
    const packages = [...new Set(missing.flatMap((need) => need.packages.split(' ')))].join(' ');
    console.error(`To get it on Debian: apt-get update && apt-get install -y --no-install-recommends ${packages}`);
    return 1;
  }
  const ratios: (Ratio & { bench: string; reached: boolean })[] = [];
  for (const bench of chosen) {
    console.error(`… ${bench.name}`);
    for (const ratio of await bench.run()) ratios.push({ bench: bench.name, ...ratio, reached: reached(ratio) });
  }
  console.log(table(ratios));
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench.json', JSON.stringify(ratios, null, 2));
  const short = ratios.filter((ratio) => !ratio.reached).length;
  console.log(`${ratios.length - short} reached, ${short} short; out/bench.json`);
  return short === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
