import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { scripts } from '../../package.json';

/** Files of ours that npm's commands run, and the long property run, which the documents name. */
const own = [
  ...Object.values(scripts).flatMap((command) =>
    / && /.test(command) ? [] : (/(?:tsx) (\S+\.ts)/.exec(command) ?? []).slice(1),
  ),
  'scripts/reading-property.ts',
];

test('the commands are there to be checked', () => expect(own.length).toBeGreaterThan(12));

// All of them started one after another would take half a minute; bench names its parts itself.
test.each(own.filter((file) => file !== 'bench/run.ts'))('%s takes its arguments strictly', (file) => {
  expect(readFileSync(file, 'utf8')).toContain('commandArguments(');
});

test.each([
  ['a flag it does not know', ['--no-such-flag'], '--no-such-flag'],
  ['a number that is none', ['--sessions', 'NaN'], 'NaN'],
])(
  'a command refuses %s before it does anything',
  (_, args, named) => {
    const { status, stdout, stderr } = spawnSync('node', ['--import', 'tsx', 'scripts/fuzz/run.ts', ...args], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(named);
  },
  60_000,
);

test.each([['identify'], ['bench']])(
  '%s refuses a flag it does not know',
  (name) => {
    const [file, ...args] = name === 'bench' ? ['--import', 'tsx', 'bench/run.ts'] : ['scripts/shnor.js', name];
    const { status, stderr } = spawnSync('node', [file!, ...args, '--no-such-flag'], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('--no-such-flag') as string });
  },
  60_000,
);
