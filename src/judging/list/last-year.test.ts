import type { HandDecision, NamedList } from '../../model/criteria';
import { againstLastYear, defaultCriteria, judge } from '..';
import { ma5, result, ru5, school } from '../testing/results';

/** A school that is on the list in these years by rule 1. */
const lowIn = (name: string, ...years: number[]) =>
  [2021, 2022, 2023, 2024, 2025].flatMap((year) =>
    [ma5, ru5].map((procedure) => result(procedure, year, years.includes(year) ? 9 : 0, 20, school(name))),
  );
const criteria = { ...defaultCriteria, twoYears: 'off' as const };
const names = (found: NonNullable<ReturnType<typeof againstLastYear>>) => ({
  year: found.year,
  from: found.from,
  came: found.came.map(({ name }) => name),
  left: found.left.map(({ name }) => name),
  stays: found.stays.map(({ school: { name }, years }) => [name, years]),
});
const results = [
  ...lowIn('новая', 2025),
  ...lowIn('вышла', 2024),
  ...lowIn('два года', 2024, 2025),
  ...lowIn('четыре года', 2022, 2023, 2024, 2025),
  ...lowIn('с перерывом', 2022, 2024, 2025),
  ...lowIn('тихая'),
];
const kept = (year: number, ...listed: string[]): NamedList => ({
  year,
  schools: listed.map((name) => ({ name, code: null, municipality: null })),
});

test('from the data: who came, left, stays, and how many years running', () => {
  expect(names(againstLastYear(results, judge(results, criteria, []), [])!)).toEqual({
    year: 2024,
    from: 'data',
    came: ['новая'],
    left: ['вышла'],
    stays: [
      ['два года', 2],
      ['с перерывом', 2],
      ['четыре года', 4],
    ],
  });
});

test('a kept list goes before the data; a school of it that the data does not know has left too', () => {
  const found = againstLastYear(results, judge(results, criteria, []), [kept(2024, 'СОШ новая', 'новая', 'закрытая')])!;
  expect(names(found)).toMatchObject({ from: 'kept', came: ['два года', 'с перерывом', 'четыре года'] });
  expect(found.left).toEqual([
    { name: 'СОШ новая', school: null },
    { name: 'закрытая', school: null },
  ]);
  expect(names(found).stays).toEqual([['новая', 2]]);
});

test('years running go back over kept lists and data alike', () => {
  const lists = [kept(2024, 'четыре года'), kept(2023, 'четыре года', 'новая')];
  expect(names(againstLastYear(results, judge(results, criteria, []), lists)!).stays).toEqual([['четыре года', 4]]);
});

test('decisions by hand are of this year', () => {
  const decided = (name: string, action: HandDecision['action']): HandDecision => ({
    school: { name, code: null, municipality: null },
    action,
    ground: 'решение региона',
  });
  const hand = [decided('два года', 'exclude'), decided('тихая', 'add')];
  expect(names(againstLastYear(results, judge(results, criteria, hand), [])!)).toMatchObject({
    came: ['новая', 'тихая'],
    left: ['вышла', 'два года'],
  });
});

test('nothing to hold against: two years of data, a gap, a year that cannot be judged, no years', () => {
  const only = (...years: number[]) => results.filter(({ year }) => years.includes(year));
  const against = (some: typeof results, change = {}) => {
    const judgement = judge(some, { ...criteria, years: [2024, 2025], ...change }, []);
    return againstLastYear(some, judgement, []);
  };
  expect(against(only(2024, 2025))).toBeNull();
  expect(against(only(2023, 2025))).toBeNull();
  expect(against([...only(2025), ...only(2023, 2024).filter(({ procedure }) => procedure === ma5)])).toBeNull();
  expect(against(only(2023, 2024, 2025))).not.toBeNull();
  expect(againstLastYear([], judge([], criteria, []), [kept(2024)])).toBeNull();
});

test('the earlier list is judged by both of its own years', () => {
  const rule2 = { ...defaultCriteria, twoProcedures: 'off' as const };
  const once = (name: string, ...years: number[]) =>
    [2023, 2024, 2025].map((year) => result(ma5, year, years.includes(year) ? 9 : 0, 20, school(name)));
  const all = [...once('вышла', 2023, 2024), ...once('осталась', 2023, 2024, 2025), ...once('новая', 2024, 2025)];
  expect(names(againstLastYear(all, judge(all, rule2, []), [])!)).toMatchObject({
    came: ['новая'],
    left: ['вышла'],
    stays: [['осталась', 2]],
  });
});
