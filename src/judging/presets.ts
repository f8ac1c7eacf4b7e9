import type { Criteria } from '../model/criteria';

/** Criteria in use, each named after its source. Another yardstick is one more entry. */
export interface Preset {
  id: string;
  title: string;
  /** Printed on every sheet: where the criteria come from, and when. */
  source: string;
  criteria: Criteria;
}

type Counted = Criteria['procedures'];
const exams: Counted = [
  { kind: 'ОГЭ', subject: 'Математика', grade: null },
  { kind: 'ОГЭ', subject: 'Русский язык', grade: null },
  { kind: 'ЕГЭ', subject: 'Русский язык', grade: null },
  { kind: 'ЕГЭ', subject: 'Математика (профильная)', grade: null },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', grade: null },
];
const tests = (grades: readonly number[]): Counted =>
  grades.flatMap((grade): Counted => [
    { kind: 'ВПР', subject: 'Математика', grade },
    { kind: 'ВПР', subject: 'Русский язык', grade },
  ]);

/** At least 30 %; two procedures of the last year, or one in each of the two last years; every participant counts. */
export const defaultCriteria: Criteria = {
  threshold: 3000,
  years: null,
  twoProcedures: 2,
  twoYears: 'any',
  combine: 'any',
  procedures: [...tests([5, 6]), ...exams],
  minParticipants: 0,
  belowMinimum: 'exclude',
};

export const presets: readonly Preset[] = [
  {
    id: 'fioko',
    title: 'ФИОКО, 500+',
    source: 'методика выявления ШНОР проекта «500+», 2020–2022 годы, по изложению в региональных документах',
    criteria: defaultCriteria,
  },
  {
    id: 'rosobrnadzor-2025',
    title: 'Как в предостережениях 2025 года',
    source:
      'два предостережения декабря 2025 года в одном регионе: одна и та же процедура два года подряд; обе школы отвечали и правилу 1, достаточно ли одного признака – неизвестно',
    criteria: { ...defaultCriteria, twoYears: 'same' },
  },
  {
    id: 'both',
    title: 'Оба признака сразу',
    source:
      'те же предостережения декабря 2025 года в строгом прочтении: и две процедуры последнего года, и одна и та же процедура два года подряд',
    criteria: { ...defaultCriteria, twoYears: 'same', combine: 'both' },
  },
  {
    id: 'min-10',
    title: 'Не менее 10 участников',
    source:
      'методика проекта «500+», 2020–2022 годы; результаты менее 10 участников не учитываются по решению работающего со списком',
    criteria: { ...defaultCriteria, minParticipants: 10 },
  },
  {
    id: 'vpr-2026',
    title: 'РУ и МА, 4–8 и 10 классы',
    source: 'состав ВПР 2026 года (приказ от 07.05.2025 № 991): русский язык и математика; правила проекта «500+»',
    criteria: { ...defaultCriteria, procedures: [...tests([4, 5, 6, 7, 8, 10]), ...exams] },
  },
];

/** Id of criteria changed by hand. */
export const ownPreset = 'own';

/** A preset by its id or title, in any case. */
export function findPreset(name: string): Preset | undefined {
  const wanted = name.trim().toLowerCase();
  return presets.find((preset) => preset.id === wanted || preset.title.toLowerCase() === wanted);
}
