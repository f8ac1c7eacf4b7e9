import { closestSchools, defaultCriteria, gridOf, isPartial, judge, mostMissing, placesOf, sureness } from '.';
import { judged, ma5, oge, result, ru5, school } from './testing/results';

const low = school('Низкая школа');
const near = school('Близкая школа');
const far = school('Далёкая школа');
const none = school('Школа без последнего года');
const results = [
  result(ma5, 2024, 20, 40, low),
  result(ma5, 2025, 20, 40, low),
  result(ru5, 2025, 20, 40, low),
  result(ma5, 2025, 4, 40, far),
  result(ma5, 2024, 11, 40, near),
  result(ru5, 2025, 2, 40, near),
  result(ma5, 2025, 10, 40, near),
  result(ma5, 2024, 10, 40, none),
];
const judgement = judged(results);

test('how sure are the schools that the rule names and the list keeps', () => {
  const out = school('Исключённая школа');
  const few = school('Малая школа');
  const decision = (name: string, action: 'add' | 'exclude') =>
    ({ school: { name, code: null, municipality: null }, action, ground: 'решение региона' }) as const;
  const parts = sureness(
    judge(
      [
        ...results,
        result(ma5, 2025, 20, 40, out),
        result(ru5, 2025, 20, 40, out),
        result(ma5, 2025, 4, 8, few),
        result(ru5, 2025, 4, 8, few),
      ],
      { ...defaultCriteria, years: [2024, 2025] },
      [decision(out.name, 'exclude'), decision(near.name, 'add')],
    ),
  );
  const names = Object.entries(parts).map(([part, verdicts]) => [part, ...verdicts.map((one) => one.school.name)]);
  expect(names).toEqual([['firm', 'Низкая школа'], ['one'], ['few', 'Малая школа']]);
});

test('nearest to the threshold from below is told by its highest share of the last year', () => {
  const closest = closestSchools(judgement, 5).map(({ verdict, judged: { result: its }, points }) => [
    verdict.school.name,
    its.procedure.subject,
    points,
  ]);
  expect(closest).toEqual([
    ['Близкая школа', 'Математика', 5],
    ['Далёкая школа', 'Математика', 20],
  ]);
  expect(closestSchools(judgement, 1)).toHaveLength(1);
  expect(closestSchools(judge([], defaultCriteria, []), 1)).toEqual([]);
});

test('municipalities stand by their schools on the list, then by name; those without one are left out', () => {
  const places = ['Ямский', 'Берёзовский', 'Озёрский', 'Озёрский', 'Озёрский', 'Пустой', null];
  const listed = [true, true, true, true, false, false, true];
  const verdicts = places.map((municipality, index) => ({
    ...judgement.verdicts.find((verdict) => verdict.school.name === (listed[index] ? low : far).name)!,
    school: { ...low, municipality },
  }));
  expect(placesOf({ ...judgement, verdicts })).toEqual([
    { name: 'Озёрский', listed: 2, schools: 3 },
    { name: 'Берёзовский', listed: 1, schools: 1 },
    { name: 'Ямский', listed: 1, schools: 1 },
  ]);
});

test('most is missing where the fewest of those that owe it have it', () => {
  const worst = (...more: typeof results) => {
    const of = mostMissing(gridOf({ judgement: judged([...results, ...more]), notHeld: [] })!);
    return of && [of.column.procedure.subject, of.column.procedure.grade, of.side];
  };
  // Of four schools mathematics has three in both years, Russian two in the last.
  expect(worst()).toEqual(['Русский язык', 5, 1]);
  expect(worst(result(oge, 2024, 1, 40, far))).toEqual(['Математика', 9, 0]);
  const whole = [low, near].map((at) => result(ma5, 2025, 20, 40, at));
  expect(mostMissing(gridOf({ judgement: judged(whole), notHeld: [] })!)).toBeNull();
});

test('four fifths of the schools are nearly whole', () => {
  expect(isPartial({ schools: 4, owed: 5 })).toBe(false);
  expect(isPartial({ schools: 3, owed: 4 })).toBe(true);
});
