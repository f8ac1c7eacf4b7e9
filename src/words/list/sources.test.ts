import { resultsInWords, type ResultsOf } from './sources';

const of = (kind: 'ВПР' | 'ОГЭ' | 'ЕГЭ', subject: string, grade: number | null, ...years: number[]): ResultsOf[] =>
  years.map((year) => ({ procedure: { kind, subject, grade }, year }));

test('a source is told by procedure and years, many by their kinds, another sheet by its name', () => {
  const plain = (...list: Parameters<typeof resultsInWords>) => resultsInWords(...list).replaceAll('\u00a0', ' ');
  expect(plain(of('ВПР', 'Русский язык', 5, 2025), [])).toBe('ВПР 2025, русский язык, 5 класс');
  const two = [...of('ОГЭ', 'Математика', 9, 2026, 2025), ...of('ЕГЭ', 'Русский язык', 11, 2024, 2025, 2026)];
  expect(plain(two, ['Кадры'])).toBe(
    'ОГЭ 2025 и 2026, математика; ЕГЭ 2024–2026, русский язык; сведения листа «Кадры»',
  );
  const many = [5, 6, 7, 8].flatMap((grade) => of('ВПР', 'Математика', grade, 2026));
  expect(plain([...many, ...of('ОГЭ', 'Математика', 9, 2025)], [])).toBe('ВПР, ОГЭ 2025 и 2026');
});
