import type { Criteria } from '../model/criteria';
import type { Procedure } from '../model/procedure';
import type { Result, ResultBlock } from '../model/result';
import { stamped } from '../naming';
import type { School } from '../model/school';
import { chooseYears, compareOfficial, defaultCriteria, judge } from '.';
import { lineOf } from './testing/results';

const block = { sheetId: '1', sheet: 'Лист', lowForm: 'people', firstRow: 0, lastRow: 9 } as ResultBlock;
const ma5: Procedure = { kind: 'ВПР', subject: 'Математика', grade: 5 };
const ru5: Procedure = { kind: 'ВПР', subject: 'Русский язык', grade: 5 };
const ru6: Procedure = { kind: 'ВПР', subject: 'Русский язык', grade: 6 };
const oge: Procedure = { kind: 'ОГЭ', subject: 'Математика', grade: 9 };
const history: Procedure = { kind: 'ВПР', subject: 'История', grade: 6 };

const school = (name: string, code: string | null = null): School =>
  stamped({
    id: code ?? name,
    name,
    code,
    municipality: 'Сосновский муниципальный район',
    spellings: [],
  });
const one = school('МБОУ «СОШ № 1»', 'edu1');

/** «low of participants» of a procedure in a year. */
function result(
  procedure: Procedure,
  year: number,
  low: number,
  of: number,
  at = one,
  range?: [number, number],
): Result {
  const none = { mark3: null, mark4: null, mark5: null, mean: null, quality: null, rows: null, row: 0, block };
  return { school: at, procedure, year, participants: of, low, exact: !range, lowRange: range ?? null, ...none };
}
const verdict = (results: Result[], criteria: Partial<Criteria> = {}) => {
  const years: [number, number] = [2024, 2025];
  return judge(results, { ...defaultCriteria, years, ...criteria }, []).verdicts[0]!;
};
const quiet = [result(ma5, 2024, 0, 20), result(ru5, 2024, 0, 20), result(ma5, 2025, 0, 20), result(ru5, 2025, 0, 20)];

describe('the rules', () => {
  test('two low procedures of the last year', () => {
    const found = verdict([result(ma5, 2025, 6, 20), result(ru5, 2025, 3, 10), result(ru6, 2025, 0, 10)]);
    expect(found).toMatchObject({
      status: 'low',
      rules: ['two-procedures'],
      weakSubjects: ['Математика', 'Русский язык'],
    });
    expect(found.evidence).toHaveLength(2);
  });

  test('two low procedures of the previous year are no rule', () => {
    expect(verdict([result(ma5, 2024, 6, 20), result(ru5, 2024, 3, 10)]).status).toBe('watch');
  });

  test.each([
    ['any', 'low'],
    ['same', 'watch'],
    ['off', 'watch'],
  ] as const)('different procedures in two years, read as «%s»', (twoYears, status) => {
    const results = [result(ma5, 2024, 6, 20), result(ru5, 2025, 6, 20), ...quiet];
    expect(verdict(results, { twoYears }).status).toBe(status);
  });

  test('the same procedure in both years: the evidence is that procedure alone', () => {
    const results = [result(ma5, 2024, 6, 20), result(ru5, 2024, 6, 20), result(ma5, 2025, 9, 20)];
    const found = verdict(results, { twoYears: 'same' });
    expect(found.rules).toEqual(['two-years']);
    expect(found.evidence.map((item) => item.result.procedure)).toEqual([ma5, ma5]);
  });

  test('a procedure outside the criteria never counts', () => {
    expect(verdict([result(history, 2025, 9, 10), result(ma5, 2025, 9, 10), ...quiet.slice(0, 2)]).rules).toEqual([]);
  });

  test('one procedure on two sheets counts once', () => {
    const found = verdict([result(ma5, 2025, 9, 10), result(ma5, 2025, 9, 10)]);
    expect(found).toMatchObject({ status: 'watch', uncertain: false, results: { length: 1 } });
  });

  test('two sheets that disagree about a result make the verdict uncertain where it hangs on it', () => {
    const twice = [result(ma5, 2025, 9, 10), result(ma5, 2025, 1, 10), result(ru5, 2025, 9, 10)];
    expect(verdict(twice)).toMatchObject({ status: 'low', uncertain: true });
    const both = [result(ma5, 2025, 9, 10), result(ma5, 2025, 8, 10), result(ru5, 2025, 9, 10)];
    expect(verdict(both)).toMatchObject({ status: 'low', uncertain: false });
  });
});

describe('the other verdicts', () => {
  test('a share within 5 points of the threshold is зона риска in the last year only', () => {
    expect(verdict([...quiet, result(ru6, 2025, 5, 20)]).status).toBe('watch');
    expect(verdict([...quiet, result(ru6, 2024, 5, 20)]).status).toBe('clear');
  });

  test('fewer than four results, or a year without any, is not enough', () => {
    expect(verdict(quiet).status).toBe('clear');
    expect(verdict(quiet.slice(1)).status).toBe('insufficient');
    const lastOnly = [ma5, ru5, ru6, oge].map((procedure) => result(procedure, 2025, 0, 20));
    expect(verdict(lastOnly)).toMatchObject({ status: 'insufficient', incomplete: false });
  });

  test('incomplete: another school has a procedure that this one lacks', () => {
    const two = school('МБОУ «СОШ № 2»');
    const { verdicts } = judge(
      [...quiet, result(oge, 2025, 0, 9, two)],
      { ...defaultCriteria, years: [2024, 2025] },
      [],
    );
    expect(verdicts.map(({ incomplete }) => incomplete)).toEqual([true, true]);
    expect(verdict(quiet).incomplete).toBe(false);
  });
});

describe('the minimum of participants', () => {
  const results = [result(ma5, 2025, 3, 9), result(ru5, 2025, 3, 9)];
  test.each([
    ['count', 'low', false],
    ['mark', 'low', true],
    ['exclude', 'insufficient', true],
  ] as const)('%s', (belowMinimum, status, flagged) => {
    const found = verdict(results, { minParticipants: 10, belowMinimum });
    expect(found.status).toBe(status);
    expect(found.results[0]!.belowMinimum).toBe(flagged);
  });
});

describe('how sure', () => {
  test.each([
    ['both just reach the threshold', 6, 6, true],
    ['one of the two just reaches it', 6, 9, true],
    ['both far above it', 9, 9, false],
    ['one more «2» makes it ШНОР', 5, 6, true],
    ['two more are needed', 4, 6, false],
  ])('%s', (_, ma, ru, depends) => {
    expect(verdict([result(ma5, 2025, ma, 20), result(ru5, 2025, ru, 20)]).dependsOnOne).toBe(depends);
  });

  test('computed for a school without low results too', () => {
    expect(verdict([result(ma5, 2025, 5, 20), result(ru5, 2025, 6, 20), ...quiet.slice(0, 2)]).dependsOnOne).toBe(true);
    expect(verdict(quiet).dependsOnOne).toBe(false);
  });

  test('an inexact number on both sides of the threshold makes the verdict uncertain', () => {
    const found = verdict([result(ma5, 2025, 60, 200, one, [59, 61]), result(ru5, 2025, 9, 10)]);
    expect(found).toMatchObject({ status: 'low', uncertain: true });
    expect(found.results[0]!.undecided).toBe(true);
    expect(verdict([result(ma5, 2025, 90, 200, one, [89, 91]), result(ru5, 2025, 9, 10)]).uncertain).toBe(false);
  });
});

describe('the years', () => {
  test('the newest and the one before it', () => {
    expect(chooseYears(quiet)).toEqual({ years: [2024, 2025], question: null });
    expect(chooseYears([])).toEqual({ years: null, question: null });
    expect(chooseYears([result(ma5, 2025, 0, 9)])).toEqual({ years: [2024, 2025], question: null });
  });

  test('a gap is asked about, and until then rule 2 is not judged', () => {
    const gap = [result(ma5, 2023, 9, 10), result(ma5, 2025, 9, 10)];
    const { years, question } = chooseYears(gap);
    expect(years).toEqual([2024, 2025]);
    expect(question?.candidates.map(({ value }) => value)).toEqual(['2024,2025', '2023,2025']);
    expect(judge(gap, defaultCriteria, [])).toMatchObject({ twoYearsChecked: false, judgeable: false });
    expect(judge(gap, { ...defaultCriteria, years: [2023, 2025] }, []).verdicts[0]!.rules).toEqual(['two-years']);
  });

  test('a newer year of procedures that do not count is not the last year', () => {
    expect(chooseYears([...quiet, result(history, 2026, 0, 9)], defaultCriteria).years).toEqual([2024, 2025]);
  });

  test('one procedure of one year cannot be judged', () => {
    expect(judge([result(ma5, 2025, 9, 10)], defaultCriteria, []).judgeable).toBe(false);
    expect(judge([result(ma5, 2025, 9, 10), result(ru5, 2025, 0, 10)], defaultCriteria, []).judgeable).toBe(true);
  });
});

describe('beside the rule', () => {
  const two = school('МКОУ «Ключевская СОШ»');
  const results = [result(ma5, 2025, 9, 10), result(ru5, 2025, 9, 10), result(ma5, 2025, 0, 10, two)];

  test('a hand decision is found by the name made equal and changes no verdict', () => {
    const named = { name: 'Муниципальное казённое общеобразовательное учреждение Ключевская СОШ', code: null };
    const hand = [{ school: { ...named, municipality: null }, action: 'add' as const, ground: 'решение региона' }];
    const { verdicts } = judge(results, defaultCriteria, hand);
    const of = (wanted: string) => verdicts.find(({ school: { name } }) => name === wanted)!;
    expect(verdicts.find((one) => one !== of(two.name))!.hand).toBeNull();
    expect(of(two.name)).toMatchObject({ status: 'insufficient', hand: { ground: 'решение региона' } });
  });

  test('an official list: in both, only ours, only listed', () => {
    const judgement = judge(results, defaultCriteria, []);
    const compared = compareOfficial(
      judgement,
      ['Ключевская СОШ', 'Школа, которой нет', 'СОШ №1 (edu1)'].map((text) => lineOf(text)),
    );
    expect(compared.both).toEqual([one]);
    expect(compared.onlyOurs).toEqual([]);
    expect(compared.onlyListed).toEqual([
      expect.objectContaining({ name: 'Ключевская СОШ', school: two, near: [] }),
      expect.objectContaining({ name: 'Школа, которой нет', school: null, near: [] }),
    ]);
  });

  test('a name that two municipalities share is found by the municipality in the line, never guessed', () => {
    const twin = stamped({ ...two, id: 'twin', municipality: 'Зареченский муниципальный округ' });
    const judgement = judge([...results, result(ma5, 2025, 0, 10, twin)], defaultCriteria, []);
    const lines = ['Ключевская СОШ', 'Зареченский округ; Ключевская СОШ'].map((text) => lineOf(text));
    expect(compareOfficial(judgement, lines).onlyListed.map((line) => line.school)).toEqual([null, twin]);
  });
});
