/** Procedures that were not held stand apart from those without data: nobody owes their results. */
import type { NotHeld } from '../model/criteria';
import type { Procedure } from '../model/procedure';
import type { School } from '../model/school';
import type { Owed } from '../model/verdict';
import type { Groups } from './group';
import { isNamed } from './named';
import type { Counted, Setting } from './rules';

/** Fewer results in all than this, and nothing low among them: the data cannot say that all is well. */
export const fewestResults = 4;

const matches = ({ kind, subject, grade, year }: NotHeld, procedure: Procedure, of: number): boolean =>
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

/** What the schools of a body owe, and whether a school has it all. */
export interface Duties {
  owed: Owed;
  /** Procedures × years that others have results in, and this school should. */
  present: number;
}

/** For every school of a body; most owe the same, which is one object. */
export function dutiesOf(
  { previous, last, procedures }: Groups,
  { years }: Pick<Setting, 'years'>,
  entries: readonly NotHeld[],
): (school: School, counted: readonly Counted[]) => Duties {
  const present = previous.size + last.size;
  const all: Duties = { owed: { previous: true, last: true, least: fewestResults }, present };
  const listed = [...procedures];
  // Stryker disable next-line MethodExpression: entries about others are looked at in vain.
  const relevant = entries.filter((entry) =>
    listed.some(([, procedure]) => years.some((year) => matches(entry, procedure, year))),
  );
  // Stryker disable next-line ConditionalExpression: a body of which nothing is said has all of it held, looked at school by school.
  if (relevant.length === 0) return () => all;
  const isNotHeld = notHeldLookup(relevant);
  return (school, counted) => {
    const held = [false, true].map((isLast) =>
      listed.filter(
        ([number, procedure]) =>
          // A result that is there shows that the procedure was held.
          counted.some((item) => item.procedure === number && item.last === isLast) ||
          !isNotHeld(school, procedure, years[isLast ? 1 : 0]),
      ),
    );
    const [before, now] = held as [typeof listed, typeof listed];
    if (before.length === listed.length && now.length === listed.length) return all;
    return {
      owed: {
        previous: before.length > 0,
        last: now.length > 0,
        least: Math.min(fewestResults, before.length + now.length),
      },
      present:
        before.filter(([number]) => previous.has(number)).length + now.filter(([number]) => last.has(number)).length,
    };
  };
}
