/** What is printed is in the official register, and typed as an office's typist would. */
import { documents } from '../../src/documents/catalogue';
import { contextOf, findingsOf, readingOf, textsOf, type Row } from '../../src/documents/testing/findings';
import { colloquial, found, official, printedTexts } from './register';

const texts = printedTexts();

test('no word of a friend stands in what is printed', () => {
  const places = found(colloquial, texts).flatMap(({ name, texts: at }) =>
    at.map(({ file, line, text }) => `${name}: ${file}:${line} ${text}`),
  );
  expect(places).toEqual([]);
});

test('the words of an office do', () => {
  expect(texts.length).toBeGreaterThan(1000);
  const least: Record<string, number> = {
    обучающиеся: 100,
    'педагогический работник': 60,
    'общеобразовательная организация, ОО': 150,
    'ИОМ, индивидуальный образовательный маршрут': 15,
    'профессиональные дефициты': 15,
    'предметные дефициты': 5,
    'родители (законные представители)': 25,
    'адресная методическая помощь': 10,
  };
  const counts = Object.fromEntries(found(official, texts).map(({ name, count }) => [name, count]));
  for (const [name, count] of Object.entries(least)) expect([name, counts[name]! >= count]).toEqual([name, true]);
});

test('a found form is told with its place', () => {
  const [first] = found(colloquial, [{ file: 'a.ts', line: 1, text: 'Списки учеников' }]);
  expect(first).toMatchObject({ count: 1, texts: [{ file: 'a.ts' }] });
});

describe('typography of every document made', () => {
  const schools = ['МБОУ 1', 'МБОУ 2', 'Лицей', 'Гимназия'];
  const rows: Row[] = schools.flatMap((school, i): Row[] =>
    [2025, 2026].flatMap((year): Row[] => [
      [school, 'ОГЭ Математика', year, i === 0 ? 12 : 1, 10, 8, 5],
      [school, 'ВПР Русский язык 6', year, i === 1 && year === 2026 ? 14 : 2, 10, 8, 5],
      [school, 'ЕГЭ Математика (профильная)', year, i === 0 ? 4 : 0, 5, 4, 2],
    ]),
  );
  const context = contextOf(findingsOf(readingOf(rows)), { today: '2026-09-10' });
  // Sheets to type into and the identification's working sheets are no papers.
  const papers = documents.filter(
    ({ group, kind }) => group !== 'identification' && !['entry', 'example'].includes(kind),
  );
  const wrong: [string, RegExp][] = [
    ['a space that breaks after «№»', /№ \d/],
    ['a space that breaks before a sign or a noun of a number', /\d (?:%|г\.|гг\.|класс|ОО|п\.|чел\.|участник)/],
    ['a breaking space before a dash', /\S —/],
    ['an en dash in a sentence', /[а-яё»)] – [а-яё«]/i],
    ['«п.п.»', /п\.п\./],
    ['a hyphen for a minus', /(?:^|[\s(])-\d/],
    ['straight quotes', /"[а-яё]|[а-яё]"/i],
    ['a whole share beside shares with decimals', /(?<![\d,])\d+\u00a0% \(\d+ из/],
  ];
  test.each(papers.map((definition) => [definition.kind, definition] as const))(
    '«%s» is typeset by the rules',
    (_, definition) => {
      const { plans } = definition.build(context, definition.inputs.parse({}));
      const all = plans.flatMap(textsOf).filter((text) => /[а-яё]/i.test(text));
      expect(all.length).toBeGreaterThan(3);
      const bad = wrong.flatMap(([name, pattern]) =>
        all.filter((text) => pattern.test(text)).map((text) => `${name}: ${text}`),
      );
      expect(bad).toEqual([]);
    },
  );
});
