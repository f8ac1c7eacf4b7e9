/**
 * `npm run bench`: every ratio against its reference, as a table and as JSON (out/bench.json). `npm run bench -- reading files` measures those
 * parts alone. Exit 0: every ratio is reached; 1: one falls short or something is missing; 2: there is no such part.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type Bench, type Ratio, reached } from './measure';
import { answersBench } from './answers';
import { documentsBench } from './documents';
import { filesBench } from './files';
import { growthBench } from './growth';
import { interactionBench } from './interaction';
import { largeBench } from './large';
import { readingBench } from './reading';
import { startBench } from './start';
import { roundTripsBench } from './roundtrips';

const benches: Bench[] = [
  readingBench,
  growthBench,
  answersBench,
  documentsBench,
  roundTripsBench,
  filesBench,
  startBench,
  interactionBench,
  largeBench,
];

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
  const unknown = only.filter((id) => !benches.some((bench) => bench.id === id));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.map((id) => `«${id}»`).join(', ')}. The parts:`);
    for (const { id, name } of benches) console.error(`  ${id.padEnd(12)} ${name}`);
    return 2;
  }
  const chosen = only.length === 0 ? benches : benches.filter(({ id }) => only.includes(id));
  const missing = chosen.flatMap((bench) => bench.needs).filter((need) => !has(need.program));
  if (missing.length > 0) {
    const lines = missing.map((need) => `Missing: ${need.packages || need.how} (fails: ${need.program})`);
    for (const line of new Set(lines)) console.error(line);
    const packages = [...new Set(missing.flatMap((need) => need.packages.split(' ')))].filter(Boolean).join(' ');
    if (packages)
      console.error(`To get it on Debian: apt-get update && apt-get install -y --no-install-recommends ${packages}`);
    for (const how of new Set(missing.flatMap((need) => need.how ?? []))) console.error(`To get it: ${how}`);
    return 1;
  }
  const ratios: (Ratio & { bench: string; reached: boolean })[] = [];
  const failed: string[] = [];
  for (const { id, name, run } of chosen) {
    console.error(`… ${name}`);
    try {
      const measured = await run();
      if (measured.length === 0) throw new Error(`the part «${id}» measured nothing`);
      for (const ratio of measured) ratios.push({ bench: id, ...ratio, reached: reached(ratio) });
    } catch (error) {
      // The other parts are still worth measuring.
      console.error(error);
      failed.push(id);
    }
  }
  console.log(table(ratios));
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench.json', JSON.stringify(ratios, null, 2));
  const short = ratios.filter((ratio) => !ratio.reached).length;
  const notMeasured = failed.length > 0 ? `, not measured: ${failed.join(', ')}` : '';
  console.log(`${ratios.length - short} reached, ${short} short${notMeasured}; out/bench.json`);
  return short === 0 && failed.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
