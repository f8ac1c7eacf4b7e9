import type { NotHeld } from '../../model/criteria';

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
/** Exams that nobody held in a year: absent is not good, and not a gap either. */
const nobody = (kind: NotHeld['kind'], subject: string | null, year: number): NotHeld => ({
  kind,
  subject,
  grade: null,
  year,
  school: null,
});
export const notHeld: readonly NotHeld[] = [
  nobody('ОГЭ', null, 2020),
  nobody('ЕГЭ', 'Математика (базовая)', 2020),
  nobody('ЕГЭ', 'Математика (базовая)', 2021),
];
