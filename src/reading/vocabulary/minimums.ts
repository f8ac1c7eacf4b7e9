import type { NotHeld } from '../../model/criteria';
import type { Letter } from '../../model/minimum';

/** Federal letters that recommend minimums. */
const letter2019: Letter = { number: '10-151', date: '2019-02-27' };
const letter2026: Letter = { number: '02-20', date: '2026-02-25' };

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
  /** The federal letter that recommends it; null where none was found. */
  letter: Letter | null;
}[] = [
  { kind: 'ЕГЭ', subject: 'Русский язык', from: 2015, scale: 'test', least: 24, letter: null },
  { kind: 'ЕГЭ', subject: 'Математика (профильная)', from: 2015, scale: 'test', least: 27, letter: null },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', from: 2015, scale: 'mark', least: 3, letter: null },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2015, scale: 'primary', least: 15, letter: null },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2019, scale: 'primary', least: 15, letter: letter2019 },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2020, scale: 'primary', least: 15, letter: null },
  { kind: 'ОГЭ', subject: 'Русский язык', from: 2026, scale: 'primary', least: 15, letter: letter2026 },
  { kind: 'ОГЭ', subject: 'Математика', from: 2018, scale: 'primary', least: 8, geometry: 2, letter: null },
  {
    kind: 'ОГЭ',
    subject: 'Математика',
    from: 2019,
    scale: 'primary',
    least: 8,
    geometry: 2,
    letter: letter2019,
  },
  { kind: 'ОГЭ', subject: 'Математика', from: 2020, scale: 'primary', least: 8, geometry: 2, letter: null },
  {
    kind: 'ОГЭ',
    subject: 'Математика',
    from: 2026,
    scale: 'primary',
    least: 8,
    geometry: 2,
    letter: letter2026,
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
