/** A school's low results of the two years: which it has now, which it has overcome, and how serious they are. */
import { procedureId, type Procedure } from '../../../model/procedure';
import { lowShare } from '../../../model/result';
import type { JudgedResult, Verdict } from '../../../model/verdict';

/** Low results of one procedure in the two years. */
export interface LowProcedure {
  procedure: Procedure;
  previous: JudgedResult | null;
  last: JudgedResult | null;
  /** Low in both years; low in the last; low before and without a result since; low before and no longer. */
  kind: 'persistent' | 'new' | 'unconfirmed' | 'overcome';
}

const kinds = ['persistent', 'new', 'unconfirmed', 'overcome'] as const;
const isLow = (judged: JudgedResult | null): boolean => judged !== null && judged.isLow && !judged.excluded;

/** Share 0–1 by which a low procedure is ranked among others of its kind. */
const severity = ({ previous, last }: LowProcedure): number => lowShare((last ?? previous)!.result);

/** Procedures low in either of the two years: two-year ones first, then the last year's, each by its share; overcome ones at the end. */
export function lowProcedures(verdict: Verdict, years: readonly [number, number] | null): LowProcedure[] {
  const byProcedure = new Map<string, JudgedResult[]>();
  const ids = new Set<string>();
  for (const one of verdict.results) {
    if (one.excluded) continue;
    const id = procedureId(one.result.procedure);
    const own = byProcedure.get(id);
    if (own) own.push(one);
    else byProcedure.set(id, [one]);
    if (one.isLow) ids.add(id);
  }
  return [...ids]
    .map((id): LowProcedure => {
      const all = byProcedure.get(id)!;
      const of = (year: number | undefined) => all.find(({ result }) => result.year === year) ?? null;
      const [previous, last] = years ? [of(years[0]), of(years[1])] : [null, all[0] ?? null];
      const kind = isLow(last) ? (isLow(previous) ? 'persistent' : 'new') : last === null ? 'unconfirmed' : 'overcome';
      return { procedure: all[0]!.result.procedure, previous, last, kind };
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || severity(b) - severity(a));
}

/** A subject without the level of its exam: «Математика (профильная)» → «Математика». */
export const baseSubject = (subject: string): string => subject.replace(/ \((?:профильная|базовая)\)$/, '');

/** Low procedures by subject, the levels of an exam together, in the order of the first of each. */
export function bySubject(low: readonly LowProcedure[]): Map<string, LowProcedure[]> {
  const subjects = new Map<string, LowProcedure[]>();
  for (const one of low) {
    const subject = baseSubject(one.procedure.subject);
    subjects.set(subject, [...(subjects.get(subject) ?? []), one]);
  }
  return subjects;
}
