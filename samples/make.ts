/** Writes samples/results.xlsx and samples/facts.json: `npx tsx samples/make.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectedFacts } from './expected';
import { sampleSheets } from './sheets';
import { workbookBytes } from './xlsx';

writeFileSync(join(__dirname, 'results.xlsx'), workbookBytes(sampleSheets()));
writeFileSync(join(__dirname, 'facts.json'), `${JSON.stringify(expectedFacts(), null, 1)}\n`);
