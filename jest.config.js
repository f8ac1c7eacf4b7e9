/** Unit and integration tests stand beside the code; browser tests stand in e2e/ and run one at a time. */
const swc = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
const common = {
  transform: swc,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/.cache/'],
  moduleNameMapper: { '\\.css$': '<rootDir>/scripts/empty.js' },
};
module.exports = {
  // A busy machine is no fault of what is tested: a test that hangs still ends.
  testTimeout: 60_000,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{src,excel-stand-in,scripts,bench,samples,testing}/**/*.test.{ts,tsx}'],
    },
    { ...common, displayName: 'e2e', testMatch: ['<rootDir>/e2e/**/*.test.ts'] },
  ],
};
