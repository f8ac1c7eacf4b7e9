/** How the command line is called: as the one file of a release (or by its name), else by npm in the repository. */
import process from 'node:process';

const called = /(?:^|[\\/])shnor(?:\.mjs)?$/.exec(process.argv[1] ?? '');
export const call =
  called === null ? 'npm run --silent shnor --' : called[0].endsWith('.mjs') ? 'node shnor.mjs' : 'shnor';
