/**
 * `npm run mutation`: every change that could be made to the code that judges, against the tests beside it. Not in the gate.
 *
 * A mutant that changes no answer is told beside its line («Stryker disable next-line … : why»). The few that live besides, and why they cannot die:
 * - means.ts: a row of the region without a year is kept under no year, and nobody asks for one;
 * - peaks.ts: what stands for a missing year is no year whatever it is; a border is never score 0, which is not looked at.
 */

import process from 'node:process';

// Properties are tried less often, and what the repository does not hold not at all: a mutant has to die by an example.
process.env.PROPERTY_RUNS_SHARE = '0.1';
process.env.WITHOUT_REGION = '1';

export default {
  plugins: ['./scripts/mutation/runner.mjs'],
  testRunner: 'in-process',
  coverageAnalysis: 'perTest',
  mutate: ['src/judging/**/*.ts', '!src/judging/**/*.test.ts', '!src/judging/testing/**'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  ignorePatterns: ['.cache', '.tools', 'dist', 'out', 'release', 'docs', 'e2e', 'assets'],
  tempDirName: '.cache/stryker',
  concurrency: 1,
  // A mutant that never ends is known by how often it is met; the clock only helps where other work slows the machine down.
  timeoutMS: 60_000,
  thresholds: { high: 95, low: 95, break: 95 },
};
