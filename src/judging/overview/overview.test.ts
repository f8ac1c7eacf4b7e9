import { closestSchools, defaultCriteria, gridOf, isPartial, judge, mostMissing, placesOf, sureness } from '..';
import { judged, ma5, oge, result, ru5, school } from '../testing/results';

const low = school('Низкая школа');
const near = school('Близкая школа');
const far = school('Далёкая школа');
const none = school('Школа без последнего года');
const results = [
  result(ma5, 2024, 20, 40, low),
  result(ma5, 2025, 20, 40, low),
  result(ru5, 2025, 20, 40, low),
  result(ma5, 2025, 4, 40, far),
  result(ru5, 2025, 1, 40, far),
  result(ma5, 2024, 11, 40, near),
  result(ma5, 2025, 2, 40, near),
  result(ru5, 2025, 10, 40, near),
  result(ma5, 2024, 10, 40, none),
];

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
  const judgement = judged(results);
  const turned = { ...judgement, verdicts: [...judgement.verdicts].reverse() };
  const closest = closestSchools(turned, 5).map(({ verdict, judged: { result: its }, points }) => [
    verdict.school.name,
    its.procedure.subject,
    points,
  ]);
  expect(closest).toEqual([
    ['Близкая школа', 'Русский язык', 5],
    ['Далёкая школа', 'Математика', 20],
  ]);
  expect(closestSchools(judgement, 1)).toHaveLength(1);
  expect(closestSchools(judge([], defaultCriteria, []), 1)).toEqual([]);
});

test('municipalities stand by their schools on the list, then by name; those without one are left out', () => {
  const judgement = judged(results);
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
  const worst = (of: typeof results) => {
    const found = mostMissing(gridOf({ judgement: judged(of), notHeld: [] })!);
    return found && [found.column.procedure.kind, found.column.procedure.subject, found.side];
  };
  // Of four schools three have mathematics in each year and Russian in the last: the first of equals.
  expect(worst(results)).toEqual(['ВПР', 'Математика', 0]);
  expect(worst([...results, result(oge, 2024, 1, 40, far)])).toEqual(['ОГЭ', 'Математика', 0]);
  // Three of eight are less than one of the two that have an eleventh grade.
  const eight = ['СОШ № 1', 'СОШ № 2', ...[3, 4, 5, 6, 7, 8].map((number) => `ООШ № ${number}`)].map((name) =>
    school(name),
  );
  const seniors = result({ kind: 'ЕГЭ', subject: 'Русский язык', grade: 11 }, 2025, 1, 40, eight[0]);
  const russian = eight.map((at) => result(ru5, 2025, 1, 40, at));
  const mathematics = eight.slice(5).map((at) => result(ma5, 2025, 1, 40, at));
  expect(worst([...russian, seniors])).toEqual(['ЕГЭ', 'Русский язык', 1]);
  expect(worst([...russian, seniors, ...mathematics])).toEqual(['ВПР', 'Математика', 1]);
  expect(worst(russian)).toBeNull();
});

test('four fifths of the schools are nearly whole', () => {
  expect(isPartial({ schools: 4, owed: 5 })).toBe(false);
  expect(isPartial({ schools: 3, owed: 4 })).toBe(true);
});
