/** The tests beside the code that judges, for mutation testing. */
const [unit] = require('./jest.config.js').projects;
module.exports = { ...unit, testMatch: ['<rootDir>/src/judging/**/*.test.ts'] };
