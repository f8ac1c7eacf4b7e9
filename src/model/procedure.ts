/** Procedures (оценочные процедуры) and subjects, by their one canonical spelling. */

export const procedureKinds = ['ВПР', 'ОГЭ', 'ЕГЭ'] as const;
export type ProcedureKind = (typeof procedureKinds)[number];

/** A procedure without its year: ВПР × Математика × 5. */
export interface Procedure {
  kind: ProcedureKind;
  /** Canonical subject: «Русский язык», «Математика», «Математика (профильная)», «Математика (базовая)», … */
  subject: string;
  /** Grade whose programme was tested; 9 for ОГЭ, 11 for ЕГЭ; null where no sheet states it. */
  grade: number | null;
}

const ids = new WeakMap<Procedure, string>();

/** Identity of a procedure: «ВПР|Математика|5». Made once an object: a region's 100,000 results share some tens of them. */
export function procedureId(procedure: Procedure): string {
  let id = ids.get(procedure);
  if (id === undefined) ids.set(procedure, (id = `${procedure.kind}|${procedure.subject}|${procedure.grade ?? ''}`));
  return id;
}

/** Short caption as methodists write it: «ВПР МА 5», «ОГЭ РУ», «ЕГЭ МА проф.». Subjects without an abbreviation stay whole. */
export function procedureShort(procedure: Procedure): string {
  const subject = subjectShort[procedure.subject] ?? procedure.subject;
  return procedure.kind === 'ВПР' ? `ВПР ${subject} ${procedure.grade ?? ''}`.trim() : `${procedure.kind} ${subject}`;
}

/** Full caption: «ВПР, математика, 5 класс», «ОГЭ, русский язык». */
export function procedureTitle(procedure: Procedure): string {
  const subject = procedure.subject.charAt(0).toLowerCase() + procedure.subject.slice(1);
  return procedure.kind === 'ВПР' && procedure.grade !== null
    ? `ВПР, ${subject}, ${procedure.grade} класс`
    : `${procedure.kind}, ${subject}`;
}

/** Canonical subject → abbreviation used in captions. */
export const subjectShort: Record<string, string> = {
  'Русский язык': 'РУ',
  Математика: 'МА',
  'Математика (профильная)': 'МА проф.',
  'Математика (базовая)': 'МА баз.',
  'Математика (углублённая)': 'МА угл.',
  'Окружающий мир': 'ОМ',
  Биология: 'БИ',
  История: 'ИС',
  География: 'ГГ',
  Обществознание: 'ОБ',
  Физика: 'ФИ',
  Химия: 'ХИ',
  'Иностранный язык': 'ИЯ',
  Литература: 'ЛИ',
  Информатика: 'ИНФ',
};
