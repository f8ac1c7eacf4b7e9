/** Library of measures: chosen by weak subject, grade, procedure and risk factor. Used by roadmaps, the risk profile and a school's page. */
import * as z from 'zod';
import { procedureKinds } from '../../../model/procedure';
import { typesetAll } from '../../../words/russian/russian';
import { factorIds, type FactorId } from '../risk-factors';
import { scheduledTerm, scheduleSchema, type Period, type Schedule } from '../terms';
import data from './library.json';
import schedules from './schedule.json';

const libraryMeasureSchema = z.object({
  id: z.string(),
  /** Fields: {{Предмет}}, {{Классы}}. */
  text: z.string(),
  term: z.string(),
  responsible: z.array(z.string()),
  result: z.string(),
  /** By what a plan that prints the result too measures it. */
  indicator: z.string(),
  /** What the indicator is to reach: a share 0–1 or a number of people or papers; left out where the school sets it. */
  target: z.object({ value: z.number(), share: z.boolean() }).optional(),
  evidence: z.string(),
  /** An active measure changes practice (not a study of it): each risk factor of a school needs one. */
  active: z.boolean().optional(),
  tags: z.object({
    /** Canonical subjects; «*» any weak subject. */
    subjects: z.array(z.string()).optional(),
    kinds: z.array(z.enum(procedureKinds)).optional(),
    grades: z.array(z.number().int()).optional(),
    factors: z.array(z.enum(factorIds)).optional(),
    /** Only where the same procedure is low two years running. */
    persistent: z.boolean().optional(),
    /** Holds a result that was low the year before and is not any more. */
    overcome: z.boolean().optional(),
    /** For every school with low results, whatever its reasons. */
    everySchool: z.boolean().optional(),
    level: z.enum(['municipality', 'school']),
  }),
});
export type LibraryMeasure = z.infer<typeof libraryMeasureSchema>;

export const library: readonly LibraryMeasure[] = z.array(libraryMeasureSchema).parse(typesetAll(data));

const scheduleById = z.record(z.string(), scheduleSchema).parse(schedules);
const helpTime = scheduleById['staff-young']!;
/** Stage and terms of a measure; one that the table does not name is help through the year. */
export const scheduleOf = ({ id }: LibraryMeasure): Schedule => scheduleById[id] ?? helpTime;
/** The wording of its term in a period. */
export const libraryTerm = (measure: LibraryMeasure, period: Period): string =>
  scheduledTerm(scheduleOf(measure), period);

/** Measures against a risk factor, active ones first. */
export function measuresAgainst(factor: FactorId): LibraryMeasure[] {
  const found = library.filter((measure) => measure.tags.factors?.includes(factor));
  return found.sort((a, b) => Number(b.active ?? false) - Number(a.active ?? false));
}

/** Measures for a weak subject; `persistent` where the same procedure is low two years running. */
export function measuresForSubject(
  subject: string,
  procedures: readonly { kind: string; grade: number | null }[],
  persistent: boolean,
): LibraryMeasure[] {
  return library.filter(({ tags }) => {
    if (!tags.subjects || !(tags.subjects.includes('*') || tags.subjects.includes(subject))) return false;
    if (tags.overcome || (tags.persistent && !persistent)) return false;
    return procedures.some(
      (procedure) =>
        (!tags.kinds || tags.kinds.some((kind) => kind === procedure.kind)) &&
        (!tags.grades || (procedure.grade !== null && tags.grades.includes(procedure.grade))),
    );
  });
}

export const measuresForEverySchool: readonly LibraryMeasure[] = library.filter((measure) => measure.tags.everySchool);

export const measureForOvercome: LibraryMeasure = library.find((measure) => measure.tags.overcome)!;
