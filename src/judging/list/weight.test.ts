import type { Verdict } from '../../model/verdict';
import { byLowShare, byWeight } from '..';
import { judged, ma5, ma6, result, ru5, ru6, school } from '../testing/results';

const names = ['два правила', 'три низких', 'устойчиво', 'один участник', 'мало участников', 'две двойки из трёх'];
const [both, three, firm, single, few, tiny] = names.map((name) => school(name));
const results = [
  result(ma5, 2024, 15, 30, both),
  ...[ma5, ru5].map((procedure) => result(procedure, 2025, 15, 30, both)),
  ...[ma5, ru5, ma6].map((procedure) => result(procedure, 2025, 15, 30, three)),
  ...[ma5, ru5].map((procedure) => result(procedure, 2025, 15, 30, firm)),
  ...[ma5, ru5].map((procedure) => result(procedure, 2025, 9, 30, single)),
  ...[ma5, ru5].map((procedure) => result(procedure, 2025, 4, 9, few)),
  result(ma5, 2025, 2, 3, tiny),
  result(ru6, 2025, 0, 3, tiny),
];

test('firmness first, then more rules, then more low results of the last year; never the highest share', () => {
  const { verdicts, years } = judged(results);
  const sorted = [...verdicts].reverse().sort(byWeight(years));
  const [last, notListed] = [names[4], names[5]];
  expect(sorted.map((verdict) => verdict.school.name)).toEqual([...names.slice(0, 4), notListed, last]);
});

test('who is firm stands before who meets more rules with few people', () => {
  const { verdicts, years } = judged([
    ...[ma5, ru5].map((procedure) => result(procedure, 2025, 15, 30, firm)),
    ...[ma5, ru5, ma6].flatMap((procedure) => [2024, 2025].map((year) => result(procedure, year, 1, 3, few))),
  ]);
  const sorted = [...verdicts].sort(byWeight(years));
  expect(sorted.map(({ school: at, rules }) => [at, rules.length])).toEqual([
    [firm, 1],
    [few, 2],
  ]);
});

describe('«Сначала низкие»', () => {
  const [a, b, c, d] = ['А', 'Б', 'В', 'Г'].map((name) => school(name));
  const order = (results: Parameters<typeof judged>[0], criteria = {}) => {
    const { verdicts, years } = judged(results, criteria);
    return [...verdicts].sort(byLowShare(years)).map(({ school: { name } }) => name);
  };
  const some = [
    result(ma5, 2025, 9, 30, a),
    result(ma5, 2025, 30, 30, b),
    result(ru5, 2024, 30, 30, c),
    result(ma5, 2025, 2, 30, d),
    result(ru5, 2025, 28, 30, d),
  ];
  test('the greater share of all results of the last year together; nobody’s last year stands last', () => {
    expect(order(some)).toEqual(['Б', 'Г', 'А', 'В']);
    expect(order([...some].reverse())).toEqual(['Б', 'Г', 'А', 'В']);
  });
  test('results left out have no share', () => {
    const small = [...some, result(ru5, 2025, 9, 9, c)];
    expect(order(small)[0]).toBe('Б');
    expect(order(small, { minParticipants: 10 }).at(-1)).toBe('В');
  });
  test('who has no last year stands below whoever has one, on either side; two of them are equal', () => {
    const { verdicts, years } = judged([
      result(ma5, 2025, 0, 10, a),
      result(ma5, 2024, 9, 10, b),
      result(ma5, 2024, 1, 10, c),
    ]);
    const [one, none, other] = verdicts as [Verdict, Verdict, Verdict];
    const order = byLowShare(years);
    expect([order(one, none), order(none, one), order(none, other)]).toEqual([-1, 1, 0]);
  });
  test('equal shares and no years are no order', () => {
    const { verdicts, years } = judged([result(ma5, 2025, 3, 10, a), result(ma5, 2025, 9, 30, b)]);
    expect(byLowShare(years)(verdicts[0]!, verdicts[1]!)).toBe(0);
    expect(byLowShare(null)(verdicts[0]!, verdicts[1]!)).toBe(0);
  });
});

test('results left out are no weight', () => {
  const { verdicts, years } = judged(
    [
      ...[ma5, ru5].map((procedure) => result(procedure, 2025, 15, 30, firm)),
      ...[ma5, ru5].map((procedure) => result(procedure, 2025, 15, 30, three)),
      result(ma6, 2025, 3, 9, three),
    ],
    { minParticipants: 10 },
  );
  expect(byWeight(years)(verdicts[0]!, verdicts[1]!)).toBe(0);
  expect(byWeight(null)(verdicts[0]!, verdicts[1]!)).toBe(0);
});
