/** The sample workbook as it is committed: made by the script, read right, judged right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../src/app/identification/identify';
import { openFile } from '../src/hosts/file';
import type { Criteria } from '../src/model/criteria';
import type { Findings } from '../src/model/findings';
import { noAnswers } from '../src/model/state';
import { expectedFacts } from './expected';
import { sampleSheets } from './sheets';
import { workbookBytes } from './xlsx';

const bytes = new Uint8Array(readFileSync(join(__dirname, 'results.xlsx')));
const facts = JSON.parse(readFileSync(join(__dirname, 'facts.json'), 'utf8')) as ReturnType<typeof expectedFacts>;

function identified(criteria: Partial<Criteria>): Findings {
  const opened = openFile(bytes, 'results.xlsx');
  if (!opened.ok) throw new Error(opened.problem.code);
  return identify([opened.value.snapshot()], { criteria, answers: noAnswers(), hand: [], officialList: [] });
}

const sorted = <T>(items: T[]) => [...items].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b), 'ru'));
const listed = ({ judgement }: Findings) =>
  judgement.verdicts
    .filter((verdict) => verdict.status === 'low')
    .map(({ school, rules }) => ({ school: school.name, rules: sorted(rules) }));
const named = ({ judgement }: Findings, status: string) =>
  judgement.verdicts.filter((verdict) => verdict.status === status).map(({ school }) => school.name);

test('the committed workbook and facts are what the script makes', () => {
  expect(Buffer.from(bytes).equals(Buffer.from(workbookBytes(sampleSheets())))).toBe(true);
  expect(facts).toEqual(JSON.parse(JSON.stringify(expectedFacts())));
});

describe('the sample workbook', () => {
  const found = identified({});

  test('is read exactly and without a question', () => {
    const results = found.reading.results.map(({ school, procedure, year, participants, low, exact }) => ({
      school: school.name,
      code: school.code,
      ...procedure,
      year,
      participants,
      low,
      exact,
    }));
    expect(found.reading.questions).toEqual([]);
    expect(sorted(results)).toEqual(sorted(facts.results.map(({ ...result }) => result)));
    expect(found.judgement.years).toEqual(facts.years);
  });
  test('gives no result from staff, contacts and dynamics', () => {
    const unread = found.reading.sheets.filter(
      (sheet) => !found.reading.results.some(({ block }) => block.sheet === sheet.sheet),
    );
    expect(unread.map((sheet) => sheet.sheet)).toEqual(['Кадры', 'Контакты', 'Динамика']);
    expect(unread.every((sheet) => sheet.read || sheet.reason !== null)).toBe(true);
  });
  test('gives the list by default, by the same procedure, with at least 10 participants', () => {
    expect(sorted(listed(found))).toEqual(sorted(facts.low.any));
    expect(sorted(listed(identified({ twoYears: 'same' })))).toEqual(sorted(facts.low.same));
    expect(sorted(listed(identified({ minParticipants: 10, belowMinimum: 'exclude' })))).toEqual(
      sorted(facts.low.any_min10),
    );
  });
  test('gives the risk zone, the schools with too few data, and those that hang on one participant', () => {
    expect(sorted(named(found, 'watch'))).toEqual(sorted(facts.watch));
    expect(sorted(named(found, 'insufficient'))).toEqual(sorted(facts.insufficient));
    const hanging = found.judgement.verdicts.filter((verdict) => verdict.dependsOnOne).map(({ school }) => school.name);
    expect(sorted(hanging)).toEqual(sorted(facts.dependsOnOne));
  });
});
