/** From a school's findings to its measures: the gravest low results first, merged by subject; overcome ones are held, not helped. */
import { procedureId, type Procedure } from '../../../model/procedure';
import { lowShare, type Result } from '../../../model/result';
import type { Verdict } from '../../../model/verdict';
import { addressed as words } from '../../../words/papers/measures';
import { factorOf, type SchoolFactors } from '../risk-factors';
import {
  measureForOvercome,
  measuresAgainst,
  measuresForEverySchool,
  measuresForSubject,
  type LibraryMeasure,
} from './library';
import { bySubject, lowProcedures, type LowProcedure } from './low';

export interface AddressedMeasure {
  /** Stable for the school: library id and what it is about. */
  id: string;
  measure: LibraryMeasure;
  /** Text with its fields filled and what it is about. */
  text: string;
  /** Why the school has it; '' for what every school has. */
  ground: string;
}

/** A result a school is to reach: the share of low results of one procedure. */
export interface TargetResult {
  /** procedureId */
  id: string;
  procedure: Procedure;
  /** People of the last year, and the year. */
  low: number;
  participants: number;
  year: number;
}

type Years = readonly [number, number] | null;

const gradesOf = (low: readonly LowProcedure[]): number[] =>
  [...new Set(low.flatMap(({ procedure: { grade } }) => (grade === null ? [] : [grade])))].sort((a, b) => a - b);

/** Measures of one subject about the procedures it is low in, each once. */
function subjectMeasures(subject: string, low: readonly LowProcedure[]): AddressedMeasure[] {
  const fitting = low.map(({ procedure, kind }) =>
    measuresForSubject(procedure.subject, [procedure], kind === 'persistent'),
  );
  return [...new Set(fitting.flat())].map((measure) => {
    const about = low.filter((_, at) => fitting[at]!.includes(measure));
    const named = words.procedures(about.map(({ procedure }) => procedure));
    // What names its own exam needs no procedures after it.
    const isCommon = measure.tags.subjects!.includes('*') && !measure.text.includes('{{Классы}}');
    const text = measure.text
      .replaceAll('{{Предмет}}', subject)
      .replaceAll('{{Классы}}', words.classes(gradesOf(about)));
    return { id: `${measure.id}@${subject}`, measure, text: isCommon ? `${text} (${named})` : text, ground: named };
  });
}

/** Measures for one school: for every school, by each subject low now, by each one overcome, by each risk factor. */
export function addressedMeasures(
  verdict: Verdict,
  years: Years,
  factors: SchoolFactors[string] = [],
): AddressedMeasure[] {
  const low = lowProcedures(verdict, years);
  const now = bySubject(low.filter(({ kind }) => kind !== 'overcome'));
  const overcome = bySubject(low.filter(({ kind }) => kind === 'overcome'));
  return [
    ...measuresForEverySchool.map((measure) => ({ id: measure.id, measure, text: measure.text, ground: '' })),
    ...[...now].flatMap(([subject, of]) => subjectMeasures(subject, of)),
    ...[...overcome].map(([subject, of]): AddressedMeasure => {
      const named = words.procedures(of.map(({ procedure }) => procedure));
      const text = `${measureForOvercome.text.replaceAll('{{Предмет}}', subject)} (${named})`;
      return { id: `${measureForOvercome.id}@${subject}`, measure: measureForOvercome, text, ground: named };
    }),
    ...factors.flatMap(({ factor, significance }) => {
      const ground = words.factor(factorOf(factor)?.title ?? factor, significance);
      const chosen = significance === 'low' ? measuresAgainst(factor).slice(0, 1) : measuresAgainst(factor);
      return chosen.map((measure) => ({ id: `${measure.id}@${factor}`, measure, text: measure.text, ground }));
    }),
  ];
}

const resultOf = (procedure: Procedure, { low, participants, year }: Result): TargetResult => ({
  id: procedureId(procedure),
  procedure,
  low,
  participants,
  year,
});

/** Results to reach: one a procedure that is low in the last year, the gravest first. */
export const targetResults = (verdict: Verdict, years: Years): TargetResult[] =>
  lowProcedures(verdict, years).flatMap(({ procedure, last, kind }) =>
    last && (kind === 'persistent' || kind === 'new') ? [resultOf(procedure, last.result)] : [],
  );

/** Share 0–1 a target result starts from. */
export const baselineOf = (target: TargetResult): number => lowShare(target);
