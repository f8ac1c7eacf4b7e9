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
  /** Points in geometry that a mark above «2» needs besides. */
  geometry?: number;
  /** The federal letter that recommends it, by its date and number; null where none was found. */
  source: string | null;
}[] = [
  { kind: 'ЕГЭ', subject: 'Русский язык', from: 2015, scale: 'test', least: 24, source: null },
  { kind: 'ЕГЭ', subject: 'Математика (профильная)', from: 2015, scale: 'test', least: 27, source: null },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', from: 2015, scale: 'mark', least: 3, source: null },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2015, scale: 'primary', least: 15, source: null },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2019, scale: 'primary', least: 15, source: '27.02.2019 № 10-151' },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2020, scale: 'primary', least: 15, source: null },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2026, scale: 'primary', least: 15, source: '25.02.2026 № 02-20' },
  { kind: 'ОГЭ', subject: 'Математика', from: 2018, scale: 'primary', least: 8, geometry: 2, source: null },
  {
    kind: 'ОГЭ',
    subject: 'Математика',
    from: 2019,
    scale: 'primary',
    least: 8,
    geometry: 2,
    source: '27.02.2019 № 10-151',
  },
  { kind: 'ОГЭ', subject: 'Математика', from: 2020, scale: 'primary', least: 8, geometry: 2, source: null },
  {
    kind: 'ОГЭ',
    subject: 'Математика',
    from: 2026,
    scale: 'primary',
    least: 8,
    geometry: 2,
    source: '25.02.2026 № 02-20',
  },
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
