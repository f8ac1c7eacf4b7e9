import { readFileSync } from 'node:fs';
import { problemCodes } from '../../src/words/problems';
import { sourceFiles } from './russian-texts';

/** Codes written in the source: failed('code'…) and { severity, code: 'code' }. */
const used = sourceFiles('src').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfailed\(\s*|severity: '\w+',\s*code: )'([\w-]+)'/g)].map((match) => ({
    file,
    code: match[1]!,
  })),
);

test('every problem the code can report has its Russian sentence', () => {
  const known = new Set(problemCodes);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter(({ code }) => !known.has(code)).map(({ file, code }) => `${file}: ${code}`)).toEqual([]);
});
