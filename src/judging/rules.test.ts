/** Signs and distances at their borders: what a school's own numbers seldom reach. */
import type { Criteria } from '../model/criteria';
import { byWeight, defaultCriteria, distanceOf } from '.';
import { rulesOf, signsOf } from './rules';
import { judged, ma5, ma6, result, ru5, school } from './testing/results';

const setting = (twoYearsChecked: boolean, criteria: Partial<Criteria> = {}) => ({
  criteria: { ...defaultCriteria, ...criteria },
  years: [2024, 2025] as [number, number],
  twoYearsChecked,
});

test('two years need a low result in the last one, and a previous year that was checked', () => {
  expect(signsOf({ last: 0, previous: true, same: false }, setting(true)).any).toBe(false);
  expect(signsOf({ last: 1, previous: true, same: true }, setting(false))).toMatchObject({ any: false, same: false });
  expect(signsOf({ last: 1, previous: true, same: true }, setting(true))).toMatchObject({ any: true, same: true });
});

test('where both rules must hold, one alone makes nobody a ШНОР', () => {
  const criteria: Criteria = { ...defaultCriteria, combine: 'both' };
  expect(rulesOf({ procedures: true, any: false, same: false }, criteria)).toEqual([]);
  expect(rulesOf({ procedures: false, any: true, same: true }, criteria)).toEqual([]);
  expect(rulesOf({ procedures: true, any: true, same: true }, criteria)).toEqual(['two-procedures', 'two-years']);
});

test('where both must hold and one rule is off, the other decides alone', () => {
  const all = { procedures: true, any: true, same: true };
  const both = { ...defaultCriteria, combine: 'both' as const };
  expect(rulesOf(all, { ...both, twoYears: 'off' })).toEqual(['two-procedures']);
  expect(rulesOf(all, { ...both, twoProcedures: 'off' })).toEqual(['two-years']);
});

describe('distance', () => {
  const distance = (results: Parameters<typeof judged>[0], criteria: Partial<Criteria> = {}) => {
    const judgement = judged(results, criteria);
    const found = distanceOf(judgement.verdicts[0]!, judgement);
    return found && [found.judged.result.procedure, found.people];
  };
  test('out of the list by nobody low of three', () => {
    expect(distance([result(ma5, 2025, 1, 3), result(ru5, 2025, 20, 20)])).toEqual([ma5, 0]);
  });
  test('into it by everybody, where the threshold is everybody', () => {
    expect(distance([result(ma5, 2025, 18, 20), result(ru5, 2025, 20, 20)], { threshold: 10_000 })).toEqual([ma5, 20]);
  });
  test('another procedure does not stand for the same one', () => {
    const results = [result(ma5, 2024, 9, 20), result(ru5, 2025, 5, 20), result(ma5, 2025, 2, 20)];
    expect(distance(results, { twoYears: 'same', twoProcedures: 'off' })).toEqual([ma5, 6]);
  });
});

describe('groups of results', () => {
  test('what the minimum leaves out makes nothing judgeable', () => {
    const small = [result(ma5, 2025, 1, 9), result(ru5, 2025, 1, 9), result(ma5, 2024, 1, 9)];
    expect(judged(small, { minParticipants: 10, belowMinimum: 'exclude' })).toMatchObject({
      judgeable: false,
      twoYearsChecked: false,
    });
  });
  test('the previous year stands before the last, in whatever order they were read', () => {
    const [verdict] = judged([result(ma5, 2025, 1, 20), result(ma5, 2024, 1, 20)]).verdicts;
    expect(verdict!.results.map(({ result: { year } }) => year)).toEqual([2024, 2025]);
  });
  test('the same low people of other participants leave both sides possible', () => {
    const [verdict] = judged([result(ma5, 2025, 5, 20), result(ma5, 2025, 5, 15)]).verdicts;
    expect(verdict!.results).toHaveLength(1);
    expect(verdict!.results[0]!.undecided).toBe(true);
  });
});

describe('order by weight', () => {
  const order = (a: Parameters<typeof judged>[0], b: Parameters<typeof judged>[0]): number => {
    const [one] = judged(a).verdicts;
    const [other] = judged(b).verdicts;
    return byWeight([2024, 2025])(one!, other!);
  };
  const two = school('СОШ № 2');
  test('low results of the previous year do not weigh', () => {
    const rule2 = [result(ma5, 2024, 9, 20), result(ru5, 2024, 9, 20), result(ma5, 2025, 9, 20)];
    const same = [result(ma5, 2024, 9, 20, two), result(ma5, 2025, 9, 20, two), result(ma6, 2025, 0, 20, two)];
    expect(order(rule2, same)).toBe(0);
  });
  test('too little for a verdict comes after the least firm one', () => {
    const unknown = [result(ma5, 2025, 0, 20)];
    const one = [result(ma5, 2025, 4, 20, two), result(ru5, 2025, 5, 20, two)].slice(0, 1);
    const watched = [result(ma5, 2024, 6, 20, two), result(ma5, 2025, 5, 20, two)];
    expect(order(unknown, watched)).toBeGreaterThan(0);
    expect(order(one, one)).toBe(0);
  });
});
