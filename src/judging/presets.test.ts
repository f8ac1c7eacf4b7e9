/** The criteria on offer, as the papers they are named after state them. */
import type { Criteria } from '../model/criteria';
import { procedureShort } from '../model/procedure';
import { criteriaSchema } from '../model/criteria';
import { defaultCriteria, findPreset, ownPreset, presets } from '.';

const procedures = ({ procedures: all }: Criteria): string[] => all.map(procedureShort);
const numbers = ({ procedures: _, ...rest }: Criteria): unknown => rest;

test('the official rule: 30 %, two procedures of the last year or one in each of two, every participant', () => {
  expect(numbers(defaultCriteria)).toEqual({
    threshold: 3000,
    years: null,
    twoProcedures: 2,
    twoYears: 'any',
    combine: 'any',
    minParticipants: 0,
    belowMinimum: 'exclude',
  });
});

test('counted are ВПР of grades 5 and 6, ОГЭ and ЕГЭ in Russian and maths; maths of ЕГЭ is two procedures', () => {
  expect(procedures(defaultCriteria).sort()).toEqual(
    [
      'ВПР МА 5',
      'ВПР РУ 5',
      'ВПР МА 6',
      'ВПР РУ 6',
      'ОГЭ МА',
      'ОГЭ РУ',
      'ЕГЭ РУ',
      'ЕГЭ МА проф.',
      'ЕГЭ МА баз.',
    ].sort(),
  );
  // Exams have no grade: whatever grade a sheet states, they count.
  expect(defaultCriteria.procedures.filter(({ kind, grade }) => kind !== 'ВПР' && grade !== null)).toEqual([]);
});

test('the composition of 2026: ВПР of grades 4–8 and 10, the exams as before', () => {
  const ofVpr = [4, 5, 6, 7, 8, 10].flatMap((grade) => [`ВПР МА ${grade}`, `ВПР РУ ${grade}`]);
  const exams = procedures(defaultCriteria).filter((name) => !name.startsWith('ВПР'));
  expect(procedures(findPreset('vpr-2026')!.criteria).sort()).toEqual([...ofVpr, ...exams].sort());
});

test.each<[string, Partial<Criteria>]>([
  ['fioko', {}],
  ['rosobrnadzor-2025', { twoYears: 'same' }],
  ['both', { twoYears: 'same', combine: 'both' }],
  ['min-10', { minParticipants: 10 }],
])('«%s» differs from the official rule in what its name says, and in nothing else', (id, change) => {
  expect(findPreset(id)!.criteria).toEqual({ ...defaultCriteria, ...change });
});

test('each names where it is from and when; the warnings of 2025 promise nothing', () => {
  const said = Object.fromEntries(presets.map(({ id, title, source }) => [id, `${title}: ${source}`]));
  expect(Object.keys(said)).toEqual(['fioko', 'rosobrnadzor-2025', 'both', 'min-10', 'vpr-2026']);
  expect(said.fioko).toMatch(/^ФИОКО, 500\+: методика .*«500\+», 2020–2022 годы, по изложению/);
  expect(said['rosobrnadzor-2025']).toMatch(/^Как в предостережениях 2025 года: .*декабря 2025 .*неизвестно$/);
  expect(said.both).toMatch(/^Оба признака сразу: .*предостережения декабря 2025 года в строгом прочтении/);
  expect(said['min-10']).toMatch(/^Не менее 10 участников: .*менее 10 участников не учитываются/);
  expect(said['vpr-2026']).toMatch(/^РУ и МА, 4–8 и 10 классы: .*приказ от 07\.05\.2025 № 991/);
});

test('a preset is found by its id or title in any case, nothing else is one', () => {
  for (const preset of presets) {
    expect(findPreset(preset.id)).toBe(preset);
    expect(findPreset(` ${preset.title.toUpperCase()} `)).toBe(preset);
  }
  expect(findPreset('ФИОКО')).toBeUndefined();
  // Criteria changed by hand are no preset.
  expect(ownPreset).toBe('own');
  expect(findPreset(ownPreset)).toBeUndefined();
});

test('every set of criteria is a valid one', () => {
  for (const { criteria } of presets) expect(criteriaSchema.parse(criteria)).toEqual(criteria);
});
