/** `npm run mutation`: every change that could be made to the code that judges, against the tests beside it. Not in the gate. */
export default {
  testRunner: 'jest',
  jest: { configFile: 'stryker.jest.js' },
  coverageAnalysis: 'perTest',
  mutate: ['src/judging/**/*.ts', '!src/judging/**/*.test.ts', '!src/judging/testing/**'],
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: true },
  ignorePatterns: ['.tools', 'dist', 'out', 'release', 'docs', 'e2e', 'assets'],
  tempDirName: '.cache/stryker',
  incremental: true,
  incrementalFile: '.cache/stryker-incremental.json',
  concurrency: 1,
  thresholds: { high: 95, low: 95, break: 95 },
};
