import { closestSchools, gridOf, isPartial, mostMissing, placesOf, sureness } from '.';
import { judged, ma5, result, ru5, school } from './testing/results';

const low = school('Низкая школа');
const near = school('Близкая школа');
const far = school('Далёкая школа');
const judgement = judged([
  result(ma5, 2024, 20, 40, low),
  result(ma5, 2025, 20, 40, low),
  result(ru5, 2025, 20, 40, low),
  result(ma5, 2025, 11, 40, near),
  result(ru5, 2025, 2, 40, near),
  result(ma5, 2025, 4, 40, far),
]);

test('how sure are the schools that the list keeps', () => {
  const parts = sureness(judgement);
  expect(
    Object.values(parts)
      .flat()
      .map(({ school: { name } }) => name),
  ).toEqual(['Низкая школа']);
  expect(parts.firm).toHaveLength(1);
});

test('nearest to the threshold from below is told by its highest share of the last year', () => {
  const [first, second] = closestSchools(judgement, 2);
  expect([first!.verdict.school.name, Math.round(first!.points * 10)]).toEqual(['Близкая школа', 25]);
  expect([second!.verdict.school.name, second!.points]).toEqual(['Далёкая школа', 20]);
  expect(closestSchools(judgement, 1)).toHaveLength(1);
});

test('municipalities stand by their schools on the list; those without one are left out', () => {
  const of = (name: string, municipality: string) => ({ ...school(name), municipality });
  const verdicts = [low, near, far].map(({ name }, index) => ({
    ...judgement.verdicts.find((verdict) => verdict.school.name === name)!,
    school: of(name, index === 2 ? 'Другой район' : 'Озёрский район'),
  }));
  expect(placesOf({ ...judgement, verdicts })).toEqual([{ name: 'Озёрский район', listed: 1, schools: 2 }]);
});

test('most is missing where the fewest of those that owe it have it; four fifths are nearly whole', () => {
  const worst = mostMissing(gridOf({ judgement, notHeld: [] })!)!;
  expect([worst.column.id, worst.side]).toEqual(['ВПР|Математика|5', 0]);
  expect(isPartial({ held: true, schools: 4, owed: 5 })).toBe(false);
  expect(isPartial({ held: true, schools: 3, owed: 4 })).toBe(true);
  expect(isPartial({ held: false, schools: 0, owed: 4 })).toBe(false);
  const whole = judged([result(ma5, 2024, 20, 40, low), result(ma5, 2025, 20, 40, low)]);
  expect(mostMissing(gridOf({ judgement: whole, notHeld: [] })!)).toBeNull();
});
