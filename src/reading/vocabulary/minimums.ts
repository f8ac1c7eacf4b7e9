/**
 * Minimums (минимальные баллы) by year. A row holds from its year until the next row of the same procedure; next year's figure is one line.
 * ЕГЭ: test points of 100. Базовая математика: mark. ОГЭ: primary points, federal recommendation (a region may set others, so a mark on the sheet goes first).
 */
export const minimums: readonly {
  kind: 'ОГЭ' | 'ЕГЭ';
  subject: string;
  from: number;
  scale: 'test' | 'mark' | 'primary';
  least: number;
  geometry?: number;
}[] = [
  { kind: 'ЕГЭ', subject: 'Русский язык', from: 2015, scale: 'test', least: 24 },
  { kind: 'ЕГЭ', subject: 'Математика (профильная)', from: 2015, scale: 'test', least: 27 },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', from: 2015, scale: 'mark', least: 3 },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2015, scale: 'primary', least: 15 },
  { kind: 'ОГЭ', subject: 'Математика', from: 2018, scale: 'primary', least: 8, geometry: 2 },
];
/** Years in which an exam was not held at all: absent is not good. */
export const notHeld: readonly { kind: 'ОГЭ' | 'ЕГЭ'; subject: string | null; years: readonly number[] }[] = [
  { kind: 'ОГЭ', subject: null, years: [2020] },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', years: [2020, 2021] },
];
