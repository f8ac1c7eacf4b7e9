/** The borders of a verdict one by one: what a small change of the code that judges would move. */
import type { Criteria } from '../model/criteria';
import type { Result } from '../model/result';
import { defaultCriteria, judge } from '.';
import { history, judged, ma5, ma6, result, ru5, ru6 } from './testing/results';

const first = (results: Parameters<typeof judged>[0], criteria: Partial<Criteria> = {}) =>
  judged(results, criteria).verdicts[0]!;
const named = (results: readonly { result: Result }[]): string[] =>
  results.map(({ result: { procedure, year } }) => `${procedure.subject.slice(0, 1)}${procedure.grade} ${year}`);

test('nothing to judge: no years, no verdicts, not judgeable', () => {
  expect(judge([], defaultCriteria, [])).toEqual({
    criteria: defaultCriteria,
    years: null,
    twoYearsChecked: false,
    judgeable: false,
    unmet: [],
    verdicts: [],
  });
});

describe('whether the criteria can hold at all', () => {
  const both = [ma5, ru5].flatMap((procedure) => [result(procedure, 2024, 0, 20), result(procedure, 2025, 0, 20)]);
  const lastOnly = both.filter(({ year }) => year === 2025);
  const previousOnly = both.filter(({ year }) => year === 2024);
  const oneEach = both.filter(({ procedure }) => procedure === ma5);
  test.each<[string, Result[], Partial<Criteria>, boolean]>([
    ['two procedures of the last year', lastOnly, { twoYears: 'off' }, true],
    ['one procedure is too few for rule 1', oneEach, { twoYears: 'off' }, false],
    ['one in each year is enough for rule 2', oneEach, { twoProcedures: 'off' }, true],
    ['rule 2 without the previous year', lastOnly, { twoProcedures: 'off' }, false],
    ['rule 2 without the last year', previousOnly, { twoProcedures: 'off' }, false],
    ['either: rule 2 can hold', oneEach, {}, true],
    ['either: none can hold', previousOnly, {}, false],
    ['both: rule 1 cannot hold', oneEach, { combine: 'both' }, false],
    ['both: rule 2 cannot hold', lastOnly, { combine: 'both' }, false],
    ['both can hold', both, { combine: 'both' }, true],
    ['both, but no rule is judged', both, { combine: 'both', twoProcedures: 'off', twoYears: 'off' }, false],
    ['no rule is judged', both, { twoProcedures: 'off', twoYears: 'off' }, false],
    ['both, rule 1 alone is judged', lastOnly, { combine: 'both', twoYears: 'off' }, true],
    ['both, rule 2 alone is judged', oneEach, { combine: 'both', twoProcedures: 'off' }, true],
  ])('%s', (_, results, criteria, expected) => {
    expect(judged(results, criteria).judgeable).toBe(expected);
  });
});

test('a rule that is off makes nobody a ШНОР; as a sign it is shown by the official number', () => {
  const low = [ma5, ru5].map((procedure) => result(procedure, 2025, 9, 20));
  const off = first(low, { twoProcedures: 'off' });
  expect([off.rules, off.signs.procedures]).toEqual([[], true]);
  expect(first(low.slice(1), { twoProcedures: 'off' }).signs.procedures).toBe(false);
  const years = [result(ma5, 2024, 9, 20), result(ma5, 2025, 9, 20)];
  expect(first(years, { twoYears: 'off' })).toMatchObject({ rules: [], signs: { any: true, same: true } });
});

test('a low previous year alone is no sign of two years; the same procedure is sought among all low ones', () => {
  expect(first([result(ma5, 2024, 9, 20), result(ma5, 2025, 0, 20)]).signs).toMatchObject({ any: false, same: false });
  const mixed = [result(ma5, 2024, 9, 20), result(ma5, 2025, 9, 20), result(ru5, 2025, 9, 20)];
  expect(first(mixed).signs).toEqual({ procedures: true, any: true, same: true });
  expect(first([result(ma5, 2024, 9, 20), result(ru5, 2025, 9, 20)]).signs).toMatchObject({ any: true, same: false });
});

test('weak subjects are those of the last year’s low procedures', () => {
  const results = [
    result(ma5, 2024, 9, 20),
    result(ma5, 2025, 0, 20),
    result(ru5, 2025, 9, 20),
    result(ru6, 2025, 9, 20),
  ];
  expect(first(results).weakSubjects).toEqual(['Русский язык']);
});

describe('the minimum of participants', () => {
  const results = [result(ma5, 2025, 9, 20), result(ru5, 2025, 5, 10)];
  test.each([
    [10, 'exclude', [false, false], [false, false]],
    [11, 'exclude', [false, true], [false, true]],
    [11, 'mark', [false, true], [false, false]],
    [11, 'count', [false, false], [false, false]],
  ] as const)('%i, %s', (minParticipants, belowMinimum, below, excluded) => {
    const found = first(results, { minParticipants, belowMinimum }).results;
    expect(found.map((one) => one.belowMinimum)).toEqual(below);
    expect(found.map((one) => one.excluded)).toEqual(excluded);
  });
});

describe('inexact numbers', () => {
  const of = (range: [number, number] | null, low = 5) => first([result(ma5, 2025, low, 20, undefined, range)]);
  test('undecided only where the range lies on both sides of the threshold', () => {
    const undecided = ([null, [5, 6], [4, 5], [6, 8]] as const).map(
      (range) => of(range && [...range]).results[0]!.undecided,
    );
    expect(undecided).toEqual([false, true, false, false]);
  });
  test('uncertain only where the status would differ', () => {
    const two = (range: [number, number] | null) =>
      first([result(ma5, 2025, 6, 20, undefined, range), result(ru5, 2025, 9, 20)]).uncertain;
    expect([two(null), two([6, 7]), two([5, 7])]).toEqual([false, false, true]);
  });
});

describe('what the verdict rests on', () => {
  const far = [result(history, 2025, 0, 20), result(ma6, 2025, 0, 20)];
  test('зона риска: low in either year, nearly low in the last, nothing else', () => {
    const watch = first([
      result(ma5, 2024, 6, 20),
      result(ru5, 2024, 5, 20),
      result(ru5, 2025, 5, 20),
      result(ma6, 2025, 4, 20),
    ]);
    expect([watch.status, named(watch.evidence)]).toEqual(['watch', ['М5 2024', 'Р5 2025']]);
  });
  test('no signs: nothing', () => {
    const quiet = first([ma5, ru5].flatMap((one) => [result(one, 2024, 0, 20), result(one, 2025, 0, 20)]));
    expect([quiet.status, quiet.evidence]).toEqual(['clear', []]);
    expect(first(far).evidence).toEqual([]);
  });
  test('rule 1: the last year’s low ones; rule 2: those of both years', () => {
    const one = first([result(ma5, 2024, 0, 20), result(ma5, 2025, 9, 20), result(ru5, 2025, 9, 20)]);
    expect([one.rules, named(one.evidence)]).toEqual([['two-procedures'], ['М5 2025', 'Р5 2025']]);
    const any = first([result(ma5, 2024, 9, 20), result(ru5, 2025, 9, 20)]);
    expect([any.rules, named(any.evidence)]).toEqual([['two-years'], ['М5 2024', 'Р5 2025']]);
  });
  test('rule 2 by the same procedure: only that one; rule 1 beside it: the rest of the last year', () => {
    const results = [
      result(ma5, 2024, 9, 20),
      result(ru5, 2024, 9, 20),
      result(ma5, 2025, 9, 20),
      result(ma6, 2025, 9, 20),
    ];
    const same = first(results, { twoYears: 'same', twoProcedures: 'off' });
    expect(named(same.evidence)).toEqual(['М5 2024', 'М5 2025']);
    const both = first(results, { twoYears: 'same' });
    expect(named(both.evidence)).toEqual(['М5 2024', 'М5 2025', 'М6 2025']);
    const any = first(results, { twoProcedures: 'off' });
    expect(named(any.evidence)).toEqual(['М5 2024', 'М5 2025', 'Р5 2024', 'М6 2025']);
  });
});

test('too little where the last year owes results and has none', () => {
  const before = [ma5, ru5, ma6, ru6].map((one) => result(one, 2024, 0, 20));
  const elsewhere = [result(ma5, 2025, 0, 20, { ...before[0]!.school, id: 'другая', keys: ['другая'] })];
  expect(first([...before, ...elsewhere])).toMatchObject({ status: 'insufficient', incomplete: true });
});

describe('judged after another threshold: the same object where no comparison can turn out otherwise', () => {
  /** Whether the verdict of one result is taken over from a threshold to another. */
  const isKept = (low: number, from: number, to: number, range: [number, number] | null = null): boolean => {
    const results = [result(ma5, 2025, low, 100, undefined, range)];
    const criteria = (threshold: number): Criteria => ({ ...defaultCriteria, years: [2024, 2025], threshold });
    const before = judge(results, criteria(from), []);
    const after = judge(results, criteria(to), [], { before });
    expect(after).toEqual(judge(results, criteria(to), []));
    return after.verdicts[0] === before.verdicts[0];
  };
  test.each<[string, number, number, number, [number, number] | null, boolean]>([
    ['far from both', 10, 3000, 3300, null, true],
    ['between the two', 31, 3000, 3300, null, false],
    ['one more would be between', 30, 3050, 3150, null, false],
    ['one fewer would be between', 32, 3050, 3150, null, false],
    ['зона риска moves over it', 26, 3050, 3150, null, false],
    ['зона риска moves beside it', 23, 3050, 3150, null, true],
    ['the lower end of an inexact one is between', 50, 3050, 3150, [31, 60], false],
    ['the upper end of an inexact one is between', 10, 3050, 3150, [5, 31], false],
    ['neither end is', 50, 3050, 3150, [45, 60], true],
  ])('%s', (_, low, from, to, range, kept) => {
    expect(isKept(low, from, to, range)).toBe(kept);
  });
  test('other procedures not held: judged anew', () => {
    const results = [result(ma5, 2025, 0, 20), result(ru5, 2025, 0, 20)];
    const criteria: Criteria = { ...defaultCriteria, years: [2024, 2025] };
    const before = judge(results, criteria, []);
    const entry = { kind: 'ВПР', subject: null, grade: null, year: 2024, school: null } as const;
    const after = judge(results, criteria, [], { before, notHeld: [entry] });
    expect(after).toEqual(judge(results, criteria, [], { notHeld: [entry] }));
  });
});
