import type { NotHeld } from '../../model/criteria';
import type { Procedure } from '../../model/procedure';
import { frameOf, nobodyHas, lowestSchools, yardsticks } from '..';
import { history, judged, ma5, oge, result, ru5, school } from '../testing/results';

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
    const { uncounted } = frameOf({
      reading: reading(results),
      judgement: judged(results),
      preset: 'fioko',
      notHeld: [],
    });
    const expected = { procedures: [{ ...history, grade: 4 }, ma4, history, ma8, physics], results: 6, years: [] };
    expect(uncounted).toEqual(expected);
    const backwards = [...results].reverse();
    expect(
      frameOf({ reading: reading(backwards), judgement: judged(results), preset: 'fioko', notHeld: [] }).uncounted,
    ).toEqual(expected);
  });
  test('a sheet that states no grade stands before one that states it, whichever was read first', () => {
    const anyGrade: Procedure = { ...physics, grade: null };
    for (const order of [
      [physics, anyGrade],
      [anyGrade, physics],
    ]) {
      const two = [result(ma5, 2025, 0, 9), ...order.map((procedure) => result(procedure, 2025, 0, 9))];
      const { uncounted } = frameOf({ reading: reading(two), judgement: judged(two), preset: 'fioko', notHeld: [] });
      expect(uncounted).toEqual({ procedures: [anyGrade, physics], results: 2, years: [] });
    }
  });
  test('nothing left out, nothing judged', () => {
    const only = [result(ma5, 2025, 0, 9), result(oge, 2024, 0, 9)];
    expect(
      frameOf({ reading: reading(only), judgement: judged(only), preset: 'fioko', notHeld: [] }).uncounted,
    ).toBeNull();
    const nobody = { ...judged(results), years: null };
    expect(
      frameOf({ reading: reading(results), judgement: nobody, preset: 'fioko', notHeld: [] }).uncounted,
    ).toBeNull();
  });
  test('years after the first of the two that are not compared, in order, whatever their procedures', () => {
    const many = [2027, 2026, 2022, 2023, 2024, 2025, 2027].map((year) => result(ma5, year, 0, 9));
    const judgement = { ...judged(many), years: [2023, 2025] as [number, number] };
    const of = (years: [number, number] | null) =>
      frameOf({ reading: reading(many), judgement: { ...judgement, years }, preset: 'fioko', notHeld: [] }).uncounted;
    expect(of([2023, 2025])).toEqual({
      procedures: [],
      results: 0,
      years: [
        { year: 2024, results: 1 },
        { year: 2026, results: 1 },
        { year: 2027, results: 2 },
      ],
    });
    expect([of([2026, 2027]), of(null)]).toEqual([null, null]);
  });
  test('criteria of one’s own', () => {
    const of = (preset: string) =>
      frameOf({ reading: reading([]), judgement: judged([]), preset, notHeld: [] }).ownCriteria;
    expect([of('own'), of('fioko')]).toEqual([true, false]);
  });
});

describe('what no school has', () => {
  const procedures = [
    ma5,
    ru5,
    { ...oge, grade: null },
    { kind: 'ОГЭ', subject: 'Русский язык', grade: null } as const,
  ];
  const nobody = (results: Parameters<typeof judged>[0], notHeld: readonly NotHeld[] = []) =>
    nobodyHas({ judgement: judged(results, { procedures }), notHeld });
  const all = [ma5, ru5, oge, { ...oge, subject: 'Русский язык' }].flatMap((procedure) =>
    [2024, 2025].map((year) => result(procedure, year, 0, 20)),
  );
  const without = (...gone: [Procedure, number][]) =>
    all.filter(
      (one) =>
        !gone.some(
          ([procedure, year]) =>
            one.procedure.subject === procedure.subject && one.procedure.kind === procedure.kind && one.year === year,
        ),
    );

  test('is named by year, in the order of the criteria; a kind that is gone as a whole is known as one', () => {
    expect(nobody(all)).toEqual([]);
    expect(nobody(without([ru5, 2025]))).toEqual([{ year: 2025, procedures: [ru5], wholeKinds: [] }]);
    const [, , maths, russian] = procedures;
    expect(nobody(without([oge, 2024], [{ ...oge, subject: 'Русский язык' }, 2024], [ma5, 2025]))).toEqual([
      { year: 2024, procedures: [maths, russian], wholeKinds: ['ОГЭ'] },
      { year: 2025, procedures: [ma5], wholeKinds: [] },
    ]);
    expect(nobodyHas({ judgement: { ...judged(all), years: null }, notHeld: [] })).toEqual([]);
  });
  test('a whole kind beside a procedure of another', () => {
    const [, , maths, russian] = procedures;
    expect(nobody(without([ma5, 2025], [oge, 2025], [{ ...oge, subject: 'Русский язык' }, 2025]))).toEqual([
      { year: 2025, procedures: [ma5, maths, russian], wholeKinds: ['ОГЭ'] },
    ]);
  });
  test('what one school has is no gap of all', () => {
    expect(nobody([...without([ru5, 2025]), result(ru5, 2025, 0, 3, school('СОШ № 2'))])).toEqual([]);
  });
  test('what was not held at any school, as the country or the user says, is none; at one school it says nothing of the others', () => {
    const entry: NotHeld = { kind: 'ОГЭ', subject: null, grade: null, year: 2024, school: null };
    const gone = without([oge, 2024], [{ ...oge, subject: 'Русский язык' }, 2024]);
    expect(nobody(gone, [entry])).toEqual([]);
    expect(nobody(gone, [{ ...entry, year: 2025 }])).toHaveLength(1);
    expect(nobody(gone, [{ ...entry, school: { name: 'СОШ № 1', code: null, municipality: null } }])).toHaveLength(1);
    expect(nobody(gone, [{ ...entry, subject: 'Математика' }])[0]!.wholeKinds).toEqual(['ОГЭ']);
  });
  test('the frame has it', () => {
    const judgement = judged(without([ru5, 2025]), { procedures });
    expect(frameOf({ reading: reading([]), judgement, preset: 'fioko', notHeld: [] }).nobody).toHaveLength(1);
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
