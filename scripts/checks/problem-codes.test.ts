import { readFileSync, readdirSync } from 'node:fs';
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

/** Codes of what one program refuses: they begin with the name of its folder. */
const hosts = readdirSync('src/hosts');
const ofHosts = problemCodes.filter((code) => hosts.some((host) => code.startsWith(`${host}-`)));

test('the application names no host’s code: a problem itself says what leads on from it', () => {
  expect(ofHosts.length).toBeGreaterThan(20);
  const named = sourceFiles('src/app').flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return ofHosts.filter((code) => text.includes(`'${code}'`)).map((code) => `${file}: ${code}`);
  });
  expect(named).toEqual([]);
});
