import { withSecondTry, type Run } from './second-try';

/** A run in which these tests failed, each the only one of its file. */
const failing = (...tests: string[]): Run => ({
  status: tests.length > 0 ? 1 : 0,
  files: ['a', 'b', 'c', 'd', 'e'].map((name) => {
    const status = tests.includes(name) ? 'failed' : 'passed';
    return { name: `e2e/${name}.test.ts`, status, assertionResults: [{ fullName: `test ${name}`, status }] };
  }),
});
/** The tries answer one after the other; the files that each was asked for. */
function tried(...runs: Run[]) {
  const asked: string[][] = [];
  const outcome = withSecondTry((files) => {
    asked.push(files);
    return runs[asked.length - 1]!;
  }, []);
  return { ...outcome, asked };
}

test('what passes is run once', () => {
  expect(tried(failing())).toEqual({ status: 0, secondTry: [], asked: [[]] });
});

test('only the files that failed are run again; what passes then is named', () => {
  expect(tried(failing('b', 'd'), failing())).toEqual({
    status: 0,
    secondTry: ['e2e/b.test.ts: test b', 'e2e/d.test.ts: test d'],
    asked: [[], ['e2e/b.test.ts', 'e2e/d.test.ts']],
  });
});

test('what fails twice fails', () => {
  expect(tried(failing('b', 'd'), failing('d'))).toMatchObject({ status: 1, secondTry: [] });
});

test('many failed files, and a breakdown of jest itself, are not tried again', () => {
  expect(tried(failing('a', 'b', 'c', 'd'))).toMatchObject({ status: 1, asked: [[]] });
  expect(tried({ status: 1, files: [] })).toMatchObject({ status: 1, asked: [[]] });
});
