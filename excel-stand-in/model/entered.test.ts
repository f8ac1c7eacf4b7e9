import { entered } from './entered';

const year = new Date().getFullYear();
const dayOf = (y: number, m: number, d: number) => Date.UTC(y, m - 1, d) / 86_400_000 + 25569;

test.each<[string, number | boolean]>([
  ['5-6', dayOf(year, 6, 5)],
  ['1/2', dayOf(year, 2, 1)],
  ['5.06', dayOf(year, 6, 5)],
  ['05.2025', dayOf(2025, 5, 1)],
  ['31.12.2026', dayOf(2026, 12, 31)],
  ['2025-05-06', dayOf(2025, 5, 6)],
  ['май 2025', dayOf(2025, 5, 1)],
  ['5 мая', dayOf(year, 5, 5)],
  ['5 мая 2025', dayOf(2025, 5, 5)],
  ['сен-25', dayOf(year, 9, 25)],
  ['Jan 2025', dayOf(2025, 1, 1)],
  ['12:30', 0.5 + 0.5 / 24],
  ['8:00 PM', 20 / 24],
  ['(5%)', -0.05],
  ['(12)', -12],
  ['12,5', 12.5],
  ['1 250', 1250],
  ['1E5', 100_000],
  ['35 %', 0.35],
  ['500 ₽', 500],
  ['0 1/2', 0.5],
  ['Истина', true],
  ['ЛОЖЬ', false],
])('«%s» becomes %p', (text, value) => {
  const cell = entered(text, 'General');
  if (typeof value === 'boolean') expect(cell).toMatchObject({ value });
  else expect(cell).toMatchObject({ value: expect.closeTo(value, 9) as number });
});

test.each([
  'МБОУ СОШ № 5',
  '5 «А»',
  '32.13',
  '5-6 классы',
  'май',
  'мартовский приказ',
  '1/2/3/4',
  '31.02.2025',
  '12 из 20',
  'п. 5',
])('«%s» stays a text', (text) => expect(entered(text, 'General')).toEqual({ value: text, formula: null }));

test('the text format and an apostrophe keep any text; what starts as a formula and is none is refused', () => {
  for (const text of ['5-6', '1/2', 'май 2025', '=1'])
    expect(entered(text, '@')).toEqual({ value: text, formula: null });
  expect(entered("'5-6", 'General')).toEqual({ value: '5-6', formula: null, quotePrefix: true });
  expect(entered('-нет', 'General')).toBe('refused');
});
