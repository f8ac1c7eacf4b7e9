/** The tests beside the code that judges, for mutation testing: one file, fewer runs of a property, no region from outside the repository. */
const [unit] = require('./jest.config.js').projects;
process.env.PROPERTY_RUNS_SHARE = '0.1';
process.env.WITHOUT_REGION = '1';
module.exports = { ...unit, testMatch: ['<rootDir>/src/judging/testing/all.ts'] };
