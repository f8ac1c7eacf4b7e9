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

async function main(): Promise<number> {
  const only = process.argv.slice(2);
  const chosen = benches.filter((bench) => only.length === 0 || only.some((word) => bench.name.includes(word)));
  const missing = chosen.flatMap((bench) => bench.needs).filter((need) => !has(need.program));
  if (missing.length > 0) {
    for (const need of missing)
      console.error(`Missing: ${need.program} — apt-get install -y --no-install-recommends ${need.packages}`);
    return 1;
  }
  const ratios: (Ratio & { bench: string; reached: boolean })[] = [];
  for (const bench of chosen) {
    console.error(`… ${bench.name}`);
    for (const ratio of await bench.run()) ratios.push({ bench: bench.name, ...ratio, reached: reached(ratio) });
  }
  for (const ratio of ratios) {
    const bound = `${ratio.kind === 'most' ? '≤' : '≥'} ${ratio.bound}`;
    console.log(
      `${ratio.reached ? 'reached' : 'SHORT  '}  ${ratio.value.toFixed(2).padStart(8)}  ${bound.padEnd(8)}  ${ratio.name} — against ${ratio.reference} (${ratio.detail})`,
    );
  }
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
