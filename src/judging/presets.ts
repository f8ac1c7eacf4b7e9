import type { Criteria } from '../model/criteria';

/** Criteria in use, each named after its source. Another yardstick is one more entry. */
export interface Preset {
  id: string;
  title: string;
  /** Printed on every sheet: where the criteria come from. */
  source: string;
  criteria: Criteria;
}

const procedures: Criteria['procedures'] = [
  { kind: 'ВПР', subject: 'Математика', grade: 5 },
  { kind: 'ВПР', subject: 'Русский язык', grade: 5 },
  { kind: 'ВПР', subject: 'Математика', grade: 6 },
  { kind: 'ВПР', subject: 'Русский язык', grade: 6 },
  { kind: 'ОГЭ', subject: 'Математика', grade: null },
  { kind: 'ОГЭ', subject: 'Русский язык', grade: null },
  { kind: 'ЕГЭ', subject: 'Русский язык', grade: null },
  { kind: 'ЕГЭ', subject: 'Математика (профильная)', grade: null },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', grade: null },
];

/** At least 30 %; two procedures of the last year, or one in each of the two last years; every participant counts. */
export const defaultCriteria: Criteria = {
  threshold: 3000,
  years: null,
  twoProcedures: 2,
  twoYears: 'any',
  procedures,
  minParticipants: 0,
  belowMinimum: 'exclude',
};

export const presets: readonly Preset[] = [
  {
    id: 'fioko',
    title: 'ФИОКО, 500+',
    source: 'методика выявления ШНОР ФИОКО, проект «500+»',
    criteria: defaultCriteria,
  },
  {
    id: 'rosobrnadzor-2025',
    title: 'Рособрнадзор, 2025: одна и та же процедура',
    source: 'практика контроля Рособрнадзора, 2025 год: одна и та же процедура два года подряд',
    criteria: { ...defaultCriteria, twoYears: 'same' },
  },
  {
    id: 'min-10',
    title: 'Не менее 10 участников',
    source: 'методика ФИОКО, результаты менее 10 участников не учитываются',
    criteria: { ...defaultCriteria, minParticipants: 10 },
  },
];

/** Id of criteria changed by hand. */
export const ownPreset = 'own';

/** A preset by its id or title, in any case. */
export function findPreset(name: string): Preset | undefined {
  const wanted = name.trim().toLowerCase();
  return presets.find((preset) => preset.id === wanted || preset.title.toLowerCase() === wanted);
}
