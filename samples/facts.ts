/** The invented municipality of the sample: its schools, and every result that a right reader gets from the sheets. */
import type { ProcedureKind } from '../src/model/procedure';

export const municipality = 'Синегорьевский муниципальный округ';
export const years = [2025, 2026] as const;

export interface SampleSchool {
  name: string;
  code: string;
  /** Number in the regional ЕГЭ summary. */
  egeNumber: number;
  /** Pupils of one year of study. */
  cohort: number;
  /** Usual low share, 0–1. */
  level: number;
  /** Last stage: 9 schools have no ЕГЭ; 6 is a branch that began in 2026. */
  upTo: 11 | 9 | 6;
}

/** One result; `marks` are people with «2», «3», «4», «5» (for ЕГЭ only the first, below the minimum, is shown). */
export interface SampleFact {
  school: SampleSchool;
  kind: ProcedureKind;
  subject: string;
  grade: number;
  year: number;
  participants: number;
  marks: [number, number, number, number];
}

const school = (name: string, code: number, cohort: number, level: number, upTo: 11 | 9 | 6 = 11): SampleSchool => ({
  name,
  code: `edu9970${code}`,
  egeNumber: 700 + code,
  cohort,
  level,
  upTo,
});

export const schools: SampleSchool[] = [
  school('МБОУ «СОШ № 1»', 11, 86, 0.08),
  school('МБОУ «СОШ № 2»', 12, 64, 0.1),
  school('МБОУ «СОШ № 3»', 13, 52, 0.14),
  school('МБОУ «Гимназия № 4»', 14, 74, 0.03),
  school('МАОУ «Лицей № 5»', 15, 58, 0.02),
  school('МБОУ «Берёзовская СОШ»', 16, 23, 0.13),
  school('МБОУ «Ключевская СОШ»', 17, 34, 0.12),
  school('МКОУ «Тополинская ООШ»', 18, 11, 0.1, 9),
  school('МБОУ «Подгорненская СОШ»', 19, 20, 0.12),
  school('МКОУ «Луговская ООШ»', 20, 8, 0.08, 9),
  school('МБОУ «Заречненская СОШ»', 21, 27, 0.1),
  school('МБОУ «Старомельничная СОШ»', 22, 31, 0.07),
  school('МКОУ «Озёрненская ООШ»', 23, 14, 0.06, 9),
  school('Филиал МБОУ «СОШ № 2» в с. Сосновка', 24, 7, 0.05, 6),
];

export const procedures: { kind: ProcedureKind; subject: string; grade: number }[] = [
  { kind: 'ВПР', subject: 'Русский язык', grade: 5 },
  { kind: 'ВПР', subject: 'Математика', grade: 5 },
  { kind: 'ВПР', subject: 'Русский язык', grade: 6 },
  { kind: 'ВПР', subject: 'Математика', grade: 6 },
  { kind: 'ОГЭ', subject: 'Русский язык', grade: 9 },
  { kind: 'ОГЭ', subject: 'Математика', grade: 9 },
  { kind: 'ЕГЭ', subject: 'Русский язык', grade: 11 },
  { kind: 'ЕГЭ', subject: 'Математика (профильная)', grade: 11 },
  { kind: 'ЕГЭ', subject: 'Математика (базовая)', grade: 11 },
];

/** What makes the list interesting: «school|kind|subject|grade|year» → [participants, low]; null is «не участвовали». */
const planned: Record<string, [number, number] | null> = {
  // Both rules, mathematics.
  'МБОУ «Берёзовская СОШ»|ВПР|Математика|5|2025': [20, 7],
  'МБОУ «Берёзовская СОШ»|ВПР|Математика|5|2026': [22, 9],
  'МБОУ «Берёзовская СОШ»|ВПР|Математика|6|2026': [24, 8],
  // Both rules, Russian.
  'МБОУ «Ключевская СОШ»|ВПР|Русский язык|6|2025': [36, 14],
  'МБОУ «Ключевская СОШ»|ВПР|Русский язык|6|2026': [33, 13],
  'МБОУ «Ключевская СОШ»|ОГЭ|Русский язык|9|2026': [30, 12],
  // Two years, but not the same procedure.
  'МБОУ «Подгорненская СОШ»|ВПР|Русский язык|6|2025': [18, 6],
  'МБОУ «Подгорненская СОШ»|ВПР|Русский язык|5|2026': [19, 7],
  // Two procedures of the last year only.
  'МБОУ «СОШ № 3»|ОГЭ|Математика|9|2026': [47, 16],
  'МБОУ «СОШ № 3»|ЕГЭ|Математика (профильная)|11|2026': [21, 9],
  // Exactly 30 %, and the verdict hangs on one pupil.
  'МКОУ «Тополинская ООШ»|ОГЭ|Русский язык|9|2025': [11, 4],
  'МКОУ «Тополинская ООШ»|ОГЭ|Русский язык|9|2026': [10, 3],
  // Falls out with a minimum of 10 participants.
  'МКОУ «Луговская ООШ»|ВПР|Математика|5|2026': [8, 3],
  'МКОУ «Луговская ООШ»|ВПР|Математика|6|2026': [7, 3],
  // Risk zone: low in the previous year only; close under the threshold in the last.
  'МБОУ «Заречненская СОШ»|ВПР|Математика|6|2025': [25, 8],
  'МБОУ «СОШ № 2»|ВПР|Математика|6|2026': [66, 18],
  // Nobody took it.
  'МКОУ «Озёрненская ООШ»|ОГЭ|Математика|9|2025': null,
};

/** A small seeded generator (Lehmer), so that the sample is the same on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function participantsOf(school: SampleSchool, kind: ProcedureKind, subject: string, random: () => number): number {
  const whole = Math.max(5, Math.round(school.cohort * (0.88 + 0.2 * random())));
  if (kind !== 'ЕГЭ') return whole;
  const graduates = Math.max(6, Math.round(school.cohort * 0.45));
  return subject.includes('профильная') || subject.includes('базовая') ? Math.ceil(graduates / 2) : graduates;
}

/** Low stays under 22 % where nothing is planned, so that only planned results reach the threshold or come near it. */
function marksOf(school: SampleSchool, participants: number, low: number | null, random: () => number) {
  const two =
    low ?? Math.min(Math.floor(participants * 0.22), Math.round(participants * school.level * (0.4 + 1.2 * random())));
  const rest = participants - two;
  const five = Math.round(rest * (0.05 + 0.15 * random()));
  const four = Math.round((rest - five) * (0.3 + 0.3 * random()));
  return [two, rest - five - four, four, five] as [number, number, number, number];
}

/** All results of the sample; the same on every call. */
export function sampleFacts(): SampleFact[] {
  const random = seeded(20260);
  const facts: SampleFact[] = [];
  for (const year of years)
    for (const { kind, subject, grade } of procedures)
      for (const school of schools) {
        if (grade > school.upTo || (school.upTo === 6 && (grade !== 5 || year === 2025))) continue;
        const plan = planned[[school.name, kind, subject, grade, year].join('|')];
        if (plan === null) continue;
        const participants = plan?.[0] ?? participantsOf(school, kind, subject, random);
        const marks = marksOf(school, participants, plan?.[1] ?? null, random);
        facts.push({ school, kind, subject, grade, year, participants, marks });
      }
  return facts;
}
