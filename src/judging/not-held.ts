/** Procedures that were not held stand apart from those without data: nobody owes their results. */
import type { NotHeld } from '../model/criteria';
import type { Procedure } from '../model/procedure';
import type { School } from '../model/school';
import type { Owed } from '../model/verdict';
import { schoolName } from '../naming';
import type { Groups } from './group';
import { isNamed } from './list/named';
import type { Counted, Setting } from './rules';

/** Fewer results in all than this, and nothing low among them: the data cannot say that all is well. */
export const fewestResults = 4;

/** Whether an entry is about a procedure of a year; a procedure of no grade stands for every grade. */
export const matches = ({ kind, subject, grade, year }: NotHeld, procedure: Procedure, of: number): boolean =>
  year === of &&
  kind === procedure.kind &&
  (subject === null || subject === procedure.subject) &&
  (grade === null || grade === procedure.grade);

/** Whether a procedure of a year was not held at a school. */
export function notHeldLookup(
  entries: readonly NotHeld[],
): (school: School, procedure: Procedure, year: number) => boolean {
  return (school, procedure, year) =>
    entries.some(
      (entry) => matches(entry, procedure, year) && (entry.school === null || isNamed(entry.school)(school)),
    );
}

/** Types of school, by their names, that teach no eleventh grade. */
const withoutSeniors: ReadonlySet<string> = new Set(['оош', 'нош', 'прогимназия']);

/** A school whose name says that it has no eleventh grade, and which has no result of one: it owes no ЕГЭ. */
export const hasNoSeniors = ({ name }: School, own: readonly Procedure[]): boolean =>
  withoutSeniors.has(schoolName(name).type) && !own.some(({ kind }) => kind === 'ЕГЭ');

/** What the schools of a body owe, and whether a school has it all. */
export interface Duties {
  owed: Owed;
  /** It lacks a result that others have and it should. */
  incomplete: boolean;
}

/** For every school of a body; most owe the same, which is one object. */
export function dutiesOf(
  { previous, last, had, procedures }: Groups,
  { years }: Pick<Setting, 'years'>,
  entries: readonly NotHeld[],
): (school: School, results: readonly Counted[]) => Duties {
  const all: Owed = { previous: true, last: true, least: fewestResults };
  const listed = [...procedures].filter(([number]) => previous.has(number) || last.has(number));
  const held = ([false, true] as const).flatMap((isLast) =>
    [...had[isLast ? 'last' : 'previous']].map((number) => ({ number, isLast, procedure: procedures.get(number)! })),
  );
  // Stryker disable next-line MethodExpression: entries about others are looked at in vain.
  const relevant = entries.filter((entry) =>
    [...procedures.values()].some((procedure) => years.some((year) => matches(entry, procedure, year))),
  );
  const isNotHeld = notHeldLookup(relevant);
  const has = (results: readonly Counted[], number: number, isLast: boolean): boolean =>
    results.some((item) => item.procedure === number && item.last === isLast);
  const owedBy = (school: School, results: readonly Counted[]): Owed => {
    const counted = results.filter(({ judged }) => !judged.excluded);
    const [before, now] = ([false, true] as const).map((isLast) =>
      listed.filter(
        ([number, procedure]) =>
          // A result that is there shows that the procedure was held.
          has(counted, number, isLast) || !isNotHeld(school, procedure, years[isLast ? 1 : 0]),
      ),
    ) as [typeof listed, typeof listed];
    if (before.length === listed.length && now.length === listed.length) return all;
    return {
      previous: before.length > 0,
      last: now.length > 0,
      least: Math.min(fewestResults, before.length + now.length),
    };
  };
  return (school, results) => {
    const noSeniors = (): boolean =>
      hasNoSeniors(
        school,
        results.map(({ judged }) => judged.result.procedure),
      );
    const incomplete = held.some(
      ({ number, isLast, procedure }) =>
        !has(results, number, isLast) &&
        !(procedure.kind === 'ЕГЭ' && noSeniors()) &&
        !isNotHeld(school, procedure, years[isLast ? 1 : 0]),
    );
    // Stryker disable next-line ConditionalExpression: a body of which nothing is said has all of it held, looked at school by school.
    return { owed: relevant.length === 0 ? all : owedBy(school, results), incomplete };
  };
}
