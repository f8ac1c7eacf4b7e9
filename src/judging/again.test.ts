import fc from 'fast-check';
import type { Criteria, HandDecision } from '../model/criteria';
import type { Procedure } from '../model/procedure';
import type { Result, ResultBlock } from '../model/result';
import type { School } from '../model/school';
import { stamped } from '../naming';
import { defaultCriteria, judge } from '.';
import { propertyRuns } from './testing/runs';

const block = { sheetId: '1', sheet: 'Лист', lowForm: 'people', firstRow: 0, lastRow: 9 } as ResultBlock;
const procedures: Procedure[] = [
  { kind: 'ВПР', subject: 'Математика', grade: 5 },
  { kind: 'ВПР', subject: 'Русский язык', grade: 5 },
  { kind: 'ВПР', subject: 'Русский язык', grade: 6 },
];
const schools = ['edu1', null].map((code, index): School => {
  const name = `МБОУ «СОШ № ${index + 1}»`;
  return stamped({ id: name, name, code, municipality: null, spellings: [] });
});

/** Small numbers: shares near one another, some stated twice, some inexact. */
const someResult = fc
  .record({
    school: fc.constantFrom(...schools),
    procedure: fc.constantFrom(...procedures),
    year: fc.constantFrom(2024, 2025),
    participants: fc.integer({ min: 1, max: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    inexact: fc.boolean(),
  })
  .map(({ share, inexact, participants, ...rest }): Result => {
    const low = Math.round(share * participants);
    const none = { mark3: null, mark4: null, mark5: null, mean: null, quality: null, rows: null, row: 0, block };
    const lowRange: [number, number] | null = inexact ? [Math.max(0, low - 1), Math.min(participants, low + 1)] : null;
    return { ...rest, ...none, participants, low, exact: !inexact, lowRange };
  });
const someHand = fc.subarray<HandDecision>(
  schools.map(({ name, code }) => ({ school: { name, code, municipality: null }, action: 'add', ground: 'решение' })),
);
const someCriteria = fc.record({
  threshold: fc.integer({ min: 1, max: 10_000 }),
  minParticipants: fc.constantFrom(0, 5),
  twoYears: fc.constantFrom<Criteria['twoYears']>('any', 'same'),
});

test('judged after other criteria and decisions, a body comes out as judged afresh', () => {
  fc.assert(
    fc.property(
      fc.array(someResult),
      someCriteria,
      someCriteria,
      someHand,
      someHand,
      (results, a, b, first, second) => {
        const before = judge(results, { ...defaultCriteria, ...a }, first);
        for (const wanted of [b, { ...a, threshold: b.threshold }]) {
          const criteria = { ...defaultCriteria, ...wanted };
          expect(judge(results, criteria, second, { before })).toEqual(judge(results, criteria, second));
        }
      },
    ),
    { numRuns: propertyRuns(1000) },
  );
});

test('a verdict that another threshold cannot change is the same object; one that it changes is not', () => {
  const none = { mark3: null, mark4: null, mark5: null, mean: null, quality: null, rows: null, row: 0, block };
  const results = schools.map((school, index): Result => {
    const numbers = { participants: 20, low: index === 0 ? 1 : 7, exact: true, lowRange: null };
    return { school, procedure: procedures[0]!, year: 2025, ...numbers, ...none };
  });
  const before = judge(results, { ...defaultCriteria, threshold: 3000 }, []);
  const after = judge(results, { ...defaultCriteria, threshold: 3600 }, [], { before });
  expect(after.verdicts[0]).toBe(before.verdicts[0]);
  expect(after.verdicts[1]).not.toBe(before.verdicts[1]);
});

test('a lower threshold whose zone of risk reaches down to a school judges it anew', () => {
  const none = { mark3: null, mark4: null, mark5: null, mean: null, quality: null, rows: null, row: 0, block };
  const [school] = schools;
  const results = [2024, 2025].flatMap((year) =>
    procedures.map((procedure): Result => {
      const numbers = { participants: 100, low: 22, exact: true, lowRange: null };
      return { school: school!, procedure, year, ...numbers, ...none };
    }),
  );
  const before = judge(results, { ...defaultCriteria, threshold: 3000 }, []);
  const after = judge(results, { ...defaultCriteria, threshold: 2600 }, [], { before });
  expect([before, after].map(({ verdicts }) => verdicts[0]!.status)).toEqual(['clear', 'watch']);
});
