import { byWeight } from '.';
import { judged, ma5, ma6, result, ru5, ru6, school } from './testing/results';

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

test('more rules, then more low results of the last year, then firmness; never the highest share', () => {
  const { verdicts, years } = judged(results);
  const sorted = [...verdicts].reverse().sort(byWeight(years));
  expect(sorted.map((verdict) => verdict.school.name)).toEqual(names);
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
