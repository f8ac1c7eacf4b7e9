/**
 * `npm run mutation`: every change that could be made to the code that judges, against the tests beside it. Not in the gate.
 *
 * Mutants that live and cannot die, by their reason:
 * - what only saves work: a look at an object before a look at what it says (procedures, group, last-year), a quick way out where nothing depends on the
 *   answer (rules.ts `previous`, certainty.ts and distance.ts where a step crosses no threshold, school.ts where no number is inexact, not-held.ts where no
 *   entry is relevant, judge.ts decisions known already);
 * - what numbers cannot be: a threshold is from 0.01 to 100 %, so that fewer than nobody or more than everybody is never the border (certainty.ts,
 *   distance.ts), and a share that nobody has is no `few` (certainty.ts `many`);
 * - evidence set before a status that replaces it (school.ts `shown`), a rule that is off as a sign of no name (rules.ts `signs['off']`).
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
