import type { Criteria, NotHeld } from '../model/criteria';
import type { Result } from '../model/result';
import { defaultCriteria, judge, notHeldLookup } from '.';
import { history, ma5, oge, one, result, ru5, school } from './testing/results';

const oge2024: NotHeld = { kind: 'ОГЭ', subject: null, grade: null, year: 2024, school: null };
const judgedWith = (results: Parameters<typeof judge>[0], notHeld: NotHeld[]) =>
  judge(results, { ...defaultCriteria, years: [2024, 2025] }, [], { notHeld }).verdicts[0]!;
const quiet = [ma5, ru5].flatMap((procedure) => [result(procedure, 2024, 0, 20), result(procedure, 2025, 0, 20)]);

describe('which procedures an entry speaks of', () => {
  const isNotHeld = notHeldLookup([
    { kind: 'ВПР', subject: 'Математика', grade: 5, year: 2024, school: null },
    {
      kind: 'ОГЭ',
      subject: null,
      grade: null,
      year: 2025,
      school: { name: 'СОШ № 1', code: null, municipality: null },
    },
  ]);
  test.each([
    ['the procedure and year', one, ma5, 2024, true],
    ['another year', one, ma5, 2025, false],
    ['another subject', one, ru5, 2024, false],
    ['another grade', one, { ...ma5, grade: 6 }, 2024, false],
    ['another kind', one, { ...ma5, kind: 'ЕГЭ' as const }, 2024, false],
    ['every subject of the kind at the school', one, oge, 2025, true],
    ['not at another school', school('СОШ № 2'), oge, 2025, false],
  ])('%s', (_, at, procedure, year, expected) => {
    expect(isNotHeld(at, procedure, year)).toBe(expected);
  });
  test('nothing said: everything was held', () => {
    expect(notHeldLookup([])(one, ma5, 2024)).toBe(false);
  });
});

describe('what a school owes', () => {
  const exams = [result(oge, 2025, 0, 20), result({ ...oge, subject: 'Русский язык' }, 2025, 0, 20)];

  test('a year in which nothing of the data was held is no gap', () => {
    expect(judgedWith(exams, [])).toMatchObject({
      status: 'insufficient',
      // Nobody has the year: that is said of the body, not of each school.
      incomplete: false,
      owed: { previous: true, last: true, least: 4 },
    });
    expect(judgedWith(exams, [oge2024])).toMatchObject({
      status: 'clear',
      incomplete: false,
      owed: { previous: false, last: true, least: 2 },
    });
  });
  test('the last year too', () => {
    const before = exams.map((each) => ({ ...each, year: 2024 }));
    expect(judgedWith(before, [{ ...oge2024, year: 2025 }])).toMatchObject({
      status: 'clear',
      owed: { previous: true, last: false, least: 2 },
    });
  });
  test('a procedure not held leaves the others owed', () => {
    expect(judgedWith([...quiet, ...exams], [oge2024])).toMatchObject({
      incomplete: false,
      owed: { previous: true, last: true, least: 4 },
    });
    expect(judgedWith([...quiet.slice(1), ...exams], [oge2024])).toMatchObject({ status: 'clear', incomplete: false });
  });
  test('at one school only: the others still owe it', () => {
    const two = school('СОШ № 2');
    const results = [...quiet, ...quiet.map((each) => ({ ...each, school: two })), result(oge, 2025, 0, 20, two)];
    const notHeld: NotHeld[] = [
      { ...oge2024, year: 2025, school: { name: 'СОШ № 1', code: null, municipality: null } },
    ];
    expect(judgedWith(results, []).incomplete).toBe(true);
    expect(judgedWith(results, notHeld).incomplete).toBe(false);
    const swapped = [{ ...notHeld[0]!, school: { name: 'СОШ № 2', code: null, municipality: null } }];
    expect(judgedWith(results, swapped).incomplete).toBe(true);
  });
  test('a result that is there shows that the procedure was held', () => {
    const two = school('СОШ № 2');
    const results = [...quiet, result(oge, 2024, 0, 20), result(oge, 2025, 0, 20, two)];
    const found = judgedWith(results, [oge2024]);
    expect(found).toMatchObject({ incomplete: true, owed: { previous: true, last: true } });
  });
  test('a result that does not count is there all the same', () => {
    const two = school('СОШ № 2');
    const results = [
      ...quiet,
      result(oge, 2025, 0, 5),
      result(oge, 2025, 0, 20, two),
      ...quiet.map((each) => ({ ...each, school: two })),
    ];
    const criteria: Criteria = {
      ...defaultCriteria,
      years: [2024, 2025],
      minParticipants: 10,
      belowMinimum: 'exclude',
    };
    expect(judge(results, criteria, []).verdicts.map(({ incomplete }) => incomplete)).toEqual([false, false]);
    const alone = results.filter(({ procedure, school: at }) => procedure !== oge || at !== two);
    expect(judge(alone, criteria, []).verdicts.map(({ incomplete }) => incomplete)).toEqual([false, true]);
  });
  test('a result that does not count shows of no procedure that it was held', () => {
    const criteria: Criteria = {
      ...defaultCriteria,
      years: [2024, 2025],
      minParticipants: 10,
      belowMinimum: 'exclude',
    };
    const of = (...small: Result[]) =>
      judge([...exams, ...small], criteria, [], { notHeld: [oge2024] }).verdicts[0]!.owed;
    const owed = { previous: false, last: true, least: 2 };
    expect(of()).toEqual(owed);
    expect(of(result(oge, 2024, 0, 5))).toEqual(owed);
    expect(of(result(oge, 2024, 0, 20))).toMatchObject({ previous: true, least: 3 });
    expect(of(result(ma5, 2025, 0, 5))).toEqual(owed);
  });
  test('a school without an eleventh grade owes no ЕГЭ, and all else', () => {
    const ege = { kind: 'ЕГЭ', subject: 'Русский язык', grade: 11 } as const;
    const senior = [...quiet, result(ege, 2024, 0, 20), result(ege, 2025, 0, 20)];
    const of = (name: string, own: readonly Result[]) => {
      const at = school(name);
      const all = [...senior, ...own.map((each) => ({ ...each, school: at }))];
      return judge(all, { ...defaultCriteria, years: [2024, 2025] }, []).verdicts.find((one) => one.school === at)!;
    };
    expect(of('Луговская ООШ', quiet)).toMatchObject({ incomplete: false, status: 'clear', owed: { least: 4 } });
    expect(of('Луговская ООШ', quiet.slice(1)).incomplete).toBe(true);
    expect(of('Луговская СОШ', quiet).incomplete).toBe(true);
    // One that has a result of it all the same owes it.
    expect(of('Луговская ООШ', senior.slice(0, -1)).incomplete).toBe(true);
    expect(of('Луговская ООШ', senior).incomplete).toBe(false);
  });
  test('schools that owe all the same share what is known of it, beside one that does not', () => {
    const at = [one, school('СОШ № 2'), school('СОШ № 3')];
    const { verdicts } = judge(
      at.flatMap((each) => [...quiet, result(oge, 2024, 0, 20)].map((all) => ({ ...all, school: each }))).slice(0, -1),
      { ...defaultCriteria, years: [2024, 2025] },
      [],
      { notHeld: [{ ...oge2024, school: { name: 'СОШ № 3', code: null, municipality: null } }] },
    );
    expect(verdicts[0]!.owed).toBe(verdicts[1]!.owed);
    expect(verdicts[2]!.owed).not.toBe(verdicts[0]!.owed);
  });
  test('what others have in a year is owed in that year, and what is not held is not', () => {
    const two = school('СОШ № 2');
    // The other school has all of two procedures before, three in the last year and ОГЭ of the previous year.
    const others = [...quiet, result(history, 2025, 0, 20), result(oge, 2024, 0, 20)].map((each) => ({
      ...each,
      school: two,
    }));
    const said = (own: Parameters<typeof judge>[0]) => judgedWith([...own, ...others], [oge2024]).incomplete;
    const all = [...quiet];
    expect(said(all)).toBe(false);
    for (let gone = 0; gone < all.length; gone++)
      expect([gone, said(all.filter((_, at) => at !== gone))]).toEqual([gone, true]);
  });
  test('entries of other years and procedures change nothing, not even the object', () => {
    const others: NotHeld[] = [
      { ...oge2024, year: 2020 },
      { kind: history.kind, subject: history.subject, grade: null, year: 2024, school: null },
    ];
    const { verdicts } = judge(
      [...quiet, ...quiet.map((each) => ({ ...each, school: school('СОШ № 2') }))],
      { ...defaultCriteria, years: [2024, 2025] },
      [],
      { notHeld: others },
    );
    expect(verdicts[0]!.owed).toBe(verdicts[1]!.owed);
  });
});
