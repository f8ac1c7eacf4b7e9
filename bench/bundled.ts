/** Runs a measurement as it ships: bundled, in a Node process of its own. tsx wraps every function to keep its name, which costs time. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import type { Ratio } from './measure';

/** @param entry module of this folder that prints its ratios as JSON */
export function bundled(entry: string): Ratio[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'shnor-bench-'));
  try {
    const outfile = path.join(folder, 'bench.cjs');
    buildSync({
      entryPoints: [path.join(__dirname, entry)],
      outfile,
      bundle: true,
      platform: 'node',
      logLevel: 'error',
    });
    return JSON.parse(execFileSync(process.execPath, ['--expose-gc', outfile], { encoding: 'utf8' })) as Ratio[];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
