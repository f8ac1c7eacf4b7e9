import type { Procedure } from '../model/procedure';
import { frameOf, lowestSchools, yardsticks } from '.';
import { history, judged, ma5, oge, result, ru5, school } from './testing/results';

const reading = (results: Parameters<typeof judged>[0]) => ({ results }) as never;

describe('what the frame leaves out', () => {
  const ma8: Procedure = { kind: 'ВПР', subject: 'Математика', grade: 8 };
  const ma4: Procedure = { kind: 'ВПР', subject: 'Математика', grade: 4 };
  const physics: Procedure = { kind: 'ОГЭ', subject: 'Физика', grade: 9 };
  const results = [
    result(ma5, 2025, 0, 9),
    result(physics, 2025, 0, 9),
    result(ma8, 2025, 0, 9),
    result(history, 2024, 0, 9),
    result(ma4, 2025, 0, 9),
    result({ ...history, grade: 4 }, 2025, 0, 9),
    result({ ...ma4 }, 2024, 0, 9),
    result(history, 2023, 0, 9),
  ];
  test('results of the two years in other procedures, each procedure once, by kind, grade and subject', () => {
    const { uncounted } = frameOf({ reading: reading(results), judgement: judged(results), preset: 'fioko' });
    const expected = { procedures: [{ ...history, grade: 4 }, ma4, history, ma8, physics], results: 6 };
    expect(uncounted).toEqual(expected);
    const backwards = [...results].reverse();
    expect(frameOf({ reading: reading(backwards), judgement: judged(results), preset: 'fioko' }).uncounted).toEqual(
      expected,
    );
  });
  test('a sheet that states no grade stands before one that states it, whichever was read first', () => {
    const anyGrade: Procedure = { ...physics, grade: null };
    for (const order of [
      [physics, anyGrade],
      [anyGrade, physics],
    ]) {
      const two = [result(ma5, 2025, 0, 9), ...order.map((procedure) => result(procedure, 2025, 0, 9))];
      const { uncounted } = frameOf({ reading: reading(two), judgement: judged(two), preset: 'fioko' });
      expect(uncounted).toEqual({ procedures: [anyGrade, physics], results: 2 });
    }
  });
  test('nothing left out, nothing judged', () => {
    const only = [result(ma5, 2025, 0, 9), result(oge, 2024, 0, 9)];
    expect(frameOf({ reading: reading(only), judgement: judged(only), preset: 'fioko' }).uncounted).toBeNull();
    const nobody = { ...judged(results), years: null };
    expect(frameOf({ reading: reading(results), judgement: nobody, preset: 'fioko' }).uncounted).toBeNull();
  });
  test('criteria of one’s own', () => {
    const of = (preset: string) => frameOf({ reading: reading([]), judgement: judged([]), preset }).ownCriteria;
    expect([of('own'), of('fioko')]).toEqual([true, false]);
  });
});

describe('other yardsticks', () => {
  /** Schools with these low people of 20 in each of two procedures of the last year. */
  const schools = (...lows: number[]) =>
    lows.flatMap((low, index) => [
      result(ma5, 2025, low, 20, school(String(index))),
      result(ru5, 2025, low, 20, school(String(index))),
      result(ru5, 2024, 20 - low, 20, school(String(index))),
    ]);
  const lowest = (results: Parameters<typeof judged>[0], part: number, criteria = {}) =>
    lowestSchools(judged(results, criteria), part).map((verdict) => verdict.school.name);

  test('as many as the part allows, by the share over all procedures of the last year together', () => {
    expect(lowest(schools(1, 9, 2, 3, 4, 5, 6, 7), yardsticks.lowestQuarter)).toEqual(['1', '7']);
    expect(lowest(schools(1, 9, 2, 3, 4, 5, 6, 7), yardsticks.lowest15)).toEqual(['1']);
    expect(lowest(schools(1, 9, 2, 3), 2400)).toEqual([]);
  });
  test('equal shares at the border are kept, of whatever number of participants', () => {
    expect(lowest([...schools(9, 3, 3, 1, 0, 0, 0), result(ma5, 2025, 3, 20, school('7'))], 2500)).toEqual([
      '0',
      '1',
      '2',
      '7',
    ]);
  });
  test('a big share of few is a share like any other; of nobody none', () => {
    const few = [
      ...schools(9, 1, 1),
      result(ma5, 2025, 2, 3, school('few')),
      result(ma5, 2024, 9, 9, school('before')),
    ];
    expect(lowest(few, 2500)).toEqual(['few']);
    expect(lowest(few, 2500, { minParticipants: 10 })).toEqual([]);
    expect(lowestSchools({ ...judged(few), years: null }, 2500)).toEqual([]);
  });
});
