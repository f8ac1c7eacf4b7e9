/** Terms of a plan made after its period began: nothing in it is due, or begins, before the plan is made. */
import { dateOfSerial, monthOfDate, periodSpan, serialOf, type Period } from './period';
import { readTerm } from './parse';
import type { Stage } from './stages';
import { monthName } from './words';

/** Days from the making to a term put off. */
const daysOff = 21;

interface Due {
  term: string;
  stages: readonly Stage[];
}

/**
 * A term that is past on a day becomes that of `until`, three weeks from it, where the period lasts so long; of several times those to come stay, and
 * «октябрь–апрель» begins in the month of the day. A plan of several years has its months every year: of those only what is wholly past is put off.
 */
export function putOff({ term, stages }: Due, today: string, period: Period, until: (day: string) => string): Due {
  const read = readTerm(term, period);
  if (!read.dated) return { term, stages };
  if (read.end < today) {
    const day = dateOfSerial(serialOf(today) + daysOff)!;
    return { term: day <= periodSpan(period).end ? until(day) : term, stages };
  }
  const isOneYear = period.to - period.from === (period.kind === 'school' ? 1 : 0);
  if (!isOneYear) return { term, stages };
  const parts = term.split(', ');
  const isToCome = parts.map((part) => {
    const one = readTerm(part, period);
    return !one.dated || one.end >= today;
  });
  return {
    term: parts
      .filter((_, i) => isToCome[i])
      .map((part) => fromMonthOf(today, part, period))
      .join(', '),
    // A stage a time: those of past times go with them.
    stages: stages.length > 1 && stages.length === parts.length ? stages.filter((_, i) => isToCome[i]) : stages,
  };
}

/** «октябрь–апрель» on a day of December: «декабрь–апрель». */
function fromMonthOf(today: string, part: string, period: Period): string {
  const [, first, last] = /^([а-я]+)–([а-я]+)$/.exec(part) ?? [];
  if (first === undefined || readTerm(part, period).dated === false) return part;
  const started = readTerm(first, period);
  if (!started.dated || started.end >= today) return part;
  const month = monthName(((monthOfDate(today) - 1) % 12) + 1);
  return month === last ? month : `${month}–${last}`;
}
