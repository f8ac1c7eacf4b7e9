import type { Criteria } from '../model/criteria';
import type { NotHeld } from '../model/criteria';
import { defaultCriteria, distanceOf, judge } from '.';
import { judged, ma5, ma6, one, result, ru5, ru6, school } from './testing/results';

const verdict = (results: Parameters<typeof judged>[0], criteria: Partial<Criteria> = {}) =>
  judged(results, criteria).verdicts[0]!;
const quiet = [ma5, ru5].flatMap((procedure) => [result(procedure, 2024, 0, 20), result(procedure, 2025, 0, 20)]);

describe('one label a school', () => {
  test.each([
    ['far above the threshold', [result(ma5, 2025, 9, 20), result(ru5, 2025, 9, 20)], 'firm'],
    ['one of two just reaches it', [result(ma5, 2025, 6, 20), result(ru5, 2025, 9, 20)], 'one'],
    ['without its nine participants rule 1 would not hold', [result(ma5, 2025, 9, 9), result(ru5, 2025, 9, 20)], 'few'],
    ['ten participants are not few', [result(ma5, 2025, 9, 10), result(ru5, 2025, 9, 20)], 'firm'],
    [
      'few people beside two results that hold alone',
      [result(ma5, 2025, 9, 20), result(ru5, 2025, 9, 20), result(ma6, 2025, 9, 9)],
      'firm',
    ],
    ['few people go before one participant', [result(ma5, 2025, 3, 9), result(ru5, 2025, 6, 20)], 'few'],
    ['зона риска, one «2» from the list', [result(ma5, 2025, 5, 20), result(ru5, 2025, 6, 20)], 'one'],
    ['зона риска with few people is not called so', [result(ma5, 2025, 9, 9), ...quiet.slice(2)], 'firm'],
    ['no signs', quiet, 'firm'],
    ['too little for a verdict', quiet.slice(1), null],
    ['too little, but one «2» more would list it', [result(ma5, 2025, 2, 9), result(ru5, 2025, 2, 9)], null],
  ])('%s', (_, results, certainty) => {
    expect(verdict(results).certainty).toBe(certainty);
  });
});

describe('a rule that could not be checked at the school is no firm answer', () => {
  const two = school('СОШ № 2');
  const others = [ma5, ru5].flatMap((procedure) => [2024, 2025].map((year) => result(procedure, year, 0, 20, two)));
  const before = [ma5, ru5].map((procedure) => result(procedure, 2024, 9, 20));
  const last = [result(ma5, 2025, 9, 20), result(ru5, 2025, 0, 20)];
  const of = (
    own: Parameters<typeof judged>[0],
    rest = others,
    criteria: Partial<Criteria> = {},
    notHeld: NotHeld[] = [],
  ) => {
    const { status, certainty, unchecked } = judge(
      [...own, ...rest],
      { ...defaultCriteria, years: [2024, 2025], ...criteria },
      [],
      {
        notHeld,
      },
    ).verdicts.find(({ school: at }) => at !== two)!;
    return [status, certainty, unchecked];
  };
  test('without the last year, or without the one before it', () => {
    expect(of(before)).toEqual(['watch', null, [2025]]);
    expect(of(last)).toEqual(['watch', null, [2024]]);
    expect(of([...before.slice(1), result(ma5, 2025, 0, 20)])).toEqual(['watch', 'firm', []]);
  });
  test('where nobody has the year before, or no rule asks for it, nothing is unchecked', () => {
    expect(of(last, [])).toEqual(['watch', 'firm', []]);
    expect(of(last, others, { twoYears: 'off' })).toEqual(['watch', 'firm', []]);
    expect(of(before, others, { twoYears: 'off' })).toEqual(['watch', null, [2025]]);
  });
  test('what was not held at the school in the year is not asked for', () => {
    const entry = (year: number): NotHeld => ({ kind: 'ВПР', subject: null, grade: null, year, school: one });
    expect(of(last, others, {}, [entry(2024)])).toEqual(['watch', 'firm', []]);
    expect(of(before, others, {}, [entry(2025)])).toEqual(['watch', 'firm', []]);
  });
  test('a result left out checks nothing; who is on the list is firm by what there is', () => {
    const small = [...before, result(ma5, 2025, 0, 5)];
    expect(of(small, others, { minParticipants: 10 })).toEqual(['watch', null, [2025]]);
    expect(of([result(ma5, 2025, 15, 20), result(ru5, 2025, 15, 20)])).toEqual(['low', 'firm', [2024]]);
  });
});

describe('what one mark would change', () => {
  test('towards the other side only, and every result that does it', () => {
    const out = verdict([result(ma5, 2025, 6, 20), result(ru5, 2025, 6, 20)]);
    expect(out.flips.map(({ judged: { result: of }, change }) => [of.procedure, change])).toEqual([
      [ma5, -1],
      [ru5, -1],
    ]);
    const into = verdict([result(ma5, 2025, 5, 20), result(ru5, 2025, 9, 20)]);
    expect(into.flips).toMatchObject([{ change: 1, judged: { result: { procedure: ma5 } } }]);
    expect(into.dependsOnOne).toBe(true);
  });
  test('nothing where the rule holds without the result, or the step crosses no threshold', () => {
    expect(verdict([result(ma5, 2025, 6, 20), result(ru5, 2025, 9, 20), result(ma6, 2025, 9, 20)]).flips).toEqual([]);
    expect(verdict([result(ma5, 2025, 4, 20), result(ru5, 2025, 9, 20)]).flips).toEqual([]);
  });
  test('no people fewer than none, none more than all', () => {
    expect(verdict([result(ma5, 2025, 0, 1), result(ru5, 2025, 0, 1)], { threshold: 1 }).flips).toEqual([]);
    const all = verdict([result(ma5, 2025, 1, 1), result(ru5, 2025, 1, 1), ...quiet], { twoProcedures: 5 });
    expect(all.flips).toEqual([]);
  });
});

describe('how far in people of one result', () => {
  const distance = (results: Parameters<typeof judged>[0], criteria: Partial<Criteria> = {}) => {
    const judgement = judged(results, criteria);
    const found = distanceOf(judgement.verdicts[0]!, judgement);
    return found && [found.judged.result.procedure, found.judged.result.year, found.people];
  };
  test('out of the list: the smallest change that ends the rule', () => {
    expect(distance([result(ma5, 2025, 9, 22), result(ru5, 2025, 15, 20)])).toEqual([ma5, 2025, 6]);
    expect(distance([result(ma5, 2025, 9, 20), result(ru5, 2025, 9, 20), result(ma6, 2025, 9, 20)])).toBeNull();
  });
  test('into it: the fewest more', () => {
    expect(distance([result(ma5, 2025, 3, 20), result(ru5, 2025, 9, 20), result(ru6, 2025, 4, 20)])).toEqual([
      ru6,
      2025,
      6,
    ]);
    expect(distance([result(ma5, 2025, 3, 20), result(ru5, 2025, 3, 20)])).toBeNull();
  });
  test('rule 2 looks at the same procedure, whichever year', () => {
    const results = [result(ma5, 2024, 5, 20), result(ma5, 2025, 9, 20), result(ru5, 2024, 5, 20)];
    expect(distance(results, { twoYears: 'same', twoProcedures: 'off' })).toEqual([ma5, 2024, 6]);
  });
  test('equal changes: the first; results left out do not count; nothing where nothing was judged', () => {
    expect(distance([result(ma5, 2025, 6, 20), result(ru5, 2025, 6, 20)])).toEqual([ma5, 2025, 5]);
    const small = [result(ma5, 2025, 2, 9), result(ru5, 2025, 9, 20)];
    expect(distance(small, { minParticipants: 10 })).toBeNull();
    const nobody = { ...judged(small), years: null };
    expect(distanceOf(nobody.verdicts[0]!, nobody)).toBeNull();
  });
});
